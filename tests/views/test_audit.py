"""How right an archive is, by what readers judged of a sample."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.audit import audit, drawn, open_questions, questions
from testimonia.views.sampling import Sample, wilson
from tests.archive.helpers import build, told

NAMES = ("Anna Berg", "Ida Falk", "Otto Senn", "Clara Lund", "Karl Roth", "Emil Kurz")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive with twice as many births as deaths."""
    births = [told(f"b{n}.txt", f"[{name}] was born 18{70 + n}.") for n, name in enumerate(NAMES)]
    deaths = [told(f"d{n}.txt", f"[{name}] died 195{n}.") for n, name in enumerate(NAMES[:3])]
    path = build(tmp_path / "a.testimonia", [*births, *deaths])
    with create_or_open(path) as opened:
        yield opened


def types(archive: Archive, ids: list[str]) -> Counter[str]:
    kinds = {row["id"]: row["type"] for row in archive.execute("SELECT id, type FROM statement")}
    return Counter(kinds[one] for one in ids)


def test_a_sample_is_drawn_by_strata(archive: Archive) -> None:
    """Every type is there by its share, nothing twice, and the same sample is drawn again."""
    ids = drawn(archive, Sample(6))
    assert len(set(ids)) == 6
    assert types(archive, ids) == {"birth": 4, "death": 2}
    assert drawn(archive, Sample(6)) == ids
    assert any(drawn(archive, Sample(6, seed)) != ids for seed in ("spring", "autumn", "winter"))


def test_more_than_there_are_is_all(archive: Archive) -> None:
    """Of an empty archive nothing is drawn."""
    assert types(archive, drawn(archive, Sample(100))) == {"birth": 6, "death": 3}
    archive.execute("DELETE FROM statement")
    assert drawn(archive, Sample(100)) == []
    found = audit(archive, Sample(100))
    assert (found.statements, found.drawn, found.whole.share) == (0, 0, 0.0)


def test_every_statement_may_be_drawn(archive: Archive) -> None:
    """Over many samples each is drawn about as often as any other."""
    often = Counter(one for n in range(300) for one in drawn(archive, Sample(3, f"s{n}")))
    assert len(often) == 9
    assert 60 < min(often.values()) <= max(often.values()) < 140


def test_what_was_judged_is_counted(archive: Archive) -> None:
    """Right is what was confirmed; what readers differ on is not counted; the rest waits."""
    ids = drawn(archive, Sample(9))
    ada, ben = By("Ada"), By("Ben")
    for one in ids[:4]:
        deciding.statement(archive, ada, "CONFIRMED", one)
    deciding.statement(archive, ada, "REJECTED", ids[4])
    deciding.statement(archive, ben, "REJECTED", ids[0])
    found = audit(archive, Sample(9))
    assert (found.whole.judged, found.whole.right, found.rejected, found.disputed, found.waiting) == (
        4,
        3,
        1,
        1,
        4,
    )
    assert (found.whole.low, found.whole.high) == wilson(3, 4)
    by = dict(found.kinds)
    assert sum(one.judged for one in by["type"]) == sum(one.judged for one in by["source"]) == 4
    assert {one.label for one in by["type"]} <= {"Birth", "Death"}
    assert [one.judged for one in by["type"]] == sorted((one.judged for one in by["type"]), reverse=True)


def test_what_was_judged_out_of_turn_does_not_shift_the_share(archive: Archive) -> None:
    """Rejected for another reason before it was asked, a statement counts when all before it are judged."""
    ids, ada = drawn(archive, Sample(9)), By("Ada")
    deciding.statement(archive, ada, "REJECTED", ids[5])
    deciding.statement(archive, ada, "CONFIRMED", ids[0])
    found = audit(archive, Sample(9))
    assert (found.whole.judged, found.whole.right, found.later, found.waiting) == (1, 1, 1, 7)
    for one in ids[1:5]:
        deciding.statement(archive, ada, "CONFIRMED", one)
    found = audit(archive, Sample(9))
    assert (found.whole.judged, found.whole.right, found.later, found.waiting) == (6, 5, 0, 3)


def test_open_are_those_without_a_verdict_in_force(archive: Archive) -> None:
    """Whoever judged them; what readers differ on is open, what is gone is not."""
    asked = questions(archive, Sample(9))
    ids, ada, ben = [one.ids[0] for one in asked], By("Ada"), By("Ben")
    deciding.statement(archive, ada, "CONFIRMED", ids[0])
    deciding.statement(archive, ada, "CONFIRMED", ids[1])
    deciding.statement(archive, ben, "REJECTED", ids[1])
    archive.execute("DELETE FROM statement WHERE id = ?", (ids[2],))
    assert [one.ids[0] for one in open_questions(archive, asked)] == [ids[1], *ids[3:]]


def test_a_type_that_the_vocabulary_lost(archive: Archive) -> None:
    """An archive of another version is audited too."""
    archive.execute("UPDATE statement SET type = 'oldtype', verdict = 'CONFIRMED'")
    assert [one.label for one in dict(audit(archive, Sample(9)).kinds)["type"]] == ["Oldtype"]


def test_questions_say_why(archive: Archive) -> None:
    """They come in the order drawn, with their number."""
    asked = questions(archive, Sample(2))
    assert [one.ids[0] for one in asked] == drawn(archive, Sample(2))
    assert asked[1].why == ("drawn by chance, 2 of 2",)
