"""Who "I" is in direct speech: its speaker, whom the words before or behind the marks name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.mentions import Entity
from testimonia.model import Locus, Mention
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.direct.spoken import Spoken

FIRST = frozenset({"first", "first_plural"})
"""Groups of pronouns by which speakers speak of themselves."""
SPEAKING = frozenset({"person", "group"})
REASON = "the speaker speaks of themselves"
Who = tuple[Entity, Mention]
"""Somebody, with a mention of them."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says what stands in a stretch; None where nobody knows."""

    direct: Direct
    who: Who | None


def of_themselves(
    analysis: Analysis, speakers: Sequence[Speaker], deeper: Spoken
) -> tuple[Analysis, list[Mention]]:
    """Return a sentence in which "I" and "my" in somebody's words mean that one, and these mentions.

    Those in ``deeper`` quotations are left as they are.
    """
    groups = analysis.language.discourse().pronouns
    found: dict[Phrase, Who] = {}
    for phrase in _pronouns(analysis) if speakers else ():
        if groups.get(phrase.word) in FIRST and phrase not in analysis.resolved:
            place = analysis.locus(phrase.head, phrase.head + 1)
            who = _speaking(speakers, place.start) if not deeper.holds(place.start) else None
            if who is not None:
                found[phrase] = who[0], _mention(who[1], place)
    if not found:
        return analysis, []
    return replace(analysis, resolved={**analysis.resolved, **found}), [one for _, one in found.values()]


def _mention(named: Mention, place: Locus) -> Mention:
    return replace(named, start=place.start, end=place.end, text=place.quote, form="pronoun", reason=REASON)


def _pronouns(analysis: Analysis) -> Iterator[Phrase]:
    """Yield the pronouns of a sentence, those of possession too."""
    for phrase in analysis.phrases:
        every = (phrase, phrase.owner)
        yield from (each for each in every if each is not None and each.pronoun and each.head >= 0)


def _speaking(speakers: Sequence[Speaker], place: int) -> Who | None:
    """Return who says what stands at a place, by the innermost quotation around it."""
    around = [each for each in speakers if each.direct.holds(place)]
    inner = min(around, key=lambda each: each.direct.end - each.direct.start, default=None)
    return inner.who if inner is not None and inner.who and inner.who[0].kind in SPEAKING else None
