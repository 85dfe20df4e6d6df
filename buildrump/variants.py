"""What distinguishes a build of the kernel: the variants and their compiler flags."""

from __future__ import annotations

from dataclasses import dataclass

from buildrump.errors import BuildError

COMMON = (
    "-std=gnu11 -O2 -g -fPIC -fno-strict-aliasing -fno-common -fno-semantic-interposition "
    "-fno-stack-protector -Wall -Wextra -Werror"
).split()
# Built-in memcpy and strlen, as in NetBSD's kernel, but no printf that turns into puts, and no
# loop in memset() that turns into a call of memset().
FREESTANDING = (
    "-ffreestanding -fbuiltin -fno-builtin-printf -Wno-builtin-declaration-mismatch "
    "-fno-tree-loop-distribute-patterns"
).split()
# Vector registers are the program's: the kernel runs in interrupts of it. Its frames can be walked.
BARE = "-mgeneral-regs-only -fno-omit-frame-pointer".split()
SANITIZE = (
    "-fsanitize=address,undefined -fno-sanitize-recover=all "
    "-fno-omit-frame-pointer -fno-optimize-sibling-calls"
).split()


@dataclass(frozen=True)
class Variant:
    """A way to build: extra flags for compiler and linker; shared libraries or one object."""

    name: str
    purpose: str
    flags: tuple[str, ...] = ()
    shared: bool = True


VARIANTS = {
    variant.name: variant
    for variant in (
        Variant("host", "shared libraries for this machine"),
        Variant("sanitized", "the same under ASan and UBSan", flags=tuple(SANITIZE)),
        Variant("freestanding", "one object without the host, checked", tuple(BARE), shared=False),
    )
}


def kernel_flags(include: str, compiler_include: str, machine: str) -> list[str]:
    """Flags for freestanding kernel code: no header but the kernel's and the compiler's own."""
    flags = [*FREESTANDING, "-nostdinc", "-isystem", compiler_include, "-I", include]
    if machine.startswith("aarch64"):
        flags.append("-mno-outline-atomics")  # else atomics call libgcc
    return [*COMMON, *flags]


def hosted_flags(include: str) -> list[str]:
    """Flags for host code: the host's headers first, the kernel's only where the host has none."""
    return [*COMMON, "-D_GNU_SOURCE", "-pthread", "-idirafter", include]


def find_variant(name: str) -> Variant:
    """The variant called `name`; BuildError names the others."""
    if name not in VARIANTS:
        raise BuildError(f"no variant {name!r}: there are {', '.join(VARIANTS)}")
    return VARIANTS[name]
