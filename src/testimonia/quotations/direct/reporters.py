"""On whose word it stands that somebody is quoted: those who report the words that tell so."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from testimonia.analysis import Analysis, same_voice
from testimonia.model import Voice

START = attrgetter("sentence.start")


def reporting(voice: Voice, analyses: Sequence[Analysis], start: int) -> tuple[Voice, ...]:
    """Return the voices around a quotation from the source's author on, without its own speaker.

    ``analyses`` are sentences in order, ``start`` is where the quotation begins: that counts where no words in them
    tell who speaks, as where speakers take turns; empty where it is in none. "Moor wrote that Brecht told him: “…”"
    is told by Moor, who wrote that he did.
    """
    told = voice.cue or voice.named
    for place in (start,) if told is None else (told.start, start):
        number = bisect_right(analyses, place, key=START) - 1
        if number >= 0 and place < analyses[number].sentence.end:
            analysis = analyses[number]
            author, *others = analysis.voices(bisect_right(analysis.sentence.starts, place) - 1)
            return author, *(other for other in others if not same_voice(other, voice))
    return ()
