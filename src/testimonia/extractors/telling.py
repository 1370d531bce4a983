"""When it was, where only the order of telling says so: "In 1920 he fled. He was arrested near Marienbad", for one.

Prose that tells a life goes forward. What is told in the simple past right behind a dated event of the same person did
not happen before it: its date is "then or later", an EDTF set with an open end ([1920..]), never the year itself. The
words are those of the date it was told after, which stand outside the statement's own clause. Birth and schooling are
told behind anything, and nobody's doings are dated by another's birth.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from testimonia.analysis import Analysis, Reached
from testimonia.clauses.values import Clause
from testimonia.extractors.arguments import Arguments
from testimonia.extractors.asides import opening, told_times
from testimonia.extractors.fitting import form_fits
from testimonia.extractors.language import words
from testimonia.extractors.year_names import date_of
from testimonia.model import ORDER_OF_TELLING, EdtfDate
from testimonia.vocabulary import statement_type

PLAIN = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$")
WIDEST = 366
"""Days; a date wider than a year is no point from which a story goes on."""
EARLY = frozenset({"birth", "education"})
"""Types of what opens a life: told behind what came later, it opens it anew."""
ENDS = frozenset({"birth", "death"})
"""Types that are no point from which a story goes on."""


def told_after(analysis: Analysis, clause: Clause, kind: tuple[str, str]) -> EdtfDate | None:
    """Return "then or later" for an undated event of a clause, None where the order of telling says nothing."""
    if kind[1] not in statement_type(kind[0]).events or kind[0] in EARLY or not goes_on(clause):
        return None
    if _at_its_own_time(analysis, clause):
        return None
    before = [each for each in analysis.clauses if (each.index, each.last) < (clause.index, clause.last)]
    point = _after_which(analysis, clause) or _last_reached(analysis, before, analysis.reached)
    if point is None or len(analysis.voices(clause.verb.head)) > 1:
        return None
    return _or_later(point.date) if _of_same(point, _persons(analysis, clause)) else None


def _at_its_own_time(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a clause behind says while what it was: "she met him while she was in college" may look back."""
    behind = (
        each for each in analysis.clauses if each.governor is clause and each.verb.first > clause.verb.head
    )
    known = words(analysis)
    return any(each.subordinator in known.meanwhile and each.verb.lemma == known.be for each in behind)


def _of_same(point: Reached, persons: frozenset[int]) -> bool:
    """Tell whether what was told last was of the same person, or of none."""
    return not point.persons or not point.persons.isdisjoint(persons)


def _persons(analysis: Analysis, clause: Clause) -> frozenset[int]:
    """Return the numbers of the persons whom a clause names as its subjects or objects."""
    groups = (clause.subjects, *clause.objects, *(group for _, group in clause.complements))
    entities = (analysis.entity(phrase) for group in groups for phrase in group)
    return frozenset(each.number for each in entities if each is not None and each.kind == "person")


def _after_which(analysis: Analysis, clause: Clause) -> Reached | None:
    """Return the date of what a clause says it came after, whoever's it is: "after leaving Oxford in 1902, he"."""
    before = (c for c in analysis.clauses if c.governor is clause and c.subordinator in words(analysis).after)
    dates = [reached(analysis, one) for one in before if not one.verb.negated]
    return next((Reached(date, frozenset()) for date in dates if date is not None), None)


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


def carried_to(analysis: Analysis) -> Reached | None:
    """Return the last date to which the clauses of a sentence, and those before it, carry the story."""
    return _last_reached(analysis, analysis.clauses, analysis.reached)


def _last_reached(analysis: Analysis, clauses: Iterable[Clause], before: Reached | None) -> Reached | None:
    """Return the date to which clauses carry a story from where it was; none where a life is told anew."""
    point = before
    for clause in filter(goes_on, clauses):
        kinds, date = _kinds(analysis, clause), reached(analysis, clause)
        if date is not None and ENDS.isdisjoint(kinds):
            point = Reached(date, _persons(analysis, clause))
        elif not EARLY.isdisjoint(kinds):
            point = None
    return point


def _kinds(analysis: Analysis, clause: Clause) -> set[str]:
    """Return the types of what the verb of a clause can say there."""
    every = analysis.language.frames().verbs.get(clause.verb.lemma, ())
    frames = [frame for frame in every if frame.type in EARLY | ENDS]
    if not frames:
        return set()
    arguments = Arguments(analysis, clause, clause.verb.passive)
    return {frame.type for frame in frames if form_fits(arguments, frame)}


def _or_later(date: EdtfDate) -> EdtfDate | None:
    plain = date.edtf.rstrip("~?%")
    start = plain if PLAIN.match(plain) else plain[:4] if PLAIN.match(plain[:4]) else ""
    if not start:
        return None
    return replace(
        date, edtf=f"[{start}..]", latest=None, rule=ORDER_OF_TELLING, anchor=f"told after “{date.words}”"
    )
