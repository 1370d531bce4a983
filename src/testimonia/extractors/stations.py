"""A post told once and held in several places: "Secretary of the Weavers' Union 1921, of the Trades Council 1923–6"."""

from collections.abc import Iterator
from itertools import pairwise

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.events import tail
from testimonia.extractors.language import words

PARTING = frozenset({",", ";"})


def stations(analysis: Analysis, noun: Phrase) -> list[tuple[int, int] | None]:
    """Return the stretches of words behind a noun, each with what it was held in and when; one of None for all."""
    behind, times, _ = tail(analysis, noun)
    starts = [time.start for _, time in times]
    held = [phrase for case, phrase in behind if case == words(analysis).of]
    begins = [noun.first, *_anew(analysis, held, starts)]
    if len(begins) == 1:
        return [None]
    return list(pairwise([*begins, len(analysis.sentence)]))


def _anew(analysis: Analysis, held: list[Phrase], times: list[int]) -> Iterator[int]:
    """Yield the prepositions of those behind a comma or "and" that follow one with its own time."""
    sentence = analysis.sentence
    joining = PARTING | analysis.language.discourse().conjunctions
    for before, after in pairwise(sorted(held, key=lambda phrase: phrase.first)):
        between = (sentence.starts[before.last - 1], sentence.starts[after.first])
        timed = any(between[0] < time < between[1] for time in times)
        if timed and after.first > 1 and sentence.lower[after.first - 2] in joining:
            yield after.first - 1
