"""What pages ask of the judgements."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.queries import judgements as queries
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import build, told

ADA = By("Ada")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive in which Ada rejected a birth, and holds two for different."""
    sources = [told("a", "[Clara Lund] was born 1872."), told("b", "[Karl Roth] was born 1873.")]
    with create_or_open(build(tmp_path / "a.testimonia", sources)) as archive:
        deciding.statement(archive, ADA, "REJECTED", statement(archive))
        deciding.pair(archive, ADA, "DIFFERENT", *([one] for one in persons(archive)))
        yield archive


def statement(archive: Archive) -> str:
    return str(archive.execute("SELECT id FROM statement ORDER BY quote").fetchone()["id"])


def persons(archive: Archive) -> list[str]:
    return [row["id"] for row in archive.execute("SELECT id FROM person ORDER BY label")]


def test_judgements_on_statements(archive: Archive) -> None:
    """Those that stand there, and none of others."""
    (row,) = queries.on_statements(archive, [statement(archive), "nothing"])
    assert (row["statement_id"], row["maker"], row["verdict"]) == (statement(archive), "Ada", "REJECTED")
    assert queries.on_statements(archive, []) == []


def test_judgements_on_a_person(archive: Archive) -> None:
    """Both sides of a pair are there, and which is of this person."""
    clara, karl = persons(archive)
    rows = queries.on_person(archive, clara)
    assert {row["side"] for row in rows} == {"a", "b"}
    assert {(row["label"], row["here"]) for row in rows} == {("Clara Lund", 1), ("Karl Roth", 0)}
    of_karl = queries.on_person(archive, karl)
    assert {(row["label"], row["here"]) for row in of_karl} == {("Clara Lund", 0), ("Karl Roth", 1)}


def test_the_log_and_its_places(archive: Archive) -> None:
    """The latest first; what was taken back has no place."""
    assert queries.number(archive) == 2
    pair, rejected = queries.newest(archive, 9, 0)
    assert (pair["verdict"], rejected["verdict"]) == ("DIFFERENT", "REJECTED")
    assert queries.newest(archive, 9, 1)[0]["id"] == rejected["id"]
    places = queries.places(archive, [pair["id"], rejected["id"]])
    assert {row["person_id"] for row in places} == {*persons(archive), None}
    taken = deciding.withdraw(archive, ADA, pair["id"])
    assert [row["id"] for row in queries.withdrawals(archive)] == [taken.id]
    assert queries.places(archive, [pair["id"]]) == []
    assert [row["id"] for row in queries.entries(archive, [pair["id"]])] == [pair["id"]]


def test_judgements_on_regions(archive: Archive) -> None:
    """With where they are; of this source only."""
    one, other = (row["id"] for row in archive.execute("SELECT id FROM source ORDER BY path"))
    deciding.region(archive, ADA, "SET_ASIDE", one, (0, 5))
    assert [(row["begin"], row["end"], row["verdict"]) for row in queries.on_regions(archive, one)] == [
        (0, 5, "SET_ASIDE")
    ]
    assert queries.on_regions(archive, other) == []


def test_whether_readers_differ(archive: Archive) -> None:
    """On a pair, whichever of many stands for either; on the label of a person, and not on publishing them."""
    clara, karl = persons(archive)
    assert not queries.differ_on_pair(archive, [clara], [karl])
    deciding.pair(archive, By("Bo", accept=True), "SAME", [clara], [karl])
    assert queries.differ_on_pair(archive, ["nobody", karl], [clara])
    for name in ("Ada", "Bo"):
        deciding.person(archive, By(name), "LABELLED", clara, f"Clara of {name}")
    assert queries.differ_on_person(archive, clara, "label")
    assert not queries.differ_on_person(archive, clara, "publish")


def test_by_whom_parts_are_one(archive: Archive) -> None:
    """The judgements in force that hold a person together."""
    clara, karl = persons(archive)
    assert queries.joining(archive, clara) == []
    deciding.withdraw(archive, ADA, queries.newest(archive, 1, 0)[0]["id"])
    made = deciding.pair(archive, By("Bo", accept=True), "SAME", [clara], [karl])
    (one,) = persons(archive)
    assert [(row["id"], row["maker"]) for row in queries.joining(archive, one)] == [(made.id, "Bo")]
