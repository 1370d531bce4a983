"""Where somebody was born and died, in brackets behind the name: "(Chernigov, 4 August 1878 – Rome, 25 November 1965)".

What stands before the comma and the date in one half is a place where that in the other half is one, whatever a tagger
takes it for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.model import Kind
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

PERSON: Kind = "person"
PLACE: Kind = "place"
OPENING, CLOSING, COMMA, APART = "(", ")", ",", ";"
DASHES = frozenset("-–—")
LONGEST_BRACKET = 40
"""Words of a bracket with a life in it."""
LONGEST_NAME = 4
"""Words of a place's name."""

HALVES = 2
"""Birth and death."""

Span = tuple[int, int]


def with_life_places(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """Return the names of a sentence with those places that the brackets behind persons' names tell."""
    found = list(names)
    for name in names:
        if name.kind == PERSON and sentence.words[name.last : name.last + 1] == [OPENING]:
            found = _with_places(found, list(_heads(sentence, name.last)))
    return found


def _heads(sentence: Sentence, opening: int) -> Iterator[Span]:
    """Yield the words before the comma and the date in each half of a bracket, if it has two halves."""
    words = sentence.words
    within = range(opening + 1, min(len(words), opening + LONGEST_BRACKET))
    closing = next((word for word in within if words[word] == CLOSING), opening)
    dashes = [word for word in range(opening + 1, closing) if words[word] in DASHES]
    if len(dashes) == 1:
        begins = max([opening, *(word for word in range(opening, dashes[0]) if words[word] == APART)]) + 1
        yield from _head(sentence, begins, dashes[0])
        yield from _head(sentence, dashes[0] + 1, closing)


def _head(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield the capitalised words that open a half, if a comma and a date are all that follows."""
    comma = next((word for word in range(first, last) if sentence.words[word] == COMMA), first)
    capitals = all(sentence.words[word][:1].isupper() for word in range(first, comma))
    dated = any(sentence.words[word][:1].isdigit() for word in range(comma, last))
    if first < comma <= first + LONGEST_NAME and capitals and dated:
        yield first, comma


def _with_places(names: Sequence[Name], heads: Sequence[Span]) -> list[Name]:
    """Return names with both heads as places, if one of them is seen as one."""
    seen = {(name.first, name.last): name for name in names}
    known = [head for head in heads if head in seen and seen[head].kind == PLACE]
    if len(heads) != HALVES or len(known) != 1:
        return list(names)
    other = next(head for head in heads if head not in known)
    if other in seen:
        return [replace(name, kind=PLACE) if name is seen[other] else name for name in names]
    if any(name.first < other[1] and other[0] < name.last for name in names):
        return list(names)
    made = replace(seen[known[0]], first=other[0], last=other[1])
    return sorted([*names, made], key=lambda name: name.first)
