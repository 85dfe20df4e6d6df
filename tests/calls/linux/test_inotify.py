"""inotify."""

import os

from syscall import LinuxSystem


def test_inotify(L: LinuxSystem, tmp_path: os.PathLike[str]) -> None:
    with L.inotify_init1() as fd:
        watch = fd.inotify_add_watch(tmp_path, "create, delete, moved_from, moved_to")
        L.creat(f"{tmp_path}/a").close()
        L.rename(f"{tmp_path}/a", f"{tmp_path}/b")
        created, gone, come = fd.inotify_read()
        assert (created.wd, created.mask, created.name) == (watch, L.c.IN.CREATE, "a")
        assert gone.cookie == come.cookie != 0
        assert come.name == "b"
        fd.inotify_rm_watch(watch)
