"""What containers have in common: names, endings and limits."""

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

HOW = Unpacking(max_bytes=10, readers={"txt", "html"}, containers={"zip", "warc.gz"})


@pytest.mark.parametrize(
    ("name", "extension"),
    [
        ("News.WARC.gz", "warc.gz"), ("a.b.zip", "zip"), ("zip", ""), (".zip", ""), ("a.gz", ""), ("a.", ""),
        ("Letters, vol. 2.zip", "zip"),
    ],
)  # fmt: skip
def test_the_longest_known_ending_counts(name: str, extension: str) -> None:
    """In whatever letters; a name that is nothing but an ending has none."""
    assert extension_of(name, HOW.containers) == extension


def held(name: str, data: bytes = b"She wept.", size: int | None = None) -> Held:
    return named(name, len(data) if size is None else size, lambda: io.BytesIO(data), HOW)


def test_a_named_member_goes_by_its_ending() -> None:
    """It is read, taken apart, or refused with the reason."""
    assert held("letters/1.txt") == Member("letters/1.txt", "txt", b"She wept.")
    assert isinstance(held("more/b.warc.gz"), Nested)
    refused = {name: held(name) for name in ("a.png", "__MACOSX/._a.txt", ".git/x.txt")}
    assert [one.reason for one in refused.values() if isinstance(one, Refused)] == [
        "extension",
        "hidden",
        "hidden",
    ]


def test_what_is_too_large_is_refused_whatever_it_declares() -> None:
    """Declared so, it is not even opened; declared small, reading stops at the limit."""
    for size in (11, 3):
        refused = held("a.txt", b"x" * 11, size)
        assert isinstance(refused, Refused)
        assert refused.reason == "too-large"
    with pytest.raises(ReadingError, match="10 bytes"):
        bounded(io.BytesIO(b"x" * 11), 10)
    assert bounded(io.BytesIO(b"x" * 10), 10) == b"x" * 10


@pytest.mark.parametrize("name", ["./a.txt", "../a.txt", "a/../b.txt"])
def test_the_folder_itself_and_the_one_above_hide_nothing(name: str) -> None:
    """Archives of "." name their files so."""
    assert isinstance(held(name), Member)


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
