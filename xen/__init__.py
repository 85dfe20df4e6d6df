"""Bare Xen: the same kernel and the same Python API, booted as a guest with no system beneath.

Nothing here runs yet. What will stand here, in the order that it will come:

    boot        entry from Xen as a PVH guest, memory, event channels, the console
    platform    the hypercalls (`rumpuser_*`) on Xen, in place of rump/kernel/user's POSIX ones
    bake        links the freestanding kernel that `python -m buildrump --variant freestanding`
                makes with a Python interpreter, and a program, into one bootable image
    run         starts an image under Xen or QEMU and brings back its console and exit status

What it rests on exists today: the kernel is freestanding, asks its host for `rumpuser_*` calls
alone (rump/kernel/include/rump/rumpuser.h), and the build checks both.
"""
