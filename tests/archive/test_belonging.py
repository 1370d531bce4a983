"""Whether a folder is the collection of an archive."""

from pathlib import Path

import pytest

from testimonia.archive.belonging import Present, stranger
from testimonia.archive.store import Archive, create_or_open
from testimonia.errors import CollectionError
from testimonia.pipeline import build
from testimonia.settings import Settings

FAKE = Settings(reader="tests.fakes:read", workers=1)
WORDS = "{} was born in Graz in 1878, and learned to set type in the shop of an uncle by the river."
OTHERS = "Nothing of this was ever told before about {}, said the judge."


def folder(at: Path, *names: str, words: str = WORDS) -> Path:
    at.mkdir()
    for name in names:
        (at / f"{name}.txt").write_text(words.format(name), "utf-8")
    return at


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    build(folder(tmp_path / "lives", "Ada", "Bo", "Cora"), tmp_path / "lives.testimonia", FAKE)
    return create_or_open(tmp_path / "lives.testimonia")


def told(archive: Archive, at: Path) -> str:
    found = sorted(at.iterdir())
    present = [Present(one.name, one, one.stat().st_size, one.stat().st_mtime_ns) for one in found]
    return stranger(archive, present, [one.name for one in found])


def test_a_folder_that_was_moved_or_renamed_is_the_same(archive: Archive, tmp_path: Path) -> None:
    """One file with the bytes of one that is known is enough, whatever it is called now."""
    assert told(archive, tmp_path / "lives") == ""
    moved = folder(tmp_path / "moved", "Ada")
    (moved / "Ada.txt").rename(moved / "other.txt")
    assert told(archive, moved) == ""


def test_a_folder_whose_files_were_edited_is_the_same(archive: Archive, tmp_path: Path) -> None:
    """All of them, as long as much of the words of one is left."""
    for one in (tmp_path / "lives").iterdir():
        one.write_text(one.read_text("utf-8").replace("Graz", "Lund") + " A line more.", "utf-8")
    assert told(archive, tmp_path / "lives") == ""


def test_the_same_names_alone_are_no_proof(archive: Archive, tmp_path: Path) -> None:
    """Other words under the same names are another collection, and the message says how many there are."""
    other = folder(
        tmp_path / "other",
        "Ada",
        "Bo",
        words=OTHERS,
    )
    assert "2 of the same names, but with other contents" in told(archive, other)
    assert "none of them is in" in told(
        archive, folder(tmp_path / "third", "Dora", words="Rain fell on {} all day.")
    )


def test_a_run_refuses_another_collection_until_it_may_replace(archive: Archive, tmp_path: Path) -> None:
    """Nothing is lost before that."""
    archive.close()
    target = tmp_path / "lives.testimonia"
    other = folder(
        tmp_path / "other",
        "Ada",
        "Bo",
        words=OTHERS,
    )
    with pytest.raises(CollectionError, match="--replace"):
        build(other, target, FAKE)
    assert build(other, target, Settings(reader="tests.fakes:read", workers=1, replace=True)).sources == 2


def test_a_file_that_cannot_be_read_is_passed_over(archive: Archive, tmp_path: Path) -> None:
    """Reading it will say why."""
    gone = Present("Ada.txt", tmp_path / "nowhere", (tmp_path / "lives" / "Ada.txt").stat().st_size, 1)
    assert "other contents" in stranger(archive, [gone], ["Ada.txt"])
