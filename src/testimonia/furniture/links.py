"""Lines that are links and nothing else: in Markdown, or numbered in brackets as browsers of text write them.

    [News](/news) | [Sport](/sport)        a row of links
    [1]Home [2]Archive [3]Contact          the same, numbered
    - [The mill](/mill)                    one of three and more such lines: a list of links
    12. https://harbour.example/archive    where a numbered link leads

Below a heading of notes, and between paragraphs one by one, a link is the article's.
"""

import re
from collections.abc import Sequence

from testimonia.furniture.foot import heads_notes
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook

_LINK = r"!?\[[^\[\]\n]{0,200}\]\([^()\s]{1,1000}\)"
_BETWEEN = r"[\s|·•,/*_#>+–—-]{0,8}"
_ROW = re.compile(rf"{_BETWEEN}(?:{_LINK}{_BETWEEN})+")
_TWO = re.compile(rf"{_LINK}{_BETWEEN}{_LINK}")
_NUMBERED = re.compile(r"[\s*+•·|-]{0,8}(?:\[\d{1,4}\][^\[\]\n.]{1,60}){1,20}")
_TARGET = re.compile(r"\s{0,8}(?:\d{1,4}\.|\[\d{1,4}\])\s{1,4}(?:https?|file|ftp|mailto)://?\S+\s*")
_FEWEST = 3
"""Lines of a list of links."""


def label(items: Sequence[Item], text: str, book: Rulebook) -> None:
    """Label the lines of links that are still free."""
    run: list[Item] = []
    noted = False
    _label_targets(items, text, book)
    for item in items:
        words = text[item.unit.start : item.unit.end]
        noted = noted or heads_notes(item, book)
        if item.own and not (noted or item.heading) and _is_links(words):
            run.append(item)
            continue
        _label(run, text)
        run = []
    _label(run, text)


def _label_targets(items: Sequence[Item], text: str, book: Rulebook) -> None:
    """Label where numbered links lead, and the line that heads nothing else."""
    for n, item in enumerate(items):
        if _TARGET.fullmatch(text, item.unit.start, item.unit.end):
            for one in items[max(0, n - 1) : n + 1]:
                if not one.kind and (one is item or heads_notes(one, book)):
                    one.label("link", "where a numbered link leads")


def _is_links(words: str) -> bool:
    return len(words) < 2000 and bool(_ROW.fullmatch(words) or _NUMBERED.fullmatch(words))


def _label(run: Sequence[Item], text: str) -> None:
    """Label a run of lines of links: a list of some length, or rows of several."""
    for item in run:
        words = text[item.unit.start : item.unit.end]
        if len(run) >= _FEWEST or _TWO.search(words) or words.count("[") > 1:
            item.label("link", "a line of links")
