"""What goes into images: the program, what it imports, dependencies, data; and what is refused.

The interpreter of an image is a Linux program, so its root also runs here, unpacked.
"""

from __future__ import annotations

import os
import stat
import subprocess
import zipapp
from pathlib import Path

import pytest

from xen.errors import ImageError
from xen.image.assemble import PYTHON, Assembly, assemble
from xen.image.description import Description, Disk
from xen.interpreter import compiling, debian, prebuilt
from xen.interpreter.table import Module, table


@pytest.fixture(scope="module", autouse=True)
def packages() -> None:
    """Debian's packages that the interpreter is made of."""
    try:
        debian.installed()
    except ImageError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))


def quiet(what: str, done: int, total: int) -> None:
    pass


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def baked(program: Path, **options: object) -> Assembly:
    return assemble(Description(program=program, **options), quiet)  # type: ignore[arg-type]


def names(assembly: Assembly) -> set[str]:
    return {f"/{entry.name}" for entry in assembly.tree}


def content(assembly: Assembly, path: str) -> bytes:
    return next(bytes(e.data) for e in assembly.tree if f"/{e.name}" == path)


def run(assembly: Assembly, root: Path, *arguments: str) -> str:
    """What the image's program prints, its root unpacked here."""
    for entry in assembly.tree:
        place = root / entry.name
        if stat.S_ISDIR(entry.mode):
            place.mkdir(parents=True, exist_ok=True)
        elif stat.S_ISLNK(entry.mode):
            place.symlink_to(os.fsdecode(bytes(entry.data)))
        else:
            place.write_bytes(entry.data)
            place.chmod(entry.mode & 0o777)
    *options, last = assembly.command
    program = last if options else f"{root}{last}"
    command = [f"{root}{PYTHON}", *options, program, *arguments]
    environment = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONNOUSERSITE": "1"}
    result = subprocess.run(
        command, cwd=root / "app", env=environment, capture_output=True, text=True, timeout=60
    )
    assert result.stderr == ""
    return result.stdout


def test_minimal_hello(tmp_path: Path) -> None:
    image = baked(write(tmp_path / "hello.py", "print('hello')"), minimal=True)
    assert "/usr/lib/python3.11/json/__init__.py" not in names(image)
    assert sum(len(entry.data) for entry in image.tree) < 7_000_000
    assert run(image, tmp_path / "root") == "hello\n"


def test_minimal_has_what_is_imported(tmp_path: Path) -> None:
    text = """
import asyncio, decimal, json, pathlib, sqlite3, sysconfig, time
async def main():
    await asyncio.to_thread(time.strptime, "2009", "%Y")
asyncio.run(main())
sysconfig.get_config_vars()
database = sqlite3.connect(":memory:")
print(json.dumps([str(decimal.Decimal(1) / 8), *database.execute("select 1").fetchone()]))
"""
    image = baked(write(tmp_path / "app.py", text), minimal=True)
    assert "/usr/lib/python3.11/pydoc.py" not in names(image)
    assert image.missing == {}
    assert run(image, tmp_path / "root") == '["0.125", 1]\n'


def test_the_library_is_whole(tmp_path: Path) -> None:
    text = "import pydoc, http.server, xml.dom.minidom, email.mime.text, unittest; print('all')"
    image = baked(write(tmp_path / "app.py", text))
    assert "/usr/lib/python3.11/test/__init__.py" not in names(image)
    assert run(image, tmp_path / "root") == "all\n"


def test_modules_beside_a_script(tmp_path: Path) -> None:
    write(tmp_path / "p" / "other.py", "WORD = 'beside'")
    write(tmp_path / "p" / "unused.py", "")
    image = baked(write(tmp_path / "p" / "app.py", "import other; print(other.WORD)"), minimal=True)
    assert {"/app/app.py", "/app/other.py"} <= names(image)
    assert "/app/unused.py" not in names(image)
    assert run(image, tmp_path / "root") == "beside\n"


def test_a_package_a_directory_and_an_archive(tmp_path: Path) -> None:
    package = tmp_path / "package"
    write(package / "__init__.py", "")
    write(package / "part.py", "WORD = 'part'")
    write(package / "__main__.py", "from .part import WORD; print(WORD)")
    image = baked(package, minimal=True)
    assert image.command == ("-m", "package")
    assert run(image, tmp_path / "root1") == "part\n"

    directory = tmp_path / "directory"
    write(directory / "part.py", "import glob; WORD = 'part'")
    write(directory / "__main__.py", "import part; print(part.WORD)")
    image = baked(directory, minimal=True)
    assert "/usr/lib/python3.11/glob.py" in names(image)
    assert run(image, tmp_path / "root2") == "part\n"

    archive = tmp_path / "app.pyz"
    zipapp.create_archive(directory, archive)
    image = baked(archive, minimal=True)
    assert "/usr/lib/python3.11/glob.py" in names(image)
    assert run(image, tmp_path / "root3") == "part\n"


def test_byte_code_alone(tmp_path: Path) -> None:
    program = write(tmp_path / "app.py", "import glob; print(glob.__file__[-4:])")
    image = baked(program, minimal=True, strip_source=True)
    assert [name for name in names(image) if name.endswith(".py")] == []
    assert run(image, tmp_path / "root") == ".pyc\n"


def test_modules_by_name(tmp_path: Path) -> None:
    program = write(tmp_path / "app.py", "print(b'\\xe9'.decode('cp1252'))")
    image = baked(program, minimal=True, include_module=("encodings.cp1252", "html"))
    assert "/usr/lib/python3.11/html/entities.py" in names(image)
    assert run(image, tmp_path / "root") == "é\n"
    with pytest.raises(ImageError, match="no module 'nowhere' in the library"):
        baked(program, include_module=("nowhere",))


def test_a_package_beside_a_script_by_name(tmp_path: Path) -> None:
    plugins = tmp_path / "p" / "plugins"
    write(plugins / "__init__.py", "")
    write(plugins / "one.py", "import glob; WORD = 'plugged'")
    write(plugins / "more" / "__init__.py", "")
    write(plugins / "more" / "two.py", "WORD = 'more'")
    text = "import importlib, sys; print(importlib.import_module('plugins.' + sys.argv[1]).WORD)"
    program = write(tmp_path / "p" / "app.py", text)
    image = baked(program, minimal=True, include_module=("plugins",))
    assert run(image, tmp_path / "root1", "one") == "plugged\n"
    image = baked(program, minimal=True, include_module=("plugins.more",))
    assert run(image, tmp_path / "root2", "more.two") == "more\n"
    assert "/app/plugins/one.py" not in names(image)


def test_missing_modules_are_told(tmp_path: Path) -> None:
    text = "import nowhere, json\nfrom json import nothing\nfrom os import path\n"
    image = baked(write(tmp_path / "app.py", text), minimal=True)
    assert image.missing == {"nowhere": ("__main__",)}


def test_names_outside_ascii_compile_there(tmp_path: Path) -> None:
    text = "ﬁ = '\\N{BULLET}'; print(fi)"
    image = baked(write(tmp_path / "app.py", text), minimal=True)
    assert run(image, tmp_path / "root") == "•\n"


def test_data(tmp_path: Path) -> None:
    write(tmp_path / "data" / "deep" / "one.txt", "1")
    (tmp_path / "data" / "link").symlink_to("deep/one.txt")
    data = tmp_path / "data"
    program = write(tmp_path / "app.py", "print(open('data/link').read(), open('/srv/x').read())")
    image = baked(program, minimal=True, include=(str(data), f"{data}/deep/one.txt:/srv/x"))
    assert content(image, "/app/data/link") == b"deep/one.txt"
    assert content(image, "/srv/x") == b"1"


@pytest.mark.parametrize(
    ("include", "complaint"),
    [
        ("{0}/nothing", "cannot include .*nothing: no such file"),
        ("{0}/app.py:/usr/bin", "would be both a directory and a file"),
        ("{0}/app.py:/etc/passwd/x", "would be both a directory and a file"),
        ("{0}/fifo", "neither file, directory nor link"),
        (":/data", "cannot include :/data: no such file"),
    ],
)
def test_data_that_cannot_be(tmp_path: Path, include: str, complaint: str) -> None:
    os.mkfifo(tmp_path / "fifo")
    program = write(tmp_path / "app.py", "")
    with pytest.raises(ImageError, match=complaint):
        baked(program, minimal=True, include=(include.format(tmp_path),))


def test_configuration(tmp_path: Path) -> None:
    image = baked(
        write(tmp_path / "app.py", ""),
        minimal=True,
        arg=("a b", 'say "hi"'),
        env={"LONG": "x y", "HOME": "/srv"},
        hostname="box",
        disk=(Disk("disk0", "/data", "ext2fs"),),
    )
    lines = content(image, "/etc/image.conf").decode().splitlines()
    assert lines[:4] == [f"exec={PYTHON}", "arg=/app/app.py", 'arg="a b"', 'arg="say \\"hi\\""']
    assert {"env=HOME=/srv", 'env="LONG=x y"', "hostname=box", "mount=disk0:/data:ext2fs"} <= {
        *lines
    }
    assert "/data" in names(image)


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("nothing.py", "no program .*nothing.py: No such file"),
        ("empty", "has no __main__.py"),
        ("empty.pyz", "has no __main__.py"),
        ("fifo", "neither a file nor a directory"),
        ("bad.py", r"bad.py does not compile: .*\(bad.py, line 1\)"),
        ("bad", r"/bad does not compile: .*\(bad, line 1\)"),
        ("imports_bad.py", r"/bad.py does not compile: .*\(bad.py, line 1\)"),
        ("imports_zeros.py", r"/zeros.py does not compile: .* null bytes"),
        ("deep.py", "/deep.py does not compile: MemoryError"),
        ("imports_deep.py", "/deep.py does not compile: MemoryError"),
        ("damaged.pyz", "cannot be read as a zip archive: Bad CRC-32"),
    ],
)
def test_programs_that_cannot_be(tmp_path: Path, path: str, complaint: str) -> None:
    (tmp_path / "empty").mkdir()
    zipapp.create_archive(write(tmp_path / "z" / "x.py", "").parent, tmp_path / "zip", main="x:y")
    (tmp_path / "empty.pyz").write_bytes(b"PK\x05\x06" + bytes(18))
    os.mkfifo(tmp_path / "fifo")
    write(tmp_path / "bad.py", "def f(:\n")
    write(tmp_path / "bad", "def f(:\n")
    write(tmp_path / "imports_bad.py", "import bad")
    write(tmp_path / "zeros.py", "\0\0")
    write(tmp_path / "imports_zeros.py", "import zeros")
    write(tmp_path / "deep.py", f"x = {'-' * 100_000}1")
    write(tmp_path / "imports_deep.py", "import deep")
    write(tmp_path / "z" / "__main__.py", "print('never')")
    zipapp.create_archive(tmp_path / "z", tmp_path / "damaged.pyz")
    damaged = (tmp_path / "damaged.pyz").read_bytes().replace(b"never", b"again")
    (tmp_path / "damaged.pyz").write_bytes(damaged)
    with pytest.raises(ImageError, match=complaint):
        baked(tmp_path / path, minimal=True)


def test_the_same_mistake_elsewhere(tmp_path: Path) -> None:
    for directory in ("one", "two"):
        program = write(tmp_path / directory / "bad.py", "def f(:\n")
        with pytest.raises(ImageError, match=f"^{program} does not compile"):
            baked(program, minimal=True)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    odd = os.fsdecode(b"\xe9")
    text = "import os, sys; print(ascii([sys.argv[1:], os.listdir('data')]))"
    program = write(tmp_path / f"{odd}.py", text)
    write(tmp_path / "data" / odd, "")
    image = baked(
        program, minimal=True, arg=(odd,), env={"A": odd}, include=(str(tmp_path / "data"),)
    )
    lines = content(image, "/etc/image.conf").splitlines()
    assert {b"arg=/app/\xe9.py", b"arg=\xe9", b"env=A=\xe9"} <= {*lines}
    assert run(image, tmp_path / "root", odd) == "[['\\udce9'], ['\\udce9']]\n"


def test_directories_without_names_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "tool" / "__main__.py", "")
    (tmp_path / "tool" / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "tool")
    assert baked(Path("."), minimal=True).command == ("/app/tool",)
    monkeypatch.chdir("deep")
    assert baked(Path(".."), minimal=True).command == ("/app/tool",)


def test_the_last_image_is_no_part_of_the_next(tmp_path: Path) -> None:
    write(tmp_path / "tool" / "__main__.py", "")
    output = write(tmp_path / "tool" / "tool.elf", "the last image")
    description = Description(tmp_path / "tool", minimal=True, include=(f"{tmp_path}/tool:/srv",))
    image = assemble(description, quiet, output)
    assert {"/app/tool/__main__.py", "/srv/__main__.py"} <= names(image)
    assert not [name for name in names(image) if name.endswith(".elf")]


def test_same_description_same_bytes(tmp_path: Path) -> None:
    program = write(tmp_path / "app.py", "import json")
    first, second = (list(baked(program, minimal=True).tree) for _ in range(2))
    assert first == second


def test_dependencies_are_pure(tmp_path: Path) -> None:
    program = write(tmp_path / "app.py", "import nothing")
    with pytest.raises(ImageError, match="no pure-Python wheel of no-such-package-of-anybody"):
        baked(program, minimal=True, requirement=("no-such-package-of-anybody == 0",))
    with pytest.raises(ImageError, match="no file of requirements"):
        baked(program, requirement_file=(tmp_path / "none.txt",))
    with pytest.raises(ImageError, match="pip: Invalid requirement: '--help'"):
        baked(program, requirement=("--help",))


def test_an_index_that_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {"CONFIG_FILE": os.devnull, "RETRIES": "1", "INDEX_URL": "http://127.0.0.1:9/"}
    for name, value in settings.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    with pytest.raises(ImageError, match="no package index answers pip, which looked for wanted"):
        baked(write(tmp_path / "app.py", ""), requirement=("wanted",))


def test_a_dependency_that_hides_an_extension(tmp_path: Path) -> None:
    wheel = tmp_path / "liar-1-py3-none-any.whl"
    meta = "Metadata-Version: 2.1\nName: liar\nVersion: 1\n"
    record = "liar/x.so,,\nliar-1.dist-info/METADATA,,\nliar-1.dist-info/WHEEL,,\n"
    kind = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files = {"METADATA": meta, "WHEEL": kind, "RECORD": record + "liar-1.dist-info/RECORD,,\n"}
    import zipfile

    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("liar/x.so", "")
        for name, text in files.items():
            archive.writestr(f"liar-1.dist-info/{name}", text)
    program = write(tmp_path / "app.py", "")
    with pytest.raises(ImageError, match=r"liar holds the extension module x\.so"):
        baked(program, minimal=True, requirement=(str(wheel),))


@pytest.mark.parametrize(
    ("path", "complaint"),
    [("/nowhere", "not a program"), ("/etc/passwd", "not a program"), ("/bin/sh", "no static")],
)
def test_interpreters_that_cannot_be(path: str, complaint: str) -> None:
    with pytest.raises(ImageError, match=complaint):
        prebuilt(Path(path))


def test_an_interpreter_given_by_path(tmp_path: Path) -> None:
    program = write(tmp_path / "app.py", "import json; print(json.dumps([1]))")
    own = tmp_path / "python"
    own.write_bytes(content(baked(program, minimal=True), PYTHON))
    own.chmod(0o755)
    stdlib = debian.installed().stdlib
    image = baked(program, minimal=True, interpreter=own, stdlib=stdlib)
    assert content(image, PYTHON) == own.read_bytes()
    assert run(image, tmp_path / "root") == "[1]\n"


def test_an_interpreter_that_is_cut_off(tmp_path: Path) -> None:
    own = tmp_path / "python"
    own.write_bytes(Path("/bin/sh").read_bytes()[:100])
    own.chmod(0o755)
    with pytest.raises(ImageError, match="is no static x86-64 program"):
        prebuilt(own)


def test_an_error_stops_what_waits_to_be_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []

    def compiled(module: Module, *_: object) -> list[Path]:
        begun.append(module.name)
        raise ImageError("no such compiler")

    monkeypatch.setattr(compiling, "compiled", compiled)
    monkeypatch.setattr(compiling, "TREES", dict.fromkeys(compiling.TREES, Path))
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with pytest.raises(ImageError, match="no such compiler"):
        compiling.objects(table().modules, debian.installed(), quiet)
    assert len(begun) < len(table().modules)


def test_a_library_without_its_interpreter(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match="a stdlib goes with an interpreter"):
        baked(write(tmp_path / "app.py", ""), stdlib=tmp_path)


def test_what_must_be_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "has", lambda name: name not in ("ffi", "sqlite3"))
    with pytest.raises(ImageError, match="apt-get install libffi-dev libsqlite3-dev "):
        debian.installed.__wrapped__()


def test_the_table_names_what_there_is() -> None:
    rows = table()
    libraries = {name for module in rows.modules.values() for name in module.libraries}
    assert libraries | {*rows.libraries} <= rows.packages.keys()
    assert rows.tests <= rows.modules.keys()
