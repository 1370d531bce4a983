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
from collections.abc import Iterator
from dataclasses import dataclass, field

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
_FORMULA = re.compile(rb"[\s{]{0,9}EQ\s")
_PAGE_NUMBER = re.compile(
    rb"\\chpgn\b|\{\\field[^{}]{0,50}\{\\\*\\fldinst[^{}]{0,50}\{?[^{}]{0,50}\b(?:NUM)?PAGE(?:S)?\b[^{}]{0,50}\}{1,2}[^{}]{0,9}"
    rb"\{\\fldrslt[^{}]{0,50}\{?[^{}]{0,200}\}{2,3}"
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
    comments: int
    formulas: int
    code_page: str


def sort_out(data: bytes) -> Sorted:
    """Take apart what is not of the text."""
    found = list(_groups(data))
    opening = _opening(data, found)
    cut = _outermost([group for group in found if group.word in _CUT])
    code_page = _CODE_PAGE.search(data[:4096])
    return Sorted(
        _without(data, cut),
        tuple((_HEADS[one.word], _document(data, opening, one)) for one in _heads(data, cut)),
        tuple((one.word, _document(data, opening, one)) for one in _properties(found)),
        sum(one.word == "deleted" for one in cut),
        sum(one.word == "annotation" for one in found),
        sum(one.word == "fldinst" and _is_formula(data, one) for one in found),
        code_page[1].decode() if code_page else "1252",
    )


@dataclass(slots=True)
class _Open:
    start: int
    word: str = ""
    inner: int = 0
    told: set[str] = field(default_factory=set)


def _groups(data: bytes) -> Iterator[Group]:
    """Yield the groups that are read apart, and the table of fonts, each as it ends."""
    wanted = frozenset((*_CUT, "title", "author", "annotation", "fonttbl", "fldinst"))
    stack: list[_Open] = []
    at = 0
    while token := _TOKEN.match(data, at):
        at = token.end()
        if token["brace"] == b"{":
            stack.append(_Open(token.start()))
        elif token["brace"] and stack:
            group = stack.pop()
            if group.word in wanted:
                yield Group(group.word, group.start, group.inner, at)
        elif token["word"]:
            at = _told(stack, token, wanted)


def _told(stack: list[_Open], token: re.Match[bytes], wanted: frozenset[str]) -> int:
    """Let a control word say what the group at hand is; return where to go on, behind bytes that are no text."""
    word, number = token["word"].decode("ascii"), int(token["number"] or 1)
    if word == "bin":
        return token.end() + max(number, 0)
    if stack and word in wanted and number and (not stack[-1].word):
        stack[-1].word, stack[-1].inner = word, token.end()
    return token.end()


def _heads(data: bytes, cut: list[Group]) -> list[Group]:
    """Return the heads and feet of pages, of the same ones the first, of very many the first few."""
    heads = {data[one.inner : one.end]: one for one in reversed(cut) if one.word in _HEADS}
    return list(reversed(heads.values()))[:_MOST_HEADS]


def _properties(found: list[Group]) -> list[Group]:
    """Return the title, of several that which is written in Unicode, and who began the document."""
    titles, authors = ([one for one in found if one.word == word] for word in ("title", "author"))
    return [*titles[-1:], *authors[:1]]


def _is_formula(data: bytes, field: Group) -> bool:
    return _FORMULA.match(data, field.inner, field.end) is not None


def _outermost(groups: list[Group]) -> list[Group]:
    """Return groups in order, without those that lie within another."""
    kept: list[Group] = []
    for group in sorted(groups, key=lambda group: group.start):
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
