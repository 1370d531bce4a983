"""The parts of a Word document, found as its relationships name them, and made ready to be read."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from testimonia.errors import ReadingError
from testimonia.readers.docx_ready import LeftOut, ready, remove, space
from testimonia.readers.package import Package

_NOTES = ("footnotes", "endnotes")
_BESIDE = ("styles", "numbering", *_NOTES)
_HEADS = {"header": "page header", "footer": "page footer"}
_READ = (*_BESIDE, *_HEADS, "comments")
_DIALECTS = frozenset((
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}", "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
))  # fmt: skip
"""The namespaces of Word's documents: as it writes them unless asked, and as the standard has them."""
_PAGE_NUMBER = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a Word document consists of: the root elements of its parts, ready for mammoth."""

    main: Any
    beside: dict[str, Any]
    """Name of a part that mammoth wants (styles, numbering, footnotes, endnotes) → its root element."""
    heads: tuple[tuple[str, Any], ...]
    """Kind and root element of each head and foot of pages."""
    notes: tuple[str, ...]


def find(package: Package) -> Parts:
    """Return the parts of a Word document. Raises ``ReadingError`` ("damaged", …) where it is none."""
    place = _place(package)
    main = package.xml(place, needed=True)
    if main is None or _dialect(main) not in _DIALECTS:
        raise ReadingError("damaged", "is no Word document: it holds no text of one")
    related = list(_roots(package, place, space(main)))
    beside = {kind: root for kind, root in related if kind in _BESIDE}
    told = list(map(ready, (main, *note_parts(beside))))
    _without_dangling(main, beside)
    comments = sum(len(root) for kind, root in related if kind == "comments")
    return Parts(main, beside, tuple(_heads(related)), tuple(_left_out(told, comments)))


def words(root: Any) -> str:
    """Return all words within an element that has been made ready."""
    return "".join(root.itertext(space(root) + "t"))


def note_parts(beside: dict[str, Any]) -> list[Any]:
    """Return the parts that hold notes."""
    return [beside[kind] for kind in _NOTES if kind in beside]


def _place(package: Package) -> str:
    """Return the name of the main part."""
    named = (target for kind, target in _related(package, "") if kind == "officeDocument")
    return next(filter(package.has, named), "word/document.xml")


def _dialect(root: Any) -> str:
    """Return the namespace of a document of Word, empty where an element is none."""
    return space(root) if str(root.tag).endswith("}document") else ""


def _roots(package: Package, place: str, w: str) -> Iterator[tuple[str, Any]]:
    """Yield kind and root element of each part beside the main one that is read and of the same namespace."""
    for kind, target in _wanted(package, place):
        root = package.xml(target)
        if root is not None and space(root) == w:
            yield kind, root


def _related(package: Package, place: str) -> Iterator[tuple[str, str]]:
    """Yield the last word of the type, and the part's name, for each relationship of a part within the package."""
    folder, name = posixpath.split(place)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in () if root is None else root:
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or ""))
            yield (relation.get("Type") or "").rpartition("/")[2], target.lstrip("/")


def _wanted(package: Package, place: str) -> list[tuple[str, str]]:
    """Return kind and name of each part beside the main one that is read, by its relationships or its usual name."""
    related = [pair for pair in _related(package, place) if pair[0] in _READ]
    folder, named = posixpath.dirname(place), {kind for kind, _ in related}
    usual = ((kind, posixpath.join(folder, f"{kind}.xml")) for kind in _BESIDE if kind not in named)
    return list(filter(lambda pair: package.has(pair[1]), dict.fromkeys((*related, *usual))))


def _without_dangling(main: Any, beside: dict[str, Any]) -> None:
    """Take out references to notes that are not there."""
    w = space(main)
    for kind, part in (("footnoteReference", "footnotes"), ("endnoteReference", "endnotes")):
        there = {note.get(w + "id") for note in beside.get(part, ())}
        remove(one for one in list(main.iter(w + kind)) if one.get(w + "id") not in there)


def _heads(related: list[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Yield kind and root element of each head and foot of pages."""
    yield from ((_HEADS[kind], _ready_head(root)) for kind, root in related if kind in _HEADS)


def _ready_head(head: Any) -> Any:
    """Return the head of pages, ready, without the number of the page that was shown last."""
    w = space(head)
    simple = list(head.iter(w + "fldSimple"))
    remove(one for one in simple if _PAGE_NUMBER.match(one.get(w + "instr") or ""))
    for element in list(_page_numbers(head, w)):
        element.text = None
    ready(head)
    return head


def _page_numbers(head: Any, w: str) -> Iterator[Any]:
    """Yield the texts that are what fields have made of the number of the page."""
    asked, inside = "", False
    for element in head.iter(w + "fldChar", w + "instrText", w + "t"):
        if element.tag == w + "instrText":
            asked += element.text or ""
        elif element.tag == w + "fldChar":
            inside = element.get(w + "fldCharType") == "separate"
            asked = asked if inside else ""
        elif inside and _PAGE_NUMBER.match(asked):
            yield element


def _left_out(told: list[LeftOut], comments: int) -> Iterator[str]:
    """Say what is not read, and how much of it."""
    for count, what in (
        (sum(one.deletions for one in told), "deletions that are marked as such are left out"),
        (comments, "comments are left out"),
        (sum(one.embedded for one in told), "documents embedded in it are not read"),
        (sum(one.drawn for one in told), "drawings with words in them are not read"),
    ):
        if count:
            yield f"{count} {what}"
