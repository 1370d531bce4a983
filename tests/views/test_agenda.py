"""What is asked, and in which order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.agenda import agenda, still_open
from tests.web.reviews import make_questions

ADA, BO = By("Ada"), By("Bo")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(make_questions(tmp_path / "a.testimonia")) as archive:
        yield archive


def test_pairs_come_first_then_what_differs_then_what_is_unsure(archive: Archive) -> None:
    """Each with why; a statement asked for two reasons is asked once."""
    found = agenda(archive)
    assert [one.of_pair for one in found] == [True, True, False, False]
    assert found[0].why == ("score 0.60: possible: same surname (Berg)",)
    assert {one.why[0] for one in found[2:]} == {"sources differ (born twice): 1872; 1873"}
    assert any(len(one.why) == 2 for one in found[2:])


def test_what_a_reader_judged_is_not_asked_again(archive: Archive) -> None:
    """It stays open to others where nothing follows from it."""
    first, second, birth, other = questions = agenda(archive)
    deciding.pair(archive, ADA, "UNSURE", [first.ids[0]], [first.ids[1]])
    assert still_open(archive, questions, "Ada") == (second, birth, other)
    assert still_open(archive, questions, "Bo") == questions
    deciding.statement(archive, ADA, "REJECTED", birth.ids[0])
    assert still_open(archive, questions, "Bo") == (first, second, other)
    deciding.statement(archive, BO, "CONFIRMED", birth.ids[0])
    assert still_open(archive, questions, "Cleo") == questions
    assert [one.key for one in agenda(archive) if one.why[0] == "readers differ"] == [birth.key]


def test_who_are_one_person_are_not_asked(archive: Archive) -> None:
    """Nor who are held to be two."""
    first, second, *_ = questions = agenda(archive)
    deciding.pair(archive, ADA, "SAME", [first.ids[0]], [first.ids[1]])
    assert first not in still_open(archive, questions, "Bo")
    deciding.undo(archive, ADA)
    assert still_open(archive, questions, "Bo") == questions
    deciding.pair(archive, By("Ada", accept=True), "DIFFERENT", [second.ids[0]], [second.ids[1]])
    assert second not in still_open(archive, questions, "Bo")
