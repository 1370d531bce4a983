"""What an amended statement says instead."""

import pytest

from testimonia.archive.judging import amending, anchors
from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.archive.judging.placing import Place
from testimonia.archive.store import Archive
from testimonia.errors import DateError, JudgementError, TestimoniaError, VocabularyError
from tests.archive.judging.helpers import person, referent, statement

BIRTH = {"type": "birth", "role": "born"}


def kept(archive: Archive, **asked: object) -> dict[str, object]:
    id_ = statement(archive, "a.txt", "birth")
    return amending.kept(archive, id_, anchors.of_statement(archive, id_), asked)


def test_kept_by_content(archive: Archive) -> None:
    """A person and other words are kept as anchors, all else as it is."""
    marek = person(archive, "c.txt", "Konrad Marek")
    found = kept(archive, subject=marek, extent=(0, 10), date="1891?", value="in Graz")
    assert (found["date"], found["value"]) == ("1891?", "in Graz")
    assert found["subject"] == anchors.of_referent(archive, referent(archive, "c.txt", "Konrad Marek"))
    assert found["extent"]["exact"] == "Karl Marsh"  # type: ignore[index]


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"mood": "x"}, JudgementError), ({"value": 3}, JudgementError), ({"date": None}, JudgementError),
        ({"date": "1890-13"}, DateError), ({"role": "died"}, VocabularyError), ({"type": "flight"}, VocabularyError),
        ({"type": "death", "role": "born"}, VocabularyError),
    ],
)  # fmt: skip
def test_checked(asked: dict[str, object], error: type[TestimoniaError]) -> None:
    """What cannot be said is refused."""
    with pytest.raises(error):
        amending.check(asked, BIRTH)


@pytest.mark.parametrize("asked", [{}, {"date": ""}, {"type": "death", "role": "died"}, {"value": ""}])
def test_sound(asked: dict[str, object]) -> None:
    """What can be said passes, nothing at all too: the first release amended without saying how."""
    amending.check(asked, BIRTH)


def test_columns(archive: Archive) -> None:
    """What is amended stands in its columns, the rest is as read."""
    who = referent(archive, "c.txt", "Konrad Marek")
    asked = {"date": "1891", "subject": {}, "extent": {"exact": "Karl"}}
    source, text = archive.execute("SELECT id, text FROM source WHERE path = 'c.txt'").fetchone()
    places = {"subject": Place("kept", who), "extent": Place("moved", "", source, 3, 7)}
    found = amending.amended(archive, Judgement("", "", "", "AMENDED", "", canonical(asked)), places)
    mention = archive.execute("SELECT referent_id FROM mention WHERE id = ?", (found.subject_id,)).fetchone()[
        0
    ]
    assert mention == who
    assert (found.redated, found.edtf, found.begin, found.end) == (1, "1891", 3, 7)
    assert (
        found.quote == text[3:7] != "Karl"
    )  # as the source has it there, however the reader's words were set
    assert (found.type, found.role, found.value) == (None, None, None)
    assert found.earliest is not None


@pytest.mark.parametrize("amendment", ["", "{}"])
def test_of_the_first_release(archive: Archive, amendment: str) -> None:
    """An amendment that says nothing leaves all as read."""
    assert amending.amended(archive, Judgement("", "", "", "AMENDED", "", amendment), {}) == amending.NOTHING
