"""Descriptions of images: what is refused, by which words, and that they come back the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from xen.errors import ImageError
from xen.image.description import Description, Disk, load, merge, parse_size, to_json

FULL: dict[str, Any] = {
    "program": "app.py",
    "minimal": True,
    "include_module": ["encodings.cp1252"],
    "requirement": ["prompt_toolkit"],
    "requirement_file": ["requirements.txt"],
    "include": ["data:/srv/data"],
    "disk": ["disk0:/data:ext2fs:ro"],
    "env": {"A": "b c", "EMPTY": ""},
    "arg": ["one", ""],
    "hostname": "box",
    "cwd": "/srv",
    "memory": "64M",
    "limit": "12 MiB",
    "report": True,
}


def write(tmp_path: Path, data: object) -> Path:
    path = tmp_path / "image.json"
    path.write_text(json.dumps(data))
    return path


def test_json_comes_back(tmp_path: Path) -> None:
    description = load(write(tmp_path, FULL))
    assert description.program == tmp_path / "app.py"
    assert description.disk == (Disk("disk0", "/data", "ext2fs:ro"),)
    again = write(tmp_path, json.loads(to_json(description, tmp_path)))
    assert load(again) == description


def test_bytes_that_are_no_text_come_back(tmp_path: Path) -> None:
    description = Description(program=Path("\udce9.py"), arg=("\udcff", "é"))
    text = to_json(description, Path.cwd())
    path = tmp_path / "image.json"
    path.write_text(text, encoding="utf-8")
    assert load(path).arg == description.arg
    assert "é" in text


def test_toml_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "image.toml"
    path.write_text('program = "app.py"\nminimal = true\n[env]\nA = "b"\n')
    expected = Description(program=tmp_path / "app.py", minimal=True, env={"A": "b"})
    assert load(path) == expected


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"memroy": "64M"}, "no key 'memroy'; did you mean 'memory'?"),
        ({"zzz": 1}, "no key 'zzz'; there are program, "),
        ({"minimal": "yes"}, "'minimal' must be true or false, not text"),
        ({"program": 3}, "'program' must be text, not 3"),
        ({"arg": "one"}, "'arg' must be a list of text, not text"),
        ({"arg": ["one", 2]}, r"'arg\[1\]' must be text, not 2"),
        ({"arg": ["a\0b"]}, r"'arg\[0\]' may hold no NUL"),
        ({"env": ["A=b"]}, "'env' must be an object of names and text, not a list"),
        ({"env": {"A": None}}, "'env.A' must be text, not None"),
        ({"env": {"A=B": "c"}}, "'A=B' cannot be the name of a variable"),
        ({"env": {"\ud800": "c"}}, "'env' may hold no half of a character"),
        ({"arg": ["\ud800"]}, r"'arg\[0\]' may hold no half of a character"),
        ({"include_module": ["/etc"]}, "'include_module': '/etc' is no module's name"),
        ({"memory": "lots"}, "'memory': 'lots' is no size"),
        ({"memory": True}, "'memory' must be text"),
        ({"limit": 0}, "'limit': '0' is no size"),
        ({"limit": "0.9"}, "'limit': '0.9' is no size"),
        ({"memory": "9" * 400}, "'memory': '9+' is no size"),
        ({"hostname": "a b"}, "'hostname': 'a b' is no host name"),
        ({"cwd": "srv"}, "'cwd' must be an absolute path in the image, not 'srv'"),
        ({"disk": ["sda:/data"]}, "'sda:/data' is no disk"),
        ({"disk": ["disk0"]}, "'disk0' is no disk"),
        ({"disk": ["disk0:/"]}, "'disk0:/' is no disk"),
        ({"disk": ["disk0:/data:ext2fs:rx"]}, "is no disk"),
        ({"disk": ["disk0:/a b"]}, "no blanks"),
        ([], "a description is an object, not a list"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, data: object, complaint: str) -> None:
    with pytest.raises(ImageError, match=complaint) as caught:
        load(write(tmp_path, data))
    assert str(caught.value).startswith(f"{tmp_path}/image.json: ")


@pytest.mark.parametrize("text", ["", "{", '{"a": }', "\ud800", "[" * 100_000])
def test_no_json(tmp_path: Path, text: str) -> None:
    path = tmp_path / "image.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(ImageError, match=r"image\.json: "):
        load(path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match=r"cannot read .*: No such file"):
        load(tmp_path / "nowhere.json")


@pytest.mark.parametrize(
    ("text", "size"),
    [("4096", 4096), ("64M", 64 << 20), ("1.5k", 1536), ("12 MiB", 12 << 20), ("2GB", 2 << 30)],
)
def test_sizes(text: str, size: int) -> None:
    assert parse_size(text) == size


def test_options_add_to_a_file() -> None:
    base = Description(program=Path("a"), env={"A": "1", "B": "2"}, arg=("x",), memory="64M")
    over = Description(env={"A": "3"}, arg=("y",), minimal=True)
    merged = merge(base, over)
    assert merged.env == {"A": "3", "B": "2"}
    assert merged.arg == ("x", "y")
    assert merged.minimal
    assert (merged.program, merged.memory) == (Path("a"), "64M")
