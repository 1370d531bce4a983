"""Pages without text: what is said of them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from testimonia.readers.pdf.printed import Sheet

_NOTHING, _PICTURE = "no text", "a picture with hardly a word beside it"
_UNMAPPED = "letters that their fonts do not say the meaning of, which are not read"
_MOST_NAMED = 12
"""Stretches of pages that are named."""


def pages_without_text(sheets: Sequence[Sheet]) -> list[str]:
    """Return what is to be said of pages that gave no text; nothing is, of pages on which nothing is drawn."""
    held: dict[str, list[int]] = {}
    for sheet in sheets:
        held.setdefault(_what_of(sheet), []).append(sheet.n)
    told = [_hold(held.get(what, ()), what) for what in (_NOTHING, _PICTURE, _UNMAPPED)]
    return [*filter(None, told), *_failed(sheets)]


def _what_of(sheet: Sheet) -> str:
    """Say what a page holds, if that is no text."""
    if sheet.unmapped:
        return _UNMAPPED
    if not is_bare(sheet):
        return ""
    return _PICTURE if sheet.runs else _NOTHING


def is_bare(sheet: Sheet) -> bool:
    """Tell whether a page is a picture, or whatever else is drawn, of which the letters are to be recognised."""
    if sheet.empty or sheet.unmapped or sheet.problem:
        return False
    return sheet.pictured or not sheet.runs


def _hold(pages: Sequence[int], what: str) -> str:
    return f"{named(pages)} {'holds' if len(pages) == 1 else 'hold'} {what}" if pages else ""


def _failed(sheets: Iterable[Sheet]) -> list[str]:
    """Say of pages why they could not be read."""
    by_problem: dict[str, list[int]] = {}
    for sheet in filter(lambda one: one.problem, sheets):
        by_problem.setdefault(sheet.problem, []).append(sheet.n)
    return [f"{named(pages)}: {problem}" for problem, pages in by_problem.items()]


def named(pages: Iterable[int]) -> str:
    """Return pages in words: "page 3", "pages 3, 7–9"."""
    every = list(pages)
    runs = [
        [page for _, page in run] for _, run in groupby(enumerate(every), key=lambda one: one[1] - one[0])
    ]
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs[:_MOST_NAMED]]
    more = ["…"] if len(runs) > _MOST_NAMED else []
    return f"page{'s' if len(every) > 1 else ''} {', '.join(shown + more)}"
