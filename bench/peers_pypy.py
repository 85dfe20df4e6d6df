"""The work of peers.py through ``os`` alone, for another interpreter: prints its nanoseconds."""

import os
import sys
import time

directory, files = sys.argv[1], int(sys.argv[2])
data = bytes(1000)
start = time.perf_counter_ns()
os.mkdir(directory)
for i in range(files):
    path = f"{directory}/f{i}"
    fd = os.open(path, os.O_CREAT | os.O_RDWR, 0o644)
    os.write(fd, data)
    os.fstat(fd)
    os.lseek(fd, 0, os.SEEK_SET)
    os.read(fd, 1000)
    os.close(fd)
    os.rename(path, path + ".new")
    os.unlink(path + ".new")
os.rmdir(directory)
print(time.perf_counter_ns() - start)
