"""Whether a clause says that something was done again: "became a member once more", "joined it for the second time"."""

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause
from testimonia.extractors.language import words


def said_again(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a word for a second time stands right before a verb, or behind it and before the next verb.

    Behind a comma it tells of something else: "joined the party, again a legal body".
    """
    lower, stop = analysis.sentence.lower, _stop(analysis, clause)
    for parts in map(str.split, words(analysis).anew):
        starts = range(max(0, clause.verb.first - len(parts)), stop - len(parts) + 1)
        if any(lower[k : k + len(parts)] == parts and _its_own(analysis, clause, k) for k in starts):
            return True
    return False


def _stop(analysis: Analysis, clause: Clause) -> int:
    """Return the word at which the next verb stands, the end of the sentence without one."""
    behind = (each.verb.first for each in analysis.clauses if each.verb.first > clause.verb.head)
    return min(behind, default=len(analysis.sentence))


def _its_own(analysis: Analysis, clause: Clause, word: int) -> bool:
    """Tell whether no comma parts a word behind a verb from it."""
    return word < clause.verb.last or analysis.sentence.words[word - 1] not in {",", ";"}
