"""HTML: the text layer of the whole page, with what is not of its article hinted at as furniture.

Nothing is fetched and no entity outside the page is resolved. The encoding is found as a browser finds it (charset.py).
What the main text is, trafilatura says (main_text.py); which blocks are of the article is judged by that and by
the elements they stand in (judging.py). A page of too many elements is read without them (bare.py).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from testimonia.errors import ReadingError
from testimonia.model import Region
from testimonia.readers import hocr, markup, metadata
from testimonia.readers.bare import words_between_tags
from testimonia.readers.charset import decode_page
from testimonia.readers.encoding import Decoded
from testimonia.readers.judging import Judge
from testimonia.readers.layer import Layer, build
from testimonia.readers.main_text import MainText
from testimonia.readers.page import Page, Raw
from testimonia.readers.seen import Seen, find_main, look
from testimonia.readers.tree import parse


def read(raw: Raw) -> Page:
    """Read a web page. Raises ``ReadingError`` ("binary", "no-text") where there is nothing to read."""
    if hocr.is_hocr(raw.data):
        return hocr.read(raw)
    decoded = decode_page(raw)
    root, notes = parse(decoded.text)
    if root is None:
        return _bare(decoded, notes)
    layer = build(root)
    text = layer.text
    if not text:
        return _bare(decoded, notes)
    clues = metadata.clues(root, text)
    seen, note = _judged(root, layer, text, [clue.value for clue in clues if clue.kind == "title"])
    return Page(text, decoded.encoding, (*decoded.notes, *notes, *note), tuple(_regions(seen)), tuple(clues))


def _bare(decoded: Decoded, notes: tuple[str, ...]) -> Page:
    """Read a page whose elements are not to be had as words between tags."""
    words = words_between_tags(decoded.text)
    if not words:
        raise ReadingError("no-text", "holds no text outside its markup")
    return Page(words, decoded.encoding, (*decoded.notes, *(notes or ("read without structure",))))


def _judged(
    root: Any, layer: Layer, text: str, titles: Sequence[str]
) -> tuple[Sequence[Seen], tuple[str, ...]]:
    """Return the blocks of a page, judged, and what is to be said of how its main text was found."""
    judge = Judge(look(layer.blocks, text))
    main = MainText(root, layer.blocks, judge.aside())
    find_main(judge.seen, main.lines)
    judge.judge(titles)
    if judge.is_doubtful() and main.find(fast=False):
        find_main(judge.seen, main.lines)
        judge.judge(titles)
    return judge.seen, (main.note,) if main.note else ()


def _regions(seen: Iterable[Seen]) -> Iterator[Region]:
    """Yield for each block what it is: furniture and why, or the article's own, in its main text or beside it."""
    for one in seen:
        start, end = one.block.start, one.block.end
        if not one.kept:
            kind, reason = one.because
            yield Region(kind, start, end, True, reason)
            continue
        yield from markup.own(one.block)
        if one.main:
            yield Region("main", start, end, False, "in the page's main text")
