"""Who is quoted by the words behind quotation marks, in the same sentence or in what the next begins with.

“…,” said X; “…,” X said; “…,” X, who …, told Y            a verb of saying
“…,” X smiled; “…,” laughed X                              any verb, where the quotation runs on into it
“…,” Y was told by X; “…,” according to X                  the passive; a preposition
“…” was X's answer; “…” were the words of X                a noun for what is said
“…” (X, Title, p. 3); “…” — X                              a name in brackets or behind a dash
"""

from collections.abc import Sequence
from itertools import dropwhile

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.quotations.direct.by_verb import (
    begins_behind,
    can_name,
    clause_of,
    inverted,
    is_person,
    owner_of,
    said,
    told,
)
from testimonia.quotations.direct.cue import Beside, Cue
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.direct.utterances import followed
from testimonia.quotations.reports.according import cue, source
from testimonia.quotations.reports.saying import says

APOSTROPHES = frozenset({"’", "'"})
"""Closing marks that are no quotation marks by themselves."""
CLOSING = frozenset({"quote", "comma"})
PASSED = frozenset({"adv", "time", "conj"})
"""What may stand before who speaks and the verb: "“…,” at last said X", "“…!” and X turned away"."""
OPENING = frozenset({"open", "dash"})
CLOSED_BY = {"open": frozenset({"comma", "close", "time"}), "dash": frozenset({"comma", "stop", ""})}
"""What may stand behind the name in brackets, or behind a dash: "" is the end of the sentence."""
STOP = "."
RUNS_ON = ",!?…—-"
"""Marks within a quotation behind which its sentence goes on: "“…,” X smiled"."""
ENDING = ".?!:…"
ONLY = 4
"""Phrases of a sentence that tells no more than who said it: "X answered at last."."""
FINITE = "finite"
CLAUSAL = frozenset({"relative", "participle", "reduced"})
"""How clauses hang that do not say what a quotation is."""


def behind(beside: Beside) -> Cue | None:
    """Return who is quoted by the words behind the marks."""
    near = [*dropwhile(lambda phrase: _closes(beside, phrase), beside.phrases)]
    if near and near[0].kind in OPENING:
        return _in_brackets(beside, near) if not begins_behind(beside) else None
    near = [*dropwhile(lambda phrase: phrase.kind in PASSED, near)]
    if not near or not _belongs(beside, near):
        return None
    return _by_preposition(beside, near) or followed(beside, near[0], near[1:]) or _by_verb(beside, near)


def _belongs(beside: Beside, near: Sequence[Phrase]) -> bool:
    """Tell whether the words behind a quotation are on it, in its sentence or in a next that goes on with it."""
    return not begins_behind(beside) or _goes_on(beside.analysis) or _only_says(beside, near)


def _closes(beside: Beside, phrase: Phrase) -> bool:
    """Tell whether a phrase behind a quotation only closes it: a mark, a comma, "as"."""
    closing = phrase.kind in CLOSING or phrase.word in APOSTROPHES
    return closing or phrase.word in beside.words.parenthetic


def _goes_on(analysis: Analysis) -> bool:
    return analysis.sentence.words[0][0].islower()


def _only_says(beside: Beside, near: Sequence[Phrase]) -> bool:
    """Tell whether a sentence behind a quotation tells no more than a verb of somebody: "X answered."."""
    verb = _verb_of(beside, near[0]) if near[0].kind == "np" else near[0]
    clause = clause_of(beside.analysis, verb) if verb is not None else None
    bare = clause is not None and not clause.objects and not clause.complements
    return bare and len(near) <= ONLY


def _by_preposition(beside: Beside, near: Sequence[Phrase]) -> Cue | None:
    """Read "“…”, according to X"."""
    first, second = [*near, None][:2]
    speaker = source(first, second, beside.words) if first and second else None
    if first is None or second is None or speaker is None:
        return None
    return Cue(beside.analysis, speaker, "speaker", cue(beside.analysis, first, second, speaker))


def _by_verb(beside: Beside, near: Sequence[Phrase]) -> Cue | None:
    """Read "said X" and "X said"; where the quotation runs on into it, any verb of somebody."""
    first = near[0]
    verb = _verb_of(beside, first) or _next_to(near) if first.kind == "np" else first
    if verb is None or verb.kind != "vg":
        return None
    instead = first if first is not verb else None
    return said(beside, verb, instead) or (_by_any(beside, first, verb) if _runs_on(beside) else None)


def _next_to(near: Sequence[Phrase]) -> Phrase | None:
    """Return the verb right behind a noun phrase that the parse gives it no subject of."""
    return near[1] if len(near) > 1 and near[1].kind == "vg" else None


def _by_any(beside: Beside, first: Phrase, verb: Phrase) -> Cue | None:
    """Read "X smiled" and "laughed X": somebody beside a verb that tells how something is said."""
    clause = clause_of(beside.analysis, verb)
    if clause is None or verb.passive or verb.form != FINITE or _is_copula(beside, verb):
        return None
    who = first if first is not verb else next(inverted(beside, clause), next(iter(clause.subjects), None))
    return told(beside, clause, who) if who is not None and _fits(beside, who) else None


def _is_copula(beside: Beside, verb: Phrase) -> bool:
    return verb.lemma in beside.analysis.language.discourse().being


def _fits(beside: Beside, who: Phrase) -> bool:
    """Tell whether somebody beside a verb can be who speaks: a person, anybody where the sentence goes on."""
    return _linked(beside) or who.proper or is_person(beside.analysis, owner_of(beside.analysis, who))


def _linked(beside: Beside) -> bool:
    """Tell whether the words behind a quotation go on with its sentence: they do not begin with a capital."""
    text = beside.analysis.source.text[beside.direct.end :][:2].lstrip(" ,")
    return text[:1].islower()


def _runs_on(beside: Beside) -> bool:
    """Tell whether a quotation that begins its sentence runs on into the words behind it."""
    text, direct = beside.analysis.source.text, beside.direct
    before = text[min(direct.start, beside.analysis.sentence.start) : direct.start].rstrip()
    opens = not before or before[-1] in ENDING or before[-1] in _marks(beside.words)
    last = _last(text, direct, beside.words)
    return opens and (last in RUNS_ON or (last == STOP and _linked(beside)))


def _last(text: str, direct: Direct, words: Speech) -> str:
    """Return the last character of a quotation within its marks and those of quotations in it."""
    marks = _marks(words)
    inside = (text[at] for at in range(direct.end - 1, direct.start, -1) if text[at] not in marks | {" "})
    return next(inside, "")


def _marks(words: Speech) -> set[str]:
    """Return the marks that close a quotation."""
    return {mark for pair in (*words.marks, *words.apostrophes) for mark in pair[1:]}


def _verb_of(beside: Beside, subject: Phrase) -> Phrase | None:
    """Return the verb that follows its subject, one of saying first: "“…,” X said", "“…,” X turned and said"."""
    clauses = [c for c in beside.analysis.clauses if subject in c.subjects and c.verb.first >= subject.last]
    main = [clause for clause in clauses if clause.relation not in CLAUSAL] or clauses
    saying = [clause for clause in main if says(clause, beside.words)]
    return next((clause.verb for clause in [*saying, *main]), None)


def _in_brackets(beside: Beside, near: Sequence[Phrase]) -> Cue | None:
    """Read "“…” (X, Title, p. 3)" and "“…” — X" at the end of a sentence."""
    opening, name, closing = [*near[:3], None, None][:3]
    closes = closing.kind if closing is not None else ""
    if opening is None or name is None or closes not in CLOSED_BY[opening.kind]:
        return None
    named = name.name is not None and can_name(beside.analysis, name)
    return Cue(beside.analysis, name, "writer", None) if named else None
