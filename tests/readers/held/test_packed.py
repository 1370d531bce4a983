"""Gzip, or none."""

import gzip
from io import BytesIO

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.held.packed import opened
from tests.readers.held.helpers import ANA


@pytest.mark.parametrize(
    "data",
    [ANA.encode(), gzip.compress(ANA.encode()), gzip.compress(b"Ana") + gzip.compress(ANA[3:].encode())],
)
def test_what_is_packed_is_told_by_its_bytes(data: bytes) -> None:
    """A file is unpacked if it is gzip, in one piece or several, and read from its beginning each time."""
    stream = BytesIO(data)
    assert opened(stream).read() == opened(stream).read() == ANA.encode()
    assert not stream.closed


def test_what_breaks_off_is_damaged() -> None:
    """All lines that can be unpacked come out before the error does."""
    lines = opened(BytesIO(gzip.compress(bytes(range(10, 256)) * 400)[:-30]))
    with pytest.raises(ReadingError) as caught:
        lines.read()
    assert caught.value.reason == "damaged"
