"""One question with its context."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.agenda import Question, agenda
from testimonia.views.question import PairQuestion, StatementQuestion, question
from tests.web.reviews import make_questions

ADA = By("Ada", "too little is told")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(make_questions(tmp_path / "a.testimonia")) as archive:
        yield archive


def test_a_pair_has_both_passages_and_what_is_said(archive: Archive) -> None:
    """Names are marked where they stand."""
    asked = agenda(archive)[0]
    found = question(archive, asked)
    assert isinstance(found, PairQuestion)
    assert found.why == asked.why
    for side in found.sides:
        marked = [one.text for one in side.passage if "name" in one.keys]
        assert marked == [side.person.label]
        assert [one.type for one in side.statements] in (["birth"], ["death"])
        assert side.total == 1
        assert side.source.path.endswith(".txt")
    assert (found.judgements, found.one_person) == ((), False)


def test_a_pair_tells_what_others_judged(archive: Archive) -> None:
    """Also when it is asked for by name, and when the two are one person by now."""
    asked = agenda(archive)[0]
    deciding.pair(archive, ADA, "UNSURE", [asked.ids[0]], [asked.ids[1]])
    found = question(archive, Question(asked.key, ()))
    assert isinstance(found, PairQuestion)
    assert [one.judged.note for one in found.judgements] == ["too little is told"]
    assert found.why == asked.why
    deciding.pair(archive, ADA, "SAME", [asked.ids[0]], [asked.ids[1]])
    found = question(archive, Question(asked.key, ()))
    assert isinstance(found, PairQuestion)
    assert (found.one_person, found.why) == (True, ())


def test_a_statement_has_its_passage_and_what_disagrees(archive: Archive) -> None:
    """And whom its source names, to amend it."""
    asked = next(one for one in agenda(archive) if len(one.why) == 2)
    found = question(archive, asked)
    assert isinstance(found, StatementQuestion)
    assert "".join(one.text for one in found.page.passage) == "Clara Lund was born 1872."
    assert [one.rule for one in found.conflicts] == ["born-twice"]
    assert found.why[0].startswith("score 0.70: ")
    assert found.why[1] == "sources differ (born twice): 1872; 1873"
    assert [one.label for one in found.persons] == ["Clara Lund"]


def test_a_statement_nobody_asked_for_tells_its_score(archive: Archive) -> None:
    """It can be judged all the same."""
    death = archive.execute("SELECT id FROM statement WHERE type = 'death'").fetchone()["id"]
    found = question(archive, Question(f"s.{death}", ()))
    assert found is not None
    assert found.why[0].startswith("score ")


@pytest.mark.parametrize("key", ["", "s.", "s.nothing", "s.a.b", "p.a", "p.a.b", "p.a.b.c", "q.a", "nothing"])
def test_what_is_not_there_is_none(archive: Archive, key: str) -> None:
    """No key leads astray."""
    assert question(archive, Question(key, ())) is None
