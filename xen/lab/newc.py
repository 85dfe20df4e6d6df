"""Archives in cpio's newc format: what Linux unpacks as its first root."""

from __future__ import annotations

from pathlib import Path


class Archive:
    """Files to be, in the order given; a parent directory comes by itself before its entries."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._known: set[str] = set()

    def directory(self, path: str) -> None:
        """A directory, mode 0755; one that is there already stays."""
        if path not in self._known:
            self._add(path, 0o40755, b"")

    def file(self, path: str, content: bytes, mode: int = 0o644) -> None:
        """A regular file."""
        self._add(path, 0o100000 | mode, content)

    def symlink(self, path: str, target: str) -> None:
        """A symbolic link."""
        self._add(path, 0o120777, target.encode())

    def _add(self, path: str, mode: int, content: bytes) -> None:
        parent = path.rpartition("/")[0]
        if parent:
            self.directory(parent)
        self._known.add(path)
        self._parts.append(_entry(path.lstrip("/"), mode, content, len(self._known)))

    def bytes(self) -> bytes:
        """The archive, complete."""
        return b"".join(self._parts) + _entry("TRAILER!!!", 0, b"", 0)

    def write(self, path: Path) -> None:
        """Write the archive to a file."""
        path.write_bytes(self.bytes())


def _entry(name: str, mode: int, content: bytes, number: int) -> bytes:
    encoded = name.encode() + b"\0"
    fields = (number, mode, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(encoded), 0)
    header = b"070701" + b"".join(b"%08x" % field for field in fields)
    return _padded(header + encoded) + _padded(content)


def _padded(part: bytes) -> bytes:
    return part + bytes(-len(part) % 4)
