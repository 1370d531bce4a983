"""Who judges through the pages: what is asked of them, what they write, and what they take back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import log
from testimonia.archive.judging.deciding import By
from testimonia.archive.lines import format_line, statement_lines
from testimonia.archive.lock import WriterLock
from testimonia.archive.store import Archive, open_archive
from testimonia.errors import ArchiveError, JudgementError, TestimoniaError
from testimonia.views.passage import passage_page
from testimonia.views.sampling import Sample
from testimonia.web.reviewer import Reviewer
from testimonia.web.verdicts import Choice
from tests.archive.helpers import build
from tests.archive.prose import prose
from tests.web.reviews import make_questions

ADA = By("Ada")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_questions(tmp_path / "a.testimonia")


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with open_archive(path) as archive:
        yield archive


@pytest.fixture
def ada(path: Path) -> Reviewer:
    return Reviewer("  Ada  Marsh ", path, wait=0.1)


def exported(archive: Archive) -> list[str]:
    return [format_line(line) for line in statement_lines(archive)]


def test_each_process_has_a_secret_of_its_own(path: Path) -> None:
    """And signs with the name as it is written once."""
    one, other = Reviewer(" Ada  Marsh", path), Reviewer("Ada Marsh", path)
    assert one.name == other.name == "Ada Marsh"
    assert one.token != other.token
    assert len(one.token) > 30


def test_questions_keep_their_order_while_they_are_judged(ada: Reviewer, archive: Archive) -> None:
    """What is judged is not open any more, and everything else stays where it was."""
    every, left = ada.questions(archive)
    assert every == left
    ada.judge([Choice(left[1].key, "UNSURE")], By(ada.name))
    again, open_now = ada.questions(archive)
    assert again == every
    assert open_now == (left[0], *left[2:])


def test_when_nothing_is_left_it_is_looked_anew(ada: Reviewer, archive: Archive) -> None:
    """An archive without questions has none."""
    for question in ada.questions(archive)[1]:
        ada.judge([Choice(question.key, "UNSURE" if question.of_pair else "CONFIRMED")], By(ada.name))
    assert ada.questions(archive)[1] == ()


def test_what_is_judged_together_is_taken_back_together(ada: Reviewer, archive: Archive) -> None:
    """The export is the same as before, byte for byte."""
    before = exported(archive)
    births = [row["id"] for row in archive.execute("SELECT id FROM statement WHERE type = 'birth'")]
    made = ada.judge([Choice(f"s.{one}", "REJECTED") for one in births], By(ada.name, "all wrong"))
    assert ada.said[made[-1].id].endswith(f" – and {len(births) - 1} more")
    assert exported(archive) != before
    ada.judge([Choice(f"s.{births[0]}", "NOTED")], By(ada.name, "a second thought"))
    on, taken = ada.undo(By(ada.name))
    assert (on, len(taken)) == (f"s.{births[0]}", 1)
    assert len(ada.undo(By(ada.name))[1]) == len(births)
    assert exported(archive) == before


def test_what_was_judged_together_is_known_after_a_restart(ada: Reviewer, archive: Archive) -> None:
    """The log tells it; what was judged before and after by itself stays."""
    before = exported(archive)
    births = [row["id"] for row in archive.execute("SELECT id FROM statement WHERE type = 'birth'")]
    (note,) = ada.judge([Choice(f"s.{births[0]}", "NOTED")], By(ada.name, "to be looked at"))
    made = ada.judge([Choice(f"s.{one}", "REJECTED") for one in births], By(ada.name))
    _, taken = Reviewer(ada.name, ada.path).undo(By(ada.name))
    assert {log.on(one) for one in taken} == {one.id for one in made}
    assert [one.id for one in log.standing(archive)] == [note.id]
    assert exported(archive) == before


def test_undo_passes_over_what_was_taken_back_elsewhere(ada: Reviewer, archive: Archive) -> None:
    """Where nothing was judged here it is the latest act of this reader, a withdrawal too; then there is none."""
    births = [row["id"] for row in archive.execute("SELECT id FROM statement WHERE type = 'birth'")]
    (first,) = ada.judge([Choice(f"s.{births[0]}", "REJECTED")], By(ada.name))
    (second,) = ada.judge([Choice(f"s.{births[1]}", "REJECTED")], By(ada.name))
    ada.withdraw(By(ada.name), second.id)
    _, (taken,) = ada.undo(By(ada.name))
    assert log.on(taken) == first.id
    assert ada.said[taken.id] == f"Taken back: {ada.said[first.id]}"
    another = Reviewer(ada.name, ada.path)
    _, (again,) = another.undo(By(ada.name))
    assert [one.id for one in log.standing(archive)] == [second.id]
    assert log.entry(archive, log.on(again)).verdict == "WITHDRAWN"
    another.undo(By(ada.name))
    with pytest.raises(JudgementError, match="no judgement by"):
        another.undo(By(ada.name))


def test_of_several_all_or_none_is_judged(ada: Reviewer, archive: Archive) -> None:
    """One that cannot be leaves the log as it was."""
    birth = archive.execute("SELECT id FROM statement").fetchone()["id"]
    with pytest.raises(TestimoniaError):
        ada.judge([Choice(f"s.{birth}", "REJECTED"), Choice("s.gone", "REJECTED")], By(ada.name))
    assert list(log.entries(archive)) == []


def test_a_trial_tells_what_would_change_and_keeps_nothing(
    ada: Reviewer, archive: Archive, path: Path
) -> None:
    """Persons that would be gone, and those that would be others."""
    pair = ada.questions(archive)[1][0]
    changes = ada.trial([Choice(pair.key, "SAME")], By(ada.name))
    assert any(one.after is None for one in changes)
    (joined,) = [one for one in changes if one.after is not None]
    assert joined.after is not None
    assert (joined.after["statements"], joined.after["sources"]) == (2, 2)
    assert list(log.entries(archive)) == []
    birth = archive.execute("SELECT id FROM statement WHERE type = 'birth'").fetchone()["id"]
    (change,) = ada.trial([Choice(f"s.{birth}", "REJECTED")], By(ada.name))
    assert change.before is not None
    assert change.after is not None
    assert (change.before["born"], change.after["born"]) != (change.after["born"], change.before["born"])


def test_a_build_that_writes_is_waited_for_and_named(ada: Reviewer, archive: Archive) -> None:
    """Then it is said who holds the archive, and nothing is lost."""
    birth = archive.execute("SELECT id FROM statement").fetchone()["id"]
    lock = WriterLock(ada.path)
    lock.acquire(0)
    for act in (
        lambda: ada.judge([Choice(f"s.{birth}", "REJECTED")], ADA), lambda: ada.undo(ADA),
        lambda: ada.withdraw(ADA, "x"), lambda: ada.move(ADA, "x"),
        lambda: ada.trial([Choice(f"s.{birth}", "REJECTED")], ADA),
    ):  # fmt: skip
        with pytest.raises(ArchiveError, match="is being written by process"):
            act()
    lock.release()
    assert len(ada.judge([Choice(f"s.{birth}", "REJECTED")], ADA)) == 1


def test_an_archive_that_is_gone_is_not_made_anew(ada: Reviewer) -> None:
    """It is said to be gone."""
    ada.path.unlink()
    with pytest.raises(ArchiveError, match="no archive at"):
        ada.undo(ADA)
    assert not ada.path.exists()


def test_passages_stay_drawn_until_the_next_build(path: Path) -> None:
    """Those left to read are this reader's own."""
    build(path, [prose("w.txt")])
    ada, bo = (Reviewer(name, path, wait=0.1) for name in ("Ada", "Bo"))
    with open_archive(path) as archive:
        drawn, left = ada.passages(archive, Sample(9))
        assert len(drawn) == len(left) == 2
        page = passage_page(archive, drawn[0].place, "Ada")
        assert page is not None
        ada.judge([Choice(drawn[0].key, "READ", {"seen": page.seen})], By("Ada"))
        assert ada.passages(archive, Sample(9)) == (drawn, drawn[1:])
        assert bo.passages(archive, Sample(9)) == (drawn, drawn)
    build(path, [prose("x.txt", ("Ada Roth wept.",), ())])
    with open_archive(path) as archive:
        assert len(ada.passages(archive, Sample(9))[0]) == 3
