"""Web archives: each page in one is a member, named by the number of its record among all records of the file, from 1.

So its address stays while records are added to the file. Pages are the answers ("response") to requests for web
addresses, and what was put in as it was ("resource"); the reader is told by the media type that the server declared, by
the ending of the address where it declared none, or by how the page begins. Redirections, and records about other
records, are no sources and passed over; what was answered with an error, and media that nothing reads, are named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from testimonia.errors import ReadingError
from testimonia.model import Clue
from testimonia.readers.held import bodies
from testimonia.readers.held.records import Records
from testimonia.readers.member import Held, Member, Nested, Refused, Unpacking, extension_of, too_large

_TYPES = {
    "text/html": "html", "application/xhtml+xml": "xhtml", "text/plain": "txt", "text/markdown": "md",
    "text/x-markdown": "md", "application/pdf": "pdf", "application/x-pdf": "pdf", "application/rtf": "rtf",
    "text/rtf": "rtf", "application/epub+zip": "epub", "text/xml": "xml", "application/xml": "xml",
    "application/tei+xml": "xml", "message/rfc822": "eml", "multipart/related": "mhtml",
    "application/msword": "doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "text/csv": "csv", "text/tab-separated-values": "tsv", "application/jsonl": "jsonl",
    "application/x-ndjson": "ndjson", "application/zip": "zip", "application/x-tar": "tar",
    "application/mbox": "mbox",
}  # fmt: skip
"""Media type → extension."""
_UNTOLD = frozenset(
    ("", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown")
)
"""Media types that tell nothing."""
_SCHEMES = frozenset(("http", "https", "ftp", "file", "gopher", "gemini"))
"""Schemes of addresses that pages have; the others are of the crawl's own records."""
_PARTS = {
    "conversion": "is another record in another format, made by the archive",
    "continuation": "is the rest of a record that was cut in pieces",
}
"""Types of records that may hold text and are not read → why."""
_MOVED = frozenset((301, 302, 303, 304, 307, 308))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|!--)", re.IGNORECASE)


def read(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Yield the pages of a web archive.

    Raises ``ReadingError``: "damaged" where it breaks off or is none, "missing" where fastwarc is not installed.
    """
    records = Records(stream)
    for record in records:
        name = str(records.number)
        try:
            held = _held(name, record, records, how)
        except ReadingError as error:
            held = Refused(name, error.reason, str(error))
        if held is not None:
            yield held


def _held(name: str, record: Any, records: Records, how: Unpacking) -> Held | None:
    """Return the page of a record, None where it holds none. Raises ``ReadingError`` where it cannot be read."""
    if record is None:
        raise ReadingError("damaged", "is a damaged record")
    kind = _header(record.headers, "WARC-Type").lower()
    if kind in _PARTS:
        raise ReadingError("extension", _PARTS[kind])
    address = _header(record.headers, "WARC-Target-URI").strip("<>")
    if kind not in ("response", "resource") or address.partition(":")[0].lower() not in _SCHEMES:
        return None
    if record.is_http:
        records.head(record)
        if not _is_page(record.http_headers.status_code):
            return None
    return _page(name, _Answer(record, address), records, how)


def _is_page(status: int | None) -> bool:
    """Tell whether an answer is a page. Raises ``ReadingError`` for an error ("status"), or no answer ("damaged")."""
    if status is None:
        raise ReadingError("damaged", "is damaged: it does not begin like an answer of a server")
    if status != 200 and status not in _MOVED:
        raise ReadingError("status", f"was answered with {status}, not with a page")
    return status == 200


@dataclass(frozen=True, slots=True)
class _Answer:
    """A record that may hold a page, and the address of that."""

    record: Any
    address: str

    @property
    def headers(self) -> Any:
        return self.record.http_headers if self.record.is_http else self.record.headers

    @property
    def media(self) -> str:
        return _header(self.headers, "Content-Type").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        told = _CHARSET.search(_header(self.headers, "Content-Type"))
        return told[1] if told else ""

    @property
    def clues(self) -> Iterator[Clue]:
        date = _header(self.record.headers, "WARC-Date")
        yield Clue("url", self.address, self.address, origin="WARC-Target-URI")
        if day := _DAY.match(date):
            yield Clue("retrieved", day[0], date, origin="WARC-Date")

    @property
    def notes(self) -> tuple[str, ...]:
        truncated = _header(self.record.headers, "WARC-Truncated")
        return (f"the archive has only a part of it ({truncated[:60]})",) if truncated else ()

    def extension(self, how: Unpacking) -> str:
        """Return the extension of its reader, empty where only its bytes tell it; raise where there is none."""
        if self.media not in _UNTOLD:
            extension = _TYPES.get(self.media, "")
            if extension in how.readers or extension in how.containers:
                return extension
            raise ReadingError("extension", f"is {self.media[:80]}, which is not read from web archives")
        path = _path(self.address)
        return extension_of(path, how.readers) or extension_of(path, how.containers)


def _page(name: str, answer: _Answer, records: Records, how: Unpacking) -> Held:
    extension = answer.extension(how)
    if answer.record.content_length > how.max_bytes:
        raise ReadingError("too-large", too_large(how.max_bytes))
    body, notes = records.block(answer.record), answer.notes
    if answer.record.is_http:
        transfer, content = (_header(answer.headers, f"{one}-Encoding") for one in ("Transfer", "Content"))
        body, more = bodies.whole(body, transfer, content, how.max_bytes)
        notes = (*notes, *more)
    if not extension:
        extension = _sniffed(body)
        notes = (*notes, "the server told no media type: read as HTML, as it begins so")
    if extension in how.containers:
        return Nested(name, extension, BytesIO(body))
    return Member(name, extension, body, answer.charset, tuple(answer.clues), notes)


def _sniffed(body: bytes) -> str:
    if _HTML.match(body[:1_000]):
        return "html"
    raise ReadingError(
        "extension", "has no media type, and an address without an ending that a reader is for"
    )


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.rpartition("/")[2]
    except ValueError:
        return ""


def _header(headers: Any, name: str) -> str:
    return (headers.get(name) or "").strip()
