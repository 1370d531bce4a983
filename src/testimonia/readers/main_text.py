"""What trafilatura takes for the main text of a page, as lines squeezed to letters and digits.

It is asked in its fast mode first, of the page without what it would drop anyway; where that leaves out more
prose than it finds, in full, with the other extractors that it falls back on. It is not asked about pages so large, or
of so many pieces within one paragraph, that it would take longer than anybody waits: its time grows with the square.
"""

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from testimonia.readers.layer import BLOCKS, Block
from testimonia.readers.letters import squeeze, weight

_LEAST = 200
"""Characters: less main text than this is taken for a page that was not understood."""
_MOST_ELEMENTS = 60_000
_MOST_BLOCKS = 40_000
_MOST_CHARACTERS = 4_000_000
_MOST_PIECES = 3_000
"""Elements within one that is no block of blocks."""
_UNSEEN = (
    "style", "svg", "template", "iframe", "link", "input", "select", "option", "textarea", "button", "picture",
    "source", "img", "video", "audio", "canvas", "object", "embed",
)  # fmt: skip
_FORMATS = (
    "b", "i", "em", "strong", "font", "u", "sup", "sub", "small", "mark", "abbr", "cite", "big", "tt", "var",
    "dfn", "bdi", "bdo", "wbr", "s", "ins", "time", "span",
)  # fmt: skip
_LINKED_DATA = "ld+json"


class MainText:
    """The main text of a page, none where it was not found: then ``note`` says so."""

    def __init__(self, root: Any, blocks: Sequence[Block], aside: Iterable[Any]) -> None:
        """Find it among the elements of a page that is laid out as these blocks.

        ``aside`` are elements that hold none of it; they and whatever is not read are taken out of the page.
        """
        self.lines: tuple[str, ...] = ()
        self.note = "too large to look for the main text: whole page kept"
        self._root = None if _is_too_large(root, blocks) else _lean(root, aside)
        self.find(fast=True)

    def find(self, fast: bool) -> bool:
        """Look for it, unless ``fast`` with other extractors to fall back on; tell whether that was done."""
        if self._root is None:
            return False
        # 450 ms to load, so only when the first page is read
        from trafilatura import extract  # noqa: PLC0415

        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds wrong, our note says
        self.lines, self.note = (), "main text not found: whole page kept"
        try:
            found = extract(self._root, include_comments=False, include_tables=True, fast=fast) or ""
        except Exception as error:
            self.note = f"main text not found ({type(error).__name__}): whole page kept"
            return True
        lines = tuple(filter(None, map(squeeze, found.splitlines())))
        if sum(map(weight, lines)) >= _LEAST:
            self.lines, self.note = lines, ""
        return True


def _is_too_large(root: Any, blocks: Sequence[Block]) -> bool:
    if len(blocks) > _MOST_BLOCKS or (blocks and blocks[-1].end > _MOST_CHARACTERS):
        return True
    if float(root.xpath("count(descendant::*)")) > _MOST_ELEMENTS:
        return True
    crowded = root.xpath("descendant::*[count(*) > $most]", most=_MOST_PIECES)
    return any(element[0].tag not in BLOCKS for element in crowded)


def _lean(root: Any, aside: Iterable[Any]) -> Any:
    """Take out of a page what is never read, what only sets letters, and what is known to be aside."""
    # as above
    from lxml import etree  # noqa: PLC0415

    unread = root.xpath("descendant::script[not(contains(@type, $kept))]", kept=_LINKED_DATA)
    for element in (*unread, *aside):
        if element.getparent() is not None:
            element.drop_tree()
    etree.strip_elements(root, etree.Comment, *_UNSEEN, with_tail=False)
    etree.strip_tags(root, *_FORMATS)
    return root
