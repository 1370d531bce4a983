"""OpenDocument texts, packed (ODT) or flat (FODT): their XML, element by element renamed to HTML, and laid out.

Notes stand at the end, each with the mark that points to it; then, as furniture, the heads and feet of pages. Words in
boxes follow the paragraph that the box stands in. Deletions that are marked as such and annotations are left out, and a
note says so.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from testimonia.errors import ReadingError
from testimonia.readers import markup, properties
from testimonia.readers.markup import Mark
from testimonia.readers.package import Package, xml
from testimonia.readers.page import Page, Raw

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE, _DRAW, _STYLE, _META = (
    f"{_OASIS}{name}:1.0}}" for name in ("office", "text", "table", "drawing", "style", "meta")
)
_DC = "{http://purl.org/dc/elements/1.1/}"
_SVG = f"{_OASIS}svg-compatible:1.0}}"
_RENAMED = {
    _TEXT + "p": "p", _TEXT + "list": "ul", _TEXT + "list-item": "li", _TEXT + "list-header": "li",
    _TEXT + "section": "div", _TEXT + "index-body": "div", _TEXT + "line-break": "br", _DRAW + "text-box": "div",
    _TABLE + "table": "table", _TABLE + "table-row": "tr", _TABLE + "table-cell": "td",
    _TABLE + "covered-table-cell": "td",
}  # fmt: skip
_EMBEDDED = (_DRAW + "object", _DRAW + "object-ole")
_DROPPED = (
    _OFFICE + "annotation", _OFFICE + "annotation-end", _TEXT + "tracked-changes", _OFFICE + "forms",
    _OFFICE + "event-listeners", _OFFICE + "binary-data", _TEXT + "script", *_EMBEDDED, _SVG + "title", _SVG + "desc",
    *(f"{_TEXT}{kind}-source" for kind in (
        "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
        "bibliography",
    )),
)  # fmt: skip
_INDEXES = tuple(name.removesuffix("-source") for name in _DROPPED if name.endswith("-source"))
_QUOTES = frozenset(("Quotations", "Quote", "Intense_20_Quote", "Block_20_Text", "Block_20_Quotation"))
_TITLE = "Title"
_CONTENTS = Mark("contents", "a table of contents or an index")
_HEADS = {
    **dict.fromkeys((f"{_STYLE}header{which}" for which in ("", "-left", "-first")), "page header"),
    **dict.fromkeys((f"{_STYLE}footer{which}" for which in ("", "-left", "-first")), "page footer"),
}
_MOST_SPACES = 100
_DEEPEST_STYLE = 10


class _Document(NamedTuple):
    """The parts of a document; those of a flat one are all the same element."""

    content: Any
    styles: Any
    meta: Any
    notes: tuple[str, ...]


def read(raw: Raw) -> Page:
    """Read an OpenDocument text.

    Raises:
        ReadingError: "encrypted", "damaged", "too-large" where it cannot be unpacked or is something else.
    """
    document = _flat(raw.data) if raw.data.lstrip()[:1] == b"<" else _packed(raw.data)
    body = document.content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadingError("damaged", "is no OpenDocument text: it holds no text of one")
    left_out = tuple(_left_out(body))
    styles = _styles(document)
    marks = _made_html(body, styles)
    for kind, head in _heads(document):
        _made_html(head, styles)
        head.tag = "div"
        body.append(head)
        marks[head] = Mark(kind, f"stands in a {kind}")
    text, marked, _, unread = markup.lay(body, marks)
    clues = properties.clues(_told(document.meta), text)
    return Page(text, "utf-8", (*document.notes, *left_out, *unread), marked, clues)


def _flat(data: bytes) -> _Document:
    root, notes = xml(data, "document")
    return _Document(root, root, root, notes)


def _packed(data: bytes) -> _Document:
    package = Package(data, "OpenDocument text")
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise ReadingError("encrypted", "is encrypted (needs a password)")
    content = package.xml("content.xml", needed=True)
    if content is None:
        raise ReadingError("damaged", "is no OpenDocument text: it has no content.xml")
    styles, meta = package.xml("styles.xml"), package.xml("meta.xml")
    empty = content.makeelement("none")
    found = [empty if root is None else root for root in (styles, meta)]
    return _Document(content, found[0], found[1], package.notes)


def _left_out(body: Any) -> Iterator[str]:
    """Say what is not read, and how much of it."""
    for tags, words in (
        ((_TEXT + "deletion",), "deletions that are marked as such are left out"),
        ((_OFFICE + "annotation",), "annotations are left out"),
        (_EMBEDDED, "formulas, charts or tables embedded in it are not read"),
    ):
        count = sum(1 for _ in body.iter(*tags))
        if count:
            yield f"{count} {words}"


# ---------------------------------------------------------------- styles


class _Styles(NamedTuple):
    """Which styles come from which other, and which set characters above the line."""

    parents: dict[str, str]
    raised: frozenset[str]

    def of(self, element: Any) -> Iterator[str]:
        """Yield the name of a paragraph's style and those of the styles that it comes from."""
        name = element.get(_TEXT + "style-name") or ""
        for _ in range(_DEEPEST_STYLE):
            if not name:
                return
            yield name
            name = self.parents.get(name, "")


def _styles(document: _Document) -> _Styles:
    found = [style for root in {document.styles, document.content} for style in root.iter(_STYLE + "style")]
    parents = {style.get(_STYLE + "name"): style.get(_STYLE + "parent-style-name") or "" for style in found}
    return _Styles(parents, frozenset(style.get(_STYLE + "name") for style in found if _raises(style)))


def _raises(style: Any) -> bool:
    """Tell whether a style sets characters above the line."""
    places = (each.get(_STYLE + "text-position") or "" for each in style.iter(_STYLE + "text-properties"))
    return any(place.startswith("super") for place in places)


def _tag(paragraph: Any, styles: _Styles) -> str:
    """Return what a paragraph is in HTML: a quotation, the title, or just that."""
    names = set(styles.of(paragraph))
    if not names.isdisjoint(_QUOTES):
        return "blockquote"
    return "h1" if _TITLE in names else "p"


# ---------------------------------------------------------------- to HTML


def _made_html(body: Any, styles: _Styles) -> dict[Any, Mark]:
    """Rename the elements of a text to those of HTML, in place; return what is set aside."""
    from lxml import etree  # noqa: PLC0415  20 ms to load, by who has met a document

    etree.strip_elements(body, *_DROPPED, with_tail=False)
    marks = dict.fromkeys(body.iter(*_INDEXES), _CONTENTS)
    for element in marks:
        element.tag = "div"
    _spaced(body)
    _raise_figures(body, styles)
    _boxes_behind(body)
    for element in list(body.iter(_TEXT + "p")):
        element.tag = _tag(element, styles)
    for element in list(body.iter(_TEXT + "h")):
        element.tag = f"h{_level(element)}"
    _notes_behind(body)
    for tag, name in _RENAMED.items():
        for element in list(body.iter(tag)):
            element.tag = name
    return marks


def _level(element: Any) -> int:
    level = element.get(_TEXT + "outline-level") or ""
    return min(max(int(level), 1), 6) if level.isdecimal() and len(level) < 3 else 1


def _spaced(body: Any) -> None:
    """Write out spaces and tabulators, and set ruby in brackets."""
    for element in list(body.iter(_TEXT + "s")):
        count = element.get(_TEXT + "c") or "1"
        element.text = " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
    for element in body.iter(_TEXT + "tab"):
        element.text = "\t"
    for element in body.iter(_TEXT + "ruby-text"):
        element.text = f"({element.text or ''})"


def _raise_figures(body: Any, styles: _Styles) -> None:
    """Let figures above the line be such, in stretches whose style says so."""
    for span in body.iter(_TEXT + "span"):
        if span.get(_TEXT + "style-name") in styles.raised:
            span.text = markup.raised(span.text)


def _boxes_behind(body: Any) -> None:
    """Move boxes and shapes with words behind the paragraph that they are anchored in, which goes on around them."""
    for box in reversed(list(body.iter(_DRAW + "*"))):
        around = next(box.iterancestors(_TEXT + "p", _TEXT + "h"), None)
        if around is not None and box.find(_TEXT + "p") is not None:
            box.tag = "div"
            _move_behind(box, around)


def _move_behind(element: Any, around: Any) -> None:
    """Move an element behind another, leaving the words behind it where they are."""
    _leave_tail(element)
    tail, around.tail = around.tail, None
    around.addnext(element)
    element.tail = tail


def _leave_tail(element: Any) -> None:
    """Give the words behind an element to what stands before it."""
    before, above = element.getprevious(), element.getparent()
    words, element.tail = element.tail or "", None
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        above.text = (above.text or "") + words


def _notes_behind(body: Any) -> None:
    """Leave of each note its mark in brackets, and set its words at the end behind the same mark."""
    holder = body.makeelement("ul")
    for note in list(body.iter(_TEXT + "note")):
        mark = f"[{''.join(_all_words(note.find(_TEXT + 'note-citation'))).strip()}]"
        words = note.find(_TEXT + "note-body")
        for child in list(note):
            note.remove(child)
        note.text = mark
        if words is not None:
            words.tag = "li"
            _begin(words, f"{mark} ")
            holder.append(words)
    body.append(holder)


def _all_words(element: Any) -> Iterator[str]:
    yield from () if element is None else element.itertext()


def _begin(element: Any, words: str) -> None:
    """Put words before those of the first paragraph of an element."""
    first = element[0] if len(element) else element
    first.text = words + (first.text or "").lstrip()


# ---------------------------------------------------------------- beside the text


def _heads(document: _Document) -> Iterator[tuple[str, Any]]:
    """Yield kind and element of each head and foot of pages that has words, each once."""
    seen = set()
    for page in document.styles.iter(_STYLE + "master-page"):
        for head in list(page.iter(*_HEADS)):
            for number in head.iter(_TEXT + "page-number", _TEXT + "page-count"):
                number.text = None
            words = "".join(head.itertext()).strip()
            if any(map(str.isalpha, words)) and words not in seen:
                seen.add(words)
                yield _HEADS[head.tag], head


def _told(meta: Any) -> Iterator[tuple[str, str | None]]:
    """Yield what the properties of the document say; who began it comes before who changed it last."""
    for kind, tags in (
        ("title", (_DC + "title",)),
        ("author", (_META + "initial-creator", _DC + "creator")),
        ("language", (_DC + "language",)),
    ):
        found = (element.text for tag in tags for element in meta.iter(tag) if element.text)
        first = next(found, None)
        yield kind, first
