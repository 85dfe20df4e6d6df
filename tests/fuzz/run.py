"""Fuzz the embedded kernel's ext2fs: damage real images, seed by seed, and use what is left.

`python tests/fuzz/run.py --seconds N --seed S` makes the images with mke2fs, builds ext2_fuzz.c
against the sanitized libraries and runs it from seed S on. Images and cases depend on the seed
alone: `--seed S --count 1` repeats one. Exit status 0: every case ended as it should; else the
failing seed and what the program said are printed. The kernel is the checkout's; its builder is the
installed package's, or the checkout's with PYTHONPATH=.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from buildrump import VARIANTS, Build

ROOT = Path(__file__).resolve().parents[2]
BATCH = 50  # seeds a process
TIMEOUT = 900.0  # seconds a batch
EPOCH = 1700000000

# mke2fs's options, and whether e2fsck -D gives the directories an index
LAYOUTS = (
    ("-r 0 -b 1024 -N 128", False),
    ("-t ext2 -b 1024 -I 128 -N 256", True),
    ("-t ext2 -b 1024 -I 256 -N 256 -g 512 -O ^resize_inode", False),
    ("-t ext2 -b 4096 -I 256 -N 128", False),
    ("-t ext2 -b 2048 -I 128 -N 128 -O ^filetype,^sparse_super,^resize_inode", False),
    ("-t ext2 -b 65536 -I 256 -N 256", False),
)
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin",
    "E2FSPROGS_FAKE_TIME": str(EPOCH),
    "E2FSCK_TIME": str(EPOCH),  # e2fsck's own name for it
    "ASAN_OPTIONS": "detect_leaks=1:abort_on_error=1",
    "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
}


@dataclass(frozen=True)
class Failure:
    """A seed that did not end as it should, and what the program printed after naming it."""

    seed: int
    output: str


def make_tree(tree: Path) -> None:
    """Fill directory `tree` with what the images hold: files, links, a large directory."""
    (tree / "sub" / "deeper").mkdir(parents=True)
    (tree / "many").mkdir()
    (tree / "small").write_bytes(b"small\n")
    (tree / "indirect").write_bytes(bytes(range(256)) * 300)
    with (tree / "sub" / "double").open("wb") as file:
        file.write(b"start" * 1000)
        file.seek(400_000)
        file.write(b"end" * 1000)
    with (tree / "sub" / "sparse").open("wb") as file:
        file.seek(70_000_000)
        file.write(b"triple, on the smallest blocks")
    (tree / "short-link").symlink_to("small")
    (tree / "sub" / "long-link").symlink_to("x/" * 50)
    (tree / "sub" / "loop").symlink_to("loop")
    os.link(tree / "small", tree / "sub" / "deeper" / "hard")
    for number in range(60):
        (tree / "many" / f"{number:0{1 + number}}").write_bytes(b"")
    for path in [*tree.rglob("*"), tree]:
        os.utime(path, (EPOCH, EPOCH), follow_symlinks=False)


def host_times(tree: Path) -> Iterator[tuple[str, str]]:
    """Inodes and the fields in which mke2fs copies times that no one can set on the host."""
    for path in [tree, *sorted(tree.rglob("*"))]:
        for field in ("atime", "ctime"):
            yield f"/{path.relative_to(tree)}".removesuffix("."), field


def make_images(directory: Path) -> list[Path]:
    """The base images, one a layout; the same bytes each time. Needs mke2fs, e2fsck and debugfs."""
    tree = directory / "tree"
    make_tree(tree)
    times = directory / "times"
    times.write_text("".join(f"sif {path} {field} @{EPOCH}\n" for path, field in host_times(tree)))
    images = []
    for number, (options, index) in enumerate(LAYOUTS):
        image = directory / f"image{number}"
        size = "32M" if "65536" in options else "2M"
        uuid = f"00000000-0000-4000-8000-{number:012}"
        fixed = ["-U", uuid, "-E", f"hash_seed={uuid},root_owner=0:0", "-d", str(tree)]
        _tool(["mke2fs", "-q", "-F", *options.split(), *fixed, str(image), size])
        _tool(["debugfs", "-w", "-R", f"ea_set /small user.test {'v' * 200}", str(image)])
        _tool(["debugfs", "-w", "-f", str(times), str(image)])
        if index:
            _tool(["e2fsck", "-fyD", str(image)], allowed=(0, 1))
        images.append(image)
    return images


def build(out: Path, variant: str) -> Path:
    """Build ext2_fuzz against the libraries of `variant`; returns the program."""
    kernel = Build(VARIANTS[variant], out, kernel=ROOT / "rump" / "kernel")
    return kernel.run([Path(__file__).with_name("ext2_fuzz.c")])[0]


def run_batch(program: Path, images: Iterable[Path], seed: int, count: int) -> Failure | None:
    """Run seeds [seed, seed + count) in one process; the first that fails, or None."""
    command = [str(program), str(seed), str(count), *map(str, images)]
    try:
        run = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **ENVIRONMENT},
            timeout=TIMEOUT,
            check=False,
        )
        output, failed = run.stdout, run.returncode != 0
    except subprocess.TimeoutExpired as error:
        output, failed = error.stdout or b"", True
    text = output.decode(errors="replace")
    if not failed and "memory lost" not in text:
        return None
    before, _, _ = text.partition("memory lost")
    said = before if not failed else text
    last = max((int(line[5:]) for line in said.splitlines() if _is_seed(line)), default=seed)
    return Failure(last, text[text.rfind(f"seed {last}\n") :])


def _is_seed(line: str) -> bool:
    return line.startswith("seed ") and line[5:].isdigit()


def _tool(command: list[str], allowed: tuple[int, ...] = (0,)) -> None:
    environment = {**os.environ, **ENVIRONMENT}
    try:
        run = subprocess.run(command, env=environment, capture_output=True, check=False)
    except FileNotFoundError:
        raise SystemExit(f"{command[0]} is missing (e2fsprogs)") from None
    if run.returncode not in allowed:
        raise SystemExit(f"{' '.join(command)}: {run.stderr.decode(errors='replace')}")


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Fuzz ext2fs with damaged images.")
    parser.add_argument("--seconds", type=float, default=60.0, help="stop after (default 60)")
    parser.add_argument("--seed", type=int, default=0, help="the first seed (default 0)")
    parser.add_argument("--count", type=int, help="stop after so many seeds, whatever the time")
    parser.add_argument("--variant", default="sanitized", choices=sorted(VARIANTS))
    parser.add_argument("--out", type=Path, help="build directory (build/VARIANT)")
    options = parser.parse_args(arguments)
    program = build(options.out or ROOT / "build" / options.variant, options.variant)
    seed, end = options.seed, time.monotonic() + options.seconds
    last = None if options.count is None else seed + options.count
    with tempfile.TemporaryDirectory() as directory:
        images = make_images(Path(directory))
        while (seed < last) if last is not None else time.monotonic() < end:
            count = BATCH if last is None else min(BATCH, last - seed)
            failure = run_batch(program, images, seed, count)
            if failure is not None:
                print(f"{failure.output}\nfailed: seed {failure.seed}")
                return 1
            seed += count
    print(f"seeds {options.seed} to {seed - 1}: all ended well")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
