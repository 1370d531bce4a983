"""Whose words somebody passes on: "quoted Nin as saying that", "recalled him telling her that", "writes, citing Serge".

Who "heard him say that" passes on nothing: they may never have told it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.model import Voice
from testimonia.quotations.reports.saying import says
from testimonia.quotations.reports.subjects import said_by, subject_beside
from testimonia.quotations.voices import voice_of

PARTICIPLE, INFINITIVE, RELATIVE = "ing", "inf", "relative"
NOBODY = Voice("speaker", "")


def passed_on(analysis: Analysis, found: Iterable[Scope]) -> list[Scope]:
    """Return scopes, each with those before and behind it by whom or from whom it is passed on."""
    starts = analysis.sentence.starts
    clauses = {starts[clause.verb.first]: clause for clause in analysis.clauses}
    quoting = ((clause, _quoting(analysis, clause)) for clause in analysis.clauses)
    passing = [(clause, over) for clause, over in quoting if over is not None]
    retold = {starts[verb.first] for verb in _retold(passing, analysis.language.speech())}
    chained: list[Scope] = []
    for scope in found:
        start = scope.voice.cue.start if scope.voice.cue is not None else -1
        if start not in retold:
            chained += _chained(analysis, clauses.get(start), scope)
    for clause, over in passing:
        chained += _quoted(analysis, over, clause)
    return chained


def _chained(analysis: Analysis, clause: Clause | None, scope: Scope) -> Iterator[Scope]:
    """Yield a scope between who cites its speaker and whom that one cites."""
    yield from _citing(analysis, clause, scope) if clause is not None else ()
    yield scope
    yield from _cited(analysis, clause, scope) if clause is not None else ()


def _retold(passing: Iterable[tuple[Clause, Clause]], words: Speech) -> Iterator[Phrase]:
    """Yield the verbs of what is told as passed on instead: the "saying" of each, and a "heard"."""
    for clause, over in passing:
        yield clause.verb
        if over.verb.lemma in words.hearers:
            yield over.verb


def _quoting(analysis: Analysis, clause: Clause) -> Clause | None:
    """Return the clause above the "as saying" of "quoted him as saying", the "say" of "heard him say"."""
    words, over = analysis.language.speech(), clause.governor
    if over is None:
        return None
    if _is_cited(analysis, over, clause):
        return over
    if clause.subordinator or not says(clause, words):
        return None
    passes = _is_heard if over.verb.lemma in words.hearers else _is_witnessed
    return over if passes(analysis, over, clause) else None


def _is_cited(analysis: Analysis, over: Clause, clause: Clause) -> bool:
    """Tell whether somebody is quoted "as saying" it, or a text "saying" it."""
    words, lemma = analysis.language.speech(), over.verb.lemma
    if clause.verb.form != PARTICIPLE or not clause.subordinator:
        saying = clause.verb.form == PARTICIPLE and lemma in words.citing and says(clause, words)
        return saying and not over.verb.passive and _is_between(analysis, over, clause)
    return clause.subordinator in words.quoted_as and lemma in words.quoting


def _is_heard(analysis: Analysis, over: Clause, clause: Clause) -> bool:
    """Tell whether somebody is heard to say it; a parser may take the bare form of the verb for a finite one."""
    verb = clause.verb
    bare = verb.last - verb.first == 1 and analysis.sentence.lower[verb.head] == verb.lemma
    return (verb.form in {PARTICIPLE, INFINITIVE} or bare) and _is_between(analysis, over, clause)


def _is_witnessed(analysis: Analysis, over: Clause, clause: Clause) -> bool:
    """Tell whether somebody is recalled or reported saying it."""
    told = over.verb.lemma in analysis.language.speech().gerund and not over.verb.passive
    return told and clause.verb.form == PARTICIPLE and _is_between(analysis, over, clause)


def _is_between(analysis: Analysis, over: Clause, clause: Clause) -> bool:
    """Tell whether whoever speaks stands before the verb, with no mark between; of a passive they are the subject."""
    unmarked = analysis.sentence.words[clause.verb.first - 1][-1].isalnum()
    return unmarked and (over.verb.passive or bool(_whom(over, clause)))


def _quoted(analysis: Analysis, over: Clause, clause: Clause) -> Iterator[Scope]:
    """Yield who quotes, if told, and who is quoted, by a verb of quoting and the "as saying" below it."""
    said = said_by(analysis, clause)
    if said is None:
        return
    nobody = over.verb.negated or any(speaker.none for speaker in over.subjects)
    told = not nobody and asserted(over, analysis.language.modality())[1] == "asserted"
    scope = Scope(*said, NOBODY, unsaid=not told)
    for speaker in _who_quotes(analysis, over, clause)[:1]:
        yield from _by(analysis, speaker, over, scope)
    quoted = [each for speaker in _whom(over, clause) for each in _by(analysis, speaker, clause, scope)]
    cue, unnamed = analysis.locus(clause.verb.first, clause.verb.last), analysis.language.speech().unnamed
    yield from quoted or [replace(scope, voice=Voice("speaker", unnamed, cue=cue))]


def _who_quotes(analysis: Analysis, over: Clause, clause: Clause) -> Sequence[Phrase]:
    """Return who quotes somebody; who only hears or recalls them does not."""
    if not _is_cited(analysis, over, clause):
        return ()
    if over.verb.passive:
        return over.complement(*analysis.language.speech().agent)
    return over.subjects or subject_beside(analysis, over)


def _whom(over: Clause, clause: Clause) -> tuple[Phrase, ...]:
    """Return who is quoted: between the two verbs, wherever the parser hangs it, or the subject of a passive."""
    if over.verb.passive:
        return over.subjects[:1]
    groups = (*over.objects, *clause.objects, clause.subjects)
    between = (
        each for group in groups for each in group[:1] if over.verb.first < each.first < clause.verb.first
    )
    return tuple(sorted(between, key=lambda each: each.first)[-1:])


def _citing(analysis: Analysis, clause: Clause, scope: Scope) -> Iterator[Scope]:
    """Yield who cites somebody of whom it is told what they said: "quotes Ida, who said that"."""
    over, words = clause.governor, analysis.language.speech()
    if over is None or clause.relation != RELATIVE or over.verb.lemma not in words.citing:
        return
    quoted = scope.speaker in [each for group in over.objects[:1] for each in group]
    if quoted and not over.verb.passive and not over.verb.negated:
        for speaker in over.subjects[:1]:
            yield from _by(analysis, speaker, over, scope)


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
