"""Walking the collection."""

import errno
import os
import socket
from pathlib import Path

import pytest

from testimonia import sources
from testimonia.errors import CollectionError
from testimonia.model import Skipped
from testimonia.sources import Found, Limits
from tests.sources.helpers import refusing, write


def walked(folder: Path, limits: Limits | None = None) -> list[Found | Skipped]:
    return list(sources.walk(folder, limits))


def reasons(folder: Path, limits: Limits | None = None) -> dict[str, str]:
    return {item.path: item.reason for item in walked(folder, limits) if isinstance(item, Skipped)}


def test_files_come_sorted_with_relative_paths(tmp_path: Path) -> None:
    """Every file with a reader, folders included, in one order on every machine."""
    for name in ("b.txt", "a/z.md", "a/b/c.html", "C.TXT"):
        write(tmp_path, name)
    found = walked(tmp_path)
    assert [item.path for item in found] == ["C.TXT", "a/b/c.html", "a/z.md", "b.txt"]
    first = found[0]
    assert isinstance(first, Found)
    assert first.size == 23
    assert first.modified_ns == (tmp_path / "C.TXT").stat().st_mtime_ns


def test_each_thing_that_is_no_source_has_its_reason(tmp_path: Path) -> None:
    """Hidden, unknown, empty, too large, special files and archives are named, and the rest goes on."""
    write(tmp_path, ".hidden.txt")
    write(tmp_path, ".git/x.txt")
    write(tmp_path, "picture.webp")
    write(tmp_path, "README")
    write(tmp_path, "empty.txt", "")
    write(tmp_path, "large.txt", "a" * 101)
    write(tmp_path, "good.txt")
    for name in ("lives.testimonia", "lives.testimonia-wal", "lives.testimonia-shm", "lives.testimonia.lock"):
        write(tmp_path, name)
    write(tmp_path, "old.db", b"SQLite format 3\x00rest")
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(tmp_path, Limits(max_bytes=100)) == {
        ".hidden.txt": "hidden", ".git": "hidden", "picture.webp": "extension", "README": "extension",
        "empty.txt": "empty", "large.txt": "too-large", "lives.testimonia": "archive",
        "lives.testimonia-wal": "archive", "lives.testimonia-shm": "archive",
        "lives.testimonia.lock": "archive",
        "old.db": "archive", "pipe.txt": "special",
    }  # fmt: skip
    assert [item.path for item in walked(tmp_path, Limits(max_bytes=100)) if isinstance(item, Found)] == [
        "good.txt"
    ]


def test_a_name_that_is_no_utf8_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A file or folder named in another encoding cannot be written down; it is left out, readably."""
    write(tmp_path, "good.txt")
    try:
        (tmp_path / os.fsdecode(b"Z\xfcrich.txt")).write_text("She was born.")
        (tmp_path / os.fsdecode(b"caf\xe9")).mkdir()
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    write(tmp_path, os.fsdecode(b"caf\xe9/x.txt"))
    assert reasons(tmp_path) == {"Z\\xfcrich.txt": "name", "caf\\xe9": "name"}
    assert [item.path for item in walked(tmp_path) if isinstance(item, Found)] == ["good.txt"]
    with pytest.raises(CollectionError, match=r"caf\\xe9 has a name that is no UTF-8"):
        walked(tmp_path / os.fsdecode(b"caf\xe9"))


def test_a_socket_is_no_file(tmp_path: Path) -> None:
    """A socket in the collection is passed over, not opened."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s.txt"))
        assert reasons(tmp_path) == {"s.txt": "special"}


def test_the_archive_being_written_is_no_source(tmp_path: Path) -> None:
    """An archive of any name, and its companions, are left out."""
    write(tmp_path, "lives.txt")
    write(tmp_path, "lives.txt-wal")
    archive = tmp_path / "lives.txt"
    assert reasons(tmp_path, Limits(archive=archive)) == {"lives.txt": "archive", "lives.txt-wal": "archive"}


def test_links_cannot_lead_in_circles(tmp_path: Path) -> None:
    """Links to a folder above, to themselves, to nothing or to what is read anyway are passed over."""
    write(tmp_path, "a/x.txt")
    (tmp_path / "a/up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "again").symlink_to(tmp_path / "a")
    (tmp_path / "root").symlink_to("/")
    assert reasons(tmp_path) == {
        "a/up": "loop", "self": "loop", "gone.txt": "dangling", "again": "duplicate", "root": "loop",
    }  # fmt: skip
    assert [item.path for item in walked(tmp_path) if isinstance(item, Found)] == ["a/x.txt"]


def test_links_out_of_the_collection_are_followed_once_where_asked(tmp_path: Path) -> None:
    """A linked folder elsewhere is walked under the link's name, a second link to it is not; unasked, neither is."""
    write(tmp_path, "elsewhere/x.txt")
    collection = tmp_path / "collection"
    collection.mkdir()
    (collection / "one").symlink_to(tmp_path / "elsewhere")
    (collection / "two").symlink_to(tmp_path / "elsewhere")
    (collection / "x.txt").symlink_to(tmp_path / "elsewhere" / "x.txt")
    assert reasons(collection) == {"one": "outside", "two": "outside", "x.txt": "outside"}
    followed = walked(collection, Limits(follow_links=True))
    assert [(item.path, getattr(item, "reason", "")) for item in followed][:2] == [
        ("one/x.txt", ""), ("two", "duplicate"),
    ]  # fmt: skip


@pytest.mark.parametrize("what", ["missing", "file"])
def test_a_collection_that_is_none_stops_at_once(tmp_path: Path, what: str) -> None:
    """A folder that is not there, or is a file, is an error that names it."""
    path = tmp_path / "x" if what == "missing" else write(tmp_path, "x.txt")
    with pytest.raises(CollectionError, match="x"):
        walked(path)


def test_a_folder_without_permission_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A closed folder gives its own line; its neighbours are read."""
    write(tmp_path, "closed/x.txt")
    write(tmp_path, "open.txt")
    refusing(monkeypatch, "closed", PermissionError(errno.EACCES, "Permission denied"))
    assert reasons(tmp_path) == {"closed": "permission"}
    assert "open.txt" in [item.path for item in walked(tmp_path)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_permission_as_the_system_refuses_it(tmp_path: Path) -> None:
    """The same, by the file system itself."""
    write(tmp_path, "closed/x.txt")
    (tmp_path / "closed").chmod(0)
    try:
        assert reasons(tmp_path) == {"closed": "permission"}
    finally:
        (tmp_path / "closed").chmod(0o700)
