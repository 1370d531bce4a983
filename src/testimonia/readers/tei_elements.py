"""What the elements of TEI are to a text: blocks, floats, signs of breaks, readings of which one is read.

Names are without a namespace, as TEI P4 and P5 have them.
"""

from collections.abc import Iterator
from typing import Any

from testimonia.readers.tei_lines import CELL, LINE, PAGE
from testimonia.readers.trees import children, name, words

HOLDERS = frozenset(
    "ab address addrLine byline castItem closer dateline docAuthor docDate docEdition docImprint docTitle eg egXML"
    " figDesc figure fw head imprimatur item l label lg line note opener p row salute set signed speaker table"
    " titlePart trailer".split()
)
"""Blocks of words, behind which what floats in them is set."""
CONTAINERS = frozenset(
    "argument back body castList div div0 div1 div2 div3 div4 div5 div6 div7 epigraph floatingText front group list"
    " listBibl listEvent listOrg listPerson listPlace postscript sp spGrp surface text titlePage zone".split()
)
"""Blocks of blocks."""
WITHIN_TEXT = frozenset(("bibl", "cit", "q", "quote", "said", "stage"))
"""What is a block of its own where it stands between blocks, holds some, or is said to be set off."""
CLOSE = frozenset("addrLine castItem item l label line row".split())
"""Blocks without a blank line around them."""
FLOATS = frozenset(("note", "fw", "figure"))
"""What stands behind the block it is in."""
DROPPED = frozenset(
    "del facsimile fsdDecl index interp interpGrp link linkGrp metamark rt spanGrp standOff teiHeader timeline"
    " xenoData".split()
)
"""What is none of the text."""
SPOKEN = frozenset(("q", "said", "quote"))
"""What print sets in quotation marks."""
BREAKS = {"lb": LINE, "pb": PAGE, "gap": "[…]", "space": " ", "cell": CELL}
"""What stands for an element that begins."""
EDITORS_NOTE = "editor's note"
"""The kind of a note that is not the author's."""
_CHOSEN = ("sic", "orig", "abbr", "lem")
_FORME_WORK = {
    "catch": "catch-word", "catchword": "catch-word", "footer": "page footer", "foot": "page footer",
    "pagenum": "page number", "folnum": "page number", "page": "page number", "sig": "signature mark",
    "signature": "signature mark",
}  # fmt: skip
_OWN = {
    "head": "heading", "titlePart": "heading", "item": "item", "row": "item", "castItem": "item",
    "quote": "quote", "q": "quote", "said": "quote", "cit": "quote",
}  # fmt: skip
_HEADS = frozenset(("head", "header", "heading"))
"""Types of blocks without a name that are headings."""
_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』")
_AUTHORS = frozenset(("author", "#author", "aut", "#aut"))


def unread(element: Any) -> list[Any]:
    """Return the parts of a choice or apparatus that are not read."""
    parts = [part for part in element if name(part)]
    wanted = (part for one in _CHOSEN for part in children(element, one))
    chosen = next(wanted, parts[0] if parts else None)
    return [part for part in parts if part is not chosen]


def is_editors(note: Any) -> bool:
    """Tell whether a note is signed by somebody who is not the author, or said to be the edition's."""
    signed = (note.get("resp") or "").strip()
    return bool(signed and signed not in _AUTHORS) or (note.get("type") or "") in ("editorial", "editor")


def kind_of(element: Any, tag: str) -> tuple[str, bool]:
    """Return the kind of region that a block is, and whether that is furniture; empty for plain text."""
    told = element.get("type") or ""
    if tag == "fw":
        return _FORME_WORK.get(told.lower(), "page header"), True
    if tag in ("figure", "figDesc"):
        return "caption", True
    if tag == "note":
        return (EDITORS_NOTE, True) if is_editors(element) else ("", False)
    return "heading" if tag == "ab" and told in _HEADS else _OWN.get(tag, ""), False


def floats(element: Any, tag: str) -> bool:
    """Tell whether an element within a block stands behind it."""
    return tag in FLOATS and element.get("place") != "inline"


def sets_off(element: Any, tag: str, holding: bool) -> bool:
    """Tell whether an element is a block; ``holding``: it stands within one."""
    if tag in FLOATS:
        return floats(element, tag) or not holding
    if tag in HOLDERS or tag in CONTAINERS:
        return True
    return tag in WITHIN_TEXT and (not holding or _is_displayed(element))


def _is_displayed(element: Any) -> bool:
    told = (
        f"{element.get('rend') or ''} {element.get('rendition') or ''} {element.get('place') or ''}".lower()
    )
    if "block" in told or "display" in told:
        return True
    return any(name(part) in HOLDERS for part in element if name(part) not in FLOATS)


def lacks_marks(element: Any, before: str) -> bool:
    """Tell whether a quotation bears no marks, within it or right around it; ``before`` is what stands before it."""
    said = words(element)
    around = (said[:1], said[-1:], before[-1:], (element.tail or "").lstrip()[:1])
    return bool(said) and _MARKS.isdisjoint(around)


def holds(tag: str) -> bool:
    """Tell whether what floats in a block stands behind it."""
    return tag in HOLDERS or tag in WITHIN_TEXT


def goes_on(element: Any, tag: str) -> bool:
    """Tell whether a block is the label of the item behind it: they are one."""
    if tag != "label":
        return False
    behind = element.getnext()
    return behind is not None and name(behind) == "item"


def follows_label(element: Any) -> bool:
    """Tell whether an element goes on the block of its label."""
    before = element.getprevious()
    return before is not None and goes_on(before, name(before))


def touches(element: Any, tag: str) -> bool:
    """Tell whether an element is a word right behind another, without white space in the file."""
    before = element.getprevious()
    if tag != "w" or before is None or name(before) != "w":
        return False
    joined = (element.get("join") or "") in ("left", "both") or element.get("part") in ("M", "F")
    return not (before.tail or joined)


def outermost(root: Any, tag: str) -> Iterator[Any]:
    """Yield the elements of a name that stand in none of that name."""
    for one in root.iter(f"{{*}}{tag}"):
        if all(name(above) != tag for above in one.iterancestors()):
            yield one
