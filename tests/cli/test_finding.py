"""Which archive a command means."""

from pathlib import Path

import pytest

from testimonia.cli.finding import archive_of, find_archive, opened
from testimonia.errors import ArchiveError
from tests.cli.conftest import Command


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "lives"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_collection_has_its_archive_beside_it(here: Path) -> None:
    """The archive has the folder's name; from above its path is short, from inside it is whole."""
    assert archive_of(here) == archive_of(Path()) == here.with_name("lives.testimonia")
    assert archive_of(here / "more") == Path("more.testimonia")
    with pytest.raises(ArchiveError, match="--output"):
        archive_of(Path("/"))


def test_the_archive_in_the_folder_is_taken(here: Path) -> None:
    """Without an argument: the only archive here; else the one of this folder, beside it."""
    beside = here.with_name("lives.testimonia")
    beside.touch()
    assert find_archive(None) == beside
    (here / "mine.testimonia").touch()
    assert find_archive(None) == Path("mine.testimonia")


def test_a_folder_stands_for_its_archive(here: Path) -> None:
    """Given a collection, its archive is meant; given a file, that file."""
    here.with_name("lives.testimonia").touch()
    assert find_archive(here) == here.with_name("lives.testimonia")
    assert find_archive(Path("any.db")) == Path("any.db")


def test_none_and_several_are_errors_that_say_what_to_do(here: Path) -> None:
    """No archive: how to make one. Several: their names, to choose from."""
    with pytest.raises(ArchiveError, match="testimonia build FOLDER"):
        find_archive(None)
    for name in ("a.testimonia", "b.testimonia"):
        (here / name).touch()
    with pytest.raises(ArchiveError, match=r"2 archives: a\.testimonia, b\.testimonia"):
        find_archive(None)


@pytest.mark.parametrize(("words", "where"), [("show Nin", "write --archive"), ("stats", "write it behind")])
def test_of_several_archives_one_is_named_where_the_command_takes_it(
    here: Path, words: str, where: str, command: Command
) -> None:
    """The message says how this command is told which archive is meant."""
    for name in ("a.testimonia", "b.testimonia"):
        (here / name).touch()
    code, _, err = command(*words.split())
    assert code == ArchiveError.exit_code
    assert where in err


def test_a_damaged_archive_is_said_to_be(archive: Path) -> None:
    """When SQLite meets damage while reading, the error says what to do about it."""
    data = bytearray(archive.read_bytes())
    data[8192:] = bytes(len(data) - 8192)
    archive.write_bytes(data)
    with pytest.raises(ArchiveError), opened(archive) as held:
        held.execute("SELECT count(*) FROM statement, mention").fetchone()
