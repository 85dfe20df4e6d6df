"""Calls that must fail, by the name of their error."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def fails(*names: str) -> Iterator[None]:
    """The block must raise an OSError with one of these errnos: ``fails("ENOSPC")``."""
    numbers = [getattr(errno, name) for name in names]
    with pytest.raises(OSError) as caught:  # noqa: PT011 (its number is looked at)
        yield
    assert caught.value.errno in numbers, f"{caught.value!r} is not {' or '.join(names)}"


@contextmanager
def tolerating(*names: str) -> Iterator[None]:
    """The block may raise an OSError with one of these errnos, but no other."""
    try:
        yield
    except OSError as error:
        if errno.errorcode.get(error.errno or 0) not in names:
            raise
