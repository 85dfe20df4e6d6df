"""The files that every image has: what the C library and Python's standard library look for."""

from __future__ import annotations

from xen.image.tree import Tree

__all__ = ["add_base"]

FILES = {
    "/etc/passwd": "root:x:0:0:root:/root:/usr/bin/python3\nnobody:x:65534:65534:nobody:/:\n",
    "/etc/group": "root:x:0:\nnogroup:x:65534:\n",
    "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
    # Else a static C library looks for shared objects of its name services (nsswitch.conf(5)).
    "/etc/nsswitch.conf": "passwd: files\ngroup: files\nshadow: files\nhosts: files\n",
}
DIRECTORIES = {"/app": 0o755, "/root": 0o700, "/tmp": 0o1777, "/var/tmp": 0o1777}


def add_base(tree: Tree) -> None:
    """Put them into a tree."""
    for path, mode in DIRECTORIES.items():
        tree.directory(path, mode)
    for path, text in FILES.items():
        tree.file(path, text.encode())
