"""hOCR: what Tesseract, kraken, OCRopus and the Internet Archive write, HTML whose elements say where they stand.

Paragraphs (``ocr_par``, else areas) are blocks, their lines lines. Kinds of lines that a program tells apart are taken
over from all but Tesseract, which calls whole paragraphs of running text headers and captions.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree, html

from testimonia.errors import ReadingError
from testimonia.readers.encoding import decode
from testimonia.readers.page import Page, Raw
from testimonia.readers.setting_out import set_out
from testimonia.readers.sheets import Block, Box, Line, Sheet, Word

_HEAD = 4096
"""Bytes in which a page says that it is hOCR."""
_MARK = re.compile(rb"<meta[^>]{0,200}?name\s{0,9}=\s{0,9}[\"']?ocr-(?:system|capabilities)\b", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_BOX = re.compile(r"(?<![a-z_])bbox((?:\s+-?\d{1,7}(?:\.\d{1,9})?){4})")
_SURE = re.compile(r"x_wconf\s+(\d{1,3}(?:\.\d{1,9})?)")
_LETTERS_SURE = re.compile(r"x_confs((?:\s+\d{1,3}(?:\.\d{1,20})?){1,200})")
_LABEL = re.compile(r"lpageno\s+[\"']?([^\"';]{1,20})")
_LINES = frozenset(
    "ocr_line ocrx_line ocr_header ocr_footer ocr_caption ocr_textfloat ocr_pageno ocr_title ocr_chapter ocr_section"
    " ocr_subsection".split()
)
_BLOCKS = ("ocr_par", "ocrx_par", "ocr_carea", "ocrx_block", "ocr_page")
_WORDS = frozenset(("ocrx_word", "ocr_word"))
_KINDS = {
    "ocr_header": "page header", "ocr_footer": "page footer", "ocr_pageno": "page number",
    "ocr_caption": "caption", "ocr_title": "heading", "ocr_chapter": "heading", "ocr_section": "heading",
    "ocr_subsection": "heading",
}  # fmt: skip


def is_hocr(data: bytes) -> bool:
    """Tell whether a page of HTML declares that it is hOCR, and has a page of it."""
    return _MARK.search(data[:_HEAD]) is not None and b"ocr_page" in data


def read(raw: Raw) -> Page:
    """Read hOCR. Raises ``ReadingError`` ("binary", "damaged", "no-text")."""
    text, encoding, notes = decode(raw.data)
    root = _parsed(text)
    maker = _maker(root)
    found = sheets(root)
    if not found:
        raise ReadingError("damaged", "has no element of the class ocr_page, which hOCR has")
    said = f"text recognised by {maker or 'a program that is not named'}"
    return set_out(found, encoding, (*notes, said, *_left_out(root, found)))


def _left_out(root: Any, found: list[Sheet]) -> Iterator[str]:
    """Say how much of a file stands outside the lines of its pages."""
    every = sum(map(str.isalnum, _text(root if root.find("body") is None else root.find("body"))))
    read_ = sum(
        sum(map(str.isalnum, line.text)) for page in found for one in page.blocks for line in one.lines
    )
    if every > read_:
        yield f"letters outside the lines of the pages, left out: {every - read_:,}"


def sheets_of(text: str) -> list[Sheet]:
    """Return the pages of hOCR. Raises ``ReadingError`` ("damaged") where it is none."""
    return sheets(_parsed(text))


def sheets(root: Any) -> list[Sheet]:
    """Return the pages of hOCR that is parsed."""
    trusted = not _maker(root).lower().startswith("tesseract")
    return [_sheet(page, trusted) for page in root.iter("*") if "ocr_page" in _classes(page)]


def _parsed(text: str) -> Any:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True)
    try:
        return html.document_fromstring(
            _ILLEGAL.sub("\ufffd", text).encode("utf-8", "replace"), parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadingError("damaged", "holds no HTML element and no text") from error


def _maker(root: Any) -> str:
    named = (meta for meta in root.iter("meta") if (meta.get("name") or "").lower() == "ocr-system")
    return next((" ".join((meta.get("content") or "").split())[:80] for meta in named), "")


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()


def _title(element: Any) -> str:
    return (element.get("title") or "")[:5000]


# ---------------------------------------------------------------- pages


def _sheet(page: Any, trusted: bool) -> Sheet:
    box = _box(page)
    label = _LABEL.search(_title(page))
    width, height = (box.right, box.bottom) if box else (0.0, 0.0)
    return Sheet(tuple(_blocks(page, trusted)), label[1].strip() if label else "", width, height)


def _blocks(page: Any, trusted: bool) -> Iterator[Block]:
    """Yield lines that stand in one paragraph together, as long as they are of a kind."""
    holder, kind, gathered = None, "", list[Line]()
    for line in _lines(page):
        own, its = _holder(line), _kind(line) if trusted else ""
        if gathered and (own is not holder or its != kind):
            yield Block(tuple(gathered), kind, _is_paragraph(holder))
            gathered = []
        holder, kind = own, its
        gathered.append(_line(line))
    if gathered:
        yield Block(tuple(gathered), kind, _is_paragraph(holder))


def _is_paragraph(holder: Any) -> bool:
    return holder is not None and any(one in _BLOCKS[:2] for one in _classes(holder))


def _lines(page: Any) -> list[Any]:
    """Return the lines of a page; where it has none, its paragraphs or areas, or the page itself."""
    levels = (_LINES, _BLOCKS[:2], _BLOCKS[2:4])
    return next((found for level in levels if (found := _innermost(page, level))), [page])


def _innermost(element: Any, wanted: Collection[str]) -> list[Any]:
    """Return the elements below one that have a class, but not those that hold such."""
    found = [one for one in element.iterdescendants("*") if any(each in wanted for each in _classes(one))]
    holders = {above for one in found for above in one.iterancestors()}
    return [one for one in found if one not in holders]


def _outermost(element: Any, wanted: Collection[str]) -> Iterator[Any]:
    """Yield the elements below one that have a class, but not those below such."""
    walk = etree.iterwalk(element, events=("start",))
    for _, one in walk:
        if one is not element and any(each in wanted for each in _classes(one)):
            yield one
            walk.skip_subtree()


def _holder(line: Any) -> Any:
    """Return the innermost paragraph, area or page that a line stands in."""
    return next((one for one in line.iterancestors() if not set(_BLOCKS).isdisjoint(_classes(one))), None)


def _kind(line: Any) -> str:
    """Return what a line is, or what the part of the page is that it stands in."""
    told = (one for part in (line, *line.iterancestors()) for one in _classes(part))
    return next((_KINDS[one] for one in told if one in _KINDS), "")


# ---------------------------------------------------------------- lines


def _line(line: Any) -> Line:
    """Return a line; its words without a space between them in the file have one all the same."""
    found = [_word(word) for word in _outermost(line, _WORDS)]
    text = _text(line)
    joined = " ".join(word.text for word in found if word.text)
    whole = (
        joined if joined.replace(" ", "") == text.replace(" ", "") and all(w.text for w in found) else text
    )
    return Line(whole, _box(line), tuple(found))


def _word(word: Any) -> Word:
    return Word(_text(word), _box(word), _confidence(_title(word)))


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _box(element: Any) -> Box | None:
    found = _BOX.search(_title(element))
    return Box(*map(float, found[1].split())) if found else None


def _confidence(title: str) -> float | None:
    """Return how sure of a word its recogniser was: of the whole, else on average of its letters."""
    whole = _SURE.search(title)
    if whole:
        return float(whole[1]) / 100
    letters = _LETTERS_SURE.search(title)
    if letters is None:
        return None
    values = [float(one) for one in letters[1].split()]
    return sum(values) / len(values) / (100 if max(values) > 1 else 1)
