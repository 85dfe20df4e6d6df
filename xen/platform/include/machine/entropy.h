/* Random bytes. */
#ifndef MACHINE_ENTROPY_H
#define MACHINE_ENTROPY_H

#include <stddef.h>

void entropy_init(void);		/* after clock_init(), before the drivers */
/* Once the drivers have brought what they have: says on the console when that is not enough. */
void entropy_tell(void);
/* Fills the buffer; never waits.  From threads and interrupts. */
void entropy_get(void *, size_t len);
/* Mixes in what a source brings (virtio-rng, xenstore, a timing); more never makes it worse. */
void entropy_add(const void *, size_t len);

#endif
