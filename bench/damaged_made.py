"""A small archive that has a row wherever one can be damaged, and the collection it was made from."""

import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryFile
from typing import Any, TextIO

from testimonia import edtf
from testimonia.cli import run
from testimonia.model import EdtfDate
from testimonia.pipeline import build
from testimonia.settings import Settings

READER = f"{__name__}:read"
_FAKE = "tests.fakes:read"
"""Two kinds of sentences, at once, and without a model."""
SECONDS = 20
"""What a command may take."""
TEXTS = {
    "roth.txt": "The Lantern\nIssue 12\n\nAda Roth was born in Graz in 1878.\n\nShe set type.\n",
    "senn.txt": "Bruno Senn was born in Linz in 1880.\n\nBruno Senn died in 1944.\n\nAda Roth died in 1950.",
    "kurz.txt": "Ada Roth was born in Graz in 1879.\n\nEmil Kurz died in 1901.\n",
}
_ROWS = (
    "INSERT INTO citation SELECT id, 99, 0, 3, substr(text, 1, 3), '{\"id\": \"w1\", \"type\": \"book\", "
    '"title": "On Type"}\', NULL, NULL, NULL, NULL FROM source WHERE path = \'roth.txt\'',
    "INSERT INTO expression SELECT id, 99, 4, 11, substr(text, 5, 7), 'date', '1878', 685, 685, 'year', '', ''"
    " FROM source WHERE path = 'roth.txt'",
    "INSERT OR REPLACE INTO bound SELECT s.id, 1, 2, json_array(json_array('a birth', s.id))"
    " FROM statement s WHERE type = 'death'",
    "INSERT OR IGNORE INTO candidate SELECT min(id), max(id), 0.5, 'alike' FROM referent WHERE kind = 'person'",
)  # fmt: skip
"""What no reading of these texts brings."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a command did: its exit code, or the error that escaped it, and what it printed."""

    code: int
    out: str
    err: str
    escaped: str = ""


def make(folder: Path) -> Path:
    """Make the collection ``lives`` in a folder, and the archive of it beside it, judged and sound."""
    lives = folder / "lives"
    lives.mkdir()
    for name, text in TEXTS.items():
        (lives / name).write_text(text, "utf-8")
    archive = folder / "lives.testimonia"
    build(lives, archive, Settings(reader=READER, workers=1))
    died = only(archive, "SELECT id FROM statement WHERE type = 'death' AND quote LIKE 'Bruno%'")
    conflict = only(archive, "SELECT id FROM conflict")
    for words in (
        ("amend", died, "--date", "1945"),
        ("conflict", conflict, "resolved", "--side", "1", "--why", "the register"),
        ("note", "Emil Kurz", "See the register."),
        ("label", "Emil Kurz", "Emil Kurz the elder"),
        ("set-aside", "roth.txt", "She set type."),
    ):
        told = call(["judge", *words, "--by", "Ada", "-a", str(archive)])
        if told.code:
            raise RuntimeError(f"{words}: {told}")
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        for sql in _ROWS:
            connection.execute(sql)
    return archive


def read(*given: Any) -> Any:
    """Read as the fake of the tests does, with days that can be compared."""
    found = resolve_name(_FAKE)(*given)
    return replace(found, statements=tuple(replace(one, date=_bounded(one.date)) for one in found.statements))


def _bounded(date: EdtfDate) -> EdtfDate:
    return replace(date, earliest=edtf.earliest(date.edtf), latest=edtf.latest(date.edtf))


def only(archive: Path, sql: str) -> str:
    """Return the first value of a query."""
    with closing(sqlite3.connect(archive)) as connection:
        return str(connection.execute(sql).fetchone()[0])


def call(arguments: Sequence[str], during: Callable[[Sequence[str]], int] = run) -> Told:
    """Run a command in this process; an error that escapes it is told, and not raised."""
    before = sys.stdout, sys.stderr
    with _stream() as out, _stream() as err:
        sys.stdout, sys.stderr = out, err
        code, escaped = -1, ""
        before_alarm = signal.signal(signal.SIGALRM, _too_long)
        signal.alarm(SECONDS)
        try:
            code = during(arguments)
        except Exception as error:  # this is what is measured
            escaped = f"{type(error).__name__}: {error}"
        finally:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, before_alarm)
            sys.stdout, sys.stderr = before
        return Told(code, _read(out), _read(err), escaped)


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"more than {SECONDS} seconds")


@contextmanager
def _stream() -> Iterator[TextIO]:
    """Open a file to print to: some commands write to its descriptor."""
    with TemporaryFile("w+", encoding="utf-8", errors="replace", newline="") as file:
        yield file


def _read(stream: TextIO) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()
