"""Troubles of Python programs on the machine: disks, signals, the console, memory gone.

The arguments name functions below, called in order. The disk is mounted at /data.
"""

import ctypes
import errno
import hashlib
import itertools
import mmap
import os
import resource
import signal
import sys
import threading
import time

DATA = "/data"
SIZE = 40_000
KEPT = 30


def told(error):
    print(type(error).__name__, errno.errorcode[error.errno])


def maps():
    """Anonymous maps until there is no memory, and again after they went."""
    for _ in range(2):
        taken = []
        try:
            while True:
                taken.append(mmap.mmap(-1, 1 << 20))
                taken[-1][0] = 1
        except OSError as error:
            told(error)
            print(len(taken) > 4)
            for one in taken:
                one.close()


def descriptors():
    print(resource.getrlimit(resource.RLIMIT_NOFILE))
    taken = []
    try:
        while True:
            taken.append(os.open("/dev/null", os.O_RDONLY))
    except OSError as error:
        told(error)
        print(taken[-1])
    for one in taken:
        os.close(one)
    os.close(os.open("/dev/null", os.O_RDONLY))


def deeper(level):
    return [*map(deeper, [level + 1])]


def thread_recursion():
    found = []

    def work():
        try:
            deeper(0)
        except RecursionError as error:
            found.append(type(error).__name__)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    print(found)


def thread_stack():
    """More levels of C than a second thread's stack has."""
    sys.setrecursionlimit(10**9)
    threading.stack_size(128 << 10)
    worker = threading.Thread(target=deeper, args=(0,))
    worker.start()
    worker.join()


def null():
    print("before", flush=True)
    ctypes.string_at(0)


def storm():
    """A signal each millisecond for three seconds, while threads count, sleep and pass bytes."""
    rings, ends, wrong = 0, time.monotonic() + 3, []

    def ring(signo, frame):
        nonlocal rings
        rings += 1

    def count(number):
        while time.monotonic() < ends:
            if sum(number * i for i in range(1000)) != number * 499_500:
                wrong.append(number)

    def send(write):
        while time.monotonic() < ends:
            os.write(write, bytes(range(256)))
            time.sleep(0.001)
        os.close(write)

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    read, write = os.pipe()
    workers = [threading.Thread(target=count, args=(number,)) for number in range(3)]
    workers.append(threading.Thread(target=send, args=(write,)))
    for worker in workers:
        worker.start()
    total = bytearray()
    while part := os.read(read, 100):
        total += part
    for worker in workers:
        worker.join()
    signal.setitimer(signal.ITIMER_REAL, 0)
    good = len(total) > 0 and total == bytes(range(256)) * (len(total) // 256)
    print(wrong, good, rings > 10)


def flood():
    for number in range(60_000):
        print(number, "of what nobody wants to read")


def drink():
    """Input that came faster than it is read."""
    print("thirsty", flush=True)
    time.sleep(2)
    text = sys.stdin.buffer.read()
    print(len(text), hashlib.sha256(text).hexdigest())


def full():
    """A disk without room left; what was there stays, and what goes makes room."""
    for _ in range(2):
        number = 0
        try:
            while True:
                with open(f"{DATA}/{number}", "wb") as file:
                    file.write(bytes([number % 256]) * (1 << 16))
                number += 1
        except OSError as error:
            told(error)
        for one in range(number):
            with open(f"{DATA}/{one}", "rb") as file:
                if file.read() != bytes([one % 256]) * (1 << 16):
                    print("wrong", one)
        for name in os.listdir(DATA):
            if name.isdecimal():
                os.unlink(f"{DATA}/{name}")
        print(number > 10)
    with open(f"{DATA}/last", "wb") as file:
        file.write(b"room again")


def attempt(what, *args):
    try:
        print(what.__name__, what(*args))
    except OSError as error:
        told(error)


def read_file(name):
    with open(f"{DATA}/{name}", "rb") as file:
        return len(file.read())


def write_file(name):
    """In place, down to the disk."""
    file = os.open(f"{DATA}/{name}", os.O_WRONLY)
    try:
        os.write(file, bytes(SIZE))
        os.fsync(file)
    finally:
        os.close(file)


def read_errors():
    attempt(read_file, "victim")
    attempt(read_file, "other")
    attempt(read_file, "victim")
    print(sorted(os.listdir(DATA)))


def write_errors():
    attempt(write_file, "victim")
    attempt(write_file, "other")
    attempt(read_file, "other")


def flush_errors():
    attempt(write_file, "other")
    attempt(read_file, "victim")


def content(number):
    """What promise() writes to the file of this number."""
    return hashlib.shake_128(str(number).encode()).digest(number * 7919 % 50_000 + 1)


def promise():
    """Files for ever, the last KEPT of them; each is said when fsync has said it."""
    directory = os.open(DATA, os.O_RDONLY)
    for number in itertools.count():
        with open(f"{DATA}/{number}", "wb") as file:
            file.write(content(number))
            file.flush()
            os.fsync(file.fileno())
        os.fsync(directory)
        print("kept", number, flush=True)
        if number >= KEPT:
            os.unlink(f"{DATA}/{number - KEPT}")


if __name__ == "__main__":
    for trouble in sys.argv[1].split(","):
        globals()[trouble]()
