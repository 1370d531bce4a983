"""Years that are part of a name: "the Panic of 1893" and "the Act of 1833" say how a thing is called, not when it was.

A congress or a strike is over within its year, so that its name dates what happened there. A war goes on: what
happened in it did so in that year or later. What was done with an act or a treaty has no date from its name.
"""

from bisect import bisect_left
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.extractors.language import words
from testimonia.model import EdtfDate, TemporalExpression

YEAR = 4
"""Figures of a year."""
RULE = "year in a name"


def date_of(analysis: Analysis, time: TemporalExpression) -> EdtfDate | None:
    """Return the date of a time; for a year in a name what that tells, None if nothing."""
    noun = bisect_left(analysis.sentence.starts, time.start) - 2
    if time.date is None or not _names(analysis, time, noun):
        return time.date
    known, name = words(analysis), analysis.sentence.lower[noun]
    if name in known.dated_by_name:
        return time.date
    if name in known.lasting and not _before(analysis, noun):
        return replace(time.date, edtf=f"[{time.words}..]", latest=None, rule=RULE)
    return None


def _names(analysis: Analysis, time: TemporalExpression, noun: int) -> bool:
    """Tell whether a plain year stands behind "of" and a noun with a capital."""
    if noun < 1 or not (time.words.isdigit() and len(time.words) == YEAR):
        return False
    behind_of = analysis.sentence.lower[noun + 1] == words(analysis).of
    return behind_of and analysis.sentence.words[noun][0].isupper()


def _before(analysis: Analysis, noun: int) -> bool:
    """Tell whether the preposition of a noun makes an end of it: "until the War of 1812"."""
    place = next((k for k, phrase in enumerate(analysis.phrases) if phrase.first <= noun < phrase.last), 0)
    return place > 0 and analysis.phrases[place - 1].word in words(analysis).no_point
