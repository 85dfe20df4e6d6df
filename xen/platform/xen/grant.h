/*
 * Grants: pages of ours that another domain may map.  Version 1 of the table.
 *
 * A page that a back end may still have mapped is never used for anything else: drivers grant
 * pages once and keep them.
 */
#ifndef XEN_GRANT_H
#define XEN_GRANT_H

#include "interface.h"

/* 0, ENOMEM or ENOSPC (the table is full). */
int grant_page(domid_t, const void *page, grant_ref_t *);
/* EBUSY: the other domain still has it mapped; the grant stays. */
int grant_end(grant_ref_t);

/* A fresh, cleared page together with its grant. */
int grant_alloc(domid_t, void **pagep, grant_ref_t *);
/* Ends both; where the other still has it mapped, the page stays with it. */
void grant_free(void *page, grant_ref_t);

#endif
