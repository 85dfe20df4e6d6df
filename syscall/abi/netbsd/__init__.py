"""NetBSD's ABI, as rump kernels speak it."""
