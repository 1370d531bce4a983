"""WACZ."""

import io
import zipfile

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.member import Nested
from tests.readers.held.helpers import held, mutations, survives


def packed() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("pages/pages.jsonl", '{"url": "http://lund.example/", "title": "Lives"}\n')
        archive.writestr("archive/data.warc.gz", b"one")
        archive.writestr("archive/more.warc", b"two")
        archive.writestr("indexes/index.cdx.gz", b"")
    return file.getvalue()


def test_only_the_web_archives_within_hold_sources() -> None:
    """Indexes and lists of pages are passed over."""
    found = [
        (one.name, one.extension, one.stream.read())
        for one in held("wacz", packed())
        if isinstance(one, Nested)
    ]
    assert found == [("archive/data.warc.gz", "warc.gz", b"one"), ("archive/more.warc", "warc", b"two")]


def test_what_is_no_zip_is_damaged() -> None:
    """A file that is called so and is none says so."""
    with pytest.raises(ReadingError, match="no zip archive") as caught:
        held("wacz", b"WARC/1.0")
    assert caught.value.reason == "damaged"


def test_damaged_bytes_end_in_words() -> None:
    """Whatever is done to it, its web archives come out or a reason does."""
    for data in mutations(packed(), 1):
        survives("wacz", data)
