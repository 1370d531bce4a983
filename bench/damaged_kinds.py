"""What can be wrong with the file of an archive: bytes, version, what lies at the path, and what holds it."""

import multiprocessing
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from testimonia.archive import store

Damage = Callable[[Path], AbstractContextManager[object]]
NOBODY = 65534
"""Whom a process becomes that may write anything, so that a write-protected file is one."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that can be wrong with an archive, and which commands must refuse it.

    ``refused`` is None where all must; other commands may also do what they do, as long as none fails otherwise.
    """

    group: str
    name: str
    damage: Damage = field(repr=False)
    refused: frozenset[str] | None = None
    sound: bool = False
    """Whether ``check`` has nothing to find: what is wrong is not in the file."""

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
    os.truncate(path, int(size if size > 1 else size * path.stat().st_size))


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


def of_bytes() -> Iterator[Kind]:
    """Yield what can be wrong with the bytes."""
    wrong = "no archive"
    yield Kind(wrong, "a text", once(lambda path: path.write_text(_TEXT)))
    yield Kind(wrong, "zeros", once(lambda path: path.write_bytes(bytes(8192))), frozenset(("show", "check")))
    yield Kind(wrong, "another program's", _replaced(_bookmarks))
    yield Kind(wrong, "another application_id", sql("PRAGMA application_id = 7"))
    for size in (1, 15, 99, 100, 512, 4096, 5000, 0.5, 0.9):
        yield Kind(
            "cut short", f"to {size}", once(lambda path, size=size: _cut(path, size)), frozenset(("check",))
        )
    yield Kind("cut short", "empty", once(lambda path: _cut(path, 0)), frozenset(("show", "check")))
    header = "header"
    yield Kind(header, "its first word", once(lambda path: _overwrite(path, 0, b"SQLight")))
    yield Kind(header, "all of it", once(lambda path: _overwrite(path, 0, b"\xff" * 100)))
    for name, at, data in (
        ("page size", 16, b"\x00\x03"),
        ("format", 44, b"\0\0\0\x63"),
        ("encoding", 56, b"\0\0\0\x02"),
    ):
        yield Kind(header, name, once(lambda path, at=at, data=data: _overwrite(path, at, data)), frozenset())
    for seed in range(12):
        yield Kind(
            "2,000 bytes",
            f"seed {seed}",
            once(lambda path, seed=seed: _scatter(path, seed, 2000)),
            frozenset(),
        )
    for seed in range(12):
        yield Kind(
            "2,000 bytes", f"behind the first page, seed {seed}",
            once(lambda path, seed=seed: _scatter(path, seed, 2000, 4096)), frozenset(("check",)),
        )  # fmt: skip
    for seed in range(6):
        yield Kind(
            "100 bytes",
            f"seed {seed}",
            once(lambda path, seed=seed: _scatter(path, 100 + seed, 100)),
            frozenset(),
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


def of_path(kept: Path) -> Iterator[Kind]:
    """Yield what can lie at the path, or beside it; ``kept`` is another sound archive."""
    at = "at its path"
    yield Kind(at, "nothing", _replaced(lambda path: None), _READING)
    yield Kind(at, "a folder", _replaced(lambda path: path.mkdir()))
    yield Kind(at, "a dangling link", _replaced(lambda path: path.symlink_to("nowhere.testimonia")))
    yield Kind(at, "a link to itself", _replaced(lambda path: path.symlink_to(path.name)))
    yield Kind(at, "a pipe", _replaced(lambda path: os.mkfifo(path)))
    beside = "beside it"
    yield Kind(
        beside,
        "a -wal that is none",
        once(lambda path: _beside(path, "-wal").write_text(_TEXT)),
        frozenset(),
        sound=True,
    )
    yield Kind(
        beside, "the -wal of another", once(lambda path: _foreign_wal(path, kept)), frozenset(), sound=True
    )
    yield Kind(
        beside,
        "a folder called -wal",
        once(lambda path: _beside(path, "-wal").mkdir()),
        frozenset(("build", "show")),
    )
    yield Kind(
        beside,
        "a -journal that is none",
        once(lambda path: _beside(path, "-journal").write_text(_TEXT)),
        frozenset(),
        sound=True,
    )


_READING = frozenset((
    "show", "search", "search sources", "export", "export csl", "stats", "check", "sources", "conflicts", "candidates",
    "judge confirm", "judge same", "judgements list", "judgements queue", "judgements export", "judgements undo", "audit",
    "audit --recall",
))  # fmt: skip
WRITING = ("build", "judge confirm", "judge same", "judgements undo")


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _foreign_wal(path: Path, other: Path) -> None:
    """Put the journal of another archive beside, as a careless copy of files would."""
    copy = path.with_name("other.testimonia")
    copy.write_bytes(other.read_bytes())
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
    yield Kind(
        held,
        "locking_mode EXCLUSIVE",
        _held("PRAGMA locking_mode = EXCLUSIVE", "UPDATE run SET version = '0'"),
    )
    lock = "the writer's lock"
    yield Kind(lock, "held by another process", _writer, WRITING, sound=True)
    yield Kind(lock, "a link at its path", once(_linked_lock), WRITING, sound=True)
    yield Kind(
        lock,
        "a text at its path",
        once(lambda path: _beside(path, ".lock").write_text(_TEXT)),
        WRITING,
        sound=True,
    )
    yield Kind(
        lock, "a folder at its path", once(lambda path: _beside(path, ".lock").mkdir()), WRITING, sound=True
    )
    rights = "no right"
    yield Kind(rights, "to write the file", _forbidden(0o444, 0o777), WRITING, sound=True)
    yield Kind(rights, "to write the folder", _forbidden(0o666, 0o555), WRITING, sound=True)
    yield Kind(rights, "to write either", _forbidden(0o444, 0o555), WRITING, sound=True)
    yield Kind(rights, "to read the file", _forbidden(0o000, 0o777))
    yield Kind("disk full", "no page more", _full, WRITING, sound=True)


def _held(*statements: str) -> Damage:
    @contextmanager
    def damage(path: Path) -> Iterator[None]:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for one in statements:
                connection.execute(one)
            yield

    return damage


def _hold(
    path: str, begun: "multiprocessing.synchronize.Event", done: "multiprocessing.synchronize.Event"
) -> None:
    with store.create_or_open(path):
        begun.set()
        done.wait()


@contextmanager
def _writer(path: Path) -> Iterator[None]:
    """Let another process write the archive."""
    context = multiprocessing.get_context("spawn")
    begun, done = context.Event(), context.Event()
    process = context.Process(target=_hold, args=(str(path), begun, done))
    process.start()
    begun.wait()
    yield
    done.set()
    process.join()


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


@contextmanager
def _full(path: Path) -> Iterator[None]:
    """Let no page be added to any file that is opened, which is to SQLite as a full disk."""
    pages = path.stat().st_size // 4096
    connect = store._connect

    def connected(*given: Any) -> sqlite3.Connection:
        connection = connect(*given)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("VACUUM")
    with mock.patch.object(store, "_connect", connected):
        yield
