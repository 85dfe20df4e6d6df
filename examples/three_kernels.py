"""One program, three kernels: it prints the same on the host, in a rump kernel, and on bare metal.

python examples/three_kernels.py
SYSCALL_BACKEND=rump python examples/three_kernels.py
python -m xen run examples/three_kernels.py
"""

from __future__ import annotations

import os
import threading

import syscall
from syscall import System

MOMENT = 1_234_567_890_123_456_789  # nanoseconds since 1970


def files(S: System) -> None:
    """A file: written, read back at an offset, cut, grown with a hole."""
    with S.open("notes", "rdwr, creat, excl", "0640") as fd:
        fd.write(b"the quick brown fox")
        print("pread    ", fd.pread(5, 4))
        fd.ftruncate(9)
        fd.pwrite(b"end", 4096)
        fd.fsync()
        status = fd.fstat()
    print("fstat    ", status.typename, status.size, "bytes,", status.nlink, "link")


def directories(S: System) -> None:
    """Names: directories, links of both kinds, renames, and who is in a directory."""
    S.mkdir("box", "0755")
    S.link("notes", "box/hard")
    S.symlink("../notes", "box/soft")
    S.rename("box/hard", "box/firm")
    for entry in sorted(S.scandir("box"), key=lambda entry: entry.name):
        kind = S.lstat(f"box/{entry.name}").typename[0]  # the first letter of ls -l's
        print("scandir  ", kind, entry.name)
    print("readlink ", S.readlink("box/soft"))
    print("links    ", S.stat("notes").nlink)


def times(S: System) -> None:
    """Times of files are kept to the nanosecond."""
    S.utimens("notes", ns=(MOMENT, MOMENT + 1))
    status = S.stat("notes")
    print("utimens  ", status.atime_ns, status.mtime_ns)


def pipes(S: System) -> None:
    """A pipe that another thread writes to, watched with poll."""
    reader, writer = S.pipe()
    with reader, writer:
        print("poll     ", len(list(S.poll({reader: "in"}, 0))), "ready")
        thread = threading.Thread(target=writer.write, args=(b"from another thread",))
        thread.start()
        for fd, events in S.poll({reader: "in"}, 10_000):
            print("poll     ", "in" in events, fd.read(100))
        thread.join()
        writer.close()
        print("at end   ", reader.read(100))


def errors(S: System) -> None:
    """Errors are Python's, with the same numbers and words everywhere."""
    for path, attempt in (("box", S.rmdir), ("nobody", S.stat), ("notes/under", S.stat)):
        try:
            attempt(path)
        except OSError as error:
            print("error    ", type(error).__name__, path, error.strerror)


def clean(S: System) -> None:
    """Everything goes again."""
    for name in ("box/firm", "box/soft", "notes"):
        S.unlink(name)
    S.rmdir("box")
    print("left     ", [entry.name for entry in S.scandir(".")])


def main() -> None:
    """Run all in a directory of its own."""
    S = syscall.system()
    place = f"/tmp/three-kernels-{os.getpid()}"
    if "tmp" not in {entry.name for entry in S.scandir("/")}:
        S.mkdir("/tmp", "01777")
    S.mkdir(place, "0700")
    S.chdir(place)
    for part in (files, directories, times, pipes, errors, clean):
        part(S)
    S.chdir("/")
    S.rmdir(place)


if __name__ == "__main__":
    main()
