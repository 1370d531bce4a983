"""A part of a Word document made ready for mammoth, in place.

mammoth leaves out what it does not know: fields, mathematics and words within wrappers it has not heard of, the boxes
of newer Word, ruby, breaks of pages within a paragraph. Here these are turned into what it does know; and what it makes
nothing of (fonts, sizes, marks of spelling) is taken out, which makes it several times as fast.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from testimonia.readers.markup import raised

_READ_BY_MAMMOTH = frozenset(
    "document body p r t tab br tbl tr tc pict txbxContent footnotes footnote endnotes endnote del moveFrom group rect"
    " roundrect shape textbox header footer hdr ftr comments comment sdtPr".split()
)
"""Local names of elements around words that mammoth reads, or leaves out for good reason."""
_NOISE = (
    "proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak commentRangeStart commentRangeEnd instrText sectPr tcPr"
    " tblPr tblGrid permStart permEnd annotationRef".split()
)
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWN_WORDS = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many deletions, embedded documents and drawings with words a part has, none of which are read."""

    deletions: int
    embedded: int
    drawn: int


def space(root: Any) -> str:
    """Return the namespace of an element, in braces."""
    return str(root.tag).partition("}")[0] + "}"


def remove(elements: Iterable[Any]) -> None:
    """Take elements out of what they stand in."""
    for element in list(elements):
        element.getparent().remove(element)


def ready(root: Any) -> LeftOut:
    """Turn what mammoth does not know into what it does, in place."""
    from lxml import etree  # noqa: PLC0415  20 ms to load, by who has met a document

    w = space(root)
    _choose(root, w)
    drawn = _open_boxes(root, w)
    deleted = [row for row in root.iter(w + "tr") if row.find(f"{w}trPr/{w}del") is not None]
    deleted += filter(len, root.iter(w + "del", w + "moveFrom"))
    remove(deleted)
    _rename(root, w)
    _open_ruby(root, w)
    _raise_figures(root, w)
    etree.strip_elements(root, _PICTURE, *(w + name for name in _NOISE), with_tail=False)
    remove(one for one in list(root.iter(w + "rPr")) if not _marks_deletion(one, w))
    _join_drop_caps(root, w)
    etree.strip_tags(root, *_wrappers(root, w), w + "hyperlink")
    _merge_runs(root, w)
    return LeftOut(len(deleted), len(list(root.iter(w + "altChunk", w + "subDoc"))), drawn)


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
    """Let mathematics be words, and other kinds of breaks and tabulators the usual ones."""
    for element in list(root.iter("{*}r", "{*}t")):
        if element.tag.endswith("/math}" + element.tag[-1]):
            element.tag = w + element.tag[-1]
    for element in list(root.iter(w + "cr", w + "br", w + "ptab")):
        element.attrib.clear()
        element.tag = w + ("tab" if element.tag == w + "ptab" else "br")


def _raise_figures(root: Any, w: str) -> None:
    """Let figures above the line be such, in runs whose properties say so."""
    for position in root.iter(w + "vertAlign"):
        run: Any = next(position.iterancestors(w + "r"), None)
        if position.get(w + "val") == "superscript" and run is not None:
            for text in run.iter(w + "t"):
                text.text = raised(text.text)


def _open_ruby(root: Any, w: str) -> None:
    """Let what stands above words stand behind them in brackets."""
    for ruby in list(root.iter(w + "ruby")):
        base, above = ("".join(_child(ruby, w + name).itertext(w + "t")) for name in ("rubyBase", "rt"))
        plain = ruby.makeelement(w + "t")
        plain.text = f"{base}({above})" if above else base
        _replace(ruby, [plain])


def _join_drop_caps(root: Any, w: str) -> None:
    """Put a large first letter, which Word keeps in a paragraph of its own, before the words that it begins."""
    for frame in list(root.iter(w + "framePr")):
        letter: Any = next(frame.iterancestors(w + "p"), None)
        if frame.get(w + "dropCap") in ("drop", "margin") and letter is not None:
            _join(letter, letter.getnext(), w)


def _join(letter: Any, words: Any, w: str) -> None:
    """Put the runs of a paragraph before those of another, if there is one."""
    if words is not None and words.tag == w + "p":
        properties = words.find(w + "pPr")
        at = 0 if properties is None else words.index(properties) + 1
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
