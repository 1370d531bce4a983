"""Who is meant by the ids that a reader gives."""

import pytest

from testimonia.archive.judging import anchors, deciding, meant
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from tests.archive.judging.helpers import ADA, Room, person, referent


def test_whole_persons(archive: Archive) -> None:
    """Two persons are meant with all that is held to be them, once each, and in one order."""
    marsh, marek = person(archive, "a.txt", "Karl Marsh"), person(archive, "c.txt", "Konrad Marek")
    every = sorted(referent(archive, f"{path}.txt", "Karl Marsh") for path in "ab")
    sides = meant.sides(archive, [marsh, *every], [marek])
    assert sorted(sides) == sorted([every, [referent(archive, "c.txt", "Konrad Marek")]])
    assert meant.sides(archive, [marek], [marsh]) == sides


def test_parts_of_one_person(archive: Archive) -> None:
    """Parts of one person are meant by themselves; one referent cannot be on both sides."""
    a, b = (referent(archive, f"{path}.txt", "Karl Marsh") for path in "ab")
    assert sorted(meant.sides(archive, [a], [b])) == sorted([[a], [b]])
    with pytest.raises(JudgementError, match="Both sides name the same"):
        meant.sides(archive, [a, b], [b])


def test_best_known(room: Room) -> None:
    """A person is anchored where named most often, or where judged before; whom nobody knows by what was given."""
    room.write({"d.txt": "Karl Marsh was born in 1890. Karl Marsh died in 1950. Karl Marsh joined the Navy in 1911. "
                         "Karl Marsh worked as a cook.\n"})  # fmt: skip
    room.build()
    with room.open() as archive:
        marsh = person(archive, "a.txt", "Karl Marsh")
        found = meant.anchor(archive, marsh)
        assert [one["path"] for one in (found, *found["also"])] == ["d.txt", "a.txt", "b.txt"]
        assert found["also"][0] == anchors.of_referent(archive, referent(archive, "a.txt", "Karl Marsh"))
        deciding.person(archive, ADA, "LABELLED", marsh, "K.")
    room.edit(
        "a.txt", "in 1950.", "in 1950. Karl Marsh joined the Choir in 1920. Karl Marsh worked as a clerk."
    )
    room.build()
    with room.open() as archive:
        marsh = person(archive, "b.txt", "Karl Marsh")
        assert meant.anchor(archive, marsh)["path"] == "d.txt"
        assert "also" not in meant.anchor(archive, person(archive, "b.txt", "Anna Senn"))
        with pytest.raises(JudgementError, match="no person 'x'"):
            meant.anchor(archive, "x")


def test_other_sources_are_others(archive: Archive) -> None:
    """Of several whom one source names as parts of a person one is taken, and none of the source of the anchor."""
    parts = [referent(archive, "b.txt", name) for name in ("Karl Marsh", "Anna Senn")]
    deciding.pair(archive, By("Ada", accept=True), "SAME", parts[:1], parts[1:])
    found = meant.anchor(archive, person(archive, "a.txt", "Karl Marsh"))
    paths = [one["path"] for one in (found, *found["also"])]
    assert len(set(paths)) == len(paths)


def test_target(archive: Archive) -> None:
    """Each side of a pair is anchored by mentions, each by its words."""
    a, c = referent(archive, "a.txt", "Karl Marsh"), referent(archive, "c.txt", "Konrad Marek")
    target = meant.pair_target(archive, [a], [c])
    assert {side: [one["exact"] for one in target[side]] for side in target} == {
        "a": ["Karl Marsh"], "b": ["Konrad Marek"],
    }  # fmt: skip
