"""Books as EPUB, of version 2 and 3: their chapters in the order of reading, as one text.

Navigation and tables of contents are left out. Where the book notes the pages of a printed edition, in its text or in a
list of pages, they are surfaces without size. What the contents call a chapter is a heading where it stands as a line.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from itertools import chain
from typing import Any

from testimonia.errors import ReadingError
from testimonia.facsimile import Surface
from testimonia.model import Region
from testimonia.readers import encoding, epub_book, epub_notes, markup, package, properties
from testimonia.readers.epub_book import Book, kinds
from testimonia.readers.markup import Mark
from testimonia.readers.package import Package
from testimonia.readers.page import Page, Raw

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_OF_XML = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
_DECLARED = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:-]{2,40})")
_SQUEEZE = re.compile(r"\W+")
_CONTENTS = Mark("contents", "navigation of the book")
_NAVIGATION = frozenset(("toc", "landmarks", "page-list", "loi", "lot"))
_BREAKS = frozenset(("pagebreak", "doc-pagebreak"))
_NOWHERE = "\0"
"""An id that no element can have."""
_LONGEST_LABEL = 20
"""Characters of the number of a page; a longer one is none."""


def read(raw: Raw) -> Page:
    """Read a book.

    Raises:
        ReadingError: "encrypted", "damaged", "too-large" where it cannot be unpacked or is something else.
    """
    archive = Package(raw.data, "EPUB")
    listed = epub_book.book(archive)
    bound = _Bound(listed)
    for path in listed.spine:
        bound.add(path, archive)
    epub_notes.bracket(bound.chapters)
    text, marked, breaks, unread = markup.lay(bound.root, bound.marks)
    clues = properties.clues(listed.told, text, "package document")
    surfaces = tuple(_surfaces(breaks, bound.pages, len(text)))
    notes = (*archive.notes, *listed.notes, *bound.notes, *unread)
    return Page(text, "utf-8", notes, (*marked, *_titles(text, marked, listed)), clues, surfaces)


class _Bound:
    """The chapters of a book, bound into one document."""

    def __init__(self, listed: Book) -> None:
        self.root = markup.parse("<div></div>")
        self.marks: dict[Any, Mark] = {}
        self.pages: list[str] = []
        self.chapters: list[tuple[str, Any]] = []
        self.notes: list[str] = []
        self._listed = listed

    def add(self, path: str, archive: Package) -> None:
        """Append a chapter; one that is damaged costs a note. Raises ``ReadingError`` as ``Package.part``."""
        try:
            chapter, notes = _chapter(archive.part(path) or b"")
        except ReadingError as error:
            if error.reason not in ("damaged", "binary"):
                raise
            self.notes.append(f"the chapter {path!r} {error}")
            return
        self.notes.extend(notes)
        if path in self._listed.contents and _is_contents(chapter):
            self.notes.append("its table of contents is left out")
            return
        self._note_pages(path, chapter)
        for element in chapter.iter("nav", "section", "div", "ol"):
            if not _NAVIGATION.isdisjoint(kinds(element)):
                self.marks[element] = _CONTENTS
        self.chapters.append((path, chapter))
        chapter.tag = "section"
        chapter.attrib.clear()
        self.root.append(chapter)

    def _note_pages(self, path: str, chapter: Any) -> None:
        """Note where the pages of print begin."""
        for element in list(chapter.iter()):
            listed = self._listed.pages.get((path, _place(element, chapter)))
            label = _number(element) or listed
            if label is not None:
                place = element.makeelement("span")
                _put_before(place, element, chapter)
                markup.note_break(place, len(self.pages))
                self.pages.append((listed or label)[:_LONGEST_LABEL])


def _place(element: Any, chapter: Any) -> str:
    """Return what an address points to an element by; a whole chapter is pointed to by nothing."""
    return str(element.get("id") or ("" if element is chapter else _NOWHERE))


def _number(element: Any) -> str | None:
    """Return the number of the page that an element begins, which is none of the text; None where it begins none."""
    if _BREAKS.isdisjoint(kinds(element)):
        return None
    named = element.get("title") or element.get("aria-label") or "".join(element.itertext())
    if len(element) == 0:
        element.text = None
    return " ".join(named.split())


def _put_before(place: Any, element: Any, chapter: Any) -> None:
    """Put an element before another, or before all that a chapter holds."""
    if element is chapter:
        place.tail, chapter.text = chapter.text, None
        chapter.insert(0, place)
    else:
        element.addprevious(place)


def _is_contents(chapter: Any) -> bool:
    """Tell whether most of a chapter is links."""
    linked = sum(_letters(link) for link in chapter.iter("a"))
    return linked * 2 > _letters(chapter)


def _letters(element: Any) -> int:
    return sum(map(str.isalnum, "".join(element.itertext())))


def _surfaces(breaks: tuple[tuple[int, int], ...], pages: list[str], end: int) -> Iterator[Surface]:
    """Yield each page of print that the book notes, from its break to the next."""
    ends = [place for _, place in breaks[1:]] + [end]
    for n, ((number, start), stop) in enumerate(zip(breaks, ends, strict=False), 1):
        yield Surface(n, start, stop, pages[number])


def _titles(text: str, marked: tuple[Region, ...], listed: Book) -> Iterator[Region]:
    """Yield the lines that are no headings by their markup, but what the contents call a chapter."""
    labels = set(map(_squeeze, chain.from_iterable(listed.labels.values()))) - {""}
    told = {region.start for region in marked if region.kind in ("heading", "item")}
    for region in marked:
        free = region.kind == "main" and region.start not in told
        if free and _squeeze(text[region.start : region.end]) in labels:
            yield Region("heading", region.start, region.end, False, "a title in the table of contents")


def _squeeze(words: str) -> str:
    return _SQUEEZE.sub("", words).casefold()


# ---------------------------------------------------------------- a chapter


def _chapter(data: bytes) -> tuple[Any, tuple[str, ...]]:
    """Return the body of a chapter as HTML without namespaces, read as XML or, where it is none, as a browser reads.

    Raises:
        ReadingError: "damaged" or "binary" where it holds no text.
    """
    text, notes = _decoded(data)
    clean = markup.ILLEGAL.sub("\ufffd", _ENTITY.sub(_character, _DECLARED.sub("", text, count=1)))
    root = package.strict(clean.encode("utf-8", "replace"))
    if root is None:
        root = markup.parse(clean)
    if root is None:
        raise ReadingError("damaged", "holds no text")
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.startswith("{"):
            element.tag = element.tag.rpartition("}")[2]
    body = root.find("body")
    return (root if body is None else body), notes


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of a chapter by the encoding that its first line declares, or as for plain text."""
    declared = _ENCODING.match(data)
    if declared:
        try:
            return data.decode(declared[1].decode("ascii")), ()
        except (LookupError, ValueError):
            pass
    text, _, notes = encoding.decode(data)
    return text, notes


def _character(entity: re.Match[str]) -> str:
    """Return the character that a name of HTML stands for, which XML does not know."""
    named = html5.get(entity[1]) if entity[1] not in _OF_XML else None
    return named or entity[0]
