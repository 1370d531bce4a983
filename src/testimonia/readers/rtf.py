"""Rich Text Format: anydoc converts it, and what it leaves out without a word is read here.

Notes stand at the end, each with the number that points to it; then, as furniture, the heads and feet of pages. Words
that are marked as deleted and comments are left out, and a note says so. Hidden words are read like any other.
"""

from typing import Any

from testimonia.errors import ReadingError
from testimonia.readers import converted, markup, properties, rtf_groups
from testimonia.readers.markup import Mark
from testimonia.readers.package import refuse_others
from testimonia.readers.page import Page, Raw
from testimonia.readers.rtf_groups import Sorted

_START = b"{\\rtf"


def read(raw: Raw) -> Page:
    """Read an RTF document.

    Raises:
        ReadingError: "missing" where anydoc is not installed; "damaged" where it is something else.
    """
    if not raw.data.lstrip().startswith(_START):
        refuse_others(raw.data, "RTF document")
        raise ReadingError("damaged", r"is no RTF document: it does not begin with {\rtf")
    parts = rtf_groups.sort_out(raw.data)
    root = converted.html(converted.document(parts.body, "rtf"))
    text, marked, _, _ = markup.lay(root, _append_heads(root, parts))
    told = [(kind, converted.words(converted.document(data, "rtf"))) for kind, data in parts.properties]
    return Page(
        text, f"cp{parts.code_page}", tuple(_notes(parts, text)), marked, properties.clues(told, text)
    )


def _append_heads(root: Any, parts: Sorted) -> dict[Any, Mark]:
    """Append the heads and feet of pages, each once, and say what they are."""
    marks: dict[Any, Mark] = {}
    heads = {converted.words(converted.document(data, "rtf")): kind for kind, data in parts.heads}
    for words, kind in heads.items():
        if any(map(str.isalpha, words)):
            holder = root.makeelement("div")
            holder.text = words
            root.append(holder)
            marks[holder] = Mark(kind, f"stands in a {kind}")
    return marks


def _notes(parts: Sorted, text: str) -> list[str]:
    """Say what is not read, and how much of it."""
    unknown = text.count("\ufffd")
    told = (
        (parts.deletions, "deletions that are marked as such are left out"),
        (parts.comments, "comments are left out"),
        (parts.formulas, "formulas or words with others above them are left out"),
        (unknown, "characters are none of its code pages"),
    )
    return [f"{count} {words}" for count, words in told if count]
