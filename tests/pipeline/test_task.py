"""What is done to one source by itself."""

import json
from dataclasses import replace
from pathlib import Path

from testimonia.furniture.recurring import lines_of
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue, RegionEdit
from testimonia.pipeline.task import NOTHING_READ, Job, ReadOne, title_of, why_nothing
from testimonia.settings import Settings
from testimonia.sources import Found, Limits
from tests.factories import make_source


def task() -> ReadOne:
    return ReadOne(Limits(), Settings(reader="tests.fakes:read"), "made now")


def job(folder: Path, text: str, digest: str | None = None) -> Job:
    file = folder / "a.txt"
    file.write_text(text, "utf-8")
    return Job(Found("a.txt", file, len(text), 1, "txt"), digest)


def test_a_source_is_read_whole(tmp_path: Path) -> None:
    """What it says is signed with what read it, and quotes the source."""
    read = task()(job(tmp_path, "Ada Roth was born in Graz in 1878.\n"))
    assert read.reading is not None
    (statement,) = read.reading.statements
    assert (statement.type, statement.version) == ("birth", "made now")
    assert read.digest == read.reading.source.digest


def test_bytes_that_are_known_are_left(tmp_path: Path) -> None:
    """Neither a reading nor a reason: the archive has them."""
    first = task()(job(tmp_path, "Ada Roth was born in Graz in 1878.\n"))
    again = task()(job(tmp_path, "Ada Roth was born in Graz in 1878.\n", first.digest))
    assert (again.digest, again.reading, again.skipped) == (first.digest, None, None)


def test_what_recurs_is_set_aside_unless_a_reader_restored_it(tmp_path: Path) -> None:
    """A judgement lies over what the collection tells."""
    appeal = "Kept alive by readers of the quay"
    text = f"Ada Roth was born in Graz in 1878.\n\n{appeal}\n"
    keys = lines_of(f"{appeal}\n", (), (), "a.txt", ENGLISH.furniture()).lines
    first = task()(job(tmp_path, text))
    assert first.digest is not None
    one = replace(task(), recurrent={first.digest: keys})
    at = text.index(appeal)
    kept = RegionEdit(at, at + len(appeal), appeal, True, "Ada")
    for edits, passages in (({}, 1), ({first.digest: (kept,)}, 2)):
        reading = replace(one, edits=edits)(job(tmp_path, text)).reading
        assert reading is not None
        assert len(reading.passages) == passages


def test_what_cannot_be_read_is_part_of_the_outcome(tmp_path: Path) -> None:
    """The reason comes back, nothing is raised."""
    outcome = task()(job(tmp_path, "123 45\n"))
    assert outcome.skipped is not None
    assert outcome.skipped.reason == "no-text"


def test_a_source_is_called_by_its_title() -> None:
    """The first title the page tells, and without one the words of the file's name."""
    source = make_source(path="lives/ada_roth-1878.txt")
    titles = [Clue("issue", "12", ""), Clue("title", "The typesetter", ""), Clue("title", "Lantern", "")]
    assert title_of(source, titles) == "The typesetter"
    assert title_of(source, titles[:1]) == "ada roth 1878"


def test_a_text_of_another_language_is_kept_and_not_read(tmp_path: Path) -> None:
    """Its passages stand, and a note says why nothing was read of it."""
    german = (
        "Ada Roth wurde 1878 in Graz geboren, wo ihr Vater einen kleinen Laden hatte. Sie lernte setzen. "
    )
    reading = task()(job(tmp_path, german * 4)).reading
    assert reading is not None
    assert (reading.source.language, reading.words, len(reading.passages)) == ("de", 0, 1)
    assert why_nothing(json.dumps(reading.source.notes)).endswith(
        "its words are German (de), and read are words of 'en'"
    )


def test_a_note_says_why_nothing_was_read() -> None:
    """Of several notes it is the one that says so; without one, only that nothing was."""
    why = f"{NOTHING_READ}: it has no words in sentences"
    assert why_nothing(json.dumps(["encoding assumed", why])) == why
    assert why_nothing("[]") == NOTHING_READ
