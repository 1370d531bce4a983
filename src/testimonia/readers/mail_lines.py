"""The lines of a mail's plain text: who says them, and which are the mailer's.

    quoted        lines behind ">", as deep as there are marks, which are taken off; and what stands below the header of
                  another mail that is copied in
    introduced    a line with a day or an address right above them that ends in a colon
    signature     what stands below "-- "

Paragraphs that the mailer broke for the way ("format=flowed") are joined again. No word of any language is looked at.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

_END = re.compile(r"\r\n|\n|\r")
_MARKS = re.compile(r"(?:>[ \t]?)+")
_FLOWED_MARKS = re.compile(r">+")
_SIGNATURE = re.compile(r"--[ \t]?")
_HEADER = re.compile(r"[ \t*]{0,4}[^\s:@]{2,20}:[ \t*]{1,4}\S.{0,500}")
_LONGEST_SIGNATURE = 20
"""Lines: what is longer is a text of its own."""
_LONGEST_INTRODUCTION = 3
_LEAST_HEADER = 3
"""Lines in a row that are those of a header."""


class Stretch(NamedTuple):
    """Lines that belong together, joined; ``kind`` is empty, "quote", "introduction", "signature" or "header"."""

    words: str
    kind: str = ""


class _Line(NamedTuple):
    depth: int
    words: str


def stretches(text: str, flowed: bool = False, delete_space: bool = False) -> list[Stretch]:
    """Return the stretches of a text in order, without the empty lines between them.

    ``flowed`` and ``delete_space`` are what its Content-Type says of its line ends (RFC 3676).
    """
    split = _flowed(text, delete_space) if flowed else _unquoted(text)
    runs = [(depth, [line.words for line in run]) for depth, run in groupby(split, lambda line: line.depth)]
    found: list[Stretch] = []
    for n, (depth, lines) in enumerate(runs):
        deeper = n + 1 < len(runs) and runs[n + 1][0] > depth
        found.extend(_own(lines, deeper) if depth == 0 else _quoted(lines, deeper))
    return _below_headers([one for one in found if one.words.strip()])


# ---------------------------------------------------------------- lines


def _unquoted(text: str) -> Iterator[_Line]:
    for line in _END.split(text):
        marks = _MARKS.match(line)
        yield _Line(marks[0].count(">"), line[marks.end() :]) if marks else _Line(0, line)


def _flowed(text: str, delete_space: bool) -> Iterator[_Line]:
    """Yield the lines of a flowed text, each paragraph on one."""
    parts: list[str] = []
    before = -1
    for depth, line in map(_unstuffed, _END.split(text)):
        if parts and depth != before:
            yield _Line(before, "".join(parts))
            parts = []
        before = depth
        goes_on = line.endswith(" ") and not _SIGNATURE.fullmatch(line)
        parts.append(line[:-1] if goes_on and delete_space else line)
        if not goes_on:
            yield _Line(depth, "".join(parts))
            parts = []
    if parts:
        yield _Line(before, "".join(parts))


def _unstuffed(line: str) -> _Line:
    """Take the marks of quotation off a line, and the space that protects what would be taken for one."""
    marks = _FLOWED_MARKS.match(line)
    words = line[marks.end() :] if marks else line
    return _Line(marks.end() if marks else 0, words.removeprefix(" "))


# ---------------------------------------------------------------- stretches


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _own(lines: list[str], deeper: bool) -> Iterator[Stretch]:
    """Yield what the writer says: words, a signature, or what introduces the words that follow."""
    body, signature = _signed(lines)
    kept, introduction = _introduced(body) if deeper and not signature else (body, [])
    yield Stretch(_joined(kept))
    yield Stretch(_joined(introduction), "introduction")
    yield Stretch(_joined(signature), "signature")


def _quoted(lines: list[str], deeper: bool) -> Iterator[Stretch]:
    kept, introduction = _introduced(lines) if deeper else (lines, [])
    yield Stretch(_joined(kept), "quote")
    yield Stretch(_joined(introduction), "introduction")


def _signed(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines above the last mark of a signature, and those from it on where they are few."""
    for n in reversed(range(max(0, len(lines) - _LONGEST_SIGNATURE - 1), len(lines))):
        if _SIGNATURE.fullmatch(lines[n]):
            return lines[:n], lines[n:]
    return lines, []


def _introduced(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines of a run without those at its end that introduce what follows, and these."""
    words = list(lines)
    while words and not words[-1].strip():
        words.pop()
    begin = len(words)
    while begin and words[begin - 1].strip():
        begin -= 1
    last = words[begin:]
    told = "".join(last)
    if len(last) <= _LONGEST_INTRODUCTION and told.rstrip().endswith(":") and _names_a_mail(told):
        return words[:begin], last
    return words, []


def _names_a_mail(words: str) -> bool:
    """Tell whether words have a day or an address in them."""
    return "@" in words or sum(map(str.isdigit, words)) >= 2


# ---------------------------------------------------------------- copied mails


def _below_headers(found: list[Stretch]) -> list[Stretch]:
    """Let all that stands below the header of another mail, copied into a writer's own words, be quoted."""
    kept: list[Stretch] = []
    copied = False
    for one in found:
        if one.kind or copied:
            kept.append(Stretch(one.words, one.kind or "quote"))
            continue
        above, header, below = _header(one.words)
        copied = bool(header)
        kept.extend((Stretch(above), Stretch(header, "header"), Stretch(below, "quote")))
    return [one for one in kept if one.words.strip()]


def _header(words: str) -> tuple[str, str, str]:
    """Return words above a header, the header, and what is below; all of them above where there is none."""
    lines = words.split("\n")
    count = 0
    for n, line in enumerate([*lines, ""]):
        if _HEADER.fullmatch(line):
            count += 1
        elif count >= _LEAST_HEADER and "@" in "".join(lines[n - count : n]):
            return _joined(lines[: n - count]), _joined(lines[n - count : n]), _joined(lines[n:])
        else:
            count = 0
    return words, "", ""
