"""Small readings and archives for the tests: a text, the names in it, and what is said of the first."""

import calendar
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from testimonia.archive.comparing import compare
from testimonia.archive.files import FileRecord
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import finish_run, start_run, write_reading
from testimonia.model import EdtfDate, Reading, Source, Statement
from tests.factories import make_date, make_mention, make_referent, make_source, make_statement


def year(source: Source, words: str) -> EdtfDate:
    """Return the date of a year's words in a source."""
    number = int(words)
    last = date(number, 12, calendar.monthrange(number, 12)[1])
    return make_date(source, words, f"{number:04d}", date(number, 1, 1).toordinal(), last.toordinal())


def life(path: str, text: str, *names: str, born: str = "", died: str = "") -> Reading:
    """Return a reading of a text in which the names stand; the first is said to be born, to have died."""
    source = make_source(text, path)
    mentions = [make_mention(source, name) for name in names]
    statements: list[Statement] = []
    for kind, role, words in (("birth", "born", born), ("death", "died", died)):
        if words:
            statements.append(make_statement(source, mentions[0], kind, role, date=year(source, words)))
    if not statements and mentions:
        statements.append(make_statement(source, mentions[0], "occupation", "worked_as", value="typesetter"))
    return Reading(
        source=source, title=path, mentions=tuple(mentions), statements=tuple(statements),
        referents=tuple(make_referent(source, mention) for mention in mentions), words=len(text.split()),
    )  # fmt: skip


def told(path: str, text: str) -> Reading:
    """Return a reading of a text with names in [brackets]; "born 1872" and "died 1952" speak of the first."""
    names = re.findall(r"\[([^\]]+)\]", text)
    born, died = (next(iter(re.findall(rf"{word} (\d{{4}})", text)), "") for word in ("born", "died"))
    return life(path, text.replace("[", "").replace("]", ""), *names, born=born, died=died)


def record(reading: Reading, **more: Any) -> FileRecord:
    """Return the record of the file that a reading was made from."""
    fields = {
        "size": len(reading.source.text),
        "modified": 1,
        "digest": reading.source.digest,
        "maker": "test",
    }
    return FileRecord(path=more.pop("path", reading.source.path), **{**fields, **more})


def write(archive: Archive, *readings: Reading) -> None:
    """Write readings in one run, without identifying persons."""
    run = start_run(archive, "0", "collection", {})
    for reading in readings:
        write_reading(archive, reading, run, record(reading))
    finish_run(archive, run)


def build(path: Path, readings: Iterable[Reading]) -> Path:
    """Make an archive of the readings, persons identified and compared."""
    with create_or_open(path) as archive:
        write(archive, *readings)
        identify(archive, ())
        compare(archive)
    return path


def persons(archive: Archive) -> list[list[str]]:
    """Return the persons, each as the labels of its referents with the path of their source."""
    rows = archive.execute(
        "SELECT i.person_id, r.label || ' @' || s.path AS name FROM identification i"
        " JOIN referent r ON r.id = i.referent_id JOIN source s ON s.id = r.source_id ORDER BY name"
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["person_id"], []).append(row["name"])
    return sorted(found.values())
