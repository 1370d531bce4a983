"""Other tools that find the article of a web page; one that is not installed is left out."""

import logging
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from lxml import html
from trafilatura import bare_extraction, extract

from testimonia.errors import ReadingError
from testimonia.readers import Raw
from testimonia.readers.charset import decode_page

for _name in ("trafilatura", "readability"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)  # what they find wrong with a page


def _text(data: bytes) -> str:
    try:
        return decode_page(Raw(data)).text
    except ReadingError:
        return ""


def trafilatura(data: bytes) -> str:
    """Return what trafilatura takes for the article."""
    return extract(data, include_comments=False, include_tables=True) or ""


def readability(data: bytes) -> str:
    """Return what readability-lxml takes for the article."""
    from readability import Document  # noqa: PLC0415 a peer may be missing

    try:
        return str(html.fromstring(Document(_text(data)).summary()).text_content())
    except Exception:
        return ""


def resiliparse(data: bytes) -> str:
    """Return what resiliparse takes for the article."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 a peer may be missing

    return str(
        extract_plain_text(_text(data), main_content=True, alt_texts=False, links=False, comments=False)
    )


_ALL: Mapping[str, tuple[str, Callable[[bytes], str]]] = {
    "trafilatura": ("trafilatura", trafilatura),
    "readability-lxml": ("readability", readability),
    "resiliparse": ("resiliparse", resiliparse),
}
PEERS = {name: read for name, (module, read) in _ALL.items() if find_spec(module)}
"""Name → what it takes for the article."""


def told_by_trafilatura(data: bytes) -> Mapping[str, Sequence[str]]:
    """Return author, title and day of publication as trafilatura reads them."""
    found: Any = bare_extraction(data, with_metadata=True, include_comments=False)
    if found is None:
        return {}
    values = {
        "author": (found.author or "").split("; "),
        "title": [found.title or ""],
        "published": [found.date or ""],
    }
    return {kind: [value for value in several if value] for kind, several in values.items()}
