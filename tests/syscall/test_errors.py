"""Errors: the kernel's numbers as the host's, in Python's subclasses."""

import errno
import os
import pickle

import pytest

import syscall
from syscall import KernelError, platform
from syscall.errors import OUTSIDE, subclass


def test_python_subclasses() -> None:
    S = syscall.system("host")
    with pytest.raises(FileNotFoundError) as caught:
        S.open("/nonexistent/file")
    error = caught.value
    assert isinstance(error, KernelError)
    assert (error.errno, error.kernel_errno) == (errno.ENOENT, errno.ENOENT)
    assert (error.name, error.call, error.filename) == ("ENOENT", "open", "/nonexistent/file")
    assert error.strerror == os.strerror(errno.ENOENT)
    assert str(error) == "[Errno 2] No such file or directory: '/nonexistent/file'"


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_as_python_maps(number: int) -> None:
    assert issubclass(subclass(number), type(OSError(number, "")))
    assert issubclass(subclass(number), KernelError)


def test_netbsd_numbers() -> None:
    host = platform.load("netbsd").errors.host
    E = platform.load("netbsd").c.E
    for name in ("NOENT", "AGAIN", "NOTEMPTY", "LOOP", "NAMETOOLONG", "NOSYS", "OPNOTSUPP"):
        assert host[getattr(E, name)] == getattr(errno, f"E{name}"), name
    assert host[E.FTYPE] == errno.EINVAL
    assert host[E.NOATTR] == errno.ENODATA


def test_every_number_has_a_host_number() -> None:
    for name in ("linux", "netbsd"):
        numbers = platform.load(name).errors
        for number in numbers.names:
            host = numbers.host[number]
            assert host in errno.errorcode or host == OUTSIDE + number
            assert numbers.text(number)


def test_pickles() -> None:
    S = syscall.system("host")
    with pytest.raises(OSError, match="No such") as caught:
        S.rename("/nonexistent/a", "/nonexistent/b")
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is type(caught.value)
    assert vars(again) == vars(caught.value)
    assert (again.filename, again.filename2) == ("/nonexistent/a", "/nonexistent/b")
