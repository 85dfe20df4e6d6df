"""inotify."""

import pytest

from syscall import LinuxSystem

pytestmark = pytest.mark.needs("linux", "inotify")


def test_inotify(S: LinuxSystem, tmp: str) -> None:
    with S.inotify_init1() as fd:
        watch = fd.inotify_add_watch(tmp, "create, delete, moved_from, moved_to")
        S.creat(f"{tmp}/a").close()
        S.rename(f"{tmp}/a", f"{tmp}/b")
        created, gone, come = fd.inotify_read()
        assert (created.wd, created.mask, created.name) == (watch, S.c.IN.CREATE, "a")
        assert gone.cookie == come.cookie != 0
        assert come.name == "b"
        fd.inotify_rm_watch(watch)
