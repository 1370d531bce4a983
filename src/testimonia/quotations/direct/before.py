"""Who is quoted by the words before quotation marks.

X said: “…”; X recalled that “…”; according to X, “…”       a verb of saying, or a preposition, not far before
X, asked by Y whether …, said with a smile: “…”             a verb of saying, whatever stands behind it
X’s answer was: “…”; Y remembered X’s words: “…”            a noun for what is said, and whose it is
X is remembered for the words: “…”                          the same, and of whom that is told
X looked up: “…”                                            a colon behind a clause about a person
X: “…”; X to Y: “…”                                         a colon behind a name
"""

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.direct.by_verb import can_name, clause_of, is_person, said, told
from testimonia.quotations.direct.cue import Beside, Cue
from testimonia.quotations.direct.utterances import led_in
from testimonia.quotations.reports.according import cue, source
from testimonia.quotations.reports.saying import says

PASSED = frozenset({"quote", "comma", "np", "prep", "adv", "time", "sub"})
"""What may stand between a verb of saying and what is said: "told the court that"."""
FARTHEST = 9
"""Phrases before a quotation among which its speaker is looked for."""
SETTING_OFF = frozenset({"comma", "dash"})
COLON = ":"
ENDS = frozenset({"stop", "quote"})
"""Kinds of what parts a clause before a colon from what is before it."""
MAIN, WORK = "main", "work"
LONGEST_NAMING = 6
"""Phrases of "X to Y" before a colon."""


def before(beside: Beside) -> Cue | None:
    """Return who is quoted by the words before the marks."""
    near = [*dropwhile(_sets_off, beside.phrases)]
    marks = beside.phrases[: len(beside.phrases) - len(near)]
    if not near or not (marks or _leads_up(beside, near[0])) or _is_title(beside, marks, near[0]):
        return None
    opened = any(mark.word == COLON for mark in marks)
    led = led_in(beside, near) if not _says_so(beside, near[0]) else None
    return led or _nearest(beside, near) or (_by_colon(beside, near) if opened else None)


def _says_so(beside: Beside, verb: Phrase) -> bool:
    """Tell whether the verb right before the marks tells that somebody says it: "asked for advice, X answered: “…”"."""
    clause = clause_of(beside.analysis, verb) if verb.kind == "vg" else None
    return clause is not None and says(clause, beside.words) and _on_person(beside, clause)


def _sets_off(phrase: Phrase) -> bool:
    """Tell whether it sets off what is said: a comma, a colon, a dash."""
    return phrase.kind in SETTING_OFF or phrase.word == COLON


def _leads_up(beside: Beside, nearest: Phrase) -> bool:
    """Tell whether words in quotation marks can be said right behind this: "that", a verb."""
    return nearest.kind == "vg" or nearest.word in beside.words.content


def _is_title(beside: Beside, marks: Sequence[Phrase], noun: Phrase) -> bool:
    """Tell whether a work stands right before a comma and the marks: "wrote his first novel, “…”"."""
    comma = [mark.kind for mark in marks] == ["comma"]
    return comma and noun.entity == WORK and noun.word not in beside.words.writings


def _nearest(beside: Beside, near: Sequence[Phrase]) -> Cue | None:
    """Return the nearest words that tell who speaks, None where something stands between that cannot."""
    for k, phrase in enumerate(near[:FARTHEST]):
        speaker = source(phrase, near[k - 1], beside.words) if k else None
        if speaker is not None:
            words = cue(beside.analysis, phrase, near[k - 1], speaker)
            return Cue(beside.analysis, speaker, "speaker", words)
        if phrase.kind == "vg":
            return said(beside, phrase) or (_by_any(beside, phrase) if k == 0 else None)
        if phrase.kind not in PASSED:
            return None
    return None


def _by_any(beside: Beside, verb: Phrase) -> Cue | None:
    """Read "X sighed, “…”": any verb of somebody right before the mark that sets a sentence off."""
    direct, clause = beside.direct, clause_of(beside.analysis, verb)
    set_off = beside.phrases[0] is not verb and beside.analysis.source.text[direct.start + 1].isupper()
    if clause is None or not set_off or verb.passive or not _on_person(beside, clause):
        return None
    return told(beside, clause)


def _by_colon(beside: Beside, near: Sequence[Phrase]) -> Cue | None:
    """Return who speaks by what stands before a colon: a verb of saying, a clause about a person, a bare name."""
    near = [*takewhile(lambda phrase: phrase.kind not in ENDS, near)]
    found = (clause_of(beside.analysis, phrase) for phrase in near if phrase.kind == "vg")
    clauses = [clause for clause in found if clause is not None]
    if not clauses:
        return _by_name(beside, near)
    return next(filter(None, (said(beside, clause.verb) for clause in clauses)), None) or _by_person(
        beside, clauses
    )


def _by_person(beside: Beside, clauses: Sequence[Clause]) -> Cue | None:
    """Return the person of whom a clause tells, a main clause if there is one."""
    main = [clause for clause in clauses if clause.relation == MAIN] or clauses
    return next((told(beside, clause) for clause in main if _on_person(beside, clause)), None)


def _on_person(beside: Beside, clause: Clause) -> bool:
    """Tell whether a clause says something of a person."""
    return any(is_person(beside.analysis, each) for each in clause.subjects)


def _by_name(beside: Beside, near: Sequence[Phrase]) -> Cue | None:
    """Return whose name stands before a colon, alone or with whom it is said to: "X to Y: “…”"."""
    speaker = near[-1] if near else None
    if speaker is None or len(near) > LONGEST_NAMING:
        return None
    names = speaker.kind == "np" and can_name(beside.analysis, speaker)
    return Cue(beside.analysis, speaker, "speaker", None) if names else None
