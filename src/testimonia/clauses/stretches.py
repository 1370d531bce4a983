"""The stretches of a sentence that count as one word: times that stand by themselves, and compound prepositions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.clauses.arcs import NOUNS
from testimonia.languages.parts.clauses import Wording
from testimonia.model import TemporalExpression
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence

Span = tuple[int, int]
LONGEST_PREPOSITION = 4
"""Words of a compound preposition."""


def is_event(time: TemporalExpression) -> bool:
    """Tell whether a time is told by an event: "in the Civil War"."""
    return time.date is not None and time.date.rule.startswith("event")


@dataclass(frozen=True, slots=True)
class Times:
    """The temporal expressions of a sentence."""

    alone: dict[Span, TemporalExpression]
    """Those that stand by themselves, by their words."""
    events: dict[int, TemporalExpression]
    """Those told by a noun phrase, by its last word: "in the Civil War" stays one."""


def placed(
    sentence: Sentence,
    parse: Parse,
    times: Iterable[TemporalExpression],
    named: frozenset[int],
    wording: Wording,
) -> Times:
    """Return where the times of a sentence stand; ``named`` are the words of its names, where "Daily" is none.

    A word in which one time ends and the next begins is the first one's.
    """
    taken = set(named)
    alone: dict[Span, TemporalExpression] = {}
    events: dict[int, TemporalExpression] = {}
    for time in times:
        first, last = bisect_right(sentence.ends, time.start), bisect_left(sentence.starts, time.end)
        free = [word for word in range(first, last) if word not in taken]
        if is_event(time) and _is_named(sentence.lower[first:last], wording):
            events[last - 1] = time
        elif free and not _describes(time, parse, first, last):
            alone[free[0], free[-1] + 1] = time
            taken.update(free)
    return Times(alone, events)


def _is_named(event: Sequence[str], wording: Wording) -> bool:
    """Tell whether words name the event by which they tell a time, and do not only say when: "after the war"."""
    return bool(event) and event[0] not in wording.only_when


def _describes(time: TemporalExpression, parse: Parse, first: int, last: int) -> bool:
    """Tell whether one word such as "weekly" or "daily" belongs to a noun: "a weekly paper", "the daily"."""
    if time.date is not None:
        return False
    article = any(parse.heads[word] == first and parse.relations[word] == "det" for word in range(first))
    return last == first + 1 and (
        parse.relations[first] == "amod" or (article and parse.upos[first] in NOUNS)
    )


def compound_prepositions(sentence: Sentence, taken: Sequence[Span], wording: Wording) -> list[Span]:
    """Return the compound prepositions of a sentence, the longest at each place."""
    blocked = {word for first, last in taken for word in range(first, last)}
    found: list[Span] = []
    word = 0
    while word < len(sentence):
        last = _compound_from(sentence, word, wording)
        if last > word and blocked.isdisjoint(range(word, last)):
            found.append((word, last))
            word = last
        else:
            word += 1
    return found


def _compound_from(sentence: Sentence, word: int, wording: Wording) -> int:
    """Return the word behind the longest compound preposition that begins at a word; the word itself if none does."""
    for length in range(min(LONGEST_PREPOSITION, len(sentence) - word), 1, -1):
        if " ".join(sentence.lower[word : word + length]) in wording.compound_prepositions:
            return word + length
    return word
