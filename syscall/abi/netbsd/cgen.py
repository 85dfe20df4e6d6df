"""Writes the embedded kernel's C view of NetBSD's ABI: headers, call numbers and the call stubs.

Run as ``python -m syscall.abi.netbsd.cgen [ROOT]``; ROOT is the checkout (default: this one).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from syscall.abi.netbsd import overrides
from syscall.abi.netbsd.tables import Call, Struct, calls, constants, structs

HERE = Path(__file__).parent
COMMAND = "python -m syscall.abi.netbsd.cgen"

# Headers that only a kernel's inside or the network stack's own headers care for.
SKIPPED_HEADERS = re.compile(
    r"(net|netinet|netinet6)/|time\.h|uvm/|"
    r"sys/(bootblock|buf|callout|dkbad|file|lwp|proc|rbtree|syscall|vnode)\.h$"
)
SKIPPED_NAMES = re.compile(
    r"SIG_(DFL|IGN|ERR|HOLD)$|BADSIG$|(P|L|EPROC)_[A-Z]|CHAR_M|NODEV$|F(READ|WRITE)$"
)

# On-disk MBR facts are the one part of bootblock.h that disk code needs.
KEPT_NAMES = re.compile(r"MBR_(BBSECTOR|MAGIC|PART_|PTYPE_(NETBSD|LNXEXT2|UNUSED|PMBR|EXT))")

# Packets and routing messages, which belong to the network stack, and bit fields.
SKIPPED_STRUCTS = frozenset(
    "ip ip6_hdr tcphdr udphdr icmp icmp6_hdr ether_header ether_arp arphdr tcp_info ip_opts "
    "ifreq ifconf in6_ifreq in6_aliasreq ifaliasreq in_aliasreq ifmediareq if_data if_msghdr "
    "ifa_msghdr rt_msghdr rt_metrics bpf_program bpf_insn bpf_hdr bpf_stat accept_filter_arg "
    "_ksiginfo dkbad".split()
)

PRIVATE_TYPE = re.compile(
    r"\b__(u?int(?:8|16|32|64|ptr)_t|register_t|(?:mode|uid|gid|pid|off|socklen|sa_family|"
    r"in_port|in_addr|fsblkcnt|fsfilcnt)_t)\b"
)


def banner(what: str) -> str:
    """The first lines of a generated file."""
    return f"/* Written by {COMMAND}. DO NOT EDIT. */\n\n/* {what} */\n"


def c_integer(value: int) -> str:
    """A C literal for `value`, unsigned or long where an int cannot hold it."""
    if value < 0:
        return f"({value})"
    suffix = "UL" if value > 0xFFFFFFFF else "U" if value > 0x7FFFFFFF else ""
    return f"{value:#x}{suffix}" if value > 255 else f"{value}{suffix}"


def c_member(ctype: str, name: str) -> str:
    """One member's declaration: ``("char[16]", "af_name")`` gives ``char af_name[16];``."""
    ctype = PRIVATE_TYPE.sub(r"\1", re.sub(r"\s+", " ", ctype))
    match = re.fullmatch(r"(.*?)\s*((?:\[\d+\])*)", ctype)
    assert match
    base, dims = match.groups()
    space = "" if base.endswith("*") else " "
    return f"\t{base}{space}{name}{dims};\n"


def struct_body(name: str, struct: Struct) -> Iterator[str]:
    """The C members of a structure of structs.tsv."""
    for field in struct.fields:
        given = overrides.MEMBERS.get((name, field.name))
        yield given if given else c_member(field.ctype, field.name)


def in_order(bodies: dict[str, str]) -> list[str]:
    """Struct names so that each comes after those that it holds by value."""
    done: list[str] = []

    def visit(name: str) -> None:
        if name in done or name not in bodies:
            return
        for inner in re.findall(r"struct (\w+) (?!\*)\w", bodies[name]):
            visit(inner)
        done.append(name)

    for name in bodies:
        visit(name)
    return done


def definition(name: str, body: str) -> str:
    """A structure's C definition."""
    packed = " __attribute__((packed))" if name in overrides.PACKED else ""
    return f"\nstruct {name} {{\n{body}}}{packed};\n"


def assertions(name: str, struct: Struct) -> Iterator[str]:
    """C11 assertions of size and of each member's offset and size."""
    yield f'_Static_assert(sizeof(struct {name}) == {struct.size}, "{name}");\n'
    for field in struct.fields:
        where = f"{name}.{field.name}"
        yield (
            f"_Static_assert(offsetof(struct {name}, {field.name}) == {field.offset} && "
            f'sizeof(((struct {name} *)0)->{field.name}) == {field.size},\n    "{where}");\n'
        )


def wanted_constants() -> Iterator[tuple[str, str, int]]:
    """(header, name, value) of each constant that the kernel's header holds."""
    for header, name, value in constants():
        kept = header == "sys/bootblock.h" and KEPT_NAMES.match(name)
        skipped = SKIPPED_HEADERS.match(header) or SKIPPED_NAMES.match(name)
        if kept or not skipped:
            yield header, name, value


def constant_lines() -> Iterator[str]:
    """The #defines, those of a header under its name."""
    last = ""
    for header, name, value in wanted_constants():
        if header != last:
            yield f"\n/* {header} */\n"
            last = header
        yield f"#define {name} {c_integer(value)}\n"


def abi_header() -> str:
    """sys/abi.h: basic types, constants, structures and their assertions."""
    known = {n: s for n, s in structs().items() if n not in SKIPPED_STRUCTS}
    bodies = dict(overrides.EXTRA)
    bodies |= {name: "".join(struct_body(name, struct)) for name, struct in known.items()}
    parts = [
        banner("NetBSD's ABI on LP64: types, constants and structures, checked at compile time."),
        "\n#ifndef _SYS_ABI_H_\n#define _SYS_ABI_H_\n\n",
        (HERE / "ctypes.h.in").read_text(),
        *constant_lines(),
    ]
    parts += [definition(name, bodies[name]) for name in in_order(bodies)]
    parts += ["\n", overrides.MEMBER_MACROS]
    for name, struct in known.items():
        parts += ["\n", *assertions(name, struct)]
    return "".join([*parts, "\n#endif /* _SYS_ABI_H_ */\n"])


def args_struct(call: Call) -> str:
    """What the stub packs and the handler reads."""
    if not call.args:
        return f"struct sys_{call.name}_args;\n"
    fields = "".join(f"\tsyscallarg({arg.ctype}) {arg.name};\n" for arg in call.args)
    return f"struct sys_{call.name}_args {{\n{fields}}};\n"


def syscallargs_header() -> str:
    """sys/syscallargs.h: numbers, argument structures and handlers' prototypes."""
    limit = next(value for _, name, value in constants() if name == "SYS_MAXSYSCALL")
    table = calls()
    parts = [
        banner("System call numbers, argument structures and handlers."),
        "\n#ifndef _SYS_SYSCALLARGS_H_\n#define _SYS_SYSCALLARGS_H_\n\n#include <sys/abi.h>\n\n",
        "struct lwp;\n\n",
        "/* Each argument fills one register_t slot; its value lies in the slot's low bytes. */\n",
        "#define syscallarg(type) union { register_t pad; type v; }\n",
        "#define SCARG(uap, field) ((uap)->field.v)\n\n",
        *(f"#define SYS_{call.name} {call.number}\n" for call in table),
        f"#define SYS_MAXSYSCALL {limit}\n\n",
        *(args_struct(call) for call in table),
        "\n",
        *(
            f"int sys_{call.name}(struct lwp *, const struct sys_{call.name}_args *,\n"
            "    register_t *);\n"
            for call in table
        ),
        "\n/* A call's name and the bytes of its argument structure; NULL: no such call. */\n",
        "struct rump_sysinfo {\n\tconst char *si_name;\n\tunsigned short si_argsize;\n};\n\n",
        "extern const struct rump_sysinfo rump_sysinfo[SYS_MAXSYSCALL];\n\n",
        "/* Runs a call in the current lwp; returns a NetBSD error number or 0. */\n",
        "int rump_syscall_enter(int number, const void *args, register_t *retval);\n\n",
        "#endif /* _SYS_SYSCALLARGS_H_ */\n",
    ]
    return "".join(parts)


def stub_type(call: Call) -> str:
    """The C type that a stub returns: as wide as the call's own."""
    if call.returns == "void":
        return "void"
    return "long" if call.returns in ("long", "off_t", "ssize_t") else "int"


def c_parameter(ctype: str, name: str) -> str:
    """One parameter's declaration."""
    return f"{ctype}{'' if ctype.endswith('*') else ' '}{name}"


def stub_head(call: Call, kind: str) -> str:
    """A stub's prototype, without PAD arguments."""
    shown = [arg for arg in call.args if arg.name != "PAD"]
    params = ", ".join(c_parameter(arg.ctype, arg.name) for arg in shown) or "void"
    return f"{kind} {call.symbol}({params})"


def pipe_stub(call: Call) -> str:
    """pipe(2) alone has two results, which its stub stores through its pointer."""
    return (
        "int rump_sys_pipe(int *fildes);\n\n"
        "int\nrump_sys_pipe(int *fildes)\n{\n"
        "\tregister_t retval[2] = { 0, 0 };\n"
        f"\tint error = rump_syscall_enter({call.number}, NULL, retval);\n\n"
        "\tif (error != 0) {\n\t\trumpuser_seterrno(error);\n\t\treturn -1;\n\t}\n"
        "\tfildes[0] = (int)retval[0];\n\tfildes[1] = (int)retval[1];\n\treturn 0;\n}\n"
    )


def stub(call: Call) -> str:
    """One exported entry: packs the arguments, calls, sets errno."""
    if call.name == "pipe":
        return pipe_stub(call)
    kind = stub_type(call)
    sets = "".join(
        f"\t\t.{arg.name} = {{ .v = {0 if arg.name == 'PAD' else arg.name} }},\n"
        for arg in call.args
    )
    packed = f"\tconst struct sys_{call.name}_args uap = {{\n{sets}\t}};\n" if sets else ""
    enter = f"rump_syscall_enter({call.number}, {'&uap' if sets else 'NULL'}, retval)"
    head = stub_head(call, kind)
    body = f"{packed}\tregister_t retval[2] = {{ 0, 0 }};\n"
    if kind == "void":
        body += f"\n\t(void){enter};\n"
    else:
        body += (
            f"\tint error = {enter};\n\n"
            "\tif (error != 0) {\n\t\trumpuser_seterrno(error);\n\t\treturn -1;\n\t}\n"
            f"\treturn {'' if kind == 'long' else '(int)'}retval[0];\n"
        )
    return f"{head};\n\n{head.replace(' ', chr(10), 1)}\n{{\n{body}}}\n"


def info_row(call: Call) -> str:
    """A call's row of rump_sysinfo."""
    size = f"sizeof(struct sys_{call.name}_args)" if call.args else "0"
    return f'\t[SYS_{call.name}] = {{ "{call.name}", {size} }},\n'


def stubs_source() -> str:
    """kern/syscalls.c: the exported stubs and the table of names."""
    table = calls()
    return "\n".join(
        [
            banner("The exported system calls: each packs its arguments and enters the kernel."),
            "#include <sys/syscallargs.h>\n\nvoid rumpuser_seterrno(int);\n",
            "const struct rump_sysinfo rump_sysinfo[SYS_MAXSYSCALL] = {\n"
            + "".join(map(info_row, table))
            + "};\n",
            *map(stub, table),
        ]
    )


FILES: dict[str, Callable[[], str]] = {
    "rump/kernel/include/sys/abi.h": abi_header,
    "rump/kernel/include/sys/syscallargs.h": syscallargs_header,
    "rump/kernel/kern/syscalls.c": stubs_source,
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
