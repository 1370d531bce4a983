"""Statements that are speech itself: what somebody is quoted as saying, and what somebody is reported to say."""

from collections.abc import Iterator

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.chunks import QUOTES
from testimonia.extractors.common import NAME, VERSION, Draft
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.model import Locus, Mention, Quotation, Source, Statement, Voice

CLAIMS = frozenset("claim allege insist maintain assert contend swear boast".split())
SHORTEST_REPORT = 3


def reports(analysis: Analysis) -> Iterator[Draft]:
    """Yield "X states that …" as a report by X."""
    for scope in analysis.scopes:
        mention = scope.voice.mention
        if (
            scope.speaker is None
            or mention is None
            or mention.kind != "person"
            or not _content(analysis, scope)
        ):
            continue
        role = "denied" if scope.denies else "claimed" if _lemma(analysis, scope) in CLAIMS else "said"
        first = min(scope.first, scope.speaker.first)
        yield Draft(
            "report", role, scope.speaker, f"“{scope.cue}”", first=first, last=max(scope.last, scope.speaker.last),
            value=analysis.text(scope.first, scope.last), anchor=scope.speaker.first, score=0.9,
        )  # fmt: skip


def _content(analysis: Analysis, scope: Scope) -> bool:
    """Tell whether something is said there, by this speaker, that is not given in quotation marks anyway."""
    long_enough = scope.last - scope.first >= SHORTEST_REPORT
    heard = _lemma(analysis, scope) in GRAMMAR.hearers
    if scope.unsaid or heard or analysis.sentence.words[scope.first] in QUOTES:
        return False
    return long_enough and _has_verb(analysis, scope)


def _has_verb(analysis: Analysis, scope: Scope) -> bool:
    """Tell whether a verb stands in what is said, beside the one that says it."""
    inside = [c.verb for c in analysis.clauses if scope.first <= c.verb.head < scope.last]
    return any(analysis.text(verb.first, verb.last) != scope.cue for verb in inside)


def _lemma(analysis: Analysis, scope: Scope) -> str:
    return next(
        (
            c.verb.lemma
            for c in analysis.clauses
            if scope.speaker in c.subjects and c.verb.lemma in GRAMMAR.speech
        ),
        "",
    )


def quoted(source: Source, quotation: Quotation, around: tuple[Voice, ...]) -> Statement | None:
    """Return "X said: “…”" as a statement on X, on the word of the voices ``around``; None where X is no person."""
    speaker: Mention | None = quotation.voice.mention
    if speaker is None or speaker.kind != "person" or not quotation.direct:
        return None
    start, end = quotation.start, quotation.end
    return Statement(
        type="quotation", role="wrote" if quotation.voice.role == "writer" else "said", subject=speaker,
        locus=Locus(source.id, start, end, source.text[start:end]), voices=(*around, quotation.voice), extractor=NAME,
        version=VERSION, score=0.9, reason=f"words in quotation marks, {quotation.cue or 'speaker named beside them'}",
        value=source.text[start + 1 : end - 1],
    )  # fmt: skip
