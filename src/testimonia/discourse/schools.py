"""Schools that a source goes on to call by the first words of their names: "Hampshire College … leaving Hampshire".

A tagger takes those words for the place of that name. Nobody left the county: unless a preposition of place stands
before them, or a further place behind their comma, they name neither for sure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.languages.protocol import Language
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name, Sight

SCHOOL = "school"
"""The class of nouns by whose last word a group is a school."""


def with_schools(sentences: Sequence[Sentence], sight: Sight, language: Language) -> Sight:
    """Return what a tagger saw in sentences without the places that may be short for schools named there."""
    listed = language.nouns().classes.get(SCHOOL)
    nouns = listed.inside if listed is not None else frozenset()
    both = list(zip(sentences, sight.names, strict=True))
    short = {words for sentence, names in both for words in _short(sentence, names, nouns)}
    if not short:
        return sight
    where = language.frames().words.event_places
    found = [
        [name for name in names if not _is_short(sentence, name, short, where)] for sentence, names in both
    ]
    return replace(sight, names=found)


def _short(sentence: Sentence, names: Sequence[Name], nouns: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words before the noun of the schools that are named: "Hampshire" of "Hampshire College"."""
    for name in names:
        words = tuple(sentence.lower[name.first : name.last])
        if name.kind == "group" and len(words) > 1 and words[-1] in nouns:
            yield words[:-1]


def _is_short(sentence: Sentence, name: Name, short: set[tuple[str, ...]], where: frozenset[str]) -> bool:
    """Tell whether a place may be a school that is called so elsewhere."""
    if name.kind != "place" or tuple(sentence.lower[name.first : name.last]) not in short:
        return False
    before = sentence.lower[name.first - 1] if name.first else ""
    behind = sentence.words[name.last : name.last + 2]
    of_land = behind[:1] == [","] and "".join(behind[1:])[:1].isupper()
    return before not in where and not of_land
