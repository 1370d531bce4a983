"""Members of containers."""

import io
from typing import IO

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.member import (
    Held,
    Member,
    Nested,
    Refused,
    Unpacking,
    bounded,
    careful,
    damaged,
    extension_of,
    named,
)

HOW = Unpacking(10, {"txt", "html"}, {"zip", "warc.gz"})


def given(name: str, data: bytes = b"words", size: int = 5) -> Held:
    return named(name, size, lambda: io.BytesIO(data), HOW)


@pytest.mark.parametrize(
    ("name", "extension"),
    [("a.TXT", "txt"), ("News.WARC.gz", "warc.gz"), ("a.b.html", "html"), ("txt", ""), (".txt", ""), ("a.txt.bak", ""),
     ("v1.2/a.txt", "txt")],
)  # fmt: skip
def test_the_longest_ending_that_is_known_counts(name: str, extension: str) -> None:
    """In small letters; what stands before the first dot is no ending."""
    assert extension_of(name, {"txt", "html", "gz", "warc.gz"}) == extension


def test_a_file_is_a_member_by_its_ending() -> None:
    """Its bytes are read; a container within is only opened."""
    assert given("a/b.txt") == Member("a/b.txt", "txt", b"words")
    nested = given("b.zip", size=99)
    assert isinstance(nested, Nested)
    assert nested.stream.read() == b"words"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("a.png", "extension"), (".a.txt", "hidden"), ("a/.b/c.txt", "hidden"), ("a.txt", "too-large")],
)
def test_what_is_not_read_has_its_reason(name: str, reason: str) -> None:
    """An unknown ending, a hidden file or folder, too many bytes."""
    refused = given(name, size=99)
    assert isinstance(refused, Refused)
    assert refused.reason == reason


@pytest.mark.parametrize("name", ["./a.txt", "../a.txt", "a/../b.txt"])
def test_the_folder_itself_and_the_one_above_hide_nothing(name: str) -> None:
    """Archives of "." name their files so."""
    assert isinstance(given(name), Member)


def test_a_size_that_lies_does_not_let_more_in() -> None:
    """What has more bytes than it declares is refused."""
    refused = given("a.txt", b"x" * 11)
    assert isinstance(refused, Refused)
    assert refused.reason == "too-large"
    assert bounded(io.BytesIO(b"x" * 10), 10) == b"x" * 10


class Broken(io.BytesIO):
    """A stream whose second half cannot be had."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() >= 4:
            raise EOFError("broken")
        return super().read(min(size or 4, 4))


def test_whatever_goes_wrong_in_unpacking_is_damage() -> None:
    """The error of a library becomes a reason, for a member and a container within alike."""

    def opened() -> IO[bytes]:
        return careful(Broken(b"words and words"))

    refused = named("a.txt", 5, opened, HOW)
    assert isinstance(refused, Refused)
    assert refused.reason == "damaged"
    nested = named("a.zip", 5, opened, HOW)
    assert isinstance(nested, Nested)
    with pytest.raises(ReadingError):
        nested.stream.read()


def test_a_careful_stream_reads_and_leaves_open() -> None:
    """It gives the bytes, also by lines, and does not close what it reads from."""
    stream = io.BytesIO(b"one\ntwo")
    with careful(stream) as opened:
        assert list(opened) == [b"one\n", b"two"]
    assert not stream.closed


def test_reasons_and_memory_are_not_called_damage() -> None:
    """What already has its reason keeps it."""
    for error in (ReadingError("encrypted", "is encrypted"), MemoryError()):
        with pytest.raises(type(error)), damaged("is damaged"):
            raise error
