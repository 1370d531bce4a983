"""What containers have in common: names, endings and limits."""

import io

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.member import Held, Member, Nested, Refused, Unpacking, bounded, extension_of, named

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
