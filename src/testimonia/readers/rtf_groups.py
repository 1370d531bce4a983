"""The groups of an RTF document that are read apart from its text, found by their braces and first control words.

    header, footer      the heads and feet of pages
    title, author       what the document says of itself
    deleted             words that are deleted and only shown as such
    annotation          comments
    fonttbl             the fonts, each with its code page
    fldinst             what fields are made of: formulas and ruby have their words in there alone

Nothing is decoded here: a group is written into a small document of its own, which is converted as the whole is.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<brace>[{}])|(?:[^\\{}]+|\\[^a-zA-Z])+|\\",
    re.DOTALL,
)
_HEADS = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "page header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "page footer"),
}
_MOST_HEADS = 50
_CUT = frozenset(("deleted", *_HEADS))
_WANTED = frozenset((*_CUT, "title", "author", "annotation", "fonttbl", "fldinst"))
_FORMULA = re.compile(rb"[\s{]{0,9}EQ\s")
_PAGE_NUMBER = re.compile(
    rb"\\chpgn\b ?|\{\\field[^{}]{0,50}\{\\\*\\fldinst[^{}]{0,50}\{?[^{}]{0,50}\b(?:NUM)?PAGES?\b[^{}]{0,50}\}{1,2}"
    rb"[^{}]{0,9}\{\\fldrslt[^{}]{0,50}\{?[^{}]{0,200}\}{2,3}"
)
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Group:
    """A group: what it is, where it begins and ends with its braces, and where what is in it begins."""

    word: str
    start: int
    inner: int
    end: int


@dataclass(frozen=True, slots=True)
class Sorted:
    """A document without what is read apart from it, and the small documents that this makes."""

    body: bytes
    heads: tuple[tuple[str, bytes], ...]
    """Kind and document of each head and foot of pages."""
    properties: tuple[tuple[str, bytes], ...]
    """Kind of clue, and the document that has its words."""
    deletions: int
    mixed: int
    """Deletions in the middle of a group, which cannot be taken out."""
    comments: int
    formulas: int
    code_page: str


def sort_out(data: bytes) -> Sorted:
    """Take apart what is not of the text."""
    found = list(_groups(data))
    counted = Counter(group.word for group in found)
    cut = _outermost(found)
    code_page = _CODE_PAGE.search(data[:4096])
    return Sorted(
        _without(data, cut), *_documents(data, found, cut), sum(one.word == "deleted" for one in cut), counted["mixed"],
        counted["annotation"], _formulas(data, found), code_page[1].decode() if code_page else "1252",
    )  # fmt: skip


@dataclass(slots=True)
class _Open:
    """A group that has begun; ``word`` is what it is, "text" where words come first."""

    start: int
    word: str = ""
    inner: int = 0


def _groups(data: bytes) -> Iterator[Group]:
    """Yield the groups that are read apart, and the table of fonts, each as it ends."""
    stack: list[_Open] = []
    at = 0
    while token := _TOKEN.match(data, at):
        at = token.end()
        if token["brace"] == b"{":
            stack.append(_Open(token.start()))
        elif token["brace"]:
            yield from _ended(stack, at)
        elif token["word"] == b"bin":
            at += max(int(token["number"] or 0), 0)
        elif len(stack) > 1:
            yield from _told(stack[-1], token)


def _ended(stack: list[_Open], end: int) -> Iterator[Group]:
    """Yield the group that ends, if it is read apart."""
    group = stack.pop() if stack else None
    if group is not None and group.word in _WANTED:
        yield Group(group.word, group.start, group.inner, end)


def _told(group: _Open, token: re.Match[bytes]) -> Iterator[Group]:
    """Let a control word say what a group is, unless words come before it."""
    word = (token["word"] or b"").decode("ascii")
    if not word:
        group.word = group.word or _words(token[0])
    elif word in _WANTED and token["number"] != b"0":
        if not group.word:
            group.word, group.inner = word, token.end()
        elif (group.word, word) == ("text", "deleted"):
            yield Group("mixed", token.start(), token.end(), token.end())


def _words(said: bytes) -> str:
    """Return what a group is that begins so: a text, or nothing yet."""
    return "" if said.strip() in (b"", b"\\*") else "text"


def _documents(
    data: bytes, found: list[Group], cut: list[Group]
) -> tuple[tuple[tuple[str, bytes], ...], tuple[tuple[str, bytes], ...]]:
    """Return the small documents that heads of pages and properties make."""
    opening = _opening(data, found)
    heads = tuple((_HEADS[one.word], _document(data, opening, one)) for one in _heads(data, cut))
    return heads, tuple((one.word, _document(data, opening, one)) for one in _properties(found))


def _heads(data: bytes, cut: list[Group]) -> list[Group]:
    """Return the heads and feet of pages, of the same ones the first, of very many the first few."""
    heads = {data[one.inner : one.end]: one for one in reversed(cut) if one.word in _HEADS}
    return list(reversed(heads.values()))[:_MOST_HEADS]


def _properties(found: list[Group]) -> list[Group]:
    """Return the title, of several that which is written in Unicode, and who began the document."""
    titles, authors = ([one for one in found if one.word == word] for word in ("title", "author"))
    return [*titles[-1:], *authors[:1]]


def _formulas(data: bytes, found: list[Group]) -> int:
    """Count the fields that are formulas."""
    return sum(_FORMULA.match(data, one.inner, one.end) is not None for one in found if one.word == "fldinst")


def _outermost(found: list[Group]) -> list[Group]:
    """Return the groups that are taken out in order, without those that lie within another."""
    kept: list[Group] = []
    for group in sorted((one for one in found if one.word in _CUT), key=lambda group: group.start):
        if not kept or group.start >= kept[-1].end:
            kept.append(group)
    return kept


def _without(data: bytes, cut: list[Group]) -> bytes:
    places = [0, *(place for group in cut for place in (group.start, group.end)), len(data)]
    return b"".join(data[start:end] for start, end in zip(places[::2], places[1::2], strict=True))


def _opening(data: bytes, found: list[Group]) -> bytes:
    """Return how a document begins that has the same code page and fonts."""
    begin = data.find(b"{\\rtf")
    first = data[begin : data.find(b"{", begin + 1)] if b"{" in data[begin + 1 :] else data[begin:]
    fonts = next((data[one.start : one.end] for one in found if one.word == "fonttbl"), b"")
    return first + fonts


def _document(data: bytes, opening: bytes, group: Group) -> bytes:
    """Return a document that holds the words of a group, without the numbers of pages in heads."""
    return opening + b"\\pard\\plain " + _PAGE_NUMBER.sub(b"", data[group.inner : group.end - 1]) + b"}"
