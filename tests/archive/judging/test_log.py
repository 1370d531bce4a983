"""The log of judgements."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from testimonia.archive.judging import log
from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError

ANCHOR = {"digest": "d" * 64, "path": "x", "start": 0, "end": 4, "exact": "Karl", "label": "Karl"}


def made(
    number: int, verdict: str, on: str | None = None, more: Mapping[str, object] | None = None
) -> Judgement:
    """Return an entry of minute ``number``, on another entry or on a person."""
    target = {"judgement": on} if on is not None else {"person": ANCHOR}
    amendment = canonical(more) if more is not None else ""
    time = f"2026-01-01T00:{number:02d}:00.000000+00:00"
    return Judgement(f"{verdict} {number}", time, "Ada", verdict, canonical(target), amendment)


def standing(archive: Archive, *entries: Judgement) -> list[str]:
    log.append(archive, entries)
    return [one.id for one in log.standing(archive)]


def test_new_entry() -> None:
    """It is signed with the name freed of needless blanks, dated in UTC, and its id is of what it says."""
    one = log.new("  Ada  Roth ", "NOTED", {"person": ANCHOR}, note="so")
    assert one.maker == "Ada Roth"
    assert one.made.endswith("+00:00")
    assert one.target == canonical({"person": ANCHOR})
    assert one.id != log.new("Ada Roth", "NOTED", {"person": ANCHOR}, note="so").id
    with pytest.raises(JudgementError, match="signed"):
        log.new(" \n", "NOTED", {})


def test_new_entry_steers_nothing() -> None:
    """Signature and note are plain text of some length; a note keeps its lines."""
    one = log.new("A\x1b[31mda\u202e", "NOTED", {"person": ANCHOR}, note="so\x07\n\n and\u202e so\n")
    assert (one.maker, one.note) == ("A [31mda", "so\n\nand so")
    with pytest.raises(JudgementError, match="at most 4,000"):
        log.new("Ada", "NOTED", {}, note="x" * 4001)
    with pytest.raises(JudgementError, match="at most 200"):
        log.new("A" * 201, "NOTED", {})


def test_kept_as_they_came(archive: Archive) -> None:
    """Entries come back in the order of entry, and by their id."""
    late, early = made(2, "WITHHELD"), made(1, "NOTED")
    log.append(archive, [late, early])
    assert list(log.entries(archive)) == [late, early]
    assert log.in_time(log.entries(archive)) == [early, late]
    assert log.entry(archive, late.id) == late
    with pytest.raises(JudgementError, match="no judgement 'x'"):
        log.entry(archive, "x")


def test_withdrawals(archive: Archive) -> None:
    """A withdrawal takes back, a withdrawal of it gives back, and so on, in whatever order they were dated or came."""
    one = made(5, "NOTED")
    first, second, third = (
        made(4, "WITHDRAWN", one.id),
        made(3, "WITHDRAWN", "WITHDRAWN 4"),
        made(2, "WITHDRAWN", "WITHDRAWN 3"),
    )
    assert standing(archive, first, one) == []
    assert standing(archive, second) == [one.id]
    assert standing(archive, third) == []
    assert log.withdrawn(archive) == {one.id, second.id}


def test_withdrawn_by_two(archive: Archive) -> None:
    """What two took back is given back by both."""
    one, mine, other = made(1, "NOTED"), made(2, "WITHDRAWN", "NOTED 1"), made(3, "WITHDRAWN", "NOTED 1")
    assert standing(archive, one, mine, other, made(4, "WITHDRAWN", mine.id)) == []
    assert standing(archive, made(5, "WITHDRAWN", other.id)) == [one.id]


def test_withdrawals_in_a_circle(archive: Archive) -> None:
    """Entries that somebody made up to take back each other, or what is not there, take back nothing."""
    one = made(1, "NOTED")
    circle = made(2, "WITHDRAWN", "WITHDRAWN 3"), made(3, "WITHDRAWN", "WITHDRAWN 2")
    assert standing(archive, one, *circle, made(4, "WITHDRAWN", "nothing")) == [one.id]


def test_moves(archive: Archive) -> None:
    """An entry stands where the latest move puts it; a move taken back, or of another kind, moves nothing."""
    one = made(1, "NOTED")
    moves = [{"target": {"person": {**ANCHOR, "start": n, "end": n + 4}}} for n in (10, 20)]
    first, second = (made(n, "MOVED", one.id, move) for n, move in enumerate(moves, start=2))
    wrong = made(4, "MOVED", one.id, {"target": {"region": ANCHOR}})
    log.append(archive, [one, second, first, wrong, made(5, "WITHDRAWN", wrong.id)])
    assert [each.target for each in log.standing(archive)] == [canonical(moves[1]["target"])]
    log.append(archive, [made(6, "WITHDRAWN", second.id)])
    assert [each.target for each in log.standing(archive)] == [canonical(moves[0]["target"])]
    log.append(archive, [made(7, "MOVED", one.id, {"target": {"region": ANCHOR}})])
    assert [each.target for each in log.standing(archive)] == [canonical(moves[0]["target"])]


def test_a_move_changes_only_places(archive: Archive) -> None:
    """What was judged stays as it was judged: a move that says otherwise, or less, moves nothing."""
    target = {"person": {**ANCHOR, "start": 10, "end": 14}}
    one = made(1, "LABELLED", more={"label": "Karl"})
    told: tuple[dict[str, object], ...] = ({}, {"label": "Otto"}, {"label": 5}, {"label": "Karl", "date": 5})
    moves = [
        made(n, "MOVED", one.id, {"target": target, "amendment": more}) for n, more in enumerate(told, 2)
    ]
    assert standing(archive, one, *moves) == [one.id]
    assert [each.target for each in log.standing(archive)] == [one.target]
    log.append(archive, [made(9, "MOVED", one.id, {"target": target, "amendment": {"label": "Karl"}})])
    assert [each.target for each in log.standing(archive)] == [canonical(target)]
    assert [[each.target for each in ways] for ways in log.with_ways(archive)] == [
        [canonical(target), one.target]
    ]


def test_a_move_keeps_the_rule_of_a_conflict(archive: Archive) -> None:
    """The places of its statements may be others; of another rule it would be another conflict."""
    places = [{**ANCHOR, "start": n, "end": n + 4} for n in (0, 10, 20)]
    target = {"conflict": {"rule": "born-twice", "statements": places[:2]}}
    one = replace(made(1, "EXPLAINED"), target=canonical(target), note="two calendars")
    moved = {"conflict": {"rule": "born-twice", "statements": places[1:]}}
    other = {"conflict": {"rule": "died-twice", "statements": places[1:]}}
    log.append(archive, [one, made(2, "MOVED", one.id, {"target": other})])
    assert [each.target for each in log.standing(archive)] == [one.target]
    log.append(archive, [made(3, "MOVED", one.id, {"target": moved})])
    assert [each.target for each in log.standing(archive)] == [canonical(moved)]


def test_undoing(archive: Archive) -> None:
    """An undoing is told from a withdrawal that somebody meant."""
    assert not log.is_undoing(made(1, "WITHDRAWN", "x"))
    assert log.is_undoing(log.new("Ada", "WITHDRAWN", {"judgement": "x", "undo": True}))
