"""What stands beside a word that counts from a deed, looked at word by word."""

import re
from dataclasses import dataclass

from testimonia.languages.parts.deeds import Deeds, Where
from testimonia.languages.parts.nouns import NounClass

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_FAR = 12
"""Words that are looked at."""
_PHRASE = 6
"""Words that an object or what stands behind a preposition may have."""
_CAPITALS = 2
"""Letters with which a name in capitals is short for something."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The words from a place of a text on, as far as they are looked at, with where each begins and ends."""

    deeds: Deeds
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def lower(self, place: int) -> str:
        """Return a word in small letters, empty behind the last."""
        return self.words[place].lower() if place < len(self.words) else ""

    def is_word(self, place: int) -> bool:
        """Tell whether something stands there that is no mark and no number."""
        return place < len(self.words) and self.words[place][0].isalpha()


def beside(text: str, start: int, end: int, deeds: Deeds) -> Beside:
    """Return the words from ``start`` on, none behind ``end``."""
    found = []
    for match in _WORD.finditer(text, start, end):
        found.append(match)
        if len(found) == _FAR:
            break
    return Beside(deeds, tuple(match[0] for match in found), tuple(match.span() for match in found))


def is_filled(where: Where, words: Beside, place: int) -> bool:
    """Tell whether what stands from a place on is what is asked for there."""
    begin = _begin(where.slot, words, place)
    if begin < 0:
        return False
    phrase = _phrase(words, begin)
    return any(_is_of(phrase, each, words.deeds, bare=where.slot != "object") for each in where.classes)


def is_led_by(slot: str, words: Beside, place: int) -> bool:
    """Tell whether a preposition and a word stand at a place."""
    begin = _begin(slot, words, place) if slot != "object" else -1
    return begin >= 0 and words.is_word(begin)


def _begin(slot: str, words: Beside, place: int) -> int:
    """Return where the phrase of a slot begins, -1 where its preposition does not stand there."""
    if slot == "object":
        return place
    parts = slot.split()
    there = [words.lower(place + number) for number in range(len(parts))]
    return place + len(parts) if there == parts else -1


def _phrase(words: Beside, begin: int) -> tuple[str, ...]:
    """Return the words up to one that ends what stands there."""
    end = begin
    while end < begin + _PHRASE and words.is_word(end) and words.lower(end) not in words.deeds.stops:
        end += 1
    return words.words[begin:end]


def _is_of(phrase: tuple[str, ...], noun: NounClass, deeds: Deeds, *, bare: bool) -> bool:
    """Tell whether a phrase is of a class, as far as its words tell; ``bare``: a single word may be any noun."""
    lower = [word.lower() for word in phrase]
    if not phrase or not noun.but.isdisjoint(lower):
        return False
    if noun.any:
        return bare or lower[0] in deeds.articles | deeds.owners or phrase[0][0].isupper()
    if not (noun.heads | noun.inside).isdisjoint(lower):
        return _name(phrase) not in deeds.places and not any(map(is_possessor, lower))
    return _is_named(phrase, noun.named | noun.kinds, deeds)


def is_possessor(word: str) -> bool:
    """Tell whether a word in small letters is the possessor of another: "Lund's party" may be any."""
    return word.endswith(("'s", "’s"))


def _name(phrase: tuple[str, ...]) -> str:
    return " ".join(word for word in phrase if word[0].isupper()).lower()


def _is_named(phrase: tuple[str, ...], kinds: frozenset[str], deeds: Deeds) -> bool:
    """Tell whether a name stands in a phrase that can be a place's or a group's, whichever is asked for."""
    name = _name(phrase)
    if name in deeds.places | deeds.lands:
        return "place" in kinds
    if any(word.isupper() and len(word) >= _CAPITALS for word in phrase):
        return "group" in kinds
    return "place" in kinds and bool(name) and phrase[0].lower() not in deeds.articles | deeds.owners
