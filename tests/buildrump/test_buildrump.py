"""The builder on a kernel of a few lines: what it makes, what it refuses, and how it says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from buildrump import VARIANTS, Build, BuildError, ctests, find_toolchain, freestanding
from buildrump.__main__ import main
from buildrump.install import install
from buildrump.table import load_libraries

TABLE = """
[librumpuser]
sources = ["user/*.c"]
hosted = true
[librump]
sources = ["kern/*.c"]
needs = ["librumpuser"]
[librumpfs_tmpfs]
sources = ["fs/tmpfs/*.c"]
needs = ["librump"]
"""
SOURCES = {
    "include/rump/rumpuser.h": "int rumpuser_init(int);\n",
    "user/init.c": "#include <rump/rumpuser.h>\nint rumpuser_init(int v) { return v + 1; }\n",
    "kern/init.c": """
        #include <rump/rumpuser.h>
        int strlen_twice(const char *);
        int rump_init(void);
        int strlen_twice(const char *s) { int n = 0; while (*s++) n += 2; return n; }
        int rump_init(void) { return strlen_twice("abc") + rumpuser_init(0); }
        """,
    "fs/tmpfs/tmpfs.c": """
        int strlen_twice(const char *);
        int rumpk_tmpfs(void);
        int rumpk_tmpfs(void) { return strlen_twice("abcd"); }
        """,
}


@pytest.fixture
def kernel(tmp_path: Path) -> Path:
    """Directory of kernel sources that make three libraries."""
    for name, text in SOURCES.items():
        path = tmp_path / "rump" / "kernel" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "rump" / "table.toml").write_text(TABLE)
    return tmp_path / "rump" / "kernel"


def a_build(kernel: Path, variant: str = "host") -> Build:
    out, table = kernel.parent / variant, kernel.parent / "table.toml"
    return Build(VARIANTS[variant], out, kernel=kernel, table=table)


def call(library: Path, function: str) -> int:
    """Call it in another process: here its librump.so would stand in the real one's place."""
    code = f"import ctypes; print(ctypes.CDLL({str(library)!r}).{function}())"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return int(run.stdout)


def names(build: Build, library: str) -> set[str]:
    command = [build.toolchain.nm, "-DP", "--defined-only", str(build.out / library)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return {line.split()[0] for line in run.stdout.splitlines()}


def test_private_names_get_the_prefix(kernel: Path) -> None:
    build = a_build(kernel)
    build.run()
    assert names(build, "librump.so") == {"rump_init", "rumpns_strlen_twice"}
    assert names(build, "librumpuser.so") == {"rumpuser_init"}


def test_a_component_brings_the_libraries_that_it_needs(kernel: Path) -> None:
    build = a_build(kernel)
    build.run()
    assert call(build.out / "librumpfs_tmpfs.so", "rumpk_tmpfs") == 8


def test_compile_commands_cover_every_source(kernel: Path) -> None:
    build = a_build(kernel)
    build.run()
    text = (build.out / "compile_commands.json").read_text()
    assert all(name in text for name in SOURCES if name.endswith(".c"))


def test_a_broken_file_stops_only_its_own_library(
    kernel: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (kernel / "kern" / "init.c").write_text("int rump_init(void) { return }\n")
    build = a_build(kernel)
    with pytest.raises(BuildError, match=r"host build in .* failed"):
        build.run()
    assert "kern/init.c:1" in capfd.readouterr().out
    assert (build.out / "librumpuser.so").exists()


def test_an_undefined_name_stops_the_link(kernel: Path) -> None:
    (kernel / "kern" / "init.c").write_text(
        "int lost(void);\nint rump_init(void);\nint rump_init(void) { return lost(); }\n"
    )
    with pytest.raises(BuildError):
        a_build(kernel).run()


def test_kernel_code_sees_no_host_header(kernel: Path) -> None:
    (kernel / "kern" / "init.c").write_text("#include <stdio.h>\n")
    with pytest.raises(BuildError):
        a_build(kernel).run()


def test_install_makes_netbsds_names(kernel: Path, tmp_path: Path) -> None:
    build = a_build(kernel)
    build.run()
    install(build, tmp_path / "usr")
    install(build, tmp_path / "usr")
    assert (tmp_path / "usr/lib/librump.so.0").readlink() == Path("librump.so")
    assert (tmp_path / "usr/include/rump/rumpuser.h").exists()
    assert call(tmp_path / "usr/lib/librump.so.0", "rump_init") == 7


def test_freestanding_names_foreign_calls_and_stray_data(kernel: Path) -> None:
    (kernel / "kern" / "more.c").write_text(
        "int getpid(void);\nint more(void);\nstatic int calls;\n"
        "int more(void) { return getpid() + calls++; }\n"
    )
    build = a_build(kernel, "freestanding")
    build.run()
    assert freestanding.foreign_calls(build) == [
        "rumpns_getpid: called, but no hypercall of include/rump/rumpuser.h"
    ]
    assert freestanding.writable_symbols(build) == {"calls": ".bss"}


def test_allowed_data_has_reasons() -> None:
    assert all(freestanding.allowed_symbols().values())


def test_c_test_results(kernel: Path, tmp_path: Path) -> None:
    sources = [tmp_path / "good.c", tmp_path / "bad.c", tmp_path / "crash.c", tmp_path / "slow.c"]
    sources[0].write_text("int rump_init(void);\nint main(void) { return rump_init() != 7; }\n")
    sources[1].write_text('#include <stdio.h>\nint main(void) { puts("not ok"); return 2; }\n')
    sources[2].write_text("#include <stdlib.h>\nint main(void) { abort(); }\n")
    sources[3].write_text("#include <unistd.h>\nint main(void) { return (int)sleep(60); }\n")
    programs = a_build(kernel).run(sources)
    results = [ctests.run_test(program, timeout=1.0) for program in programs]
    assert [result.ending for result in results] == [
        "exit status 0",
        "exit status 2",
        "killed by SIGABRT",
        "ran too long",
    ]
    assert [result.passed for result in results] == [True, False, False, False]
    assert results[1].output == "not ok\n"


def test_sanitized_build_catches_an_overrun(kernel: Path, tmp_path: Path) -> None:
    (kernel / "kern" / "more.c").write_text(
        "int rump_overrun(int);\nint rump_overrun(int i) { char b[4] = {0}; return b[i]; }\n"
    )
    source = tmp_path / "overrun.c"
    source.write_text("int rump_overrun(int);\nint main(void) { return rump_overrun(4); }\n")
    (program,) = a_build(kernel, "sanitized").run([source])
    result = ctests.run_test(program)
    assert not result.passed
    assert "out of bounds" in result.output


def test_unknown_test_names_are_told() -> None:
    with pytest.raises(BuildError, match="no test nonesuch"):
        ctests.find_tests(Path(__file__).parent, ["nonesuch"])


def test_no_compiler_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("CC", raising=False)
    with pytest.raises(BuildError, match="apt-get install gcc"):
        find_toolchain()


def test_command_line_reports_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--cc", "no-such-compiler"]) == 1
    assert "'no-such-compiler' is not on PATH" in capsys.readouterr().err


def test_needs_must_stand_before(kernel: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.toml"
    table.write_text('[librump]\nsources = ["kern/*.c"]\nneeds = ["librumpuser"]\n')
    with pytest.raises(BuildError, match="librump needs librumpuser"):
        load_libraries(kernel, table)


def test_a_library_without_sources_is_told(kernel: Path) -> None:
    (kernel / "fs/tmpfs/tmpfs.c").unlink()
    with pytest.raises(BuildError, match="which make librumpfs_tmpfs"):
        a_build(kernel).run()
