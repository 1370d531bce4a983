"""The log of judgements."""

from pathlib import Path

from testimonia.archive.judging import deciding
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.judgements import judgements_page, log_entries
from tests.web.judged import ADA, Decided, statement
from tests.web.lives import make_lives


def test_the_log_has_the_latest_first(reviewed: Archive, decided: Decided) -> None:
    """With what became of each, and where it leads."""
    page = judgements_page(reviewed)
    back, hasty, label = page.entries[:3]
    assert (back.judged.verdict, back.state_words) == ("WITHDRAWN", "")
    assert back.on == hasty.judged
    assert (hasty.state, hasty.taken_back) == ("withdrawn", back.judged)
    assert {one.thing for one in hasty.targets} == {""}
    assert (label.state, label.targets[0].thing) == ("stands", decided.nin)
    first = page.entries[-1]
    assert first.judged.note == "the register has 1872"
    assert (first.targets[0].kind, first.targets[0].thing) == ("statement", decided.rejected)
    assert page.paging.total == len(page.entries) == 11


def test_what_is_disputed_waits(reviewed: Archive, decided: Decided) -> None:
    """Both judgements do."""
    page = judgements_page(reviewed)
    assert [(one.judged.maker, one.state) for one in page.waiting] == [
        ("Bo", "disputed"),
        ("Ada", "disputed"),
    ]
    again = log_entries(reviewed, [one.judged.id for one in page.waiting])
    assert [one.judged.maker for one in again] == ["Bo", "Ada"]


def test_what_was_taken_back_twice_stands(tmp_path: Path) -> None:
    """A withdrawal can be withdrawn; then nothing stands on the entry."""
    with create_or_open(make_lives(tmp_path / "a")) as archive:
        made = deciding.statement(archive, ADA, "REJECTED", statement(archive, "She died in Moscow"))
        back = deciding.withdraw(archive, ADA, made.id)
        assert judgements_page(archive).entries[-1].state == "withdrawn"
        deciding.withdraw(archive, ADA, back.id)
        assert [one.state for one in judgements_page(archive).entries] == ["entry", "withdrawn", "stands"]


def test_a_region_leads_to_its_place(tmp_path: Path) -> None:
    """Its words and where they stand."""
    with create_or_open(make_lives(tmp_path / "a")) as archive:
        source = archive.execute("SELECT id FROM source ORDER BY path").fetchone()["id"]
        deciding.region(archive, ADA, "SET_ASIDE", source, (0, 9))
        (target,) = judgements_page(archive).entries[0].targets
        assert (target.kind, target.source, target.place) == ("region", source, (0, 9))


def test_what_its_maker_judged_otherwise_later_is_overruled(tmp_path: Path) -> None:
    """It does not stand; taken back, the later one gives its place back."""
    with create_or_open(make_lives(tmp_path / "a")) as archive:
        on = archive.execute("SELECT id FROM statement ORDER BY id").fetchone()["id"]
        deciding.statement(archive, ADA, "REJECTED", on)
        later = deciding.statement(archive, ADA, "CONFIRMED", on)
        assert [one.state for one in judgements_page(archive).entries] == ["stands", "overruled"]
        deciding.withdraw(archive, ADA, later.id)
        assert [one.state for one in judgements_page(archive).entries][-1] == "stands"
