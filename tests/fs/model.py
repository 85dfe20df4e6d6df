"""A file system in Python dictionaries: what POSIX says a sequence of operations must do.

Raises OSError with the errno that NetBSD's kernel gives, checks in its order, for the cases that
`operations` can make: one superuser, no permissions in the way, names and files of moderate size.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field


def error(name: str) -> OSError:
    number = getattr(errno, name)
    return OSError(number, os.strerror(number))


@dataclass(eq=False)
class Node:
    kind: str  # "file", "dir", "link"
    mode: int
    data: bytearray = field(default_factory=bytearray)
    target: str = ""
    names: dict[str, Node] = field(default_factory=dict)
    parent: Node | None = None
    nlink: int = 1


class Model:
    def __init__(self) -> None:
        self.root = Node("dir", 0o755, nlink=2)
        self.root.parent = self.root

    # Lookup. Paths are relative to the root, without "." and "..".

    def _walk(self, path: str, depth: int = 0) -> tuple[Node, str, Node | None]:
        """The parent directory, last name, and node (links in between are followed)."""
        *directories, last = path.split("/")
        here = self.root
        for name in directories:
            here = self._enter(here, name, depth)
        if here.kind != "dir":
            raise error("ENOTDIR")
        return here, last, here.names.get(last)

    def _enter(self, here: Node, name: str, depth: int) -> Node:
        if here.kind != "dir":
            raise error("ENOTDIR")
        if name not in here.names:
            raise error("ENOENT")
        node = here.names[name]
        return self._follow(here, node, depth) if node.kind == "link" else node

    def _follow(self, here: Node, node: Node, depth: int) -> Node:
        if depth > 32:
            raise error("ELOOP")
        # Targets are names beside the link.
        if node.target not in here.names:
            raise error("ENOENT")
        target = here.names[node.target]
        return self._follow(here, target, depth + 1) if target.kind == "link" else target

    def _node(self, path: str, follow: bool = True) -> Node:
        parent, _, node = self._walk(path)
        if node is None:
            raise error("ENOENT")
        return self._follow(parent, node, 0) if follow and node.kind == "link" else node

    def _file(self, path: str) -> Node:
        node = self._node(path)
        if node.kind == "dir":
            raise error("EISDIR")
        return node

    # Operations

    def create(self, path: str, mode: int) -> None:
        parent, name, node = self._walk(path)
        if node is not None:
            raise error("EEXIST")
        parent.names[name] = Node("file", mode)

    def write(self, path: str, offset: int, data: bytes) -> None:
        node = self._file(path)
        if len(node.data) < offset:
            node.data.extend(bytes(offset - len(node.data)))
        node.data[offset : offset + len(data)] = data

    def read(self, path: str, offset: int, size: int) -> bytes:
        return bytes(self._file(path).data[offset : offset + size])

    def truncate(self, path: str, size: int) -> None:
        data = self._file(path).data
        if size < len(data):
            del data[size:]
        else:
            data.extend(bytes(size - len(data)))

    def unlink(self, path: str) -> None:
        parent, name, node = self._walk(path)
        if node is None:
            raise error("ENOENT")
        if node.kind == "dir":
            raise error("EPERM")
        node.nlink -= 1
        del parent.names[name]

    def mkdir(self, path: str, mode: int) -> None:
        parent, name, node = self._walk(path)
        if node is not None:
            raise error("EEXIST")
        parent.names[name] = Node("dir", mode, parent=parent, nlink=2)
        parent.nlink += 1

    def rmdir(self, path: str) -> None:
        parent, name, node = self._walk(path)
        if node is None:
            raise error("ENOENT")
        if node.kind != "dir":
            raise error("ENOTDIR")
        if node.names:
            raise error("ENOTEMPTY")
        del parent.names[name]
        parent.nlink -= 1

    def symlink(self, target: str, path: str) -> None:
        parent, name, node = self._walk(path)
        if node is not None:
            raise error("EEXIST")
        parent.names[name] = Node("link", 0, target=target)

    def readlink(self, path: str) -> str:
        node = self._node(path, follow=False)
        if node.kind != "link":
            raise error("EINVAL")
        return node.target

    def link(self, path: str, new: str) -> None:
        node = self._node(path)
        if node.kind == "dir":
            raise error("EPERM")
        parent, name, existing = self._walk(new)
        if existing is not None:
            raise error("EEXIST")
        parent.names[name] = node
        node.nlink += 1

    def rename(self, old: str, new: str) -> None:
        from_dir, from_name, node = self._walk(old)
        if node is None:
            raise error("ENOENT")
        to_dir, to_name, existing = self._walk(new)
        if existing is not None and (node.kind == "dir") != (existing.kind == "dir"):
            raise error("ENOTDIR" if node.kind == "dir" else "EISDIR")
        above: Node | None = to_dir
        while node.kind == "dir" and above is not self.root:
            if above is node:
                raise error("EINVAL")
            assert above is not None
            above = above.parent
        if existing is node:
            # NetBSD's rename(2): two names of one file, and the old one goes (unlike POSIX).
            if (from_dir, from_name) != (to_dir, to_name):
                del from_dir.names[from_name]
                node.nlink -= 1
            return
        if existing is not None:
            if existing.kind == "dir" and existing.names:
                raise error("ENOTEMPTY")
            existing.nlink -= 1
            to_dir.nlink -= existing.kind == "dir"
        del from_dir.names[from_name]
        to_dir.names[to_name] = node
        if node.kind == "dir":
            from_dir.nlink -= 1
            to_dir.nlink += 1
            node.parent = to_dir

    def chmod(self, path: str, mode: int) -> None:
        self._node(path).mode = mode

    def stat(self, path: str) -> tuple[str, int, int, int]:
        """Kind, permission bits, links, and size of a file's data, without following."""
        node = self._node(path, follow=False)
        size = {"file": len(node.data), "link": len(node.target)}.get(node.kind, 0)
        mode = node.mode if node.kind != "link" else 0
        return node.kind, mode, node.nlink, size

    def listdir(self, path: str) -> list[str]:
        node = self._node(path)
        if node.kind != "dir":
            raise error("ENOTDIR")
        return sorted(node.names)

    def tree(self) -> list[str]:
        """Every path, parents first."""
        paths: list[str] = []
        todo = [("", self.root)]
        while todo:
            prefix, node = todo.pop()
            for name, child in node.names.items():
                paths.append(f"{prefix}{name}")
                if child.kind == "dir":
                    todo.append((f"{prefix}{name}/", child))
        return paths
