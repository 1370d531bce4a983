"""Reading one file of the collection."""

import errno
from pathlib import Path

import pytest

from testimonia import sources
from testimonia.errors import ReadingError
from testimonia.model import Clue, Source, content_id
from testimonia.readers import Page
from testimonia.sources import Found, Limits
from tests.sources.helpers import refusing, write


def at(folder: Path, name: str) -> Found:
    return Found(name, folder / name, 1, 1, name.rpartition(".")[2])


def read(folder: Path, name: str, limits: Limits | None = None) -> tuple[Source, Page]:
    found = sources.read(at(folder, name), limits)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "permission"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "vanished"),
        (OSError(errno.EIO, "Input/output error"), "unreadable"),
    ],
)
def test_a_file_that_cannot_be_opened_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    """Each refusal has its code, and the message names the file."""
    write(tmp_path, "a.txt")
    refusing(monkeypatch, "a.txt", error)
    with pytest.raises(ReadingError, match=r"a\.txt") as caught:
        read(tmp_path, "a.txt")
    assert caught.value.reason == reason


def test_a_file_that_vanishes_between_walk_and_reading(tmp_path: Path) -> None:
    """Found a moment ago, gone now: its own reason."""
    file = write(tmp_path, "a.txt")
    found = at(tmp_path, "a.txt")
    file.unlink()
    with pytest.raises(ReadingError) as caught:
        sources.read(found)
    assert caught.value.reason == "vanished"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "empty"),
        ("a.txt", " \n 123 -- 45\n", "no-text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "binary"),
        ("a.txt", "word " * 100, "too-large"),
        ("a.html", "<p> </p>", "no-text"),
    ],
)
def test_what_is_no_text_is_refused_by_name(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    """Empty, without a letter, binary, grown past the limit: each its code, each message naming the file."""
    write(tmp_path, name, content)
    with pytest.raises(ReadingError, match=name) as caught:
        read(tmp_path, name, Limits(max_bytes=400))
    assert caught.value.reason == reason


def test_a_source_is_known_by_its_bytes(tmp_path: Path) -> None:
    """Digest and id come from the bytes; path, format, encoding and text from reading them."""
    write(tmp_path, "a.md", "# A life\r\n")
    source, _ = read(tmp_path, "a.md")
    assert (source.path, source.format, source.encoding, source.text) == (
        "a.md",
        "md",
        "utf-8",
        "# A life\r\n",
    )
    assert source.id == content_id(source.digest)
    assert len(source.digest) == 64


def test_markup_comes_with_the_page(tmp_path: Path) -> None:
    """What the markup told is kept beside the source."""
    write(tmp_path, "a.md", "# A life\n")
    source, page = read(tmp_path, "a.md")
    assert source.text == page.text
    assert [region.kind for region in page.marked] == ["heading"]


def test_bytes_that_are_known_are_not_read_again(tmp_path: Path) -> None:
    """Given their digest, the reader is not even asked."""
    write(tmp_path, "a.md", "# A life\n")
    source, _ = read(tmp_path, "a.md")
    nobody = Limits(readers={"md": "tests.nobody:read"})
    assert sources.read(at(tmp_path, "a.md"), nobody, source.digest) is None


def test_what_a_container_tells_comes_first(tmp_path: Path) -> None:
    """Clues and notes of a member stand before those of its own markup."""
    write(tmp_path, "a.md", "---\ntitle: A life\n---\n\nShe wept.\n")
    told = Clue("url", "http://lund.example/1", "http://lund.example/1")
    found = Found("a.mbox!/1", tmp_path / "a.md", 1, 1, "md", clues=(told,), notes=("a guess",))
    read_ = sources.read(found)
    assert read_ is not None
    assert [clue.kind for clue in read_[1].clues] == ["url", "title"]
    assert read_[0].notes[0] == "a guess"
    assert read_[0].path == "a.mbox!/1"


def test_a_reader_that_outstays_its_time_costs_one_file(tmp_path: Path) -> None:
    """Whatever happens in the process apart is the file's reason, and the next file is read."""
    write(tmp_path, "a.md", "# A life\n")
    with pytest.raises(ReadingError, match=r"a\.md ended the process") as caught:
        sources.read(at(tmp_path, "a.md"), Limits(readers={"md": "tests.fakes:die"}))
    assert caught.value.reason == "crash"
    assert read(tmp_path, "a.md")[0].text == "# A life\n"
