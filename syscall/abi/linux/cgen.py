"""Writes the C view of Linux's ABI: constants, structures, calls, error numbers.

It is the embedded kernel's, whose compat/linux answers the calls about files, and the bare
machine's, which answers those about memory, threads and signals.

Run as ``python -m syscall.abi.linux.cgen [ROOT]``; ROOT is the checkout (default: this one). Names
get the prefix ``linux_`` or ``LINUX_``, for the kernel's own are NetBSD's. What differs between the
machines of the tables stands under ``#ifdef``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from syscall.abi.gen import type_code
from syscall.abi.linux import tables
from syscall.abi.linux.tables import MACHINES, Call, Field, Values
from syscall.abi.netbsd import tables as netbsd
from syscall.abi.netbsd.cgen import c_integer

HERE = Path(__file__).parent
COMMAND = "python -m syscall.abi.linux.cgen"
DIRECTORY = "rump/kernel/compat/linux"
MACHINE_DIRECTORY = "xen/platform/process"
MACHINE = "x86_64"  # the bare machine's

# The headers whose constants the calls of compat/linux take or give, and those of the machine.
HEADERS = frozenset(
    "asm/ioctls.h asm/resource.h asm/socket.h asm/termbits.h dirent.h errno.h fcntl.h "
    "linux/capability.h linux/close_range.h linux/fadvise.h linux/falloc.h linux/fcntl.h "
    "linux/fs.h linux/in.h linux/in6.h linux/limits.h linux/magic.h linux/memfd.h linux/mount.h "
    "linux/openat2.h linux/random.h linux/reboot.h linux/resource.h linux/sockios.h linux/stat.h "
    "linux/tcp.h linux/time.h linux/xattr.h netinet/in.h poll.h sys/epoll.h sys/eventfd.h "
    "sys/file.h sys/mount.h sys/socket.h sys/stat.h sys/statvfs.h sys/timerfd.h termios.h "
    "linux/futex.h linux/mman.h linux/prctl.h linux/sched.h linux/signal.h".split()
)
# Of <unistd.h>, what is no name of sysconf(3) or pathconf(3).
UNISTD = re.compile(r"(SEEK_\w+|[RWXF]_OK)")

STRUCTS = (
    "timespec timeval timezone itimerspec itimerval clone_args tms utimbuf stat "
    "statx_timestamp statx statfs linux_dirent64 iovec pollfd epoll_event flock f_owner_ex "
    "open_how rlimit rusage utsname sysinfo termios termios2 winsize user_cap_header_struct "
    "user_cap_data_struct "
    "sockaddr sockaddr_storage in_addr in6_addr sockaddr_in sockaddr_in6 sockaddr_un ip_mreq "
    "ip_mreqn ipv6_mreq in_pktinfo in6_pktinfo msghdr mmsghdr cmsghdr ucred linger"
).split()

# NetBSD's error numbers that Linux has no number of the same name for.
ERRORS = {
    "EAUTH": "EACCES",
    "EBADRPC": "EPROTO",
    "EFTYPE": "ELOOP",  # open(2) with O_NOFOLLOW of a symbolic link
    "ENEEDAUTH": "EACCES",
    "ENOATTR": "ENODATA",
    "EPROCLIM": "EAGAIN",
    "EPROCUNAVAIL": "EPROTO",
    "EPROGMISMATCH": "EPROTO",
    "EPROGUNAVAIL": "EPROTO",
    "ERPCMISMATCH": "EPROTO",
}
NO_ERRORS = {"ELAST"}  # the greatest number, not an error


def banner(what: str) -> str:
    """The first lines of a generated file."""
    return f"/* Written by {COMMAND}. DO NOT EDIT. */\n\n/* {what} */\n"


def by_machine(text: dict[str, str]) -> str:
    """C text of each machine: once where all agree, else under conditions."""
    if len(set(text.values())) == 1:
        return next(iter(text.values()))
    parts = [f"#ifdef __{machine}__\n{text[machine]}#endif\n" for machine in MACHINES]
    return "".join(parts)


def define(name: str, values: Values) -> str:
    """The definition of a constant; nothing where a machine lacks it."""
    return by_machine(
        {
            machine: "" if value is None else f"#define {name} {c_integer(value)}\n"
            for machine, value in values.items()
        }
    )


def constant_lines() -> Iterator[str]:
    """The #defines, those of a header under its name."""
    last = ""
    for constant in tables.constants():
        unistd = constant.header == "unistd.h" and UNISTD.fullmatch(constant.name)
        if constant.header not in HEADERS and not unistd:
            continue
        if constant.header != last:
            yield f"\n/* {constant.header} */\n"
            last = constant.header
        yield define(f"LINUX_{constant.name}", constant.values)


def c_type(code: str, size: int) -> tuple[str, str]:
    """The C type of a type code that fills `size` bytes, and what goes behind the name."""
    match = re.fullmatch(r"(.*?)((?:\[\d+\])*)", code)
    assert match
    base, dims = match.groups()
    if base == "pointer":
        return "void *", dims
    if base.startswith("struct "):
        return f"struct {struct_name(base.removeprefix('struct '))} ", dims
    if base == "char":
        return "char ", dims
    if base == "aggregate":
        whole = {4: "uint32_t ", 8: "uint64_t "}.get(size)
        return (whole, dims) if whole else ("uint8_t ", f"[{size}]")
    kind = "uint" if base.startswith("u") else "int"
    return f"{kind}{base[1:]}_t ", dims


def struct_name(name: str) -> str:
    """A structure's name in the kernel."""
    return f"linux_{name.removeprefix('linux_')}"


def struct_members(fields: list[Field], machine: str, total: int) -> Iterator[str]:
    """A structure's members with the gaps between them made visible."""
    here = [(f.offsets[machine], f.sizes[machine], f) for f in fields]
    at, gaps = 0, 0
    for offset, size, field in sorted(
        ((o, s, f) for o, s, f in here if o is not None and s is not None),
        key=lambda item: item[0],
    ):
        if offset > at:
            yield f"\tuint8_t l_gap{gaps}[{offset - at}];\n"
            gaps += 1
        before, behind = c_type(type_code(field.ctype, size), size)
        yield f"\t{before}{field.name}{behind};\n"
        at = offset + size
    if total > at:
        yield f"\tuint8_t l_gap{gaps}[{total - at}];\n"


def is_packed(fields: list[Field], machine: str) -> bool:
    """Whether a member lies where its size would not be aligned."""
    return any(
        (field.sizes[machine] or 1) in (2, 4, 8)
        and "char" not in field.ctype
        and "struct" not in field.ctype
        and "[" not in field.ctype
        and (field.offsets[machine] or 0) % (field.sizes[machine] or 1)
        for field in fields
    )


def struct_text(whole: Field, fields: list[Field], machine: str) -> str:
    """A structure's C definition on one machine, and the assertions that it is as the table says.

    A member that fills nothing (``d_name[0]``) is kept out of the asserted sizes.
    """
    total = whole.sizes[machine]
    assert total is not None
    name = struct_name(whole.struct)
    packed = " __attribute__((packed))" if is_packed(fields, machine) else ""
    body = "".join(struct_members(fields, machine, total))
    text = f"struct {name} {{\n{body}}}{packed};\n"
    text += f'_Static_assert(sizeof(struct {name}) == {total}, "{name}");\n'
    for field in fields:
        text += (
            f"_Static_assert(offsetof(struct {name}, {field.name}) == {field.offsets[machine]},\n"
            f'    "{name}.{field.name}");\n'
        )
    return text


def struct_lines() -> Iterator[str]:
    """The structures, in the order of `STRUCTS`: each after those that it holds."""
    wholes = {f.struct: f for f in tables.fields() if not f.name}
    for name in STRUCTS:
        fields = [f for f in tables.fields() if f.struct == name and f.name]
        text = {machine: struct_text(wholes[name], fields, machine) for machine in MACHINES}
        yield "\n" + by_machine(text)


def abi_header() -> str:
    """linux_abi.h: constants and structures."""
    return "".join(
        [
            banner("Linux's ABI: constants and structures, checked at compile time."),
            "\n#ifndef COMPAT_LINUX_ABI_H\n#define COMPAT_LINUX_ABI_H\n\n#include <stddef.h>\n"
            "#include <stdint.h>\n",
            *constant_lines(),
            *struct_lines(),
            "\n#endif\n",
        ]
    )


def argument_type(ctype: str) -> str:
    """A call's argument as the kernel declares it: what has another shape there is void."""
    known = {"mode_t": "uint32_t", "dev_t": "uint64_t", "off_t": "int64_t", "time_t": "int64_t"}
    match = re.fullmatch(r"(const )?struct (\w+) ?\*", ctype)
    if match and match[2] in STRUCTS:
        return f"{match[1] or ''}struct {struct_name(match[2])} *"
    if "struct" in ctype or re.search(r"\b(fd_set|sigset_t|siginfo_t)\b", ctype):
        return "const void *" if ctype.startswith("const") else "void *"
    base = re.sub(r"\b\w+_t\b", lambda m: known.get(m[0], m[0]), ctype)
    return re.sub(r"\b(clockid_t|key_t|timer_t|mqd_t)\b", "int", base)


def described() -> list[Call]:
    """The calls whose arguments are recorded."""
    return [call for call in tables.calls() if call.arguments is not None]


def args_struct(call: Call) -> str:
    """What a handler reads: the registers by name."""
    name = f"linux_sys_{call.name}_args"
    args = netbsd.parse_args(call.arguments or "")
    if not args:
        return f"struct {name};\n"
    fields = "".join(f"\tsyscallarg({argument_type(arg.ctype)}) {arg.name};\n" for arg in args)
    return f"struct {name} {{\n{fields}}};\n"


def sysnum_header() -> str:
    """linux_sysnum.h: numbers."""
    top = max(n for call in tables.calls() for n in call.numbers.values() if n is not None)
    return "".join(
        [
            banner("Linux's system calls: numbers."),
            "\n#ifndef COMPAT_LINUX_SYSNUM_H\n#define COMPAT_LINUX_SYSNUM_H\n\n",
            *(define(f"LINUX_SYS_{call.name}", call.numbers) for call in tables.calls()),
            f"#define LINUX_SYS_MAX {top}\n\n#endif\n",
        ]
    )


def callnames_source() -> str:
    """callnames.c: the names of the machine's calls by number."""
    numbers = {call.numbers[MACHINE]: call.name for call in tables.calls()}
    return "".join(
        [
            banner("Names of Linux's system calls by number, for messages."),
            '\n#include "callnames.h"\n\nconst char *const call_names[LINUX_SYS_MAX + 1] = {\n',
            *(f'\t[{n}] = "{numbers[n]}",\n' for n in sorted(n for n in numbers if n is not None)),
            "};\n",
        ]
    )


def syscallargs_header() -> str:
    """linux_syscallargs.h: arguments and handlers' prototypes."""
    return "".join(
        [
            banner("Linux's system calls: arguments and handlers."),
            "\n#ifndef COMPAT_LINUX_SYSCALLARGS_H\n#define COMPAT_LINUX_SYSCALLARGS_H\n\n"
            "#include <sys/syscallargs.h>\n\n"
            '#include "linux_abi.h"\n#include "linux_sysnum.h"\n\n',
            *map(args_struct, described()),
            "\n",
            *(
                f"int linux_sys_{call.name}(struct lwp *, "
                f"const struct linux_sys_{call.name}_args *, register_t *);\n"
                if len(call.name) < 9
                else f"int linux_sys_{call.name}(struct lwp *,\n"
                f"    const struct linux_sys_{call.name}_args *, register_t *);\n"
                for call in described()
            ),
            "\n#endif\n",
        ]
    )


def error_rows() -> Iterator[str]:
    """A row for each NetBSD error number."""
    linux = {c.name for c in tables.constants() if c.header == "errno.h"}
    known = {name: value for header, name, value in netbsd.constants() if header == "sys/errno.h"}
    for name in sorted(known, key=lambda name: (known[name], name)):
        if name == "EWOULDBLOCK" or name in NO_ERRORS or not name.startswith("E"):
            continue
        theirs = name if name in linux else ERRORS.get(name)
        if theirs is not None:
            yield f"\t[{name}] = LINUX_{theirs},\n"


def errno_source() -> str:
    """linux_errno.c: the table of error numbers."""
    return "".join(
        [
            banner("NetBSD's error numbers as Linux's."),
            '\n#include "linux.h"\n\nconst uint8_t linux_errno_table[ELAST + 1] = {\n',
            *error_rows(),
            "};\n",
        ]
    )


FILES: dict[str, Callable[[], str]] = {
    f"{DIRECTORY}/linux_abi.h": abi_header,
    f"{DIRECTORY}/linux_syscallargs.h": syscallargs_header,
    f"{DIRECTORY}/linux_errno.c": errno_source,
    f"{DIRECTORY}/linux_sysnum.h": sysnum_header,
    f"{MACHINE_DIRECTORY}/callnames.c": callnames_source,
}


def main(argv: list[str]) -> None:
    """Writes the files under the checkout named by the first argument."""
    root = Path(argv[0]) if argv else HERE.parents[2]
    for path, render in FILES.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render())


if __name__ == "__main__":
    main(sys.argv[1:])
