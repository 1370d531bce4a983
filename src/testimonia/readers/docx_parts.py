"""The parts of a Word document, found as its relationships name them, and made ready for mammoth.

mammoth leaves out what it does not know: fields, mathematics and words within wrappers it has not heard of, the boxes
of newer Word, ruby, breaks of pages within a paragraph. Here these are turned into what it does know; and what it makes
nothing of (fonts, sizes, marks of spelling) is taken out, which makes it several times as fast.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from testimonia.errors import ReadingError
from testimonia.readers.package import Package

_NOTES = ("footnotes", "endnotes")
_BESIDE = ("styles", "numbering", *_NOTES)
_HEADS = {"header": "page header", "footer": "page footer"}
_READ_BY_MAMMOTH = frozenset(
    "document body p r t tab br tbl tr tc pict txbxContent footnotes footnote endnotes endnote del moveFrom group rect"
    " roundrect shape textbox header footer hdr ftr comments comment sdtPr".split()
)
"""Local names of elements around words that mammoth reads, or leaves out for good reason."""
_NOISE = (
    "proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak commentRangeStart commentRangeEnd instrText sectPr tcPr"
    " tblPr tblGrid permStart permEnd annotationRef".split()
)
_DIALECTS = frozenset((
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}", "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
))  # fmt: skip
"""The namespaces of Word's documents: as it writes them unless asked, and as the standard has them."""
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWN_WORDS = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_PAGE_NUMBER = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b")
_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"


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
    place = next((target for kind, target in _related(package, "") if kind == "officeDocument"), "")
    place = place if package.has(place) else "word/document.xml"
    main = package.xml(place, needed=True)
    if main is None or _local(main) != "document" or _space(main) not in _DIALECTS:
        raise ReadingError("damaged", "is no Word document: it holds no text of one")
    related = [(kind, package.xml(target)) for kind, target in _wanted(package, place)]
    related = [(kind, root) for kind, root in related if root is not None and _space(root) == _space(main)]
    beside = {kind: root for kind, root in related if kind in _BESIDE}
    heads = tuple((_HEADS[kind], root) for kind, root in related if kind in _HEADS)
    told = [_ready(root) for root in (main, *(beside[kind] for kind in _NOTES if kind in beside))]
    for _, root in heads:
        _without_page_numbers(root)
        _ready(root)
    _without_dangling(main, beside)
    comments = sum(len(root) for kind, root in related if kind == "comments")
    return Parts(main, beside, heads, tuple(_left_out(told, comments)))


def words(root: Any) -> str:
    """Return all words within an element that has been made ready."""
    return "".join(root.itertext(_space(root) + "t"))


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _space(root: Any) -> str:
    """Return the namespace of an element, in braces."""
    return str(root.tag).partition("}")[0] + "}"


# ---------------------------------------------------------------- parts


def _related(package: Package, place: str) -> Iterator[tuple[str, str]]:
    """Yield the last word of the type, and the part's name, for each relationship of a part within the package."""
    folder, name = posixpath.split(place)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in () if root is None else root:
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or ""))
            yield (relation.get("Type") or "").rpartition("/")[2], target.lstrip("/")


def _wanted(package: Package, place: str) -> Iterator[tuple[str, str]]:
    """Yield kind and name of each part beside the main one that is read, by its relationships or its usual name."""
    related = dict.fromkeys(pair for pair in _related(package, place) if package.has(pair[1]))
    named = {kind for kind, _ in related}
    yield from ((kind, target) for kind, target in related if kind in (*_BESIDE, *_HEADS, "comments"))
    for kind in _BESIDE:
        usual = posixpath.join(posixpath.dirname(place), f"{kind}.xml")
        if kind not in named and package.has(usual):
            yield kind, usual


def _without_dangling(main: Any, beside: dict[str, Any]) -> None:
    """Take out references to notes that are not there."""
    w = _space(main)
    for kind, part in (("footnoteReference", "footnotes"), ("endnoteReference", "endnotes")):
        there = {note.get(w + "id") for note in beside.get(part, ())}
        _remove([one for one in main.iter(w + kind) if one.get(w + "id") not in there])


def _without_page_numbers(head: Any) -> None:
    """Take the number of the page, which is that of the first or last one printed, out of the head of pages."""
    w = _space(head)
    _remove([one for one in head.iter(w + "fldSimple") if _PAGE_NUMBER.match(one.get(w + "instr") or "")])
    asked, inside = "", False
    for element in list(head.iter(w + "fldChar", w + "instrText", w + "t")):
        if element.tag == w + "instrText":
            asked += element.text or ""
        elif element.tag == w + "fldChar":
            inside = element.get(w + "fldCharType") == "separate"
            asked = asked if inside else ""
        elif inside and _PAGE_NUMBER.match(asked):
            element.text = None


# ---------------------------------------------------------------- made ready


@dataclass(frozen=True, slots=True)
class _LeftOut:
    deletions: int
    embedded: int
    drawn: int


def _left_out(told: list[_LeftOut], comments: int) -> Iterator[str]:
    """Say what is not read, and how much of it."""
    deletions = sum(one.deletions for one in told)
    embedded = sum(one.embedded for one in told)
    drawn = sum(one.drawn for one in told)
    if deletions:
        yield f"{deletions} deletions that are marked as such are left out"
    if comments:
        yield f"{comments} comments are left out"
    if embedded:
        yield f"{embedded} documents embedded in it are not read"
    if drawn:
        yield f"{drawn} drawings with words in them are not read"


def _ready(root: Any) -> _LeftOut:
    """Turn what mammoth does not know into what it does, in place."""
    from lxml import etree  # noqa: PLC0415  20 ms to load, by who has met a document

    w = _space(root)
    _choose(root, w)
    drawn = _open_boxes(root, w)
    deleted = [row for row in root.iter(w + "tr") if row.find(f"{w}trPr/{w}del") is not None]
    deleted += [one for one in root.iter(w + "del", w + "moveFrom") if len(one)]
    _remove(deleted)
    _rename(root, w)
    etree.strip_elements(root, _PICTURE, *(w + name for name in _NOISE), with_tail=False)
    _remove([one for one in root.iter(w + "rPr") if not _marks_deletion(one, w)])
    _join_drop_caps(root, w)
    etree.strip_tags(root, *_wrappers(root, w), w + "hyperlink")
    _merge_runs(root, w)
    return _LeftOut(len(deleted), len(list(root.iter(w + "altChunk", w + "subDoc"))), drawn)


def _remove(elements: list[Any]) -> None:
    for element in elements:
        element.getparent().remove(element)


def _replace(element: Any, others: list[Any]) -> None:
    for other in others:
        element.addprevious(other)
    element.getparent().remove(element)


def _marks_deletion(properties: Any, w: str) -> bool:
    """Tell whether properties of a run are those of the end of a paragraph, and say that it is deleted."""
    return properties.getparent().tag == w + "pPr" and properties.find(w + "del") is not None


def _choose(root: Any, w: str) -> None:
    """Keep of alternatives, one for each version of Word, that which has most words; of equals the plainest."""
    for element in list(root.iter(_ALTERNATIVES + "AlternateContent")):
        branches = sorted(element, key=lambda branch: branch.tag == _ALTERNATIVES + "Choice")
        most = max(branches, key=lambda branch: len("".join(branch.itertext(w + "t"))), default=())
        _replace(element, list(most))


def _open_boxes(root: Any, w: str) -> int:
    """Set the words of boxes where mammoth finds them, drop pictures; return how many drawings have other words."""
    unread = sum(1 for one in root.iter(_WORD_ART) if one.get("string"))
    for drawing in list(root.iter(w + "drawing")):
        boxes = [box for box in drawing.iter(w + "txbxContent") if not _within(box, drawing, w)]
        unread += next(drawing.iter(_DRAWN_WORDS), None) is not None
        holder = drawing.makeelement(w + "pict")
        holder.extend(boxes)
        _replace(drawing, [holder] if boxes else [])
    return unread


def _within(box: Any, drawing: Any, w: str) -> bool:
    """Tell whether a box lies within another of the same drawing."""
    return any(above.tag == w + "txbxContent" for above in _between(box, drawing))


def _between(inner: Any, outer: Any) -> Iterator[Any]:
    """Yield the elements around one, up to another."""
    for above in inner.iterancestors():
        if above is outer:
            return
        yield above


def _rename(root: Any, w: str) -> None:
    """Let mathematics be words, other kinds of breaks and tabulators the usual ones, ruby stand in brackets."""
    for element in list(root.iter("{*}r", "{*}t")):
        if element.tag.endswith("/math}" + element.tag[-1]):
            element.tag = w + element.tag[-1]
    for element in list(root.iter(w + "cr", w + "br", w + "ptab")):
        element.attrib.clear()
        element.tag = w + ("tab" if element.tag == w + "ptab" else "br")
    for ruby in list(root.iter(w + "ruby")):
        base, above = ("".join(_child(ruby, w + name).itertext(w + "t")) for name in ("rubyBase", "rt"))
        plain = ruby.makeelement(w + "t")
        plain.text = f"{base}({above})" if above else base
        _replace(ruby, [plain])


def _join_drop_caps(root: Any, w: str) -> None:
    """Put a large first letter, which Word keeps in a paragraph of its own, before the words that it begins."""
    for frame in [one for one in root.iter(w + "framePr") if one.get(w + "dropCap") in ("drop", "margin")]:
        letter: Any = next(frame.iterancestors(w + "p"), None)
        words = None if letter is None else letter.getnext()
        if words is not None and words.tag == w + "p":
            at = 1 if len(words) and words[0].tag == w + "pPr" else 0
            words[at:at] = [child for child in letter if child.tag != w + "pPr"]
            letter.getparent().remove(letter)


def _child(element: Any, tag: str) -> Any:
    """Return a child by its tag, an empty element where there is none."""
    found = element.find(tag)
    return element.makeelement(tag) if found is None else found


def _wrappers(root: Any, w: str) -> set[str]:
    """Return the tags of elements around words that mammoth does not look into."""
    seen: set[Any] = set()
    tags: set[str] = set()
    for element in root.iter(w + "t"):
        for above in element.iterancestors():
            if above in seen:
                break
            seen.add(above)
            tags.add(above.tag)
    return {tag for tag in tags if tag.rpartition("}")[2] not in _READ_BY_MAMMOTH}


def _merge_runs(root: Any, w: str) -> None:
    """Make one run of those that followed each other, and one text of the texts in a run."""
    for run in list(root.iter(w + "r")):
        before = run.getprevious()
        if before is not None and before.tag == run.tag:
            before.extend(run)
            run.getparent().remove(run)
    for run in root.iter(w + "r"):
        _merge_texts(run, w + "t")


def _merge_texts(run: Any, tag: str) -> None:
    texts: list[str] = []
    kept = None
    for element in list(run):
        if element.tag != tag:
            _settle(kept, texts)
            kept, texts = None, []
        elif kept is None:
            kept, texts = element, [element.text or ""]
        else:
            texts.append(element.text or "")
            run.remove(element)
    _settle(kept, texts)


def _settle(kept: Any, texts: list[str]) -> None:
    if len(texts) > 1:
        kept.text = "".join(texts)
