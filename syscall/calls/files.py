"""Files: open, read and write at the file's offset or at a given one, seek, truncate, sync."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, overload

from syscall import convert
from syscall.context import Context
from syscall.convert import Path, ReadableBuffer, WritableBuffer, path_bytes
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, from_dir, on_fd
from syscall.raw import hot, lib
from syscall.struct import Struct

if TYPE_CHECKING:
    from syscall.fd import Descriptor

_open = hot.open
_read, _write, _pread, _pwrite = hot.read, hot.write, hot.pread, hot.pwrite


class FdFiles(Handle):
    """What a descriptor of a file does."""

    __slots__ = ()

    @overload
    def read(self, buf: int) -> bytes: ...
    @overload
    def read(self, buf: WritableBuffer) -> int: ...
    def read(self, buf: Any) -> bytes | int:
        """Read at the file's offset into a buffer, giving how many bytes; or ``buf`` bytes at most.

        read(2).
        """
        try:
            n = _read(self._S._address, self._fd, buf)
        except (TypeError, BufferError):
            return self._read_other(buf, lib.raw_read)
        return n if n >= 0 else self._transfer(n, lib.raw_read, convert.writable(buf))

    @overload
    def pread(self, buf: int, offset: int) -> bytes: ...
    @overload
    def pread(self, buf: WritableBuffer, offset: int) -> int: ...
    def pread(self, buf: Any, offset: int) -> bytes | int:
        """Read at ``offset`` bytes, as `read`; the file's own offset stays. pread(2)."""
        try:
            n = _pread(self._S._address, self._fd, buf, offset)
        except (TypeError, BufferError):
            return self._read_other(buf, lib.raw_pread, offset)
        return n if n >= 0 else self._transfer(n, lib.raw_pread, convert.writable(buf), offset)

    def _read_other(self, buf: Any, call: Any, *rest: int) -> bytes | int:
        """Reading where ``buf`` is a count or a structure."""
        if isinstance(buf, Struct):
            return self._S._call(call, self._fd, convert.writable(buf), buf.size_, *rest)
        if not hasattr(buf, "__index__"):
            kind = type(buf).__name__
            raise TypeError(f"expected a writable buffer or a number of bytes, not {kind}")
        size = buf.__index__()
        memory = convert.fresh(size)
        return convert.taken(memory, self._S._call(call, self._fd, memory, size, *rest))

    def _transfer(self, n: int, call: Any, p: Any, *rest: int) -> int:
        """What becomes of a transfer that answered -errno."""
        return self._S._again(n, call, (self._fd, p, len(p), *rest))

    def write(self, data: ReadableBuffer) -> int:
        """Write at the file's offset; gives the bytes written, which may be fewer. write(2)."""
        if isinstance(data, Struct):
            data = data.memory
        n = _write(self._S._address, self._fd, data)
        return n if n >= 0 else self._transfer(n, lib.raw_write, convert.readable(data))

    def pwrite(self, data: ReadableBuffer, offset: int) -> int:
        """Write at ``offset`` bytes, as `write`; the file's own offset stays. pwrite(2)."""
        if isinstance(data, Struct):
            data = data.memory
        n = _pwrite(self._S._address, self._fd, data, offset)
        return n if n >= 0 else self._transfer(n, lib.raw_pwrite, convert.readable(data), offset)

    def readv(self, buffers: Iterable[WritableBuffer]) -> int:
        """Fill buffers one after another; gives the bytes read. readv(2)."""
        iov, keep = convert.vector(buffers, convert.writable)
        return self._S._call(lib.raw_readv, self._fd, iov, len(keep))

    def writev(self, buffers: Iterable[ReadableBuffer]) -> int:
        """Write buffers one after another; gives the bytes written. writev(2)."""
        iov, keep = convert.vector(buffers, convert.readable)
        return self._S._call(lib.raw_writev, self._fd, iov, len(keep))

    def preadv(self, buffers: Iterable[WritableBuffer], offset: int) -> int:
        """`readv` at ``offset`` bytes. preadv(2)."""
        iov, keep = convert.vector(buffers, convert.writable)
        return self._S._call(lib.raw_preadv, self._fd, iov, len(keep), offset)

    def pwritev(self, buffers: Iterable[ReadableBuffer], offset: int) -> int:
        """`writev` at ``offset`` bytes. pwritev(2)."""
        iov, keep = convert.vector(buffers, convert.readable)
        return self._S._call(lib.raw_pwritev, self._fd, iov, len(keep), offset)

    def readall(self, size: int = 1 << 17) -> bytes:
        """All that is left, in reads of ``size`` bytes."""
        return b"".join(iter(lambda: self.read(size), b""))

    def writeall(self, data: ReadableBuffer) -> None:
        """Write all, however many calls it takes."""
        rest = memoryview(data).cast("B")
        while rest:
            rest = rest[self.write(rest) :]

    def lseek(self, offset: int, whence: FlagLike = "set") -> int:
        """Move the file's offset; gives the new one, in bytes from the start. lseek(2)."""
        return self._S._call(lib.raw_lseek, self._fd, offset, self._S.c.SEEK[whence])

    def ftruncate(self, length: int) -> None:
        """Cut or extend to ``length`` bytes; what is added reads as zeros. ftruncate(2)."""
        self._S._call(lib.raw_ftruncate, self._fd, length)

    def fsync(self) -> None:
        """Wait until contents and metadata are on the disk. fsync(2)."""
        self._S._call(lib.raw_fsync, self._fd)

    def fdatasync(self) -> None:
        """Wait until the contents, and what reading them needs, are on the disk. fdatasync(2)."""
        self._S._call(lib.raw_fdatasync, self._fd)

    def posix_fallocate(self, offset: int, length: int) -> None:
        """Take disk space for a range of bytes, extending the file where needed.

        posix_fallocate(3).
        """
        if self._S.linux:
            self._S._call(lib.raw_linux_fallocate, self._fd, 0, offset, length)
        else:
            # The call returns the error instead of setting it.
            number = self._S._call(lib.raw_netbsd_posix_fallocate, self._fd, offset, length)
            if number:
                self._S._fail(-number, lib.raw_netbsd_posix_fallocate)

    def posix_fadvise(self, offset: int, length: int, advice: FlagLike) -> None:
        """Tell how a range of bytes will be used: "sequential", "willneed" …. posix_fadvise(2)."""
        linux = self._S.linux
        call = lib.raw_linux_fadvise64 if linux else lib.raw_netbsd_posix_fadvise
        number = self._S._call(call, self._fd, offset, length, self._S.c.POSIX_FADV[advice])
        if number:
            self._S._fail(-number, call)


class Files(Context):
    """Opening files, and the calls on a descriptor's number."""

    def open(self, path: Path, flags: FlagLike = "rdonly", mode: FlagLike = "0666") -> Descriptor:
        """Open a file; ``mode`` is for one that "creat" makes.

        The descriptor is close-on-exec unless the flags say "~cloexec". open(2).
        """
        flags = self._open_flags[flags]
        return _open(self._address, path, flags, self._mode[mode], self._kind, self)

    def _reopen(self, r: int, path: Path, flags: int, mode: int) -> Descriptor:
        """What becomes of an open that answered -errno."""
        args = (path_bytes(path), flags, mode)
        return self.adopt(self._again(r, lib.raw_open, args, path))

    def openat(
        self,
        dir: FdLike | None,
        path: Path,
        flags: FlagLike = "rdonly",
        mode: FlagLike = "0666",
    ) -> Descriptor:
        """`open` with a relative path taken from directory ``dir``; None is the working one.

        openat(2).
        """
        args = (self._dir(dir), path_bytes(path), self._open_flags[flags], self._mode[mode])
        return self.adopt(self._call(lib.raw_openat, *args, path=path))

    def creat(self, path: Path, mode: FlagLike = "0666") -> Descriptor:
        """Open for writing, made or emptied. creat(2)."""
        return self.open(path, "wronly, creat, trunc", mode)

    def truncate(self, path: Path, length: int) -> None:
        """Cut or extend the file of that name to ``length`` bytes. truncate(2)."""
        self._call(lib.raw_truncate, path_bytes(path), length, path=path)

    def sync(self) -> None:
        """Write back all that is cached. sync(2)."""
        self._call(lib.raw_sync)

    def close(self, fd: FdLike) -> None:
        """Close a descriptor, or a number that no descriptor owns. close(2)."""
        if isinstance(fd, Handle):
            self.borrow(fd)
            fd.close()
        else:
            self.adopt(fd).close()

    @overload
    def read(self, fd: FdLike, buf: int) -> bytes: ...
    @overload
    def read(self, fd: FdLike, buf: WritableBuffer) -> int: ...
    def read(self, fd: FdLike, buf: Any) -> bytes | int:
        """Read at the file's offset into a buffer, or ``buf`` bytes at most. read(2)."""
        done: bytes | int = self.borrow(fd).read(buf)
        return done

    @overload
    def pread(self, fd: FdLike, buf: int, offset: int) -> bytes: ...
    @overload
    def pread(self, fd: FdLike, buf: WritableBuffer, offset: int) -> int: ...
    def pread(self, fd: FdLike, buf: Any, offset: int) -> bytes | int:
        """Read at ``offset`` bytes, as `read`. pread(2)."""
        done: bytes | int = self.borrow(fd).pread(buf, offset)
        return done

    write = on_fd(FdFiles.write)
    pwrite = on_fd(FdFiles.pwrite)
    readv = on_fd(FdFiles.readv)
    writev = on_fd(FdFiles.writev)
    preadv = on_fd(FdFiles.preadv)
    pwritev = on_fd(FdFiles.pwritev)
    lseek = on_fd(FdFiles.lseek)
    ftruncate = on_fd(FdFiles.ftruncate)
    fsync = on_fd(FdFiles.fsync)
    fdatasync = on_fd(FdFiles.fdatasync)
    posix_fallocate = on_fd(FdFiles.posix_fallocate)
    posix_fadvise = on_fd(FdFiles.posix_fadvise)


class DirFiles(FdFiles):
    """The same with a directory's descriptor in front."""

    __slots__ = ()

    openat = from_dir(Files.openat)
