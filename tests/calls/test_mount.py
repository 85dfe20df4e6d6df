"""statvfs and mounting."""

import pytest

from syscall import KernelError, System


def test_statvfs(S: System, tmp: str) -> None:
    fs = S.statvfs(tmp)
    with S.open(tmp, "directory") as dir:
        assert dir.fstatvfs().f_bsize == fs.f_bsize
    assert fs.f_blocks >= fs.f_bfree >= fs.f_bavail
    assert fs.size >= fs.free >= fs.available
    assert fs.f_namemax >= 255
    assert fs.fstype
    assert isinstance(fs.f_flag, int)


def test_getvfsstat(S: System, tmp: str) -> None:
    mounts = {fs.mntonname: fs for fs in S.getvfsstat()}
    path = "/" if "/" in mounts else next(iter(mounts))  # in a chroot / is no mount
    one, same = mounts[path], S.statvfs(path)
    assert one.fstype
    assert one.mntfromname
    assert (one.f_bsize, one.f_blocks) == (same.f_bsize, same.f_blocks)
    assert {fs.mntonname for fs in S.getvfsstat("nowait")} == set(mounts)
    with pytest.raises(ValueError, match=r"(?i)wait"):
        S.getvfsstat("wiat")


@pytest.mark.needs("root")
def test_mount_tmpfs(S: System, tmp: str) -> None:
    S.mkdir(f"{tmp}/m")
    before = S.stat(f"{tmp}/m")
    try:
        S.mount("tmpfs", f"{tmp}/m", "tmpfs", "nosuid", size=1 << 20, mode="0711")
    except PermissionError as error:
        pytest.skip(f"no mounting in this container: {error}")
    try:
        assert S.stat(f"{tmp}/m").dev != before.dev
        assert S.stat(f"{tmp}/m").perm == 0o711
        fs = S.statvfs(f"{tmp}/m")
        assert fs.fstype == "tmpfs"
        assert [m.fstype for m in S.getvfsstat() if m.mntonname == f"{tmp}/m"] == ["tmpfs"]
        assert fs.size <= 1 << 21
        assert "nosuid" in fs.flags
        with S.open(f"{tmp}/m/a", "rdwr, creat") as fd:
            with pytest.raises(KernelError) as caught:
                fd.writeall(bytes(1 << 22))
            assert caught.value.name == "ENOSPC"
            with pytest.raises(KernelError) as caught:
                S.unmount(f"{tmp}/m")
            assert caught.value.name == "EBUSY"
    finally:
        S.unmount(f"{tmp}/m")
    assert S.stat(f"{tmp}/m").ino == before.ino


@pytest.mark.needs("root")
def test_unknown_type(S: System, tmp: str) -> None:
    with pytest.raises(KernelError) as caught:
        S.mount(None, tmp, "nosuchfs")
    assert caught.value.name == "ENODEV"


@pytest.mark.needs("root")
def test_the_directory_is_told(S: System, tmp: str) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        S.mount(None, f"{tmp}/none", "tmpfs")
    assert caught.value.filename == f"{tmp}/none"
