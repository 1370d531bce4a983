"""What there is to review."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.queries import review as queries
from testimonia.archive.store import Archive, create_or_open
from tests.web.reviews import make_questions

ADA, BO = By("Ada"), By("Bo")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(make_questions(tmp_path / "a.testimonia")) as archive:
        yield archive


def person(archive: Archive, label: str) -> str:
    return str(archive.execute("SELECT id FROM person WHERE label = ?", (label,)).fetchone()["id"])


def test_pairs_that_may_be_one_person(archive: Archive) -> None:
    """With both persons, how much is said on them, and why."""
    rows = queries.pairs(archive, 9)
    assert {frozenset((row["label_a"], row["label_b"])) for row in rows} == {
        frozenset(("Anna Berg", "Berg")), frozenset(("Otto Berg", "Berg")),
    }  # fmt: skip
    assert {row["involved"] for row in rows} == {2}
    assert len(queries.pairs(archive, 1)) == 1
    assert len(queries.pairs_of_reason(archive, rows[0]["reason"], 9)) == 2
    assert queries.pairs_of_reason(archive, "nothing", 9) == []


def test_a_pair_is_found_either_way_round(archive: Archive) -> None:
    """One that is no candidate has no score; a referent that is not there has no pair."""
    first = queries.pairs(archive, 9)[0]
    a, b = first["referent_a"], first["referent_b"]
    for one, other in ((a, b), (b, a)):
        row = queries.pair(archive, one, other)
        assert row is not None
        assert row["reason"] == first["reason"]
    lund = queries.pair(archive, a, person(archive, "Clara Lund"))
    assert lund is not None
    assert lund["score"] is None
    assert queries.pair(archive, a, "nothing") is None


def test_weak_statements_come_lowest_first(archive: Archive) -> None:
    """No more once a verdict is in force; what is disputed is found by itself."""
    (weak,) = queries.weak_statements(archive, 0.75, 9)
    assert len(queries.weak_statements(archive, 1.1, 9)) == 5
    assert queries.statements_of_reason(archive, weak["reason"], 0.75, 9) == [weak["id"]]
    deciding.statement(archive, ADA, "REJECTED", weak["id"])
    assert queries.weak_statements(archive, 0.75, 9) == []
    assert queries.settled(archive, [weak["id"], "gone"], "Bo") == {weak["id"], "gone"}
    deciding.statement(archive, BO, "CONFIRMED", weak["id"])
    assert queries.disputed_statements(archive) == [weak["id"]]
    assert queries.settled(archive, [weak["id"]], "Cleo") == set()
    assert queries.settled(archive, [weak["id"]], "Bo") == {weak["id"]}


def test_what_a_reader_judged(archive: Archive) -> None:
    """Pairs both ways round; a judgement that was taken back is none."""
    anna, berg = person(archive, "Anna Berg"), person(archive, "Berg")
    made = deciding.pair(archive, ADA, "UNSURE", [anna], [berg])
    assert queries.judged_pairs(archive, "Ada") == {(anna, berg), (berg, anna)}
    assert queries.judged_pairs(archive, "Bo") == set()
    assert queries.judged_number(archive, "Ada") == 1
    deciding.withdraw(archive, ADA, made.id)
    assert queries.judged_number(archive, "Ada") == 0


def test_pairs_by_likeness_and_what_readers_hold_of_them(archive: Archive) -> None:
    """Of all or of one; who was unsure stands by the pair, and a verdict decides it."""
    anna, berg = person(archive, "Anna Berg"), person(archive, "Berg")
    every = queries.likeliest_pairs(archive, None)
    assert [row["score"] for row in every] == sorted((row["score"] for row in every), reverse=True)
    (of_anna,) = queries.likeliest_pairs(archive, anna)
    assert {of_anna["person_a"], of_anna["person_b"]} == {anna, berg}
    deciding.pair(archive, ADA, "UNSURE", [anna], [berg])
    assert [row["maker"] for row in queries.unsure_pairs(archive)] == ["Ada"]
    assert queries.decided_pairs(archive) == []
    deciding.pair(archive, By("Bo", accept=True), "DIFFERENT", [anna], [berg])
    (decided,) = queries.decided_pairs(archive)
    assert anna in {decided["person_a"], decided["person_b"]}


def test_reasons_of_several(archive: Archive) -> None:
    """A reason for which only one is asked is none."""
    assert [(row["kind"], row["number"]) for row in queries.reasons(archive, 0.5)] == [("pair", 2)]
    assert ("statement", 5) in [(row["kind"], row["number"]) for row in queries.reasons(archive, 1.1)]


def test_mentions_stand_with_names_in_paragraphs_first(archive: Archive) -> None:
    """As they serve to show who is meant."""
    rows = queries.mentions(archive, person(archive, "Anna Berg"), 9)
    assert [row["text"] for row in rows] == ["Anna Berg"]
