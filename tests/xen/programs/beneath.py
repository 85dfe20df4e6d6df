"""The backend "xen" in a guest: direct calls, beside Linux's traps into the same kernel.

The arguments name functions below, called in order; each ends with a line of its own.
"""

import os
import signal
import sys
import threading
import time

import syscall

S = syscall.system()


def calls():
    print(S.name, type(S).__name__, S.getpid(), os.getpid())
    with S.open("file", "rdwr, creat, excl", "0644") as fd:
        fd.write(b"from below")
        print(os.pread(fd.fileno(), 4, 0), fd.pread(99, 5), os.path.getsize("file"))
    try:
        S.open("none")
    except FileNotFoundError as error:
        print(error.errno, error.name)


def traps():
    """A descriptor of either side is the other's."""
    number = os.open("traps", os.O_RDWR | os.O_CREAT)
    print(S.borrow(number).write(b"x"), os.fstat(number).st_size)
    os.close(number)
    try:
        S.borrow(number).fstat()
    except OSError as error:
        print(error.name)


def processes():
    alice = S.process(uid=1000)
    S.mkdir("/private", "0700")
    try:
        alice.creat("/private/x")
    except PermissionError:
        print(alice.pid, alice.getuid(), S.getuid(), os.getuid())
    alice.exit()


def threads():
    def work(number):
        for i in range(100):
            with S.creat(f"t{number}.{i}") as fd:
                fd.write(b"x" * number)
            os.stat(f"t{number}.{i}")

    crowd = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join()
    print(sum(entry.name.startswith("t") for entry in S.scandir(".")))


class Alarm(Exception):
    pass


def alarm(*_):
    raise Alarm


def signals():
    """A signal ends a direct call that sleeps, as it ends a trap."""
    reader, writer = S.pipe()
    seen = []
    signal.signal(signal.SIGALRM, lambda *_: (seen.append("handled"), writer.write(b"w")))
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    print(reader.read(1), seen)
    signal.signal(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        reader.read(1)
    except Alarm:
        print("interrupted")
    with reader, writer:
        pass


def kernels():
    """Another kernel in the same program, and the one beneath after it."""
    import rump

    with rump.boot() as R:
        R.mkdir("/inner")
        R.mount(None, "/inner", "tmpfs")
        print(R.name, R.stat("/inner").isdir, os.path.exists("/inner"), S.getpid())
    S.mkdir("/outer")
    print(os.path.exists("/outer"))


def halt():
    with S:
        S.halt()
    print(S.getpid())


def proc():
    with open("/proc/self/status") as status:
        print([line for line in status if line.startswith("Pid:")])
    print(os.readlink("/proc/self/exe"), os.readlink("/proc/self"), os.ttyname(1))
    print(sorted(os.listdir("/proc/self/task")), len(os.listdir("/proc/self/fd")) >= 3)
    with open("/proc/self/maps") as maps:
        print("[stack]" in maps.read())
    with open("/dev/stdout", "w") as out:
        print("through /dev/stdout", file=out)


def speed():
    def each(call, count=20000):
        start = time.perf_counter()
        for _ in range(count):
            call()
        return (time.perf_counter() - start) / count * 1e9

    each(S.getpid, 1000)
    print(f"getpid {each(S.getpid):.0f} ns direct, {each(os.getppid):.0f} ns trapped")


for name in sys.argv[1:]:
    globals()[name]()
    print(f"{name} done")
