"""The command line on images."""

from __future__ import annotations

import fcntl
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from partitions import SECTOR, mbr_entry

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree of all kinds on the host."""
    top = tmp_path / "tree"
    (top / "sub" / "deep").mkdir(parents=True)
    (top / "file").write_text("contents\n")
    (top / "sub" / "big").write_bytes(bytes(range(256)) * 4000)
    (top / "sub" / "deep" / "naïve name").write_text("x")
    (top / "link").symlink_to("sub/big")
    os.link(top / "file", top / "other name")
    os.mkfifo(top / "fifo")
    os.chmod(top / "file", 0o640)
    with open(top / "sparse", "wb") as file:
        file.seek(3 << 20)
        file.write(b"end")
    os.utime(top / "sub", ns=(10**18 + 1, 10**18 + 2))
    os.utime(top / "file", ns=(10**18 + 3, 10**18 + 4))
    return top


@pytest.fixture
def image(ext2_image: Callable[..., Path], tree: Path, cli: Run) -> Path:
    """An image with the tree in it."""
    path = ext2_image("16M", "-I", "256")
    assert cli("put", "-a", path, tree, "/") == (0, "", "")
    return path


def test_put_and_get_keep_all(image: Path, tree: Path, tmp_path: Path, cli: Run, fsck) -> None:
    fsck(image)
    assert cli("get", "-a", image, "/tree", tmp_path / "out") == (0, "", "")
    out = tmp_path / "out"
    compared = subprocess.run(
        ["diff", "-r", "--no-dereference", "--exclude=fifo", tree, out],
        capture_output=True,
        text=True,
    )
    assert compared.stdout == ""
    assert (out / "fifo").is_fifo()
    assert (out / "file").samefile(out / "other name")
    for name in ("file", "sub", "sub/big", "fifo"):
        ours, theirs = (out / name).lstat(), (tree / name).lstat()
        assert (ours.st_mode, ours.st_mtime_ns) == (theirs.st_mode, theirs.st_mtime_ns), name
    assert (out / "sparse").stat().st_blocks < 100


def test_ls(image: Path, cli: Run) -> None:
    assert cli("ls", image, "tree") == (
        0, "fifo\nfile\nlink\nother name\nsparse\nsub\n", "",
    )  # fmt: skip
    assert cli("ls", "-F", image, "/tree").out.split("\n")[0] == "fifo|"
    long = cli("ls", "-l", image, "/tree/link", "/tree/file").out.splitlines()
    assert long[0].startswith("-rw-r----- 2 ")
    assert long[1].startswith("lrwxr")
    assert long[1].endswith("/tree/link -> sub/big")
    assert "993K" not in long[0]
    assert " 1000K " in cli("ls", "-lh", image, "/tree/sub").out
    assert cli("ls", "-d", image, "/tree").out == "/tree\n"
    assert cli("ls", "-a", image, "/tree/sub/deep").out == ".\n..\nnaïve name\n"
    assert cli("ls", "-S", image, "/tree/sub").out == "big\ndeep\n"
    assert cli("ls", "-r", image, "/tree/sub").out == "deep\nbig\n"
    number, name = cli("ls", "-i", image, "/tree/sub/big").out.split()
    assert int(number) > 10
    assert name == "/tree/sub/big"


def test_ls_recursive(image: Path, cli: Run) -> None:
    out = cli("ls", "-R", image, "/tree/sub").out
    assert out == "/tree/sub:\nbig\ndeep\n\n/tree/sub/deep:\nnaïve name\n"


def test_ls_of_many(image: Path, cli: Run) -> None:
    done = cli("ls", image, "/tree/sub", "/tree/file", "nope")
    assert done.status == 2
    assert done.out == "/tree/file\n\n/tree/sub:\nbig\ndeep\n"
    assert done.err == "rump: cannot access 'nope': No such file or directory\n"


def test_cat(image: Path, cli: Run) -> None:
    assert cli("cat", image, "tree/file", "/tree/sub/deep/naïve name").out == "contents\nx"
    assert cli("cat", image, "/tree") == (1, "", "rump: cannot open '/tree': Is a directory\n")


def test_cat_of_a_pipe_that_closes(image: Path) -> None:
    command = [sys.executable, "-m", "rump", "cat", str(image), "/tree/sub/big"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
        assert process.wait() == 1


def test_mkdir(image: Path, cli: Run, fsck) -> None:
    assert cli("mkdir", image, "a/b").err == (
        "rump: cannot create directory 'a/b': No such file or directory\n"
    )
    assert cli("mkdir", "-p", image, "a/b", "/tree/sub").status == 0
    assert cli("mkdir", "-m", "0700", image, "private").status == 0
    assert "Access: (0700/drwx------)" in cli("stat", image, "private").out
    assert cli("mkdir", "-m", "rwx", image, "x").status == 2
    assert cli("mkdir", image, "a").err == "rump: cannot create directory 'a': File exists\n"
    fsck(image)


def test_links(image: Path, cli: Run, fsck) -> None:
    assert cli("ln", "-s", image, "/tree/file", "/soft").status == 0
    assert cli("ln", image, "/tree/file", "/hard").status == 0
    assert cli("cat", image, "soft", "hard").out == "contents\n" * 2
    assert cli("ln", image, "/tree/file", "/hard").err == (
        "rump: cannot create hard link '/hard': File exists\n"
    )
    assert cli("ln", "-f", "-s", image, "nowhere", "/hard").status == 0
    assert cli("ls", "-l", image, "/hard").out.endswith("/hard -> nowhere\n")
    assert cli("ln", "-s", image, "/tree/file", "/tree/sub").status == 0
    assert cli("cat", image, "/tree/sub/file").out == "contents\n"
    fsck(image)


def test_links_stay_inside_the_image(image: Path, cli: Run) -> None:
    """An absolute or rising symbolic link means a file of the image, not of the host or kernel."""
    assert cli("ln", "-s", image, "/etc/passwd", "/absolute").status == 0
    assert cli("ln", "-s", image, "../../../../dev/null", "/rising").status == 0
    for name in ("absolute", "rising"):
        done = cli("cat", image, name)
        assert done.err == f"rump: cannot open '{name}': No such file or directory\n"


def test_mv(image: Path, cli: Run, fsck) -> None:
    assert cli("mv", image, "/tree/file", "/moved").status == 0
    assert cli("mv", image, "/moved", "/tree/sparse", "/tree/sub").status == 0
    assert cli("ls", image, "/tree/sub").out == "big\ndeep\nmoved\nsparse\n"
    assert cli("mv", image, "none", "/x").err == (
        "rump: cannot access 'none': No such file or directory\n"
    )
    assert cli("mv", image, "/tree", "/tree/sub").err == (
        "rump: cannot move '/tree' to '/tree/sub/tree': Invalid argument\n"
    )
    assert cli("mv", image, "/tree/link", "/tree/sub", "/tree/sub/big").err == (
        "rump: target '/tree/sub/big' is not a directory\n"
    )
    fsck(image)


def test_rm(image: Path, cli: Run, fsck) -> None:
    assert cli("rm", image, "/tree").err == "rump: cannot remove '/tree': Is a directory\n"
    assert cli("rm", image, "none").err == (
        "rump: cannot remove 'none': No such file or directory\n"
    )
    assert cli("rm", "-f", image, "none") == (0, "", "")
    assert cli("rm", "-d", image, "/tree/sub").status == 1
    assert cli("rm", "-rv", image, "/tree/sub").out == (
        "removed '/tree/sub/deep/naïve name'\nremoved directory '/tree/sub/deep'\n"
        "removed '/tree/sub/big'\nremoved directory '/tree/sub'\n"
    )
    assert cli("rm", "-r", image, "/tree").status == 0
    assert cli("ls", image).out == "lost+found\n"
    fsck(image)


@pytest.mark.parametrize("path", ["/", "//", ".", "..", "/tree/..", "/./", "tree/."])
def test_rm_keeps_the_root(image: Path, cli: Run, path: str) -> None:
    assert cli("rm", "-rf", image, path).status == 1
    assert cli("ls", image).out == "lost+found\ntree\n"


def test_cp(image: Path, tree: Path, tmp_path: Path, cli: Run, fsck) -> None:
    assert cli("cp", image, "/tree/sub", "/x").err == (
        "rump: -r not specified; omitting directory '/tree/sub'\n"
    )
    assert cli("cp", "-r", image, "/tree", "/copy") == (0, "", "")
    assert cli("cat", image, "/copy/link").status == 0
    assert cli("cp", "-r", image, "/tree/sub", "/tree/file", "/copy").status == 0
    assert cli("cp", image, "/tree/file", "/tree/file").err == (
        "rump: cannot copy '/tree/file' to itself\n"
    )
    assert "cannot copy a directory into itself" in cli("cp", "-r", image, "/copy", "/copy").err
    assert cli("cp", "-r", image, "/tree/file", "/copy/sub").status == 0
    assert cli("cp", "-r", image, "/tree/sub", "/copy/file").err == (
        "rump: cannot overwrite non-directory '/copy/file' with directory\n"
    )
    fsck(image)


def test_cp_with_the_host(image: Path, tree: Path, tmp_path: Path, cli: Run) -> None:
    assert cli("cp", image, "/tree/file", f"host:{tmp_path}/got").status == 0
    assert (tmp_path / "got").read_text() == "contents\n"
    assert cli("cp", "-r", image, f"host:{tree}/sub", "/tree/file", "/tree/sub").status == 0
    assert cli("ls", image, "/tree/sub").out == "big\ndeep\nfile\nsub\n"


def test_copies_follow_links_unless_recursive(image: Path, tmp_path: Path, cli: Run) -> None:
    cli("get", image, "/tree/link", tmp_path / "followed")
    assert (tmp_path / "followed").read_bytes() == bytes(range(256)) * 4000
    cli("get", "-r", image, "/tree/link", tmp_path / "kept")
    assert os.readlink(tmp_path / "kept") == "sub/big"


def test_put_errors(image: Path, tmp_path: Path, cli: Run) -> None:
    done = cli("put", "-r", image, tmp_path / "none", "/tree")
    assert done == (1, "", f"rump: cannot stat '{tmp_path}/none': No such file or directory\n")
    done = cli("put", image, __file__, "/no/such")
    assert done.err == "rump: cannot create regular file '/no/such': No such file or directory\n"


def test_put_too_much(ext2_image: Callable[..., Path], tmp_path: Path, cli: Run, fsck) -> None:
    image = ext2_image("1M")
    (tmp_path / "much").write_bytes(b"x" * (2 << 20))
    done = cli("put", image, tmp_path / "much", "/")
    assert done.status == 1
    assert "error copying to '/much': No space left on device" in done.err
    fsck(image)


def test_stat(image: Path, cli: Run) -> None:
    lines = cli("stat", image, "/tree/file").out.splitlines()
    assert lines[0] == "  File: /tree/file"
    assert "Size: 9 " in lines[1]
    assert lines[1].endswith("regular file")
    assert "Links: 2" in lines[2]
    assert "(0640/-rw-r-----)" in lines[3]
    assert ".000000004 " in lines[5]


@pytest.mark.parametrize(
    ("tests", "found"),
    [
        (["-name", "*ig"], "/tree/sub/big"),
        (["-iname", "BIG"], "/tree/sub/big"),
        (["-type", "l"], "/tree/link"),
        (["-type", "d", "-maxdepth", "1"], "/tree\n/tree/sub"),
        (["-path", "*deep/*"], "/tree/sub/deep/naïve name"),
        (["-size", "+1M"], "/tree/sparse"),
        (["-type", "f", "-size", "-2c"], "/tree/sub/deep/naïve name"),
        (["-type", "p"], "/tree/fifo"),
    ],
)
def test_find(image: Path, cli: Run, tests: list[str], found: str) -> None:
    assert cli("find", *tests, image, "/tree") == (0, found + "\n", "")


def test_find_zero(image: Path, cli: Run) -> None:
    assert cli("find", image, "/tree/sub", "-type", "f", "-print0").out == (
        "/tree/sub/big\0/tree/sub/deep/naïve name\0"
    )
    assert cli("find", image, "-type", "x").status == 2
    assert cli("find", image, "-size", "big").status == 2


def test_tree(image: Path, cli: Run) -> None:
    assert cli("tree", image, "/tree/sub").out == (
        "/tree/sub\n├── big\n└── deep\n    └── naïve name\n\n1 directory, 2 files\n"
    )
    assert cli("tree", "-L", "1", "-d", image, "/tree").out == ("/tree\n└── sub\n\n1 directory\n")


def test_du(image: Path, cli: Run) -> None:
    assert cli("du", "-s", "-b", image, "/tree/sub/big").out == "1024000\t/tree/sub/big\n"
    lines = cli("du", "-a", image, "/tree/sub").out.splitlines()
    assert [line.split("\t")[1] for line in lines] == [
        "/tree/sub/big", "/tree/sub/deep/naïve name", "/tree/sub/deep", "/tree/sub",
    ]  # fmt: skip
    sizes = [int(line.split("\t")[0]) for line in lines]
    assert sizes[2] <= sizes[3] >= sizes[0]
    small = cli("du", "-s", image, "/tree").out.split()[0]
    assert int(small) < 1100, "the hole and the second name take no space"


def test_df(image: Path, cli: Run) -> None:
    head, row = cli("df", image).out.splitlines()
    assert head.split() == ["Image", "Type", "1K-blocks", "Used", "Available", "Use%"]
    _, fstype, size, used, available, share = row.split()
    assert fstype == "ext2fs"
    assert int(size) > int(available) > 0 < int(used)
    assert share.endswith("%")
    assert cli("df", "-i", image).out.splitlines()[0].split()[2] == "Inodes"


def test_info(image: Path, cli: Run) -> None:
    out = cli("info").out
    assert "the embedded kernel" in out
    assert "librumpfs_ext2fs" in out
    rows = cli("info", "--calls").out.splitlines()
    assert len(rows) == 219
    assert any(row.split()[1:] == ["mkdir", "present"] for row in rows)
    assert cli("info", image).out == f"{image}: 16M\nfile system: ext2 (ext2fs)\n"


def test_reading_changes_nothing(image: Path, cli: Run) -> None:
    before = image.read_bytes()
    os.chmod(image, 0o444)
    for command in (["ls", "-lR"], ["du"], ["tree"], ["find"], ["df"]):
        assert cli(*command, image).status == 0
    assert image.read_bytes() == before


def test_read_only(image: Path, cli: Run) -> None:
    before = image.read_bytes()
    done = cli("rm", "--read-only", image, "/tree/file")
    assert done == (1, "", "rump: cannot remove '/tree/file': Read-only file system\n")
    assert image.read_bytes() == before


def test_a_used_image(image: Path, cli: Run) -> None:
    with image.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        assert cli("ls", image).status == 0
        done = cli("rm", image, "/tree/file")
        assert done == (1, "", f"rump: '{image}' is in use by another process\n")


def test_images_that_cannot_be(tmp_path: Path, cli: Run) -> None:
    none = tmp_path / "none"
    assert cli("ls", none).err == f"rump: cannot open '{none}': No such file or directory\n"
    assert cli("ls", tmp_path).err == f"rump: cannot open '{tmp_path}': Is a directory\n"
    empty = tmp_path / "empty"
    empty.touch()
    assert cli("ls", empty) == (1, "", f"rump: '{empty}' holds no known file system\n")
    other = tmp_path / "other"
    other.write_bytes(b"XFSB".ljust(1 << 20, b"\0"))
    assert cli("ls", other).err == f"rump: '{other}' holds XFS, which no rump kernel mounts\n"
    assert cli("ls", "--type", "ext2fs", other).status == 1


@pytest.mark.parametrize("size", [1100, 4096, 100_000])
def test_truncated_images(image: Path, cli: Run, size: int) -> None:
    os.truncate(image, size)
    done = cli("ls", "-R", image)
    assert done.status == 1
    assert done.err


def test_a_feature_that_is_not_known_is_named(ext2_image: Callable[..., Path], cli: Run) -> None:
    done = cli("ls", ext2_image("8M", "-O", "extents"))
    assert done.status == 1
    assert "cannot mount" in done.err
    assert "extent" in done.err


def test_partitions(image: Path, tmp_path: Path, cli: Run) -> None:
    contents = image.read_bytes()
    sectors = len(contents) // SECTOR
    table = bytearray(64 * SECTOR)
    table[446:462] = mbr_entry(0x83, 64, sectors)
    table[510:512] = b"\x55\xaa"
    disk = tmp_path / "parted.img"
    disk.write_bytes(table + contents)
    assert cli("ls", disk).out == "lost+found\ntree\n"  # the only one
    assert cli("rm", "-r", "--partition", "1", disk, "/tree").status == 0
    assert disk.read_bytes()[: 64 * SECTOR] == table
    table[462:478] = mbr_entry(0x0C, 64 + sectors, 64)
    disk.write_bytes(table + contents + bytes(64 * SECTOR))
    done = cli("ls", disk)
    assert done.status == 1
    assert "choose one with --partition" in done.err
    assert cli("ls", "--partition", "1", disk).out == "lost+found\ntree\n"
    assert "has no partition 3: there is 1, 2" in cli("ls", "--partition", "3", disk).err
    assert "holds no known file system" in cli("ls", "--partition", "2", disk).err
    assert "MBR 0x83  ext2" in cli("info", disk).out


def test_usage(image: Path, cli: Run) -> None:
    assert cli("ls").status == 2
    assert cli("frobnicate", image).status == 2
    assert cli("ls", "--frob", image).status == 2
    assert cli("ls", "--partition", "0", image).status == 2
    assert cli("--help").status == 0


def test_names_that_are_no_text(image: Path, tmp_path: Path, cli: Run) -> None:
    directory = os.fsencode(tmp_path) + b"/\xff\n"
    os.mkdir(directory)
    assert cli("put", "-r", image, os.fsdecode(directory), "/tree/sub/deep").status == 0
    command = [sys.executable, "-m", "rump", "ls", str(image), "/tree/sub/deep"]
    assert subprocess.run(command, capture_output=True).stdout == b"na\xc3\xafve name\n\xff\n\n"
    done = cli("rm", image, os.fsdecode(b"/tree/sub/deep/\xff\n"))
    assert done.err.startswith("rump: cannot remove $'/tree/sub/deep/")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted(
    ext2_image: Callable[..., Path], tmp_path: Path, fsck, number: signal.Signals
) -> None:
    image = ext2_image("32M")
    source = tmp_path / "source"
    source.mkdir()
    for name in range(3000):
        (source / str(name)).write_bytes(b"x" * 2000)
    command = [sys.executable, "-m", "rump", "put", "-rv", str(image), str(source), "/"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        for _ in range(50):
            process.stdout.readline()
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 128 + number, err
    assert b"Traceback" not in err
    fsck(image)
    assert image.read_bytes()[1024 + 58] == 1, "unmounted"


def test_final_writes_that_fail(ext2_image: Callable[..., Path], tmp_path: Path) -> None:
    """A host disk that is full at the end: told, with status 1."""
    image = ext2_image("4M")
    code = """if True:
        import sys, rump.cli.image as image, rump.cli
        from rump import Fault
        attach = image.RumpSystem.attach
        image.RumpSystem.attach = lambda self, path, **how: attach(
            self, path, faults=[Fault("write", error="ENOSPC", skip=2)], **how)
        rump.cli.main()
    """
    command = [sys.executable, "-c", code, "mkdir", str(image), "/x"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "the last changes could not be written: No space left on device" in done.stderr


def test_progress_on_a_terminal_only(image: Path, tree: Path) -> None:
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "rump", "put", "-r", str(image), str(tree), "/again"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    done = subprocess.run(command, stderr=terminal, stdout=subprocess.PIPE, env=environment)
    os.close(terminal)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b" MB" in os.read(main, 65536)
    os.close(main)
