/* Memory as the buffers of a request. */
#ifndef VIRTIO_SEGMENTS_H
#define VIRTIO_SEGMENTS_H

#include "virtio.h"

/*
 * Describes the first bytes of [memory, memory + len) in at most `max` physically contiguous
 * buffers, each of at most `most` bytes; in *n how many.  Returns how many bytes they hold: a
 * multiple of `unit`, as len is; 0: not one unit can be described.
 */
size_t virtio_segments(const void *memory, size_t len, size_t unit, struct virtbuffer *,
    unsigned int max, uint32_t most, unsigned int *n);

#endif
