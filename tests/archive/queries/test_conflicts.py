"""Conflicts by facet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.queries import conflicts as queries
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import told, write


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(
            archive,
            told("x", "[Clara Lund] was born 1872 and died 1931."),
            told("y", "[Clara Lund] was born 1873."),
            told("z", "[Clara Lund] died 1932."),
            told("v", "[Karl Roth] died 1931."),
            told("w", "[Karl Roth] died 1932."),
        )
        identify(archive, ())
        compare(archive)
        yield archive


def test_those_of_whom_most_is_said_come_first(archive: Archive) -> None:
    """All of them, or those of some facets; a page of them from a place on."""
    assert [row["rule"] for row in queries.listed(archive, {}, -1, 0)] == [
        "born-twice",
        "died-twice",
        "died-twice",
    ]
    assert [row["rule"] for row in queries.listed(archive, {"rule": "died-twice"}, 1, 1)] == ["died-twice"]
    assert queries.number(archive, {"rule": "died-twice", "state": queries.OPEN, "certain": "1"}) == 2
    assert queries.number(archive, {"state": "EXPLAINED"}) == 0


def test_counts_by_facet(archive: Archive) -> None:
    """Each with its number, those with most first."""
    assert [tuple(row) for row in queries.by_rule(archive, {})] == [("died-twice", 2), ("born-twice", 1)]
    assert [tuple(row) for row in queries.by_state(archive, {})] == [("OPEN", 3)]
    assert [(row["label"], row["number"]) for row in queries.by_person(archive, {}, 9)] == [
        ("Clara Lund", 2),
        ("Karl Roth", 1),
    ]
    assert {row["label"]: row["number"] for row in queries.by_source(archive, {}, 9)} == {
        "x": 2,
        "y": 1,
        "z": 1,
        "v": 1,
        "w": 1,
    }


def test_whose_and_which_they_are(archive: Archive) -> None:
    """Persons with how many conflicts, and the rules of each."""
    rows = queries.persons_in_conflict(archive, 9)
    assert [(row["label"], row["conflicts"], row["certain"]) for row in rows] == [
        ("Clara Lund", 2, 2),
        ("Karl Roth", 1, 1),
    ]
    assert queries.number_in_conflict(archive) == 2
    assert queries.everybody_in_conflict(archive) == {row["id"] for row in rows}
    assert [row["rule"] for row in queries.rules_of_persons(archive, [rows[0]["id"]])] == [
        "born-twice",
        "died-twice",
    ]
    (conflict,) = queries.of_person(archive, rows[1]["id"])
    members = queries.statements(archive, [conflict["id"]])
    assert [(row["side"], row["answer"]) for row in members] == [(1, "1931"), (2, "1932")]
    assert [row["id"] for row in queries.of_statement(archive, members[0]["statement_id"])] == [
        conflict["id"]
    ]
    assert [row["id"] for row in queries.by_ids(archive, [conflict["id"], "nothing"])] == [conflict["id"]]
    assert [row["label"] for row in queries.persons(archive, [conflict["id"]])] == ["Karl Roth"]
