"""Where the words of an older judgement stand now."""

import json

import pytest

from testimonia.archive.judging import deciding, log, moving
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from tests.archive.judging.helpers import ADA, Room, person, statement


def test_only_what_moved_is_anchored_anew(room: Room) -> None:
    """Of a pair and of an amendment, the anchors that moved get their new place, and the others stay as they were."""
    with room.open() as archive:
        marek = person(archive, "c.txt", "Konrad Marek")
        deciding.pair(archive, ADA, "SAME", [person(archive, "a.txt", "Karl Marsh")], [marek])
        deciding.statement(
            archive, ADA, "AMENDED", statement(archive, "b.txt", "birth"), {"subject": marek, "date": "1891"}
        )
        before = [json.loads(one.target) for one in log.standing(archive)]
    room.edit("a.txt", "Karl Marsh was", "A LIFE\n\nKarl Marsh was")
    room.edit("c.txt", "Konrad Marek was", "ANOTHER\n\nKonrad Marek was")
    room.build()
    with room.open() as archive:
        pair, amended = log.standing(archive)
        found = moving.moved(archive, pair)
        assert "amendment" not in found
        starts = {anchor["path"]: anchor["start"] for side in "ab" for anchor in found["target"][side]}
        assert starts == {"a.txt": 8, "b.txt": 0, "c.txt": 9}
        found = moving.moved(archive, amended)
        assert found["target"] == before[1]
        assert (found["amendment"]["subject"]["start"], found["amendment"]["date"]) == (9, "1891")


def test_what_has_not_moved(archive: Archive) -> None:
    """What stands where it stood has no new place."""
    one = deciding.statement(archive, ADA, "CONFIRMED", statement(archive, "a.txt", "birth"))
    with pytest.raises(JudgementError, match="have not moved"):
        moving.moved(archive, one)
