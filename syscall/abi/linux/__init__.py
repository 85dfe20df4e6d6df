"""Linux's ABI on x86-64 and aarch64."""
