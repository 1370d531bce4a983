"""The state that readers set of a conflict."""

from collections.abc import Mapping

import pytest

from testimonia.archive.judging import deciding, effects, log, queue, settling
from testimonia.archive.judging.overruling import overruled
from testimonia.archive.store import Archive
from testimonia.validate import check
from tests.archive.judging.conflicted import ADA, BIRTHS, BO, CONFLICT, states, write
from tests.archive.judging.helpers import Room, accounted, statement, waiting


@pytest.fixture
def collection() -> Mapping[str, str]:
    """Return three births of one man."""
    return BIRTHS


def births(archive: Archive) -> list[str]:
    return [statement(archive, path, "birth") for path in BIRTHS]


def test_explained_and_open_again(archive: Archive) -> None:
    """It is explained until the judgement is taken back."""
    one, other, _ = births(archive)
    write(archive, {1: [one], 2: [other]})
    made = deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    assert states(archive) == {CONFLICT: ("EXPLAINED", [], 0)}
    assert list(check(archive)) == []
    deciding.withdraw(archive, ADA, made.id)
    assert states(archive) == {}


def test_resolved_for_a_side(archive: Archive) -> None:
    """All statements of the side are preferred, also one that comes to it later; what came is counted."""
    one, other, third = births(archive)
    write(archive, {1: [one], 2: [other]})
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    assert states(archive) == {CONFLICT: ("RESOLVED", [other], 0)}
    write(archive, {1: [one], 2: [other, third]})
    settling.settle(archive)
    assert states(archive) == {CONFLICT: ("RESOLVED", sorted([other, third]), 1)}


def test_a_conflict_under_another_id_is_the_same(archive: Archive) -> None:
    """The one of the same rule that holds most of the statements is meant; of another rule none is."""
    one, other, third = births(archive)
    write(archive, {1: [one], 2: [other], 3: [third]})
    deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    archive.execute("DELETE FROM conflict")
    write(archive, {1: [one], 2: [other], 3: [third]}, "a" * 16, "died-twice")
    settling.settle(archive)
    assert states(archive) == {}
    write(archive, {1: [one], 2: [other]}, "b" * 16)
    write(archive, {1: [third], 2: [one, other]}, "d" * 16)
    settling.settle(archive)
    assert states(archive) == {"d" * 16: ("EXPLAINED", [], 0)}


def test_of_several_that_hold_as_many_the_closest_is_meant(archive: Archive) -> None:
    """The one with the fewest other statements."""
    one, other, third = births(archive)
    write(archive, {1: [one], 2: [other]})
    deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    write(archive, {1: [one], 2: [other], 3: [third]}, "a" * 16)
    settling.settle(archive)
    assert states(archive) == {CONFLICT: ("EXPLAINED", [], 0)}


def test_statements_of_one_side_are_no_conflict(archive: Archive) -> None:
    """Two of those judged must stand on different sides."""
    one, other, third = births(archive)
    write(archive, {1: [one], 2: [other]})
    deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    write(archive, {1: [one, other], 2: [third]})
    settling.settle(archive)
    assert states(archive) == {}


def test_a_preference_that_cannot_be_told_is_not_in_force(archive: Archive) -> None:
    """What was preferred is on every side now, or is found on none; what is left of it counts."""
    one, other, third = births(archive)
    write(archive, {1: [one, third], 2: [other]})
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 1)
    write(archive, {1: [one], 2: [third, other]})
    settling.settle(archive)
    assert states(archive) == {}
    write(archive, {1: [one], 2: [other]})
    settling.settle(archive)
    assert states(archive) == {CONFLICT: ("RESOLVED", [one], 0)}
    write(archive, {1: [one, other, third], 2: [other]})
    settling.settle(archive)
    assert states(archive) == {CONFLICT: ("RESOLVED", sorted([one, other, third]), 0)}


def test_readers_who_differ(archive: Archive) -> None:
    """On the side, or on whether it is explained: it is disputed, both wait, and it is the state of neither."""
    one, other, _ = births(archive)
    write(archive, {1: [one], 2: [other]})
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 1)
    against = deciding.on_conflict(archive, BO, "RESOLVED", CONFLICT, 2)
    assert states(archive) == {CONFLICT: ("DISPUTED", [], 0)}
    assert waiting(archive) == [("RESOLVED", "disputed"), ("RESOLVED", "disputed")]
    effects.replay(archive)
    settling.settle(archive)
    assert effects.is_disputed(archive, against.id)
    deciding.on_conflict(archive, BO, "EXPLAINED", CONFLICT)
    assert states(archive) == {CONFLICT: ("DISPUTED", [], 0)}
    assert list(check(archive)) == []
    deciding.on_conflict(archive, BO, "RESOLVED", CONFLICT, 1)
    assert states(archive) == {CONFLICT: ("RESOLVED", [one], 0)}
    assert waiting(archive) == []


def test_who_explains_otherwise_agrees(archive: Archive) -> None:
    """Two explanations are no dispute."""
    one, other, _ = births(archive)
    write(archive, {1: [one], 2: [other]})
    deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    last = deciding.on_conflict(archive, BO, "EXPLAINED", CONFLICT)
    assert states(archive) == {CONFLICT: ("EXPLAINED", [], 0)}
    assert archive.execute("SELECT judgement FROM conflict_state").fetchone()["judgement"] == last.id


def test_a_later_judgement_takes_the_place_of_one_before(archive: Archive) -> None:
    """Also when the conflict has grown; one on another conflict takes nobody's place."""
    one, other, third = births(archive)
    write(archive, {1: [one], 2: [other]})
    first = deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    write(archive, {1: [one], 2: [third]}, "a" * 16, "died-twice")
    deciding.on_conflict(archive, ADA, "EXPLAINED", "a" * 16)
    assert overruled(archive) == {}
    write(archive, {1: [one], 2: [other], 3: [third]})
    last = deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 3)
    assert {key: [was.id for was in those] for key, those in overruled(archive).items()} == {
        last.id: [first.id]
    }


def test_an_edited_source(room: Room) -> None:
    """Of two sides the judgement waits, and acts when it was looked at; of three it is in force meanwhile."""
    with room.open() as archive:
        one, other, third = births(archive)
        write(archive, {1: [one], 2: [other]})
        two = deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
        write(archive, {1: [one], 2: [other], 3: [third]}, "a" * 16, "born-thrice")
        deciding.on_conflict(archive, ADA, "EXPLAINED", "a" * 16)
    room.edit("b.txt", "Karl", "A LIFE\n\nKarl")
    room.build()
    with room.open() as archive:
        one, other, third = births(archive)
        archive.execute("DELETE FROM conflict")
        write(archive, {1: [one], 2: [other]})
        write(archive, {1: [one], 2: [other], 3: [third]}, "a" * 16, "born-thrice")
        settling.settle(archive)
        assert waiting(archive) == [("RESOLVED", "moved"), ("EXPLAINED", "moved")]
        assert [len(one.words) for one in queue.waiting(archive)] == [2, 3]
        assert states(archive) == {"a" * 16: ("EXPLAINED", [], 0)}
        deciding.move(archive, ADA, two.id)
        assert states(archive)[CONFLICT] == ("RESOLVED", [other], 0)
        assert waiting(archive) == [("EXPLAINED", "moved")]


def test_a_source_that_is_gone(room: Room) -> None:
    """What was judged on its statement waits, and is neither dropped nor in force."""
    with room.open() as archive:
        one, other, third = births(archive)
        write(archive, {1: [one], 2: [other], 3: [third]})
        deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 1)
    (room.folder / "a.txt").unlink()
    room.build()
    with room.open() as archive:
        write(archive, {1: [other], 2: [third]})
        settling.settle(archive)
        assert states(archive) == {}
        assert waiting(archive) == [("RESOLVED", "lost")]
        assert accounted(archive)
        assert len(log.standing(archive)) == 1
