"""When and from where a page was saved, as the programs that save pages write it into a comment.

SingleFile writes "url: …" and "saved date: …", the Wayback Machine "FILE ARCHIVED ON …", browsers "saved from url=…".
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

_ADDRESS = re.compile(r"(?:saved from url=\(\d+\)|^\s*url:\s*)(https?://\S{3,500})", re.MULTILINE)
_DAYS = (
    re.compile(r"saved date:\s*\w{3}\s(\w{3}\s\d\d\s\d{4})\b"),
    re.compile(r"FILE ARCHIVED ON [\d:]{8} (\w{3}\s\d\d,\s\d{4})\b"),
)
_LONGEST = 5_000
"""Characters of a comment that are looked at."""
_MOST = 200
"""Comments that are looked at."""


def clues(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the day on which the page was saved ("retrieved") and the address it was saved from ("url")."""
    for words in _comments(root):
        for pattern in _DAYS:
            if day := pattern.search(words):
                yield "retrieved", day[1]
        if address := _ADDRESS.search(words):
            yield "url", address[1]


def _comments(root: Any) -> Iterator[str]:
    """Yield the words of the first comments of a page, and of those before and behind its element."""
    # with the first web page, as everywhere
    from lxml.etree import Comment  # noqa: PLC0415

    around = chain(root.itersiblings(Comment, preceding=True), root.iter(Comment), root.itersiblings(Comment))
    return ((comment.text or "")[:_LONGEST] for comment in islice(around, _MOST))
