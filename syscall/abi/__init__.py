"""Facts about kernels: constants, structures and call numbers, as data."""
