"""The statement line."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from testimonia.archive.identifying import identify
from testimonia.archive.judging import deciding
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.lines import Line, format_line, statement_lines, thing_id
from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.model import Clue, EdtfDate, Reading
from tests.archive.helpers import build, told, write
from tests.archive.test_writing import TEXT, full_reading


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def lines(archive: Archive, *readings: Reading) -> list[Line]:
    write(archive, *readings)
    identify(archive, ())
    return list(statement_lines(archive))


def place(words: str) -> Line:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "quote": words}


def test_line_has_all_that_a_statement_has(archive: Archive) -> None:
    """A line has every field of the contract, in its order."""
    reading = full_reading()
    (line,) = lines(archive, reading)
    start = TEXT.index("In 1901")
    ids = {row["label"]: row["id"] for row in archive.execute("SELECT id, label FROM person")}
    assert list(line.items()) == list({
        "id": reading.statements[0].id,
        "source": {
            "id": reading.source.id, "path": "full.txt", "title": "Full",
            "metadata": {"publication": "Vie", "title": "Full"},
        },
        "type": "acquaintance", "role": "met", "polarity": "affirmed", "modality": "reported",
        "subject": {"id": ids["Monatte"], "label": "Monatte", "mention": "Monatte"},
        "object": {"id": ids["Souvarine"], "kind": "person", "label": "Souvarine"},
        "value": "chance",
        "date": {"edtf": "1901", "earliest": "1901-01-01", "latest": "1901-12-31", "words": "1901", "rule": "test"},
        "places": [{"id": thing_id("place", "Paris"), "label": "Paris"}],
        "related": [{"role": "with", "id": ids["Rosmer"], "kind": "person", "label": "Rosmer"}],
        "locus": {"start": start, "end": len(TEXT), "quote": TEXT[start:]},
        "voices": [
            {"role": "author", "label": "the paper"},
            {
                "role": "writer", "label": "Rosmer", "id": ids["Rosmer"],
                "named": place("Rosmer"), "cue": place("wrote"),
            },
        ],
        "extractor": {"name": "patterns", "version": "1"}, "score": 0.9, "reason": "test", "review": None,
    }.items())  # fmt: skip


def test_subject_is_the_person_and_the_words(archive: Archive) -> None:
    """The subject's label is the person's, its mention what the source writes."""
    found = lines(
        archive,
        told("a", "[Andrés Nin] was born 1892, and [Ida Lux]."),
        told("b", "[Nin] wrote to [Ida Lux]."),
    )
    assert [line["subject"]["label"] for line in found] == ["Andrés Nin"] * 2
    assert [line["subject"]["mention"] for line in found] == ["Andrés Nin", "Nin"]
    assert len({line["subject"]["id"] for line in found}) == 1


def test_things_are_the_same_across_sources(archive: Archive) -> None:
    """A place has the same id in every source, whatever its accents and case."""
    assert thing_id("place", "Zürich") == thing_id("place", "ZURICH") != thing_id("group", "Zürich")


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (None, 1, (None, "0001-01-01")),
        (-366, 0, ("-0001-12-31", "0000-12-31")),
        (3652060, None, ("Y10000-01-01", None)),
    ],
)
def test_days_beyond_four_digits(
    archive: Archive, earliest: int, latest: int, expected: tuple[str, str]
) -> None:
    """Open bounds are null; years before 1 and beyond 9999 are written as EDTF has them."""
    reading = told("a", "[Sappho] lived long ago.")
    date = EdtfDate("Y-17E7", earliest, latest, "long ago", 13, 21)
    (line,) = lines(archive, replace(reading, statements=(replace(reading.statements[0], date=date),)))
    assert (line["date"]["earliest"], line["date"]["latest"]) == expected


def test_metadata(archive: Archive) -> None:
    """A kind told once is a value, told differently several times a list, the same twice still a value."""
    told_by_page = (
        Clue("author", "B. Two", ""), Clue("part", "2", ""),
        Clue("author", "A. One", ""), Clue("part", "2", "second"),
    )  # fmt: skip
    (line,) = lines(archive, replace(told("a", "[Nin] spoke."), clues=told_by_page))
    assert line["source"]["metadata"] == {"author": ["B. Two", "A. One"], "part": "2"}


def review(archive: Archive, verdict: str, **amendment: object) -> tuple[Judgement, Line | None]:
    """Judge the one statement; return the judgement, and what its line says of it."""
    (line,) = statement_lines(archive)
    made = deciding.statement(archive, deciding.By("Ada", "not he"), verdict, line["id"], amendment or None)
    (line,) = statement_lines(archive)
    return made, line["review"]


def signed(judgement: Judgement) -> Line:
    told = {"verdict": judgement.verdict, "judgement": judgement.id, "maker": "Ada", "made": judgement.made}
    return {**told, "note": "not he"}


def test_review(archive: Archive) -> None:
    """A judgement that stands is in the line, which is else as read; withdrawn, it is gone."""
    (before,) = lines(archive, told("a", "[Nin] was born 1892."))
    judgement, found = review(archive, "REJECTED")
    assert found == signed(judgement)
    (line,) = statement_lines(archive)
    assert {**line, "review": None} == before
    deciding.withdraw(archive, deciding.By("Bo"), judgement.id)
    assert list(statement_lines(archive)) == [before]


def test_amended(archive: Archive) -> None:
    """Beside what was read stands what a reader put in its place: a date with its days, a person as known now."""
    lines(archive, told("a", "[Nin] was born 1892."))
    other = told("b", "[Panait Istrati] wrote.")
    write(archive, replace(other, statements=()))
    identify(archive, ())
    person = archive.execute("SELECT id FROM person WHERE label = 'Panait Istrati'").fetchone()[0]
    judgement, found = review(
        archive,
        "AMENDED",
        date="1891~",
        subject=person,
        extent=(0, 8),
        type="death",
        role="died",
        value="abroad",
    )
    assert found == {**signed(judgement), "amendment": {
        "type": "death", "role": "died", "value": "abroad",
        "date": {"edtf": "1891~", "earliest": "1891-01-01", "latest": "1891-12-31"},
        "subject": {"id": person, "label": "Panait Istrati", "mention": "Panait Istrati"},
        "locus": {"start": 0, "end": 8, "quote": "Nin was "},
    }}  # fmt: skip
    assert review(archive, "AMENDED", date="")[1]["amendment"] == {"date": None}  # type: ignore[index]


def test_disputed(archive: Archive) -> None:
    """Where readers differ the line says so."""
    (line,) = lines(archive, told("a", "[Nin] was born 1892."))
    deciding.statement(archive, deciding.By("Bo"), "CONFIRMED", line["id"])
    judgement, found = review(archive, "REJECTED")
    assert found == {**signed(judgement), "verdict": "DISPUTED"}


def test_identical_whatever_the_order(tmp_path: Path) -> None:
    """The lines of an archive are byte for byte the same in whatever order its sources were added."""
    readings = [
        full_reading(), told("b.txt", "[Pierre Monatte] was born 1881."),
        told("c.txt", "[Monatte] was born 1880."),
    ]  # fmt: skip
    exports = set()
    for n, order in enumerate(permutations(readings)):
        with open_archive(build(tmp_path / str(n), order)) as archive:
            exports.add("\n".join(map(format_line, statement_lines(archive))))
    assert len(exports) == 1


def test_order_of_lines(archive: Archive) -> None:
    """Lines come by path, then by place in the source."""
    found = lines(
        archive, told("b", "[Nin] was born 1892 and died 1937."), told("a", "[Istrati] was born 1884.")
    )
    assert [(line["source"]["path"], line["locus"]["start"]) for line in found] == [
        ("a", 0),
        ("b", 0),
        ("b", 0),
    ]
    assert [line["id"] for line in found[1:]] == sorted(line["id"] for line in found[1:])


def test_formatted_line_is_one_line_of_json(archive: Archive) -> None:
    """A formatted line is JSON that reads back, on one line, in its own letters."""
    (line,) = lines(archive, told("a", "[Andrés Nin]\nwas born 1892."))
    text = format_line(line)
    assert "\n" not in text
    assert "Andrés" in text
    assert json.loads(text) == line
