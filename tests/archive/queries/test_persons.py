"""Persons, their names and their like, as the archive is asked for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.queries import persons as queries
from testimonia.archive.store import Archive, open_archive
from tests.archive.helpers import build, told


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive in which two sources differ on a birth."""
    sources = [
        told("a", "[Clara Lund] was born 1872. [Karl Roth] wept."),
        told("b", "[Clara Lund] was born 1872 and died 1952."),
        told("c", "[Otto Weiss] died 1930."),
    ]
    with open_archive(build(tmp_path / "a.testimonia", sources)) as archive:
        yield archive


def named(archive: Archive, label: str) -> str:
    return next(str(row["id"]) for row in queries.all_persons(archive) if row["label"] == label)


def test_a_person_is_found_by_id(archive: Archive) -> None:
    """None is where there is no such id."""
    clara = queries.person(archive, named(archive, "Clara Lund"))
    assert clara is not None
    assert (clara["label"], clara["sources"]) == ("Clara Lund", 2)
    assert queries.person(archive, "nobody") is None


def test_a_referent_leads_to_its_person(archive: Archive) -> None:
    """Every name that a source gives a person does."""
    clara = named(archive, "Clara Lund")
    rows = queries.names_of_person(archive, clara, 9)
    assert [(row["label"], row["path"], row["mentions"]) for row in rows] == [
        ("Clara Lund", "a", 1),
        ("Clara Lund", "b", 1),
    ]
    assert {queries.person_of_referent(archive, row["id"]) for row in rows} == {clara}
    assert queries.person_of_referent(archive, "nobody") is None
    assert len(queries.names_of_person(archive, clara, 1)) == 1


def test_persons_come_by_weight_and_by_sources(archive: Archive) -> None:
    """Most is said of Clara Lund."""
    assert queries.persons_by_weight(archive, 1)[0]["label"] == "Clara Lund"
    assert [row["label"] for row in queries.all_persons(archive)] == ["Clara Lund", "Karl Roth", "Otto Weiss"]


def test_persons_of_a_source(archive: Archive) -> None:
    """Those whom it names, and the sources that name most come first."""
    rows = queries.sources_with_persons(archive, 9)
    assert [(row["path"], row["persons"]) for row in rows] == [("a", 2), ("b", 1), ("c", 1)]
    assert [row["label"] for row in queries.persons_of_source(archive, rows[0]["id"])] == [
        "Clara Lund",
        "Karl Roth",
    ]


@pytest.mark.parametrize(
    ("key", "labels"), [("lun", ["Clara Lund"]), ("lund", ["Clara Lund"]), ("clara", []), ("lunds", [])]
)
def test_persons_are_found_by_the_beginning_of_a_surname(
    archive: Archive, key: str, labels: list[str]
) -> None:
    """By its folded letters."""
    assert [row["label"] for row in queries.persons_by_name(archive, key, 9)] == labels


def test_what_is_said_of_persons(archive: Archive) -> None:
    """Each type once a person."""
    pairs = sorted(tuple(row) for row in queries.person_types(archive))
    clara, otto = named(archive, "Clara Lund"), named(archive, "Otto Weiss")
    assert pairs == sorted([(clara, "birth"), (clara, "death"), (otto, "death")])


def test_where_a_person_is_told_of_and_of_which_parts_they_are(archive: Archive) -> None:
    """Parts in order of path; a part that is no person itself has no more sources."""
    clara = named(archive, "Clara Lund")
    parts = queries.parts(archive, clara)
    assert [(row["label"], row["path"]) for row in parts] == [("Clara Lund", "a"), ("Clara Lund", "b")]
    told_of = {row["id"]: queries.where_told(archive, row["id"]) for row in parts}
    assert {one: row["sources"] for one, row in told_of.items() if row} == {
        row["id"]: 2 if row["id"] == clara else 0 for row in parts
    }
    assert queries.where_told(archive, "nobody") is None
