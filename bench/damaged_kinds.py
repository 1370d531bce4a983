"""What can be wrong with the file of an archive: bytes, version, what lies at the path, and what holds it."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from testimonia.archive import store

Damage = Callable[[Path], AbstractContextManager[object]]
COMMANDS = {
    "build": "build {lives} -o {archive} --workers 1 --reader {reader}",
    "show": "show Ada Roth -a {archive}",
    "search": "search Graz -a {archive}",
    "search sources": "search --in sources Graz -a {archive}",
    "export": "export {archive}",
    "export csl": "export {archive} --to csl",
    "stats": "stats {archive}",
    "check": "check {archive}",
    "sources": "sources {archive}",
    "conflicts": "conflicts -a {archive}",
    "candidates": "candidates -a {archive}",
    "judge confirm": "judge confirm {born} --by Ada --wait 0 -a {archive}",
    "judge same": "judge same {ada} {bruno} --by Ada --wait 0 -a {archive}",
    "judgements list": "judgements list -a {archive}",
    "judgements queue": "judgements queue -a {archive}",
    "judgements export": "judgements export -a {archive}",
    "judgements undo": "judgements undo --by Ada --wait 0 -a {archive}",
    "audit": "audit -a {archive}",
    "audit --recall": "audit --recall 5 -a {archive}",
}
"""Command → its command line."""
EVERY = frozenset(COMMANDS)
WRITING = frozenset(("build", "judge confirm", "judge same", "judgements undo"))
"""Those that write an archive."""
SOME: frozenset[str] = frozenset()
"""Where it depends on what a command reads whether it meets the damage."""
NOBODY = 65534
"""Whom a process becomes that may write anything, so that a write-protected file is one."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that can be wrong with an archive, and which commands must refuse it.

    Other commands may also do what they do, as long as none fails otherwise.
    """

    group: str
    name: str
    damage: Damage = field(repr=False)
    refused: frozenset[str] = EVERY
    sound: bool | None = False
    """Whether ``check`` has nothing to find: what is wrong is not in the file. None where it may have."""

    def __str__(self) -> str:
        """Return the group and the name."""
        return f"{self.group}: {self.name}"


def once(change: Callable[[Path], object]) -> Damage:
    """Return a damage that is done and needs not be ended."""

    @contextmanager
    def damage(path: Path) -> Iterator[None]:
        change(path)
        yield

    return damage


def sql(*statements: str) -> Damage:
    """Return a damage done by SQL."""

    def change(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for one in statements:
                connection.execute(one)

    return once(change)


# ---------------------------------------------------------------- bytes


def _cut(path: Path, size: float) -> None:
    os.truncate(path, size if isinstance(size, int) else int(size * path.stat().st_size))


def _overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def _scatter(path: Path, seed: int, number: int, first: int = 0) -> None:
    """Change bytes at chance places."""
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(number):
        data[chance.randrange(first, len(data))] = chance.randrange(256)
    path.write_bytes(data)


def _replaced(make: Callable[[Path], object]) -> Damage:
    def change(path: Path) -> None:
        path.unlink()
        make(path)

    return once(change)


_TEXT = "These are notes on the congress, no archive at all.\n" * 100
_LENGTHS = (1, 15, 99, 100, 512, 4096, 5000, 0.5, 0.9)
_HEADER = (
    ("its first word", 0, b"SQLight"), ("all of it", 0, b"\xff" * 100), ("page size", 16, b"\x00\x03"),
    ("format", 44, b"\0\0\0\x63"), ("encoding", 56, b"\0\0\0\x02"),
)  # fmt: skip


def of_bytes() -> Iterator[Kind]:
    """Yield what can be wrong with the bytes."""
    wrong = "no archive"
    yield Kind(wrong, "a text", once(lambda path: path.write_text(_TEXT)))
    yield Kind(wrong, "zeros", once(lambda path: path.write_bytes(bytes(8192))))
    yield Kind(wrong, "another program's", _replaced(_bookmarks))
    yield Kind(wrong, "another application_id", sql("PRAGMA application_id = 7"))
    yield Kind("cut short", "to nothing", once(partial(_cut, size=0)), EVERY - {"build"})
    for size in _LENGTHS:
        yield Kind("cut short", f"to {size}", once(partial(_cut, size=size)))
    for name, at, data in _HEADER:
        yield Kind("header", name, once(partial(_overwrite, at=at, data=data)))
    for seed in range(12):
        yield Kind("2,000 bytes", f"seed {seed}", once(partial(_scatter, seed=seed, number=2000)))
        behind = partial(_scatter, seed=seed, number=2000, first=4096)
        yield Kind("2,000 bytes", f"behind the first page, seed {seed}", once(behind))
    for seed in range(12):
        yield Kind(
            "20 bytes", f"seed {seed}", once(partial(_scatter, seed=seed, number=20)), SOME, sound=None
        )


def _bookmarks(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE bookmark (url)")


# ---------------------------------------------------------------- versions, and what lies at the path


def of_version() -> Iterator[Kind]:
    """Yield versions that are not ours."""
    for number in (0, -1, 99):
        yield Kind("version", str(number), sql(f"PRAGMA user_version = {number}"))
    yield Kind("version", "an older one that it is not", sql("PRAGMA user_version = 3"))


def of_path() -> Iterator[Kind]:
    """Yield what can lie at the path, or beside it."""
    at = "at its path"
    yield Kind(at, "nothing", _replaced(lambda path: None), EVERY - {"build"})
    yield Kind(at, "a folder", _replaced(lambda path: path.mkdir()))
    yield Kind(at, "a dangling link", _replaced(lambda path: path.symlink_to("nowhere.testimonia")))
    yield Kind(at, "a link to itself", _replaced(lambda path: path.symlink_to(path.name)))
    yield Kind(at, "a pipe", _replaced(os.mkfifo))
    beside = "beside it"
    yield Kind(beside, "a -wal that is none", _text_beside("-wal"), SOME, sound=True)
    yield Kind(beside, "a -journal that is none", _text_beside("-journal"), SOME, sound=True)
    yield Kind(beside, "the -wal of another", once(_foreign_wal), SOME, sound=None)
    yield Kind(beside, "a folder called -wal", once(lambda path: _beside(path, "-wal").mkdir()))


def _text_beside(ending: str) -> Damage:
    return once(lambda path: _beside(path, ending).write_text(_TEXT))


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _foreign_wal(path: Path) -> None:
    """Put the journal of another archive beside, as a careless copy of files would."""
    copy = path.with_name("other.testimonia")
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("UPDATE person SET label = label || ' of another'")
        _beside(path, "-wal").write_bytes(_beside(copy, "-wal").read_bytes())
    copy.unlink()


# ---------------------------------------------------------------- what holds it


def of_holding() -> Iterator[Kind]:
    """Yield what keeps an archive from being read or written though nothing is wrong with it."""
    held = "held by another program"
    yield Kind(held, "BEGIN EXCLUSIVE", _held("BEGIN EXCLUSIVE"), WRITING, sound=True)
    yield Kind(held, "BEGIN IMMEDIATE", _held("BEGIN IMMEDIATE"), WRITING, sound=True)
    yield Kind(held, "locking_mode", _held("PRAGMA locking_mode = EXCLUSIVE", "UPDATE run SET version = '0'"))
    in_its_place = {
        "held by another process": _writer, "a link at its path": once(_linked_lock),
        "a text at its path": _text_beside(".lock"),
        "a folder at its path": once(lambda path: _beside(path, ".lock").mkdir()),
    }  # fmt: skip
    for name, damage in in_its_place.items():
        yield Kind("the writer's lock", name, damage, WRITING, sound=True)
    rights = "no right"
    yield Kind(rights, "to write the file", _forbidden(0o444, 0o777), WRITING, sound=True)
    yield Kind(rights, "to write the folder", _forbidden(0o666, 0o555), WRITING, sound=True)
    yield Kind(rights, "to write either", _forbidden(0o444, 0o555), WRITING, sound=True)
    yield Kind(rights, "to read the file", _forbidden(0o000, 0o777))
    yield Kind("disk full", "no row more", _full, WRITING, sound=True)


def _held(*statements: str) -> Damage:
    @contextmanager
    def damage(path: Path) -> Iterator[None]:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for one in statements:
                connection.execute(one)
            yield

    return damage


_HOLD = """
import sys
from testimonia.archive.store import create_or_open
with create_or_open(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def _writer(path: Path) -> Iterator[None]:
    """Let another process write the archive."""
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield
        process.kill()


def _linked_lock(path: Path) -> None:
    precious = path.with_name("precious.txt")
    precious.write_text(_TEXT)
    _beside(path, ".lock").symlink_to(precious.name)


def _forbidden(file: int, folder: int) -> Damage:
    @contextmanager
    def damage(path: Path) -> Iterator[None]:
        os.chmod(path, file)  # noqa: PTH101
        os.chmod(path.parent, folder)  # noqa: PTH101
        with unprivileged():
            yield
        os.chmod(path.parent, 0o755)  # noqa: PTH101

    return damage


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be nobody for a while, where we are root: to root, nothing is write-protected."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


class _Full:
    """A connection to a file on a disk that is full."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
        if sql.lstrip().startswith(("INSERT", "UPDATE", "DELETE")):
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return self._connection.execute(sql, *given)

    executemany = execute


@contextmanager
def _full(_path: Path) -> Iterator[None]:
    connect = store._connect
    with mock.patch.object(store, "_connect", lambda *given: _Full(connect(*given))):
        yield
