"""Readers: one module per format, each a function from a file's bytes to a ``Page``; and containers of many sources.

``READERS`` and ``CONTAINERS`` are the tables of what is read by this package itself: extension without its dot →
"module:function". Installed packages add to them by entry points of the groups ``testimonia.readers`` and
``testimonia.containers``, named after the extension (plugins.py). A reader takes a ``Raw`` and returns a ``Page``; a
container is a ``readers.member.Holder``. Either raises ``ReadingError`` with a reason code and
leaves the file's name to its caller, who knows it.
"""

from collections.abc import Callable

from testimonia.readers.page import Page, Raw

__all__ = ["CONTAINERS", "PICTURES", "READERS", "Page", "Raw", "Reader"]

Reader = Callable[[Raw], Page]

READERS: dict[str, str] = {
    "txt": "testimonia.readers.txt:read",
    "text": "testimonia.readers.txt:read",
    "md": "testimonia.readers.md:read",
    "markdown": "testimonia.readers.md:read",
    "html": "testimonia.readers.html:read",
    "htm": "testimonia.readers.html:read",
    "xhtml": "testimonia.readers.html:read",
    "mhtml": "testimonia.readers.mhtml:read",
    "mht": "testimonia.readers.mhtml:read",
    "docx": "testimonia.readers.docx:read",
    "docm": "testimonia.readers.docx:read",
    "doc": "testimonia.readers.doc:read",
    "odt": "testimonia.readers.odt:read",
    "fodt": "testimonia.readers.odt:read",
    "rtf": "testimonia.readers.rtf:read",
    "epub": "testimonia.readers.epub:read",
    "eml": "testimonia.readers.eml:read",
    "hocr": "testimonia.readers.hocr:read",
    "xml": "testimonia.readers.xml:read",
    "tei": "testimonia.readers.xml:read",
    "alto": "testimonia.readers.xml:read",
    "png": "testimonia.readers.images:read",
    "jpg": "testimonia.readers.images:read",
    "jpeg": "testimonia.readers.images:read",
    "tif": "testimonia.readers.images:read",
    "tiff": "testimonia.readers.images:read",
    "pdf": "testimonia.readers.pdf:read",
}
CONTAINERS: dict[str, str] = {
    "csv": "testimonia.readers.held.tables:read",
    "csv.gz": "testimonia.readers.held.tables:read",
    "jsonl": "testimonia.readers.held.json_lines:read",
    "jsonl.gz": "testimonia.readers.held.json_lines:read",
    "mbox": "testimonia.readers.held.mbox:read",
    "mbox.gz": "testimonia.readers.held.mbox:read",
    "ndjson": "testimonia.readers.held.json_lines:read",
    "ndjson.gz": "testimonia.readers.held.json_lines:read",
    "tar": "testimonia.readers.held.tarred:read",
    "tar.bz2": "testimonia.readers.held.tarred:read",
    "tar.gz": "testimonia.readers.held.tarred:read",
    "tar.xz": "testimonia.readers.held.tarred:read",
    "tbz2": "testimonia.readers.held.tarred:read",
    "tgz": "testimonia.readers.held.tarred:read",
    "tsv": "testimonia.readers.held.tables:read",
    "tsv.gz": "testimonia.readers.held.tables:read",
    "txz": "testimonia.readers.held.tarred:read",
    "wacz": "testimonia.readers.held.wacz:read",
    "warc": "testimonia.readers.held.warc:read",
    "warc.gz": "testimonia.readers.held.warc:read",
    "zip": "testimonia.readers.held.zipped:read",
}
PICTURES: dict[str, str] = {
    "pdf": "testimonia.readers.pdf.picture:picture",
    **dict.fromkeys(("png", "jpg", "jpeg", "tif", "tiff"), "testimonia.readers.images:picture"),
}
"""Format → "module:function" that makes a PNG of a page: of a file's bytes, the page's number and a width in pixels."""
