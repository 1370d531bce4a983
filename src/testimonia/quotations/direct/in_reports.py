"""What of a report stands in quotation marks: all of it, which makes it direct speech, or a part ("mixed")."""

from bisect import bisect_left
from dataclasses import replace

from testimonia.analysis import Analysis, Scope
from testimonia.model import Locus
from testimonia.quotations.direct.marks import Direct

REPORTED = frozenset({"indirect", "mixed"})
"""Kinds of what is told in a clause."""
CALLED = "characterisation"
FINITE, RELATIVE = "finite", "relative"


def words_inside(analysis: Analysis, direct: Direct) -> tuple[int, int]:
    """Return the words of a sentence that stand in a quotation, without its marks."""
    starts, words = analysis.sentence.starts, analysis.sentence.words
    first, last = bisect_left(starts, direct.start), bisect_left(starts, direct.end)
    while first < last and not words[first][0].isalnum():
        first += 1
    while first < last and not words[last - 1][0].isalnum():
        last -= 1
    return first, last


def report_around(analysis: Analysis, direct: Direct) -> Scope | None:
    """Return the innermost report around a stretch in marks, if that is a part of it; else None.

    All of it is a part of it too where it is no clause: in "warned of “a leap into the dark”" the author speaks.
    """
    around = [scope for scope in analysis.scopes if _is_around(analysis, scope, direct)]
    report = min(around, key=lambda scope: scope.last - scope.first, default=None)
    part = report is not None and (_outside(analysis, report, direct) or not is_clause(analysis, direct))
    return report if part else None


def is_clause(analysis: Analysis, direct: Direct) -> bool:
    """Tell whether a stretch in marks says something by itself: a finite verb stands in it with no relative before."""
    first, last = words_inside(analysis, direct)
    inside = (clause for clause in analysis.clauses if first <= clause.verb.head < last)
    return any(clause.verb.form == FINITE and clause.relation != RELATIVE for clause in inside)


def calls(analysis: Analysis, direct: Direct) -> bool:
    """Tell whether a stretch in marks is how somebody calls somebody: "called it “a tax on ambition”"."""
    first, last = words_inside(analysis, direct)
    held = (scope for scope in analysis.scopes if scope.first <= first < last <= scope.last)
    return any(scope.kind == CALLED for scope in held)


def tells(analysis: Analysis, report: Scope, words: Locus) -> bool:
    """Tell whether words are among those that are reported: in "that, in her view, “…”" they are.

    A report of another sentence has none of its words.
    """
    if report not in analysis.scopes:
        return False
    first, last = analysis.sentence.starts[report.first], analysis.sentence.ends[report.last - 1]
    return first <= words.start < last


def mixed(analysis: Analysis, scope: Scope) -> Analysis:
    """Return a sentence of which a report is one with words in marks."""
    scopes = (replace(each, kind="mixed") if each is scope else each for each in analysis.scopes)
    return replace(analysis, scopes=tuple(scopes))


def without_given(analysis: Analysis, direct: Direct) -> Analysis:
    """Return a sentence without the reports that are direct speech: all that is said stands in the marks."""
    scopes = (scope for scope in analysis.scopes if not _is_given(analysis, scope, direct))
    return replace(analysis, scopes=tuple(scopes))


def _is_around(analysis: Analysis, scope: Scope, direct: Direct) -> bool:
    first, last = words_inside(analysis, direct)
    return scope.first <= first < last <= scope.last and _is_report(scope, direct)


def _is_given(analysis: Analysis, scope: Scope, direct: Direct) -> bool:
    return _is_report(scope, direct) and not _outside(analysis, scope, direct)


def _is_report(scope: Scope, direct: Direct) -> bool:
    """Tell whether it is told by words outside the marks that somebody says it."""
    cue = scope.voice.cue
    return scope.kind in REPORTED and cue is not None and not direct.holds(cue.start)


def _outside(analysis: Analysis, scope: Scope, direct: Direct) -> list[str]:
    """Return the words of a report that stand outside the marks; signs are none."""
    sentence = analysis.sentence
    return [
        sentence.words[word]
        for word in range(scope.first, scope.last)
        if not direct.holds(sentence.starts[word]) and sentence.words[word][0].isalnum()
    ]
