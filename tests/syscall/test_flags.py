"""Namespaces, typed flags, and the strings that spell them."""

import pickle

import pytest

import syscall
from syscall.flags import Namespace

O = syscall.system("host").c.O  # noqa: E741
SEEK = syscall.system("host").c.SEEK
MODE = syscall.system("host").c.MODE


def test_three_spellings() -> None:
    assert O.RDWR | O.CREAT == O["rdwr, creat"] == O("RdWr,Creat") == O[66]
    assert O("O_RDWR") == O.rdwr == 2
    assert O("") == 0


def test_tilde_clears() -> None:
    assert O("rdwr, nonblock, ~nonblock") == O.RDWR
    assert O(O.RDWR | O.NONBLOCK, "~nonblock, append") == O.RDWR | O.APPEND
    assert O.parser("cloexec")["rdonly, ~cloexec"] == 0
    assert O.parser("cloexec")["rdonly"] == O.CLOEXEC


def test_repr_names() -> None:
    assert repr(O.RDWR | O.CREAT) == "O.CREAT | O.RDWR"
    assert repr(O[0]) == "O.RDONLY"
    assert repr(O[1 << 30]) == "O(0x40000000)"
    assert repr(MODE["0644"]) == "MODE(0o644)"
    assert repr(SEEK["end"]) == "SEEK.END"
    assert "O.SYNC" in repr(O.SYNC)
    values = {"LAZY": 3, "NOWAIT": 2, "RDONLY": 1, "SYNCHRONOUS": 2}
    assert repr(Namespace("MNT", values)[3]) == "MNT.RDONLY | MNT.SYNCHRONOUS"


def test_repr_reads_back() -> None:
    for name in O:
        flag = getattr(O, name)
        assert eval(repr(flag), {"O": O}) == flag


def test_membership() -> None:
    flags = O["rdwr, creat"]
    assert "creat" in flags
    assert O.CREAT in flags
    assert "append" not in flags
    assert "RDWR" in O
    assert "NOSUCH" not in O


def test_modes() -> None:
    assert MODE["0644"] == MODE["rusr, wusr, rgrp, roth"] == 0o644
    assert MODE["rwxu, rgrp"] == 0o740
    assert MODE["0600, rgrp"] == 0o640


def test_unknown_names_suggest() -> None:
    with pytest.raises(ValueError, match=r"O has no 'create'; did you mean CREAT\?"):
        O("create")
    with pytest.raises(AttributeError, match="did you mean CREAT"):
        _ = O.CREATE
    with pytest.raises(ValueError, match="O has no ''"):
        O("rdwr,,creat")


def test_wrong_types() -> None:
    for wrong in (1.5, None, b"rdwr", ["rdwr"]):
        with pytest.raises(TypeError):
            O[wrong]


def test_single_names() -> None:
    with pytest.raises(ValueError, match="one name"):
        SEEK("set, end")


def test_flags_of_other_namespaces() -> None:
    other = Namespace("AT", {"REMOVEDIR": 512}, owner="linux")
    with pytest.raises(TypeError, match="no flag of O"):
        O[other.REMOVEDIR]
    netbsd = Namespace("O", {"CREAT": 512}, owner="netbsd")
    with pytest.raises(TypeError, match="netbsd"):
        O[netbsd.CREAT]


def test_parsed_once() -> None:
    parser = O.parser()
    assert parser["rdwr, append"] == O["rdwr, append"]
    assert "rdwr, append" in dict(parser)
    for number in range(5000):
        parser[number]
    assert len(parser) < 5000


def test_pickles_as_number() -> None:
    assert pickle.loads(pickle.dumps(O.RDWR)) == 2


def test_dir_completes() -> None:
    assert {"RDWR", "CREAT"} <= set(dir(O))
    assert {"O", "AT"} <= set(dir(syscall.system("host").c))
