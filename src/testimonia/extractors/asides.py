"""Which times of a clause tell when it was: not those in brackets that belong to what the brackets stand behind."""

from bisect import bisect_left, bisect_right

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Time
from testimonia.model import TemporalExpression

OPEN = frozenset("([")
CLOSE = frozenset(")]")
LONGEST = 20
"""Words from the bracket to the time in it."""


def told_times(analysis: Analysis, clause: Clause) -> list[Time]:
    """Return the times of a clause without the years of a life or an office given in brackets beside somebody."""
    return [(preposition, time) for preposition, time in clause.times if not _aside(analysis, clause, time)]


def _aside(analysis: Analysis, clause: Clause, time: TemporalExpression) -> bool:
    """Tell whether a time stands in brackets before the verb, behind a person, or behind the verb of another clause."""
    word, verb = bisect_left(analysis.sentence.starts, time.start), clause.verb.head
    bracket = opening(analysis, word)
    if bracket < 0 or opening(analysis, verb) >= 0:
        return False
    return word < verb or _of_a_life(analysis, bracket, time) or _verb_between(analysis, verb, word)


def _of_a_life(analysis: Analysis, bracket: int, time: TemporalExpression) -> bool:
    """Tell whether brackets right behind a person hold the years of a life, as one time or as two."""
    before = analysis.phrases[max(0, bisect_left(analysis.phrases, bracket, key=lambda each: each.first) - 1)]
    years = time.date is not None and "/" in time.date.edtf
    return (
        (years or _times_in(analysis, bracket) > 1) and before.last == bracket and before.entity == "person"
    )


def _times_in(analysis: Analysis, bracket: int) -> int:
    """Return how many times stand in the brackets that open at a word."""
    words = analysis.sentence.words
    close = next((word for word in range(bracket, len(words)) if words[word] in CLOSE), len(words))
    return sum(phrase.time is not None and bracket < phrase.first < close for phrase in analysis.phrases)


def _verb_between(analysis: Analysis, verb: int, word: int) -> bool:
    """Tell whether the verb of another clause stands between a verb and a word."""
    behind = bisect_right(analysis.clauses, verb, key=lambda clause: clause.verb.head)
    return behind < len(analysis.clauses) and analysis.clauses[behind].verb.head < word


def bracketed(analysis: Analysis, first: int, last: int) -> bool:
    """Tell whether the words ``first`` up to ``last`` stand alone in round brackets."""
    words = analysis.sentence.words
    return words[max(0, first - 1) : first] + words[last : last + 1] == ["(", ")"]


def opening(analysis: Analysis, word: int) -> int:
    """Return the bracket that opens shortly before a word and is not closed, -1 if there is none."""
    for before in range(word - 1, max(0, word - LONGEST) - 1, -1):
        if analysis.sentence.words[before] in CLOSE:
            return -1
        if analysis.sentence.words[before] in OPEN:
            return before
    return -1
