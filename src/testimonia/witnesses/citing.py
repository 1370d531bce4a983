"""Whether a citation names a source of the archive.

A title that says something names it, or a common one with its author or date; so does its address, or author,
publication and day together. A newspaper alone names none of its articles, an author and a year none of their works.
What contradicts (another author, another year without the author) names another. Where two fit alike, none is named.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from testimonia.edtf import day_number, month_length
from testimonia.names.fold import fold
from testimonia.witnesses.imprint import (
    Imprint,
    address_key,
    day_key,
    main_title,
    plain_address,
    same_name,
    title_keys,
)

_ADDRESS = re.compile(r"https?://[^\s<>\"”»)\]]+", re.IGNORECASE)
_ALIKE = 94.0
"""Likeness (0 to 100) from which on two titles are one with a slip of the pen."""
_SLIP = 5
"""Letters of a word that may be a slip: a shorter one, or a number, tells another part or volume."""
_WORDS, _LONG = 3, 4
"""Words from which on a title is told apart by itself; letters of those of them that count, of which it needs two."""
_FIRM = 0.75
_MARGIN = 0.05
_WEIGHT = {"address": 1.0, "title": 0.8, "author": 0.1, "day": 0.1, "year": 0.05, "publication": 0.05}
_BY_DAY = 0.8
"""Score of what author, publication and day name together."""


@dataclass(frozen=True, slots=True)
class Named:
    """The source that a citation names, how surely (0 to 1), and by what."""

    source: str
    score: float
    reason: str


def citation_keys(item: Mapping[str, Any], words: str) -> set[str]:
    """Return the keys by which sources that a citation may name are looked up: see ``imprint``."""
    keys = {address_key(address) for address in _addresses(item, words)} | title_keys(
        str(item.get("title", ""))
    )
    day = _day(item)
    return keys if day is None else keys | {day_key(paper, day) for paper in _papers(item)}


def cited(item: Mapping[str, Any], words: str, imprints: Iterable[Imprint]) -> Named | None:
    """Return the source that a work cited (CSL-JSON), or an address in ``words``, names; None for none, or several."""
    named = [one for imprint in imprints if (one := _held(item, words, imprint)) is not None]
    ranked = sorted(named, key=lambda one: (-one.score, one.source))
    if not ranked or (len(ranked) > 1 and ranked[0].score - ranked[1].score < _MARGIN):
        return None
    return ranked[0]


def _held(item: Mapping[str, Any], words: str, imprint: Imprint) -> Named | None:
    """Return how a citation names one source; None where it does not."""
    if imprint.places() & _addresses(item, words):
        return Named(imprint.source, 1.0, "the same address")
    author = same_author(_families(item), imprint.authors)
    if author is False:
        return None
    same = list(_same(item, imprint, author))
    if _is_titled(item, imprint, same):
        score = sum(_WEIGHT[one] for one in ("title", *same))
        score -= 0.1 * (_dates(item, imprint) is False)
        return _firm(imprint, score, ("title", *same))
    if "title" not in item and {"author", "day", "publication"} <= set(same):
        return _firm(imprint, _BY_DAY, same)
    return None


def _firm(imprint: Imprint, score: float, same: Sequence[str]) -> Named | None:
    told = f"the same {_listed(same)}"
    return Named(imprint.source, round(min(score, 1.0), 2), told) if score >= _FIRM else None


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _same(item: Mapping[str, Any], imprint: Imprint, author: bool | None) -> Iterator[str]:
    """Yield what a citation and a source have the same, beside the title."""
    if author:
        yield "author"
    if _day(item) is not None and _day(item) == imprint.day:
        yield "day"
    elif _dates(item, imprint):
        yield "year"
    if any(same_name(one, paper) for one in imprint.publications for paper in _papers(item)):
        yield "publication"


# ---------------------------------------------------------------- titles


def _is_titled(item: Mapping[str, Any], imprint: Imprint, same: Sequence[str]) -> bool:
    """Tell whether a work has the title of a source, and that, with what else is the same, names it."""
    title = str(item.get("title", ""))
    if any(same_name(title, paper) for paper in imprint.publications):
        return False
    matching = [one for one in imprint.titles if same_title(title, one)]
    if _dates(item, imprint) is False and "author" not in same:
        return False
    return any(len(set(same) - {"year", "publication"}) >= _needed(one) for one in matching)


def _needed(title: str) -> int:
    """Return how many of author and day must be the same for a title to name a source."""
    words = fold(main_title(title)).split()
    long = sum(len(word) >= _LONG and not word.isdigit() for word in words)
    if len(words) >= _WORDS and long > 1:
        return 0
    return 1 if len(words) > 1 and long else 2


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles are one, with or without what stands behind a colon; a word of some length may slip."""
    pairs = ((one, other), (one, main_title(other)), (main_title(one), other))
    return any(same_name(*pair) for pair in pairs) or _is_slip(fold(one), fold(other))


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two folded titles differ in the spelling of long words only."""
    apart = set(one.split()) ^ set(other.split())
    slips = all(len(word) >= _SLIP and word.isalpha() for word in apart)
    return bool(apart) and slips and fuzz.ratio(one, other) >= _ALIKE


# ---------------------------------------------------------------- makers, dates, addresses


def same_author(names: Iterable[str], authors: Iterable[str]) -> bool | None:
    """Tell whether one of some surnames is of one of the authors; None where either side is not told."""
    wanted, told = _words_of_each(names), _words_of_each(authors)
    if not wanted or not told:
        return None
    return any(name <= author for name in wanted for author in told)


def _words_of_each(names: Iterable[str]) -> list[set[str]]:
    return [set(words.split()) for name in names if (words := fold(name))]


def _families(item: Mapping[str, Any]) -> list[str]:
    return [name.get("family") or name.get("literal", "") for name in item.get("author") or []]


def _papers(item: Mapping[str, Any]) -> list[str]:
    return [str(item[key]) for key in ("container-title", "publisher") if item.get(key)]


def _addresses(item: Mapping[str, Any], words: str) -> set[str]:
    told = [str(item["URL"])] if item.get("URL") else []
    return {plain_address(one.rstrip(".,;")) for one in (*told, *_ADDRESS.findall(words))}


def _day(item: Mapping[str, Any]) -> int | None:
    """Return the day on which a work came out; None where it is not told to the day."""
    bounds = _bounds(item)
    return bounds[0] if bounds and bounds[0] == bounds[1] else None


def _bounds(item: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return the first and the last day on which a work can have come out."""
    parts = [part for part in item.get("issued", {}).get("date-parts", []) if part and part[0]]
    if not parts:
        return None
    year, month, day = (*parts[-1], 0, 0)[:3]
    last = (year, month or 12, day or month_length(year, month or 12))
    return day_number(*parts[0]), day_number(*last)


def _dates(item: Mapping[str, Any], imprint: Imprint) -> bool | None:
    """Tell whether a work can have come out when a source did; None where one of the two is not told."""
    bounds = _bounds(item)
    if bounds is None or imprint.earliest is None or imprint.latest is None:
        return None
    return bounds[0] <= imprint.latest and imprint.earliest <= bounds[1]
