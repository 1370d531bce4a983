"""What stands in quotation marks: an utterance, words within a sentence of somebody else's, or a name and a title."""

from dataclasses import dataclass
from typing import Literal

Likeness = Literal["whole", "short", "part", "name"]
"""``whole``, an utterance, whoever says it; ``short``, one of a word or two, if somebody says it; ``part``, words
within a sentence, which are speech only where the sentence tells so; ``name``, a name, nickname or title."""

SHORTEST = 3
"""Words; shorter stretches in quotation marks are titles, names or words held at a distance."""
LONGEST_NAME = 12
"""Words of a title."""
SMALL = 3
"""Letters at most of words that a title may write small."""
NEAR = 3
"""Characters behind a quotation in which a stop may stand."""
LEAD = 40
"""Characters before a quotation in which the last that is no mark is looked for."""
ENDS = frozenset(".!?…")
BREAKS = ENDS | frozenset(",—–-;:")
"""How an utterance may end inside its marks."""
OPENS = ENDS | frozenset(":;)]")
"""What an utterance may stand behind, beside the beginning of a paragraph."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch ``start:end`` in quotation marks, in the passage ``first:last`` of a text."""

    text: str
    start: int
    end: int
    first: int
    last: int
    marks: str
    """The characters of which quotation marks are made."""

    @property
    def bare(self) -> str:
        """Return the words without their marks."""
        return self.text[self.start : self.end].strip(self.marks + " \n\t*_")

    @property
    def lead(self) -> str:
        """Return the last character before it, other marks and blanks apart; "" where the passage begins with it."""
        before = self.text[max(self.first, self.start - LEAD) : self.start]
        return before.rstrip(self.marks + " \n\t*_")[-1:]

    @property
    def behind(self) -> str:
        """Return the character behind it, blanks apart; "" where there are more blanks."""
        return self.text[self.end : min(self.last, self.end + NEAR)].lstrip()[:1]


def begins(place: Place) -> bool:
    """Tell whether it begins as an utterance does: a new sentence, with a capital letter or none.

    Behind a comma it must end as one too: “He said, “We go.””, but not “his book, “How we went”,”.
    """
    lead, bare = place.lead, place.bare
    opens = lead in OPENS or (lead == "," and bare[-1:] in ENDS)
    return not lead or (opens and not bare[:1].islower())


def likeness(place: Place, *, resumed: bool) -> Likeness:
    """Return what it is; ``resumed`` tells whether it goes on with an utterance that was interrupted before."""
    bare = place.bare
    size = len(bare.split(None, SHORTEST)[:SHORTEST])
    ended = bare[-1:] in BREAKS
    if not any(map(str.isalnum, bare)):
        return "name"
    utters = size < SHORTEST or bare[-1] in ENDS or begins(place)
    if _is_name(bare) and not (ended and utters):
        return "name"
    by_size = _of_few_words if size < SHORTEST else _of_several
    return by_size(place, ended=ended, resumed=resumed)


def _of_few_words(place: Place, *, ended: bool, resumed: bool) -> Likeness:
    if ended and not place.lead:
        return "whole"
    utters = ended and (begins(place) or place.lead == ",")
    return "short" if resumed or utters else "part"


def _of_several(place: Place, *, ended: bool, resumed: bool) -> Likeness:
    if resumed and ended:
        return "whole"
    return "whole" if begins(place) and (ended or _closes_sentence(place)) else "part"


def _closes_sentence(place: Place) -> bool:
    """Tell whether the sentence ends behind the marks."""
    return place.end == place.last or place.behind in ENDS


def _is_name(bare: str) -> bool:
    """Tell whether words are written as a name or a title is: with capitals, all but the small ones, at most half."""
    words = [word.lstrip("(") for word in bare.split(None, LONGEST_NAME) if any(map(str.isalpha, word))]
    if len(words) > LONGEST_NAME or not words:
        return False
    capitals = [word for word in words if word[:1].isupper()]
    small = (word for word in words if not word[:1].isupper())
    return (
        words[0] in capitals
        and 2 * len(capitals) >= len(words)
        and all(len(word.rstrip(",.;:!?")) <= SMALL for word in small)
    )
