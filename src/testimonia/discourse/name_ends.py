"""Where a name begins and ends: with its other spelling, its peerage and its "Jr.", and without a misprinted month.

Anna Smit (or Smith) Van Loon      one name
Mary Pratt (née Smith) Gould       one name
James Orr, 3rd Earl of Tyne        two names of one person
Adam Voss Jr. Voss                 two names: "Jr." ends the first
lieutenant, Mary 20, 1813          nobody
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.languages.parts.names import NameCustoms
from testimonia.names.fold import fold
from testimonia.names.particles import INSIDE
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

Span = tuple[int, int]
DAYS = 31
LONGEST_BODY = 8
"""Words of the fields of a committee."""
YEAR = 4
"""Figures of a year."""


def is_day(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name is one word before a day and a year, as only a month is: "Mary 20, 1813"."""
    behind = sentence.words[name.last : name.last + 3]
    if name.last - name.first > 1 or len(behind) < 3 or behind[1] != ",":
        return False
    day, _, year = behind
    return day.isdecimal() and 0 < int(day) <= DAYS and year.isdecimal() and len(year) == YEAR


def ended(sentence: Sentence, name: Name, customs: NameCustoms) -> Name:
    """Return a person's name up to its "Jr.", behind which no name goes on."""
    signs = {*customs.younger, *customs.elder}
    inside = range(name.first + 1, name.last - 1 if name.kind == "person" else 0)
    last = next((k + 1 for k in inside if sentence.words[k].endswith(".") and _sign(sentence, k) in signs), 0)
    return replace(name, last=last) if last else name


def _sign(sentence: Sentence, word: int) -> str:
    return fold(sentence.words[word]).replace(" ", "")


def spelled_twice(
    sentence: Sentence, names: Sequence[Name], customs: NameCustoms
) -> Iterator[tuple[Span, Span]]:
    """Yield names with another spelling, or a name at birth, in brackets inside, each with where the brackets stand."""
    persons = [name for name in names if name.kind == "person"]
    for name in persons:
        bracket, end = sentence.words[name.last : name.last + 4], name.last + 4
        if len(bracket) < 4 or (bracket[0], bracket[3]) != ("(", ")") or not bracket[2][:1].isupper():
            continue
        last = _goes_on(sentence, persons, end)
        other = bracket[1].casefold() in customs.other_spelling
        if other or (last > end and bracket[1].casefold() in customs.birth_words):
            yield (name.first, last if last > end else name.last), (name.last, end)


def _goes_on(sentence: Sentence, persons: Sequence[Name], word: int) -> int:
    """Return the end of the name that goes on behind a bracket, the place itself where none does."""
    seen = next((name.last for name in persons if name.first == word), 0)
    while not seen and word < len(sentence) and sentence.words[word][:1].isupper():
        word += 1
    return seen or word


def peerages(sentence: Sentence, names: Sequence[Name], customs: NameCustoms) -> Iterator[Span]:
    """Yield the ranks with a number behind a person's comma: "3rd Earl of Tyne"."""
    for name in names:
        first, last = name.last + 1, name.last + 3
        comma = name.kind == "person" and sentence.words[name.last : first] == [","]
        if comma and is_rank(sentence.lower[first:last], customs) and _land(sentence, last, customs) > last:
            yield first, _land(sentence, last, customs)


def is_rank(lower: Sequence[str], customs: NameCustoms) -> bool:
    """Tell whether two words are a number and a rank of the peerage: "3rd Earl"."""
    if len(lower) < 2 or not lower[0][:1].isdigit():
        return False
    return lower[0].endswith(customs.ordinal_endings) and lower[1] in customs.peers


def _land(sentence: Sentence, word: int, customs: NameCustoms) -> int:
    """Return the end of the title behind a rank: "of Tyne", "Tyne", "Grey of Howick"."""
    joining, last = INSIDE | customs.particles, word
    for at in range(word, len(sentence)):
        if sentence.words[at][:1].isupper():
            last = at + 1
        elif sentence.lower[at] not in joining:
            break
    return last


def bodies(sentence: Sentence, names: Sequence[Name], customs: NameCustoms) -> Iterator[Span]:
    """Yield the names of committees and the like for several fields: "the Roads and Bridges Committee"."""
    heads = (k for k, word in enumerate(sentence.lower) if word in customs.bodies)
    for head in (k for k in heads if sentence.words[k][:1].isupper()):
        first = _fields_before(sentence, head, customs)
        if not _of_fields(sentence, first, head, customs):
            continue
        over = [name for name in names if name.first <= head < name.last]
        yield min([first, *(name.first for name in over)]), max([head + 1, *(name.last for name in over)])


def _of_fields(sentence: Sentence, first: int, head: int, customs: NameCustoms) -> bool:
    """Tell whether the words before a body's noun are several fields, behind an article."""
    opened = first > 0 and sentence.lower[first - 1] in customs.before_bodies
    return opened and not customs.joints.isdisjoint(sentence.lower[first:head])


def _fields_before(sentence: Sentence, head: int, customs: NameCustoms) -> int:
    """Return where the capitalised words before a body's noun begin, with what joins them."""
    first = head
    while first > 0 and head - first < LONGEST_BODY:
        joint = first > 1 and sentence.lower[first - 1] in {",", *customs.joints}
        before = first - 1 - joint
        if not sentence.words[before][:1].isupper() or sentence.lower[before] in customs.before_bodies:
            break
        first = before
    return first
