"""extattr: tmpfs, as NetBSD's, has no attributes, and every call says so."""

from collections.abc import Callable
from typing import Any

import pytest

from syscall import KernelError, NetBSDSystem

pytestmark = pytest.mark.needs("netbsd")

CALLS: list[Callable[[NetBSDSystem, str], Any]] = [
    lambda S, path: S.extattr_get_file(path, "user", "a"),
    lambda S, path: S.extattr_get_link(path, "user", "a"),
    lambda S, path: S.extattr_set_file(path, "user", "a", b"value"),
    lambda S, path: S.extattr_set_link(path, "system", "a", b"value"),
    lambda S, path: S.extattr_delete_file(path, "user", "a"),
    lambda S, path: S.extattr_delete_link(path, "user", "a"),
    lambda S, path: S.extattr_list_file(path, "user"),
    lambda S, path: S.extattr_list_link(path, "user"),
]
FD_CALLS: list[Callable[[Any], Any]] = [
    lambda fd: fd.extattr_get_fd("user", "a"),
    lambda fd: fd.extattr_set_fd("user", "a", b"value"),
    lambda fd: fd.extattr_delete_fd("user", "a"),
    lambda fd: fd.extattr_list_fd("user"),
]


@pytest.mark.parametrize("call", CALLS)
def test_by_path(S: NetBSDSystem, tmp: str, call: Callable[..., Any]) -> None:
    S.creat(f"{tmp}/a").close()
    with pytest.raises(KernelError) as caught:
        call(S, f"{tmp}/a")
    assert caught.value.name == "EOPNOTSUPP"
    assert caught.value.call.startswith("extattr_")
    assert caught.value.filename == f"{tmp}/a"


@pytest.mark.parametrize("call", FD_CALLS)
def test_by_descriptor(S: NetBSDSystem, tmp: str, call: Callable[..., Any]) -> None:
    with S.creat(f"{tmp}/a") as fd, pytest.raises(KernelError) as caught:
        call(fd)
    assert caught.value.name == "EOPNOTSUPP"


def test_unknown_namespace(S: NetBSDSystem, tmp: str) -> None:
    with pytest.raises(ValueError, match="EXTATTR_NAMESPACE has no 'usr'; did you mean USER"):
        S.extattr_list_file(tmp, "usr")
