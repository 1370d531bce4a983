"""Statements that are speech itself: what somebody is quoted as saying, and what somebody is reported to say."""

from collections.abc import Iterator

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.chunks import QUOTES
from testimonia.clauses.values import Phrase
from testimonia.extractors.common import NAME, Draft
from testimonia.extractors.language import words
from testimonia.extractors.standing import BASE, subjunctive
from testimonia.model import Locus, Mention, Quotation, Source, Statement
from testimonia.quotations.direct.marks import unmarked
from testimonia.quotations.makers import maker

SHORTEST_REPORT = 3


def reports(analysis: Analysis) -> Iterator[Draft]:
    """Yield "X states that …" as a report by X."""
    for scope in analysis.scopes:
        mention = scope.voice.mention
        if scope.speaker is None or mention is None or mention.kind != "person":
            continue
        if _content(analysis, scope):
            yield _report(analysis, scope, maker(scope.speaker, analysis) or scope.speaker)


def _report(analysis: Analysis, scope: Scope, speaker: Phrase) -> Draft:
    claimed = _lemma(analysis, scope) in words(analysis).claiming
    return Draft(
        "report", "denied" if scope.denies else "claimed" if claimed else "said", speaker, f"“{scope.cue}”",
        first=min(scope.first, speaker.first), last=max(scope.last, speaker.last),
        value=analysis.text(scope.first, scope.last), anchor=speaker.first,
        voices=(*analysis.around(scope), scope.voice),
    )  # fmt: skip


def _content(analysis: Analysis, scope: Scope) -> bool:
    """Tell whether something is said there, by this speaker, that is not given in quotation marks anyway."""
    known = words(analysis)
    heard = {_lemma(analysis, scope), scope.cue} & (known.hearing | known.thinking)
    unspoken = bool(heard) or _demanded(analysis, scope)
    if scope.unsaid or not scope.said or unspoken or analysis.sentence.words[scope.first] in QUOTES:
        return False
    return scope.last - scope.first >= SHORTEST_REPORT and _has_verb(analysis, scope)


def _demanded(analysis: Analysis, scope: Scope) -> bool:
    """Tell whether what is said is wanted, and not claimed: "insisted he learn Latin"."""
    inside = (clause for clause in analysis.clauses if scope.first <= clause.verb.head < scope.last)
    over = (clause for clause in inside if clause.governor and scope.speaker in clause.governor.subjects)
    return analysis.sentence.tags[scope.first] == BASE or any(
        subjunctive(analysis, clause) for clause in over
    )


def _has_verb(analysis: Analysis, scope: Scope) -> bool:
    """Tell whether a verb stands in what is said, beside the one that says it."""
    inside = [c.verb for c in analysis.clauses if scope.first <= c.verb.head < scope.last]
    return any(analysis.text(verb.first, verb.last) != scope.cue for verb in inside)


def _lemma(analysis: Analysis, scope: Scope) -> str:
    """Return the verb by which it is said."""
    saying, cue = words(analysis).saying, scope.voice.cue
    at = cue.start if cue is not None else -1
    starts = analysis.sentence.starts
    lemmas = (clause.verb.lemma for clause in analysis.clauses if starts[clause.verb.first] == at)
    return next((lemma for lemma in lemmas if lemma in saying), "")


def quoted(source: Source, quotation: Quotation) -> Statement | None:
    """Return "X said: “…”" as a statement on X, on the word of whoever reports it; None where X is no person."""
    speaker: Mention | None = quotation.voice.mention
    if speaker is None or speaker.kind != "person" or not quotation.direct:
        return None
    start, end = quotation.start, quotation.end
    return Statement(
        type="quotation", role="wrote" if quotation.voice.role == "writer" else "said", subject=speaker,
        locus=Locus(source.id, start, end, source.text[start:end]), voices=(*quotation.around, quotation.voice),
        extractor=NAME, score=0.9, reason=f"words in quotation marks, {quotation.cue or 'speaker named beside them'}",
        value=unmarked(source.text[start:end]),
        modality="reported" if any(voice.role == "rumour" for voice in quotation.around) else "asserted",
    )  # fmt: skip
