"""Conflicts as pages show them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.conflicts import (
    SHOWN,
    SIDES,
    ConflictsQuery,
    conflict_page,
    conflicts_of_person,
    conflicts_of_statement,
    conflicts_page,
    rule_label,
)  # fmt: skip
from tests.archive.helpers import told, write

YEARS = [1871, 1871, 1871, 1872, 1873]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(tmp_path / "a.testimonia") as archive:
        texts = (f"[Clara Lund] was born {year}, says source {n}." for n, year in enumerate(YEARS))
        write(archive, *(told(f"{n}.txt", text) for n, text in enumerate(texts)))
        write(
            archive,
            told("d.txt", "[Karl Roth] died 1931."),
            told("e.txt", "[Karl Roth] died 1932. He was a man."),
        )
        identify(archive, ())
        compare(archive)
        yield archive


def test_sides_with_how_many_say_so(archive: Archive) -> None:
    """Each side has its answer, some of its statements, and how many there are in how many sources."""
    page = conflicts_page(archive, ConflictsQuery())
    assert [(one.rule, one.state, one.persons[0].label) for one in page.conflicts] == [
        ("born-twice", "open", "Clara Lund"), ("died-twice", "open", "Karl Roth"),
    ]  # fmt: skip
    sides = page.conflicts[0].sides
    assert [(side.answer, side.total, side.sources, len(side.statements)) for side in sides] == [
        ("1871", 3, 3, SHOWN), ("1872", 1, 1, 1), ("1873", 1, 1, 1),
    ]  # fmt: skip
    assert page.conflicts[0].why == "Nobody is born on two days."


def test_facets_narrow_and_count(archive: Archive) -> None:
    """Each facet counts what the others leave, and a rule is called by its words."""
    page = conflicts_page(archive, ConflictsQuery(rule="died-twice"))
    assert [one.rule for one in page.conflicts] == ["died-twice"]
    assert [(one.value, one.number, one.chosen) for one in page.rules] == [
        ("born-twice", 1, False),
        ("died-twice", 1, True),
    ]
    assert [(one.label, one.number) for one in page.persons] == [("Karl Roth", 1)]
    assert {one.label for one in page.sources} == {"d.txt", "e.txt"}
    assert [(one.label, one.number) for one in page.states] == [("open", 1)]
    assert conflicts_page(archive, ConflictsQuery(person=page.persons[0].value)).paging.total == 1
    assert conflicts_page(archive, ConflictsQuery(source=page.sources[0].value)).paging.total == 1
    assert rule_label("born-twice") == "Born twice"


def test_all_of_it_stands_on_its_own_page(archive: Archive) -> None:
    """However many sides there are; what is not there is None."""
    one = conflicts_page(archive, ConflictsQuery()).conflicts[0]
    whole = conflict_page(archive, one.id)
    assert whole is not None
    assert [len(side.statements) for side in whole.sides] == [3, 1, 1]
    assert conflict_page(archive, "nothing") is None


def test_of_a_person_all_and_of_a_statement_its_own(tmp_path: Path) -> None:
    """A person of many sources has all conflicts, with as many sides as are shown in a list."""
    with create_or_open(tmp_path / "many.testimonia") as archive:
        write(
            archive, *(told(f"{n}.txt", f"[Clara Lund] was born {1870 + n // 14}, {n}.") for n in range(128))
        )
        identify(archive, ())
        with archive.transaction():
            ids = [row["id"] for row in archive.execute("SELECT id FROM referent ORDER BY id")]
            archive.executemany(
                "UPDATE identification SET person_id = (SELECT min(person_id) FROM identification)"
                " WHERE referent_id = ?",
                [(one,) for one in ids],
            )
        compare(archive)
        person = archive.execute("SELECT person_id FROM identification").fetchone()[0]
        (found,) = conflicts_of_person(archive, person)
        assert (len(found.sides), found.more_sides) == (SIDES, 4)
        statement = found.sides[0].statements[0].id
        assert [one.id for one in conflicts_of_statement(archive, statement)] == [found.id]


def test_what_readers_hold_of_it(archive: Archive) -> None:
    """The state, who set it, which side they prefer, and what came since."""
    one = conflicts_page(archive, ConflictsQuery(rule="born-twice")).conflicts[0]
    deciding.on_conflict(archive, By("Ada"), "RESOLVED", one.id, 2)
    found = conflicts_page(archive, ConflictsQuery(state="RESOLVED")).conflicts[0]
    assert (found.state, found.makers, found.since) == ("resolved", "Ada", 0)
    assert [side.answer for side in found.sides if side.preferred] == ["1872"]
    write(archive, told("new.txt", "[Clara Lund] was born 1872 in a new source."))
    identify(archive, ())
    compare(archive)
    deciding.on_conflict(archive, By("Bo", "old style dates"), "EXPLAINED", one.id)
    found = conflicts_page(archive, ConflictsQuery(state="DISPUTED")).conflicts[0]
    assert (found.state, found.makers) == ("readers differ", "Ada and Bo")
