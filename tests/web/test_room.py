from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from testimonia.archive.queries.summary import totals
from testimonia.archive.store import Archive, create_or_open
from testimonia.web.room import ReadingRoom
from tests.web.lives import make_lives


def test_each_reader_has_an_archive_of_their_own(lives_path: Path) -> None:
    """Two readers at once never share a connection; one after the other do."""
    room = ReadingRoom(lives_path)
    with room.reading() as one, room.reading() as other:
        assert one is not other
    with room.reading() as again:
        assert again in (one, other)
    room.close()


def test_a_page_sees_one_moment(tmp_path: Path) -> None:
    """What a build adds while a page is made is not half in it."""
    room = ReadingRoom(make_lives(tmp_path / "lives.testimonia"))
    with room.reading() as archive:
        before = totals(archive)
        with create_or_open(room.path) as writer, writer.transaction():
            writer.execute("DELETE FROM source")
        assert totals(archive) == before
    with room.reading() as archive:
        assert totals(archive)["sources"] == 0
    room.close()


def test_an_error_gives_the_archive_back(lives_path: Path) -> None:
    """A page that fails leaves no transaction open behind it."""
    room = ReadingRoom(lives_path)
    with pytest.raises(ZeroDivisionError), room.reading() as archive:
        raise ZeroDivisionError
    assert not archive.connection.in_transaction
    room.close()


def test_answers_are_kept_until_the_archive_changes(tmp_path: Path) -> None:
    """The same question is answered once, until a build has written."""
    room = ReadingRoom(make_lives(tmp_path / "lives.testimonia"))
    asked: list[int] = []

    def count(archive: Archive) -> int:
        asked.append(1)
        return totals(archive)["sources"]

    with room.reading() as archive:
        assert (room.kept("n", count, archive), room.kept("n", count, archive)) == (5, 5)
    assert len(asked) == 1
    with create_or_open(room.path) as writer, writer.transaction():
        writer.execute("DELETE FROM source")
    with room.reading() as archive:
        assert room.kept("n", count, archive) == 0
    room.close()


def test_many_readers_at_once_read_the_same(lives_path: Path) -> None:
    """Threads do not disturb one another."""
    room = ReadingRoom(lives_path)

    def read(_: int) -> int:
        with room.reading() as archive:
            return room.kept("n", lambda one: totals(one)["statements"], archive)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(read, range(64))) == {22}
    room.close()
