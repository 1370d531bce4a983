"""When it was, where only the order of telling says so: "In 1920 he fled. He was arrested near Marienbad", for one.

Prose that tells a life goes forward. What is told in the simple past right behind a dated event did not happen before
it: its date is "then or later", an EDTF set with an open end ([1920..]), never the year itself. The words are those
of the date it was told after, which stand outside the statement's own clause.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause
from testimonia.extractors.asides import opening, told_times
from testimonia.extractors.language import words
from testimonia.extractors.year_names import date_of
from testimonia.model import ORDER_OF_TELLING, EdtfDate
from testimonia.vocabulary import statement_type

PLAIN = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$")
WIDEST = 366
"""Days; a date wider than a year is no point from which a story goes on."""


def told_after(analysis: Analysis, clause: Clause, kind: tuple[str, str]) -> EdtfDate | None:
    """Return "then or later" for an undated event of a clause, None where the order of telling says nothing."""
    if kind[1] not in statement_type(kind[0]).events or not goes_on(clause):
        return None
    date = (
        _after_which(analysis, clause)
        or _last_reached(analysis, (c for c in analysis.clauses if c.index < clause.index))
        or analysis.reached
    )
    if date is None or len(analysis.voices(clause.verb.head)) > 1:
        return None
    return _or_later(date)


def _after_which(analysis: Analysis, clause: Clause) -> EdtfDate | None:
    """Return the date of what a clause says it came after: "after leaving Oxford in 1902, he returned"."""
    before = (c for c in analysis.clauses if c.governor is clause and c.subordinator in words(analysis).after)
    dates = [reached(analysis, one) for one in before if not one.verb.negated]
    return next((date for date in dates if date is not None), None)


def goes_on(clause: Clause) -> bool:
    """Tell whether a clause carries the story on: simple past, not told back ("had been"), denied or imagined."""
    verb = clause.verb
    plain = verb.form in {"finite", "en"} and not (verb.perfect or verb.negated or verb.modal)
    return plain and clause.relation in {"main", "relative", "participle"} and clause.subordinator == ""


def reached(analysis: Analysis, clause: Clause) -> EdtfDate | None:
    """Return the date a clause carries the story to: a day, month, season or year, with both bounds.

    "b. Kiev 1893, d. 1937" behind a headword tells no story, nor does what stands in brackets.
    """
    known = words(analysis)
    if clause.verb.word in known.short or opening(analysis, clause.verb.head) >= 0:
        return None
    for preposition, time in told_times(analysis, clause):
        date = date_of(analysis, time)
        if date is None or time.kind not in {"date", "time"} or preposition in known.no_point:
            continue
        if _is_point(date):
            return date
    return None


def _is_point(date: EdtfDate) -> bool:
    """Tell whether a date is known so closely that a story can go on from it."""
    if date.earliest is None or date.latest is None:
        return False
    return date.latest - date.earliest <= WIDEST


def carried_to(analysis: Analysis) -> EdtfDate | None:
    """Return the last date to which the clauses of a sentence carry the story."""
    return _last_reached(analysis, analysis.clauses)


def _last_reached(analysis: Analysis, clauses: Iterable[Clause]) -> EdtfDate | None:
    dates = [reached(analysis, clause) for clause in clauses if goes_on(clause)]
    return next((date for date in reversed(dates) if date is not None), None)


def _or_later(date: EdtfDate) -> EdtfDate | None:
    plain = date.edtf.rstrip("~?%")
    start = plain if PLAIN.match(plain) else plain[:4] if PLAIN.match(plain[:4]) else ""
    if not start:
        return None
    return replace(
        date, edtf=f"[{start}..]", latest=None, rule=ORDER_OF_TELLING, anchor=f"told after “{date.words}”"
    )
