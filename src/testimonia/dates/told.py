"""Which deed stands behind "before", "after", "until": "his arrest", "she was released", "joining the party".

A noun must have an owner and a verb its subject, by a pronoun: whose arrest "the arrest" is nobody knows. What several
of a kind are told apart by ("his second arrest") or what was not to be ("her planned return") is none.
"""

from dataclasses import dataclass

from testimonia.dates.beside import Beside, is_filled, is_led_by, is_possessor
from testimonia.languages.parts.deeds import Deed

_MODIFIERS = 2
"""Words that may stand between an owner and the noun."""
_PARTS = 4
"""Words that may stand between a subject and the verb."""


@dataclass(frozen=True, slots=True)
class Told:
    """A deed, as type and role of the vocabulary, and where it is named."""

    event: str
    start: int
    end: int


def noun_of(words: Beside) -> Told | None:
    """Return what is told by "his own arrest", the first word being the owner."""
    deeds = words.deeds
    place = 2 if words.lower(1) in deeds.own else 1
    for noun in range(place, place + _MODIFIERS + 1):
        word = words.lower(noun)
        if word in deeds.nouns and _ends(words, noun + 1):
            return _told(deeds.nouns[word], words, noun)
        if not words.is_word(noun) or word in deeds.particular | deeds.stops or is_possessor(word):
            return None
    return None


def _ends(words: Beside, place: int) -> bool:
    """Tell whether a noun ends before a place: no other that it is a part of follows ("his arrest warrant")."""
    deeds, word = words.deeds, words.lower(place)
    if word in deeds.not_behind:
        return False
    follows = deeds.behind | deeds.stops | deeds.owners | deeds.articles | deeds.being | deeds.having
    return not words.is_word(place) or words.words[place][0].isupper() or word in follows


def clause_of(words: Beside) -> Told | None:
    """Return what is told by "she had been released", the first word being the subject."""
    deeds, place = words.deeds, 1
    suffered = False
    while words.lower(place) in deeds.having | deeds.being | deeds.passed_over and place < _PARTS:
        suffered = suffered or words.lower(place) in deeds.being
        place += 1
    verb = deeds.base(words.lower(place))
    return _told((deeds.suffered if suffered else deeds.done).get(verb, ()), words, place)


def going_of(words: Beside) -> Told | None:
    """Return what is told by "joining the party", "being arrested", "having been expelled"."""
    deeds, first = words.deeds, words.lower(0)
    if first in deeds.being or (first in deeds.having and words.lower(1) in deeds.being):
        place = 1 if first in deeds.being else 2
        return _told(deeds.suffered.get(deeds.base(words.lower(place)), ()), words, place)
    if first in deeds.having:
        return _told(deeds.done.get(deeds.base(words.lower(1)), ()), words, 1)
    return _told(deeds.done.get(deeds.base_of_going(first), ()), words, 0)


def _told(each: tuple[Deed, ...], words: Beside, place: int) -> Told | None:
    """Return the first deed of a word that what stands behind it allows."""
    slots = {deed.where.slot for deed in each if deed.where}
    led = any(is_led_by(slot, words, place + 1) for slot in slots)
    for deed in each:
        if _fits(deed, words, place + 1, led=led):
            return Told(deed.event, *words.spans[place])
    return None


def _fits(deed: Deed, words: Beside, behind: int, *, led: bool) -> bool:
    """Tell whether a deed is told; ``led``: a preposition stands there that makes one of several of the word."""
    fits = not led if deed.where is None else is_filled(deed.where, words, behind)
    return fits and not any(is_filled(each, words, behind) for each in deed.unless)
