"""Whose words somebody passes on: "quoted Nin as saying that", "heard him say that", "writes, citing Serge, that"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Voice
from testimonia.quotations.reports.saying import says
from testimonia.quotations.reports.subjects import said_by, subject_beside
from testimonia.quotations.voices import voice_of

PARTICIPLE, INFINITIVE = "ing", "inf"
NOBODY = Voice("speaker", "")


def passed_on(analysis: Analysis, found: Iterable[Scope]) -> list[Scope]:
    """Return scopes, each with those before and behind it by whom or from whom it is passed on."""
    clauses = {analysis.sentence.starts[clause.verb.first]: clause for clause in analysis.clauses}
    chained: list[Scope] = []
    for scope in found:
        clause = clauses.get(scope.voice.cue.start) if scope.voice.cue is not None else None
        if clause is None or _quoting(analysis, clause) is None:
            chained += [scope, *(_cited(analysis, clause, scope) if clause is not None else ())]
    for clause in analysis.clauses:
        over = _quoting(analysis, clause)
        chained += _quoted(analysis, over, clause) if over is not None else ()
    return chained


def _quoting(analysis: Analysis, clause: Clause) -> Clause | None:
    """Return the clause of quoting above the "as saying" of "quoted him as saying", or the "say" of "heard him say"."""
    words, over = analysis.language.speech(), clause.governor
    if over is None:
        return None
    as_saying = clause.verb.form == PARTICIPLE and clause.subordinator in words.quoted_as
    heard = clause.verb.form == INFINITIVE and (over.objects or over.verb.passive) and says(clause, words)
    quoted = as_saying and over.verb.lemma in words.quoting
    return over if quoted or (heard and over.verb.lemma in words.hearers) else None


def _quoted(analysis: Analysis, over: Clause, clause: Clause) -> Iterator[Scope]:
    """Yield who quotes, if told, and who is quoted, by a verb of quoting and the "as saying" below it."""
    said = said_by(analysis, clause)
    if said is None:
        return
    words = analysis.language.speech()
    agent = over.complement(*words.agent)
    quoting = agent if over.verb.passive else over.subjects or subject_beside(analysis, over)
    told = not over.verb.negated and asserted(over, analysis.language.modality())[1] == "asserted"
    scope = Scope(*said, NOBODY, unsaid=not told)
    for speaker in quoting[:1]:
        yield from _by(analysis, speaker, over, scope)
    quoted = [each for speaker in _whom(over, clause) for each in _by(analysis, speaker, clause, scope)]
    cue = analysis.locus(clause.verb.first, clause.verb.last)
    yield from quoted or [replace(scope, voice=Voice("speaker", words.unnamed, cue=cue))]


def _whom(over: Clause, clause: Clause) -> tuple[Phrase, ...]:
    """Return who is quoted: between the two verbs, whichever the parser hangs it on, or the subject of a passive."""
    if over.verb.passive:
        return over.subjects[:1]
    groups = (*over.objects, *clause.objects)
    return next((group[:1] for group in groups if group[0].first < clause.verb.first), ())


def _cited(analysis: Analysis, clause: Clause, scope: Scope) -> Iterator[Scope]:
    """Yield whom somebody cites for what they say."""
    citing = analysis.language.speech().citing
    for other in analysis.clauses:
        beside = other.governor is clause and other.verb.form == PARTICIPLE and other.verb.lemma in citing
        if beside and other.objects:
            yield from _by(analysis, other.objects[0][0], other, scope)


def _by(analysis: Analysis, speaker: Phrase, clause: Clause, scope: Scope) -> Iterator[Scope]:
    """Yield a scope as somebody else's, told by the verb of a clause."""
    cue = analysis.locus(clause.verb.first, clause.verb.last)
    voice = voice_of(speaker, analysis, cue=cue)
    if voice is not None:
        yield replace(scope, voice=voice, speaker=speaker)
