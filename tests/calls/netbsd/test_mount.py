"""Mounts and file handles."""

import pytest

from syscall import NetBSDSystem

pytestmark = pytest.mark.needs("netbsd")


def test_file_handles(S: NetBSDSystem, tmp: str) -> None:
    with S.creat(f"{tmp}/a") as fd:
        fd.write(b"by handle")
    handle = S.getfh(f"{tmp}/a")
    assert S.fhstat(handle).ino == S.stat(f"{tmp}/a").ino
    assert S.fhstatvfs(handle).fstype == "tmpfs"
    with S.fhopen(handle) as fd:
        assert fd.readall() == b"by handle"


def test_mount_options(S: NetBSDSystem, tmp: str) -> None:
    with pytest.raises(TypeError, match="it has size, nodes"):
        S.mount(None, tmp, "tmpfs", sizes=1)
    with pytest.raises(TypeError, match="needs a source"):
        S.mount(None, tmp, "ext2fs")
    with pytest.raises(TypeError, match="takes no options"):
        S.mount(None, tmp, "kernfs", size=1)
