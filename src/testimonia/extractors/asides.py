"""Which times of a clause tell when it was: not those in brackets that belong to what the brackets stand behind."""

from bisect import bisect_left

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Time
from testimonia.model import TemporalExpression

OPEN = frozenset("([")
CLOSE = frozenset(")]")
LONGEST = 8
"""Words from the bracket to the time in it."""


def told_times(analysis: Analysis, clause: Clause) -> list[Time]:
    """Return the times of a clause without the years of a life or an office given in brackets beside somebody."""
    return [(preposition, time) for preposition, time in clause.times if not _aside(analysis, clause, time)]


def _aside(analysis: Analysis, clause: Clause, time: TemporalExpression) -> bool:
    """Tell whether a time stands in brackets before the verb, or behind the verb of another clause."""
    word, verb = bisect_left(analysis.sentence.starts, time.start), clause.verb.head
    if not in_brackets(analysis, word):
        return False
    others = (other.verb.head for other in analysis.clauses if other is not clause)
    return word < verb or any(verb < other < word for other in others)


def in_brackets(analysis: Analysis, word: int) -> bool:
    """Tell whether a word stands in brackets that open shortly before it."""
    for before in reversed(analysis.sentence.words[max(0, word - LONGEST) : word]):
        if before in CLOSE:
            return False
        if before in OPEN:
            return True
    return False
