"""Zip archives."""

import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers.member import Held, Member, Nested, Unpacking
from tests.readers.held.helpers import ANA, BO, HOW, held, mutations, reasons, survives, texts


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


@given(
    st.dictionaries(st.from_regex(r"[a-zé]{1,8}\.txt", fullmatch=True), st.binary(max_size=60), max_size=6)
)
def test_what_is_packed_comes_back(files: dict[str, bytes]) -> None:
    """Each file is a member under its own name, in the order of the archive."""
    found = held("zip", packed(files))
    assert texts(found) == files
    assert [one.name for one in found] == list(files)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_common_way_of_packing_is_read(method: int) -> None:
    """What is stored, or packed with bzip2 or LZMA, comes out like the rest."""
    assert texts(held("zip", packed({"ana.txt": ANA.encode()}, method))) == {"ana.txt": ANA.encode()}


def test_the_reader_is_told_by_the_ending() -> None:
    """A member bears its reader's extension; one that nothing reads, one too large and a hidden one are named."""
    data = packed({
        "a/ana.TXT": b"x", "bo.md": b"y", "c.webp": b"z", "README": b"", "large.txt": b"x" * 10_001,
        ".x/d.txt": b"z", "folder/": b"", "__MACOSX/a/._ana.TXT": b"",
    })  # fmt: skip
    found = held("zip", data)
    assert {one.name: one.extension for one in found if isinstance(one, Member)} == {
        "a/ana.TXT": "txt", "bo.md": "md",
    }  # fmt: skip
    assert reasons(found) == {
        "c.webp": "extension", "README": "extension", "large.txt": "too-large", ".x/d.txt": "hidden",
    }  # fmt: skip


def test_a_container_within_is_handed_on() -> None:
    """A zip in a zip is no member: its bytes can be read."""
    inner = packed({"ana.txt": b"x"})
    (one,) = held("zip", packed({"inner.zip": inner}))
    assert isinstance(one, Nested)
    assert one.stream.read() == inner


def test_a_name_in_utf8_that_does_not_say_so_is_read_as_that() -> None:
    """Programs write UTF-8 without its mark; what is no UTF-8 is code page 437."""
    data = packed({"aaaa.txt": b"x", "bbbb.txt": b"y"})
    data = data.replace(b"aaaa", "åä".encode()).replace(b"bbbb", b"\x86\x84zz")
    assert sorted(texts(held("zip", data))) == ["åä.txt", "åäzz.txt"]


def test_what_is_encrypted_is_named() -> None:
    """One encrypted file costs only itself."""
    data = bytearray(packed({"ana.txt": ANA.encode(), "bo.txt": BO.encode()}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    found = held("zip", bytes(data))
    assert reasons(found) == {"ana.txt": "encrypted"}
    assert list(texts(found)) == ["bo.txt"]


def test_an_unknown_way_of_packing_is_named() -> None:
    """What cannot be unpacked here is said to be so, with its number."""
    data = bytearray(packed({"ana.txt": ANA.encode()}))
    data[8] = data[data.index(b"PK\x01\x02") + 10] = 9
    (one,) = held("zip", bytes(data))
    assert reasons([one]) == {"ana.txt": "missing"}
    assert "number 9" in str(one)


def test_one_damaged_file_costs_only_itself() -> None:
    """Bytes that do not add up to their sum are refused, the next file is read."""
    data = packed({"ana.txt": ANA.encode(), "bo.txt": BO.encode()}, zipfile.ZIP_STORED)
    found = held("zip", data.replace(b"Lorca", b"Larca", 1))
    assert reasons(found) == {"ana.txt": "damaged"}
    assert list(texts(found)) == ["bo.txt"]


def test_a_link_is_no_file() -> None:
    """A symbolic link is named, not followed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo("ana.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    assert reasons(held("zip", file.getvalue())) == {"ana.txt": "special"}


def entry(name: bytes, size: int, packed_size: int, at: int) -> bytes:
    """Return a line of the list of contents."""
    crc = zlib.crc32(b"x" * size)
    head = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, crc, packed_size, size, len(name), *[0] * 5, at
    )
    return head + name


def test_files_that_share_their_bytes_are_a_bomb() -> None:
    """Many names for the same bytes: one of them is unpacked at the most."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = body.compress(b"x" * 5_000) + body.flush()
    local = struct.pack(
        "<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, zlib.crc32(b"x" * 5_000), len(data), 5_000, 5, 0
    )
    start = local + b"a.txt" + data
    listed = b"".join(entry(b"a.txt", 5_000, len(data), 0) for _ in range(50))
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 50, 50, len(listed), len(start), 0)
    found = held("zip", start + listed + end)
    assert sum(isinstance(one, Member) for one in found) <= 1  # Python 3.13 refuses the first too
    assert reasons(found) == {"a.txt": "damaged"}


def test_a_size_that_lies_does_not_let_more_in() -> None:
    """No more of a member is unpacked than it may have, whatever it declares."""
    data = bytearray(packed({"ana.txt": b"x" * 50_000}))
    for at in (22, data.index(b"PK\x01\x02") + 24):
        data[at : at + 4] = struct.pack("<L", 100)
    found = held("zip", bytes(data))
    assert reasons(found) == {"ana.txt": "damaged"}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive at all", packed({"a.txt": b"x"})[:-5]])
def test_what_is_no_archive_is_damaged(data: bytes) -> None:
    """Without a list of contents nothing can be told."""
    with pytest.raises(ReadingError) as caught:
        held("zip", data)
    assert caught.value.reason == "damaged"


def test_damaged_bytes_end_in_words() -> None:
    """Whatever is done to an archive, its files come out or a reason does."""
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        for data in mutations(packed({"ana.txt": ANA.encode() * 9, "b.zip": packed({})}, method), method):
            survives("zip", data)


def test_a_file_may_have_no_name() -> None:
    """It has no ending either, and is named as what nothing reads."""
    start = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, zlib.crc32(b"x"), 1, 1, 0, 0) + b"x"
    listed = entry(b"", 1, 1, 0)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(listed), len(start), 0)
    assert reasons(held("zip", start + listed + end)) == {"": "extension"}


def test_names_keep_their_path_for_whoever_places_them() -> None:
    """A path that leads out of the archive is a name like any other: nothing is written to it."""
    found: list[Held] = held(
        "zip", packed({"../../etc/ana.txt": b"x", "/root.txt": b"y"}), Unpacking(9, HOW.readers, ())
    )
    assert list(texts(found)) == ["../../etc/ana.txt", "/root.txt"]
