"""Ways of Python programs on the machine: what is used up, what is interrupted, how it ends.

The arguments name functions below, called in order.
"""

import errno
import faulthandler
import mmap
import os
import resource
import signal
import sys
import threading
import time


def hello():
    print("hello", sys.argv[1:], os.getpid(), threading.get_native_id())


def code():
    sys.exit(23)


def message():
    sys.exit("the message")


def uncaught():
    raise ValueError("uncaught")


def threads():
    found = []

    def count(number):
        found.append((number, sum(number * i for i in range(50000))))

    workers = [threading.Thread(target=count, args=(number,)) for number in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(sorted(found) == [(number, number * 1249975000) for number in range(8)])


def daemon():
    threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
    print("goes on")


class Alarm(Exception):
    pass


def ring(signo, frame):
    signal.setitimer(signal.ITIMER_REAL, 0)
    raise Alarm


def start_alarms():
    """Again and again, for one may come just before what it is to interrupt."""
    signal.setitimer(signal.ITIMER_REAL, 0.02, 0.2)


def alarm():
    signal.signal(signal.SIGALRM, ring)
    number = 0
    try:
        start_alarms()
        while True:
            number += 1
    except Alarm:
        print("busy")
    try:
        start_alarms()
        time.sleep(100)
    except Alarm:
        print("asleep")
    read, _write = os.pipe()
    try:
        start_alarms()
        os.read(read, 1)
    except Alarm:
        print("reading")


def interrupt():
    """Control-C on the console, asleep and busy."""
    print("asleep", flush=True)
    try:
        time.sleep(100)
    except KeyboardInterrupt:
        print("interrupted asleep")
    print("busy", flush=True)
    number = 0
    while True:
        number += 1


def recursion():
    def deeper(level):
        return deeper(level + 1)

    try:
        deeper(0)
    except RecursionError as error:
        print(error)


def stack():
    """More levels of C than the stack has."""
    sys.setrecursionlimit(10**9)

    class Deeper:
        def __getattr__(self, name):
            return getattr(self, name)

    print(Deeper().attribute)


def memory():
    blocks = []
    try:
        while True:
            blocks.append(bytearray(1 << 16))
    except MemoryError:
        count = len(blocks)
        del blocks
    print("MemoryError", count > 10)
    print(len(bytearray(1 << 20)))


def objects():
    keep = {}
    try:
        while True:
            keep[len(keep)] = [str(len(keep))] * 10
    except MemoryError:
        del keep
    print("MemoryError")


def exhaust_threads():
    event, workers = threading.Event(), []
    try:
        while True:
            worker = threading.Thread(target=event.wait)
            worker.start()
            workers.append(worker)
    except RuntimeError as error:
        print(error, len(workers) > 20)
    event.set()
    for worker in workers:
        worker.join()
    threads()


def descriptors():
    files = []
    try:
        while True:
            files.append(open("/tmp/file", "w"))  # noqa: SIM115
    except OSError as error:
        print(errno.errorcode[error.errno])
    files.clear()


def full():
    """Files until there is no memory for them."""
    number = 0
    try:
        while True:
            with open(f"/tmp/{number}", "wb") as file:
                file.write(bytes(1 << 17))
            number += 1
    except OSError as error:
        print(error.errno in (errno.ENOSPC, errno.ENOMEM), number > 10)
    for name in os.listdir("/tmp"):
        os.unlink(f"/tmp/{name}")
    with open("/tmp/again", "wb") as file:
        print(file.write(bytes(1 << 17)))


def maps():
    with open("/tmp/mapped", "w+b") as file:
        file.write(b"a" * 10000)
        file.flush()
        with mmap.mmap(file.fileno(), 0) as shared:
            shared[5] = ord("b")
            file.seek(0)
            print(file.read(8))
            shared.resize(20000)
            print(len(shared), shared[5:6], shared[-1:])
    print(len(mmap.mmap(-1, 1 << 20)))


def fault():
    faulthandler.enable()
    os.kill(os.getpid(), signal.SIGSEGV)


def kill():
    os.kill(os.getpid(), signal.SIGTERM)


def usage():
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(used.ru_utime + used.ru_stime > 0, time.process_time() > 0, time.thread_time() > 0)


for way in sys.argv[1].split(","):
    globals()[way]()
