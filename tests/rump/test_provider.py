"""Finding kernels and loading components in order."""

from __future__ import annotations

from pathlib import Path

import pytest

import rump
from rump import provider

EMBEDDED = provider.find(None)


@pytest.mark.parametrize(
    "spelling",
    ["librumpfs_tmpfs.so", "librumpfs_tmpfs.so.0.1", "rumpfs_tmpfs", "fs.tmpfs", "fs_tmpfs"],
)
def test_component_spellings(spelling: str) -> None:
    assert provider.normalize(spelling) == "fs_tmpfs"


def test_closure_puts_needs_first() -> None:
    available = {"vfs", "dev", "dev_disk", "fs_ffs", "fs_ext2fs", "kern_tty", "fs_ptyfs"}
    order = provider.closure(["fs_ext2fs", "fs_ptyfs"], available)
    assert order.index("vfs") < order.index("fs_ffs") < order.index("fs_ext2fs")
    assert order.index("dev") < order.index("kern_tty") < order.index("fs_ptyfs")
    assert len(order) == len(set(order))


def test_missing_component_names_who_needs_it() -> None:
    with pytest.raises(rump.ProviderError, match="no component 'fs_ffs', which fs_ext2fs needs"):
        provider.closure(["fs_ext2fs"], {"vfs", "fs_ext2fs"})


def test_short_names() -> None:
    available = {"fs_tmpfs", "net_net", "vfs"}
    assert provider.resolve("tmpfs", available) == "fs_tmpfs"
    assert provider.resolve("librumpvfs.so", available) == "vfs"
    assert provider.resolve("nosuch", available) == "nosuch"


def test_unknown_component() -> None:
    with pytest.raises(rump.ProviderError, match=r"no component 'fs_nosuch'.*fs_tmpfs"):
        rump.boot("fs_nosuch")


def test_provider_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(rump.ProviderError) as caught:
        rump.boot(provider=tmp_path)
    for place in ("librump.so", "lib/librump.so", "usr/lib/librump.so"):
        assert str(tmp_path / place) in str(caught.value)


def test_provider_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RUMP_PROVIDER", str(tmp_path))
    with pytest.raises(rump.ProviderError):
        rump.boot()
    monkeypatch.setenv("RUMP_PROVIDER", str(EMBEDDED))
    with rump.boot() as R:
        assert R.machine.embedded


def test_versioned_library_names(tmp_path: Path) -> None:
    (tmp_path / "librump.so.0").touch()
    (tmp_path / "librump.so.0.2").touch()
    assert provider.library_file(tmp_path, "librump") == tmp_path / "librump.so.0.2"
    assert provider.find(tmp_path) == tmp_path


def test_a_library_that_cannot_be_loaded(tmp_path: Path) -> None:
    for name in ("librump.so", "librumpuser.so"):
        (tmp_path / name).write_bytes(b"no library")
    with pytest.raises(rump.ProviderError, match="cannot load"):
        rump.boot(provider=tmp_path)
