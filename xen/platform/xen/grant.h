/*
 * Grants: pages of ours that another domain may map.  Version 1 of the table.
 *
 * A page that a back end may still have mapped is never used for anything else: grants never end,
 * drivers keep their pages.
 */
#ifndef XEN_GRANT_H
#define XEN_GRANT_H

#include "interface.h"

/* A fresh, cleared page, granted for good; ENOMEM or ENOSPC (the table is full). */
int grant_alloc(domid_t, void **pagep, grant_ref_t *);

#endif
