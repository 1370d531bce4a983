"""The bodies of HTTP answers."""

import gzip
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from fastwarc.stream_io import BrotliWriter
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers.held.bodies import whole
from tests.readers.held.helpers import ANA

BODY = f"<p>{ANA}</p>".encode()
MOST = 10_000


def brotli(data: bytes) -> bytes:
    file = BytesIO()
    writer = BrotliWriter(file)
    writer.write(data)
    writer.close()
    return file.getvalue()


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def chunked(data: bytes, size: int = 7) -> bytes:
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("", BODY), ("identity", BODY), ("gzip", gzip.compress(BODY)), ("X-GZIP", gzip.compress(BODY)),
        ("deflate", zlib.compress(BODY)), ("deflate", bare_deflate(BODY)), ("br", brotli(BODY)),
        ("deflate, gzip", gzip.compress(zlib.compress(BODY))),
    ],
)  # fmt: skip
def test_bodies_are_unpacked(encoding: str, packed: bytes) -> None:
    """In whatever a server packs them, and put together from chunks first."""
    assert whole(packed, "", encoding, MOST) == (BODY, ())
    assert whole(chunked(packed), "chunked", encoding, MOST) == (BODY, ())


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "unheard-of"])
def test_a_body_that_is_not_packed_stays(encoding: str) -> None:
    """Archives that unpack what they keep leave the head as it was."""
    assert whole(BODY, "chunked", encoding, MOST) == (BODY, ())


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_what_cannot_be_unpacked_is_damaged(encoding: str) -> None:
    """Bytes that are neither packed nor text are not read."""
    with pytest.raises(ReadingError) as caught:
        whole(b"\x01\x02\x03\xff" * 50, "", encoding, MOST)
    assert caught.value.reason == "damaged"


def test_what_breaks_off_is_read_as_far_as_it_goes() -> None:
    """And that is noted."""
    long = bytes(range(32, 127)) * 80
    for body, transfer, encoding in (
        (gzip.compress(long)[:-30], "", "gzip"), (zlib.compress(long)[:-9], "", "deflate"),
        (chunked(long, 3_000)[:-2_000], "chunked", ""),
    ):  # fmt: skip
        found, notes = whole(body, transfer, encoding, MOST)
        assert found
        assert long.startswith(found)
        assert notes == ("the body of the answer breaks off",)


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli)]
)
def test_bombs_are_not_unpacked(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """No more is unpacked than a source may have."""
    with pytest.raises(ReadingError) as caught:
        whole(pack(bytes(3_000_000)), "", encoding, MOST)
    assert caught.value.reason == "too-large"


@given(st.binary(max_size=80), st.sampled_from(["gzip", "deflate", "br", "zstd", "gzip, br"]), st.booleans())
def test_any_bytes_end_in_words(body: bytes, encoding: str, in_chunks: bool) -> None:
    """Whatever an answer holds, its body comes out or a reason does."""
    try:
        found, _ = whole(body, "chunked" if in_chunks else "", encoding, MOST)
    except ReadingError:
        return
    assert len(found) <= MOST
