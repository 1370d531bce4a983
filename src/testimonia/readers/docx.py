"""Word documents (DOCX, and DOCM without its macros): mammoth makes HTML of them, which is laid out as text.

Footnotes and endnotes stand at the end, each with the number that points to it; then, as furniture, the heads and feet
of pages. Deletions that are marked as such and comments are left out, and a note says so; insertions are read. Where
pages break is not known: it depends on the fonts of the machine.
"""

import zipfile
from io import BytesIO
from typing import Any

from testimonia.readers import docx_parts, markup, properties
from testimonia.readers.docx_parts import Parts
from testimonia.readers.markup import Mark
from testimonia.readers.package import Package
from testimonia.readers.page import Page, Raw

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Heading 7'] => h6:fresh
p[style-name='heading 7'] => h6:fresh
p[style-name='heading 8'] => h6:fresh
p[style-name='heading 9'] => h6:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name^='toc '] => p.contents:fresh
p[style-name^='TOC '] => p.contents:fresh
p[style-name^='Contents '] => p.contents:fresh
"""
_CONTENTS = Mark("contents", "a table of contents")
_NOTE = "note-"
_CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/elements/1.1/}language": "language",
}


def read(raw: Raw) -> Page:
    """Read a Word document.

    Raises:
        ReadingError: "encrypted", "damaged", "too-large" where it cannot be unpacked or is something else.
    """
    package = Package(raw.data, "Word document")
    parts = docx_parts.find(package)
    root, notes = _converted(parts)
    marks = {element: _CONTENTS for element in root.iter("p") if element.get("class") == "contents"}
    _number_notes(root)
    marks.update(_append_heads(root, parts))
    text, marked, _, unread = markup.lay(root, marks)
    clues = properties.clues(_told(package), text)
    return Page(text, "utf-8", (*package.notes, *parts.notes, *notes, *unread), marked, clues)


def _converted(parts: Parts) -> tuple[Any, tuple[str, ...]]:
    """Return the document as HTML; where mammoth cannot read it or leaves words out, its paragraphs as they stand."""
    # 150 ms to load: only collections with Word documents pay for it
    import mammoth  # noqa: PLC0415

    try:
        made = mammoth.convert_to_html(
            _repacked(parts), include_embedded_style_map=False, style_map=_STYLES, id_prefix=_NOTE
        )
    except MemoryError:
        raise
    except Exception as error:  # whatever is wrong with its structure, its words are there
        return _plain(parts), (
            f"its structure is damaged ({type(error).__name__}): read as plain paragraphs",
        )
    root = markup.parse(f"<div>{made.value}</div>")
    symbols = sum("w:sym" in message.message for message in made.messages)
    if _letters(docx_parts.words(parts.main)) > _letters("".join(root.itertext())):
        return _plain(parts), ("some of its structure is not understood: read as plain paragraphs",)
    return root, (f"{symbols} signs of symbol fonts are not known, and left out",) if symbols else ()


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))


def _repacked(parts: Parts) -> BytesIO:
    """Return a Word document of nothing but the parts that are wanted."""
    from lxml import etree  # noqa: PLC0415  20 ms to load, by who has met a document

    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, root in {"document": parts.main, **parts.beside}.items():
            archive.writestr(f"word/{name}.xml", etree.tostring(root, encoding="utf-8"))
    return made


def _plain(parts: Parts) -> Any:
    """Return the paragraphs of a document and its notes without their structure, as HTML."""
    root = markup.parse("<div></div>")
    for part in (
        parts.main,
        *(parts.beside[kind] for kind in ("footnotes", "endnotes") if kind in parts.beside),
    ):
        _add_paragraphs(root, part)
    return root


def _add_paragraphs(holder: Any, part: Any) -> None:
    """Append the paragraphs of a part that hold words; a box within a paragraph is one of its own."""
    paragraphs: dict[Any, list[str]] = {}
    for text in part.iter("{*}t"):
        paragraphs.setdefault(next(text.iterancestors("{*}p"), None), []).append(text.text or "")
    for words in map("".join, paragraphs.values()):
        if words.strip():
            made = holder.makeelement("p")
            made.text = words
            holder.append(made)


def _number_notes(root: Any) -> None:
    """Begin each note with the number that points to it, in place of an arrow back at its end."""
    notes = [item for item in root.iter("li") if (item.get("id") or "").startswith(_NOTE)]
    for number, item in enumerate(notes, 1):
        for link in [a for a in item.iter("a") if (a.get("href") or "").startswith(f"#{_NOTE}")]:
            link.text = "" if link.text == "↑" else link.text
        first = item[0] if len(item) else item
        first.text = f"[{number}] {(first.text or '').lstrip()}"


def _append_heads(root: Any, parts: Parts) -> dict[Any, Mark]:
    """Append the heads and feet of pages, each once, and say what they are."""
    marks: dict[Any, Mark] = {}
    seen = set()
    for kind, part in parts.heads:
        holder = root.makeelement("div")
        _add_paragraphs(holder, part)
        words = "".join(holder.itertext())
        if any(map(str.isalpha, words)) and words not in seen:
            seen.add(words)
            root.append(holder)
            marks[holder] = Mark(kind, f"stands in a {kind}")
    return marks


def _told(package: Package) -> list[tuple[str, str | None]]:
    """Return what the properties of the document say."""
    root = package.xml("docProps/core.xml")
    return [] if root is None else [(_CORE[each.tag], each.text) for each in root if each.tag in _CORE]
