"""The bare machine: Python as a guest of Xen or QEMU, with no operating system beneath.

General layout:

    platform/       the machine, C and assembly: boot, memory, threads, clocks, disks, the process
    build.py        builds it with the freestanding kernel into one object
    interpreter/    the static CPython that runs on it
    image/          bake: a program and all it needs, and the machine, in one bootable file
    runner/         run: an image in QEMU or on Xen, its console here, its exit code back
    repl/           the program of `repl`
    lab/            Xen with a small dom0 in QEMU, for machines without Xen
    cli/            the command line, `python -m xen`
    cpio.py elf.py cache.py errors.py
"""
