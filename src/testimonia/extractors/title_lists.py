"""Lists of titles, read by the words: "Low Water (1914), The Toll (1919) and, her best-known book, The Mill (1922)".

Years in brackets and what is set between the last "and" and its title part such a list for any parser.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase

MARKS = frozenset({"comma", "conj", "quote"})
PARTICIPLE = "en"
"""Form of a verb that may stand in an aside: "best known of all"."""
LONGEST = 6
"""Phrases of an aside before a title: ", with Karl Roth,"."""


@dataclass(frozen=True, slots=True)
class Titles:
    """The works named in one list, in order, and what is set aside between them."""

    works: tuple[Phrase, ...]
    asides: tuple[Phrase, ...] = ()


def listed(analysis: Analysis, first: Phrase) -> Titles:
    """Return the list of works that a title begins: itself, where nothing follows."""
    works, asides = [first], list[Phrase]()
    place = analysis.index(first) + 1 if analysis.index(first) >= 0 else len(analysis.phrases)
    while (at := _next(analysis.phrases, place)) is not None:
        aside = list(_aside(analysis.phrases, at))
        title = at + len(aside) + 1 if aside else at
        if not _is_title(analysis, title):
            break
        works.append(analysis.phrases[title])
        asides += aside
        place = title + 1
    return Titles(tuple(works), tuple(asides))


def lists(analysis: Analysis) -> Iterator[Titles]:
    """Yield the lists of more than one work in a sentence, each once."""
    seen: set[Phrase] = set()
    for phrase in analysis.phrases:
        if is_named_work(phrase) and phrase not in seen:
            found = listed(analysis, phrase)
            seen.update(found.works)
            if len(found.works) > 1:
                yield found


def is_named_work(phrase: Phrase) -> bool:
    """Tell whether a noun phrase is the name of a work."""
    return phrase.name is not None and phrase.entity == "work"


def _next(phrases: Sequence[Phrase], place: int) -> int | None:
    """Return the place behind the marks between two members of a list, over what is in brackets; None without marks."""
    place = start = _behind_bracket(phrases, place)
    while place < len(phrases) and phrases[place].kind in MARKS:
        place += 1
    return place if place > start else None


def _behind_bracket(phrases: Sequence[Phrase], place: int) -> int:
    """Return the place behind the brackets that open at one, the place itself where none do."""
    if place >= len(phrases) or phrases[place].kind != "open":
        return place
    return next((at + 1 for at in range(place, len(phrases)) if phrases[at].kind == "close"), place)


def _aside(phrases: Sequence[Phrase], place: int) -> Iterator[Phrase]:
    """Yield what stands between the comma behind an "and" and the next comma: "and, her best-known book, X"."""
    if [phrase.kind for phrase in phrases[max(0, place - 2) : place]] != ["conj", "comma"]:
        return
    inside = phrases[place : place + LONGEST]
    comma = next((at for at, phrase in enumerate(inside) if phrase.kind == "comma"), 0)
    if not any(phrase.kind == "vg" and phrase.form != PARTICIPLE for phrase in inside[:comma]):
        yield from inside[:comma]


def _is_title(analysis: Analysis, place: int) -> bool:
    """Tell whether a work is named at a place, of which the sentence tells nothing else: it is no verb's subject."""
    phrase = analysis.phrases[place] if place < len(analysis.phrases) else None
    if phrase is None or not is_named_work(phrase):
        return False
    behind = _behind_bracket(analysis.phrases, place + 1)
    return not any(following.kind == "vg" for following in analysis.phrases[behind : behind + 1])
