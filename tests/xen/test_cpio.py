"""Root archives, as cpio(1) reads them, and as damaged ones are refused."""

from __future__ import annotations

import stat
import subprocess
from collections.abc import Callable

import pytest

from xen import cpio
from xen.cpio import ArchiveError, Entry

LARGE = b"x" * 10_000
ENTRIES = [
    Entry("etc", stat.S_IFDIR | 0o755),
    Entry("etc/conf", stat.S_IFREG | 0o644, b"exec=/bin/true\n"),
    Entry("bin", stat.S_IFLNK | 0o777, b"usr/bin"),
    Entry("usr/bin/python3", stat.S_IFREG | 0o755, LARGE, aligned=True),
    Entry("tmp/ä b", stat.S_IFREG | 0o600, b""),
]


def test_cpio_lists_it(oracle: Callable[[str], str]) -> None:
    command = [oracle("cpio"), "-itv", "--quiet"]
    archive = cpio.archive(ENTRIES, mtime=86400)
    run = subprocess.run(command, input=archive, capture_output=True, env={"TZ": "UTC"})
    assert run.stderr == b""
    lines = [line.split() for line in run.stdout.decode("utf-8", "replace").splitlines()]
    modes = [words[0] for words in lines]
    assert modes == ["drwxr-xr-x", "-rw-r--r--", "lrwxrwxrwx", "-rwxr-xr-x", "-rw-------"]
    assert [words[4] for words in lines] == ["0", "15", "7", "10000", "0"]
    assert all(words[5:8] == ["Jan", "2", "1970"] for words in lines)
    assert lines[3][8] == "usr/bin/python3"


def test_cpio_unpacks_it(oracle: Callable[[str], str], tmp_path: object) -> None:
    command = [oracle("cpio"), "-i", "--quiet", "--to-stdout", "usr/bin/python3"]
    run = subprocess.run(command, input=cpio.archive(ENTRIES), capture_output=True)
    assert run.stdout == LARGE


def test_data_of_an_aligned_entry_begins_a_page() -> None:
    archive = cpio.archive(ENTRIES)
    assert archive.index(LARGE) % cpio.ALIGNMENT == 0


def test_reads_what_it_wrote() -> None:
    found = [(e.name, e.mode, bytes(e.data)) for e in cpio.entries(cpio.archive(ENTRIES))]
    assert found == [(e.name, e.mode, bytes(e.data)) for e in ENTRIES]


def test_same_entries_same_bytes() -> None:
    assert cpio.archive(ENTRIES, 5) == cpio.archive(list(ENTRIES), 5)


@pytest.mark.parametrize("name", ["", "/etc", "a\0b"])
def test_names_that_cannot_be(name: str) -> None:
    with pytest.raises(ArchiveError, match="cannot be a name"):
        cpio.archive([Entry(name, stat.S_IFREG)])


def test_every_cut_is_noticed() -> None:
    archive = cpio.archive(ENTRIES[:3])
    for length in range(0, len(archive) - 14, 7):
        with pytest.raises(ArchiveError):
            list(cpio.entries(archive[:length]))


@pytest.mark.parametrize("place", [0, 6 + 8 * 6, 6 + 8 * 11])
def test_damaged_headers(place: int) -> None:
    archive = bytearray(cpio.archive(ENTRIES))
    archive[place : place + 8] = b"zzzzzzzz"
    with pytest.raises(ArchiveError, match="at offset 0"):
        list(cpio.entries(archive))


@pytest.mark.parametrize("size", [b"FFFFFFFF", b"7FFFFFFF"])
def test_sizes_beyond_the_end(size: bytes) -> None:
    archive = bytearray(cpio.archive(ENTRIES))
    archive[6 + 8 * 6 : 6 + 8 * 7] = size
    with pytest.raises(ArchiveError, match="cut off"):
        list(cpio.entries(archive))
