"""One block of a TEI edition, from its character data and the signs of its breaks to what is read.

White space collapses as XML has it. A break of a line is a space; in a block whose lines break words with a hyphen,
each is a line end, so that the words can be rejoined for reading as those of any print. A break within a word
(``break="no"``) joins its parts.
"""

import re
from typing import NamedTuple

LINE, PAGE, WITHIN, KEPT, CELL = "\x00", "\x01", "\x02", "\x03", "\x04"
"""Signs that no XML can hold: a line ends; a page begins; what ends here ends within a word; a line end that is kept; a
cell of a table begins."""
_SPACE = re.compile(r"[ \t\r\n]+")
_BREAKS = re.compile(rf" ?(?:[{LINE}{PAGE}{WITHIN}] ?)+")
_HYPHENED = re.compile(rf"[^\W\d_][-‐¬\u00ad] ?[{LINE}{PAGE}{WITHIN} ]*[{LINE}{WITHIN}]")
_HYPHENS = frozenset("-‐¬\u00ad")
_KEPT = re.compile(rf" ?{KEPT} ?")
_CELL = re.compile(rf" ?{CELL} ?")


class Set(NamedTuple):
    """A block as it is read, and where in it pages begin."""

    text: str
    pages: tuple[int, ...]


def as_read(raw: str) -> Set:
    """Return a block of character data and signs as it is read."""
    line = _SPACE.sub(" ", raw)
    line = _CELL.sub("\t", _KEPT.sub("\n", line))
    hyphened = _HYPHENED.search(line) is not None
    line = _BREAKS.sub(lambda run: _broken(run, hyphened), line)
    return _trimmed(line)


def _broken(run: re.Match[str], hyphened: bool) -> str:
    """Return what stands for a run of breaks, the pages that begin there behind it."""
    pages = PAGE * run[0].count(PAGE)
    behind_hyphen = run.string[run.start() - 1 : run.start()] in _HYPHENS
    if LINE not in run[0]:
        return ("\n" if hyphened and behind_hyphen else "") + pages
    return ("\n" if hyphened else " ") + pages


def _trimmed(line: str) -> Set:
    """Return a line without the white space around it and the signs of pages, and where these stood."""
    pieces = line.split(PAGE)
    text = "".join(pieces)
    lead, length = len(text) - len(text.lstrip(" \t\n")), len(text.strip(" \t\n"))
    places: list[int] = []
    at = 0
    for piece in pieces[:-1]:
        at += len(piece)
        places.append(min(max(at - lead, 0), length))
    return Set(text.strip(" \t\n"), tuple(places))
