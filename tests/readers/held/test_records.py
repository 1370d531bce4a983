"""The records of a web archive."""

import builtins
import gzip
from io import BytesIO
from typing import Any

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.held import records
from testimonia.readers.held.records import Records
from tests.readers.held.webs import Web, page, three

Kinds = list[str | None]


def numbered(data: bytes) -> tuple[dict[int, str | None], str]:
    """Return the address of each record by its number, None for one that is damaged, and the reason of the end."""
    found: dict[int, str | None] = {}
    all_of = Records(BytesIO(data))
    try:
        for record in all_of:
            found[all_of.number] = record and record.headers.get("WARC-Target-URI").rpartition("/")[2]
    except ReadingError as error:
        return found, error.reason
    return found, ""


@pytest.mark.parametrize("packed", [True, False])
def test_records_are_numbered_from_one_on(packed: bool) -> None:
    """Packed or not, and packed as a whole as well."""
    data = three(packed).data
    assert numbered(data) == ({1: "1", 2: "2", 3: "3"}, "")
    assert numbered(gzip.compress(three(False).data)) == ({1: "1", 2: "2", 3: "3"}, "")


def test_a_damaged_record_costs_only_itself() -> None:
    """Bits that turned, a head that is none, or noise between records: the next is found, and keeps its number."""
    web = three()
    data, (_, second, third) = bytearray(web.data), web.starts
    data[second + 60] ^= 0xFF
    data[second + 61] ^= 0xFF
    assert numbered(bytes(data)) == ({1: "1", 2: None, 3: "3"}, "")
    assert numbered(web.data[:second] + b"?" * 40 + web.data[second + 40 :]) == (
        {1: "1", 2: None, 3: "3"},
        "",
    )
    assert numbered(web.data[:third] + b"noise" + web.data[third:]) == ({1: "1", 2: "2", 3: None, 4: "3"}, "")
    plain = three(False)
    data = bytearray(plain.data)
    data[plain.starts[1]] = ord("?")
    assert numbered(bytes(data)) == ({1: "1", 2: None, 3: "3"}, "")


@pytest.mark.parametrize("length", ["0", "-7", "99", "999999", "9" * 30, ""])
def test_a_length_that_lies_costs_only_its_record(length: str) -> None:
    """The record behind one whose length is wrong is found."""
    web = three(False)
    at = web.data.index(b"Content-Length: ", web.starts[1])
    end = web.data.index(b"\r\n", at)
    field = f"Content-Length: {length}".encode() if length else b"X: y"
    found, reason = numbered(web.data[:at] + field + web.data[end:])
    assert found[1] == "1"
    assert "3" in found.values()
    assert reason == ""


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("lost", [20, 60, 150])
def test_an_archive_that_breaks_off_says_so(packed: bool, lost: int) -> None:
    """The last record is damaged, or the end of the archive is."""
    found, reason = numbered(three(packed).data[:-lost])
    assert (found[1], found[2]) == ("1", "2")
    assert found.get(3) is None or reason == "damaged"


def test_blocks_are_read_whole_or_not_at_all() -> None:
    """A block that breaks off is damaged, and the records before it are read."""
    web = three(False)
    all_of = Records(BytesIO(web.data[: web.starts[2] - 80]))
    blocks = []
    with pytest.raises(ReadingError, match="breaks off"):  # noqa: PT012 what came before counts
        for record in all_of:
            all_of.head(record)
            blocks.append(all_of.block(record))
    assert blocks == [page("one " * 30)]


def test_what_is_no_web_archive_is_damaged() -> None:
    """A text, and an empty archive: the first has no record, the second holds none."""
    assert numbered(b"She was born in Lund.\n" * 50) == ({}, "damaged")
    assert numbered(b"") == ({}, "")


def test_an_archive_that_is_damaged_everywhere_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody searches on for ever."""
    monkeypatch.setattr(records, "_BREAKS", 3)
    web = Web(False)
    for _ in range(9):
        web.put(page("one"))
    found, reason = numbered(web.data.replace(b"Content-Length", b"Content-Longth"))
    assert (len(found) < 9, reason) == (True, "damaged")


def test_the_library_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says how to get it."""
    imported = builtins.__import__

    def refuse(name: str, *more: Any) -> Any:
        if name.startswith("fastwarc"):
            raise ImportError(name)
        return imported(name, *more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(ReadingError, match=r"pip install testimonia\[warc\]") as caught:
        list(Records(BytesIO(three().data)))
    assert caught.value.reason == "missing"
