"""Statements from event nouns: "his expulsion from the party in 1924", "the arrest of Nin", "her return to Moscow"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from testimonia.clauses.values import Clause, Phrase
from testimonia.dates import read_date
from testimonia.errors import DateError
from testimonia.extractors.common import Draft, pick_date
from testimonia.extractors.frames import Frame, Spec, frame_table
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import fits
from testimonia.model import EdtfDate, TemporalExpression

UNREAL = frozenset(
    "demand fear avoid prevent propose threaten oppose refuse seek deny plan urge risk face advocate await expect "
    "recommend want favour resist predict call ask press vote campaign protest dread anticipate hope wish consider "
    "discuss debate suggest request require".split()
)
"""Verbs whose object need not have happened."""
OWN_END = re.compile(
    r"\b(?P<whose>his|her) (?P<event>death|execution|murder|suicide|assassination),? (?:(?:in|on) )?(?P<when>.*\d{4})$",
    re.IGNORECASE,
)
"""A time that is told by somebody's own end."""
OF_ORDER = frozenset("final early eventual subsequent later last own sudden".split())
"""What may stand with an event noun that must be plain."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the event nouns of a sentence say."""
    table = frame_table("event")
    for clause in analysis.clauses:
        yield from _within_time(analysis, clause)
    for phrase in analysis.phrases:
        if phrase.kind == "np" and phrase.name is None and phrase.word in table:
            yield from _noun(analysis, phrase, table[phrase.word])


def _within_time(analysis: Analysis, clause: Clause) -> Iterator[Draft]:
    """Read "until his death in 1938", where the event only tells when: it is that of the one spoken of."""
    for _, time in clause.times:
        said = OWN_END.search(time.words)
        phrase = next((p for p in analysis.phrases if p.time is time), None)
        entity = analysis.entity(clause.subjects[0]) if len(clause.subjects) == 1 else None
        if said is None or phrase is None or entity is None or entity.kind != "person":
            continue
        frame = frame_table("event")[said["event"].lower()][0]
        if entity.gender in {"", "f" if said["whose"].lower() == "her" else "m"}:
            yield Draft(
                frame.type, frame.role, clause.subjects[0], f"noun “{said['event']}”", first=phrase.first,
                last=phrase.last, score=frame.score * 0.9, date=_own_date(time, said), anchor=phrase.first,
            )  # fmt: skip


def _own_date(time: TemporalExpression, said: re.Match[str]) -> EdtfDate | None:
    """Return the date behind the event's noun; "until" belongs to the clause around it."""
    try:
        date = read_date(said["when"])
    except DateError:
        return None
    start = time.start + said.start("when")
    return replace(date, words=said["when"], start=start, end=start + len(said["when"]))


def _noun(analysis: Analysis, noun: Phrase, frames: tuple[Frame, ...]) -> Iterator[Draft]:
    behind, times, last = tail(analysis, noun)
    for frame in frames:
        who = _whose(analysis, noun, frame, behind)
        if who is None or not _plain(analysis, noun, frame):
            continue
        target = _find(frame.object, behind)
        value = _find(frame.value, behind)
        if frame.need and not ((target and "object" in frame.need) or (value and "value" in frame.need)):
            continue
        clause = _clause_around(analysis, noun)
        yield Draft(
            type=frame.type, role=frame.role, subject=who, object=target,
            value=analysis.text(value.first, value.last) if value else None,
            date=pick_date(times) or _outer_date(noun, clause),
            places=[p for prep, p in behind if p.entity == "place" and prep in {"in", "at", "near", "to", "from"}],
            related=[
                ("agent", p)
                for prep, p in behind
                if frame.agent and prep in {"by", "at the hands of", "on the orders of"}
            ],
            polarity="affirmed", modality=_modality(clause, noun), score=frame.score * 0.95,
            reason=f"noun “{noun.word}”", first=noun.first, last=last, anchor=noun.head,
        )  # fmt: skip
        return


def _whose(analysis: Analysis, noun: Phrase, frame: Frame, behind: list[tuple[str, Phrase]]) -> Phrase | None:
    """Return whose event it is: "his arrest", "the arrest of Nin"; in "his murder of Nin" it is Nin's."""
    of = [phrase for preposition, phrase in behind[:1] if preposition == "of"]
    who = of[0] if of and (frame.agent or noun.owner is None) else noun.owner
    entity = analysis.entity(who)
    return who if entity is not None and entity.kind == "person" else None


def _plain(analysis: Analysis, noun: Phrase, frame: Frame) -> bool:
    """Tell whether no word stands with the noun that makes it something else: "house arrest", "his debut release"."""
    words = range(max(noun.first, noun.owner.last if noun.owner else 0), noun.head)
    tags, lower = analysis.sentence.tags, analysis.sentence.lower
    if {lower[k] for k in words} & {spec.slot for spec in frame.unless}:
        return False
    return not frame.plain or all(tags[k] in {"DT", "POS", "PRP$"} or lower[k] in OF_ORDER for k in words)


def tail(
    analysis: Analysis, noun: Phrase
) -> tuple[list[tuple[str, Phrase]], list[tuple[str, TemporalExpression]], int]:
    """Return the prepositional phrases and times behind a noun: (preposition, phrase), (preposition, time), end."""
    structure = analysis.structure
    return structure.behind(noun), structure.times(noun), structure.end(noun)


def _find(specs: tuple[Spec, ...], behind: list[tuple[str, Phrase]]) -> Phrase | None:
    for spec in specs:
        for preposition, phrase in behind:
            if preposition == spec.slot and any(fits(phrase, wanted) for wanted in spec.classes):
                return phrase
    return None


def _clause_around(analysis: Analysis, noun: Phrase) -> Clause | None:
    holding = [c for c in analysis.clauses if any(noun is p for p in _all(c))]
    return holding[0] if holding else None


def _all(clause: Clause) -> list[Phrase]:
    return [
        *clause.subjects,
        *(p for group in clause.objects for p in group),
        *(p for _, group in clause.complements for p in group),
    ]


def _outer_date(noun: Phrase, clause: Clause | None) -> EdtfDate | None:
    """Take the clause's date when the noun is what it is about: "his death came in 1937"."""
    if (
        clause is None
        or noun not in clause.subjects
        or clause.verb.lemma not in {"come", "take", "be", "follow", "happen", "occur"}
    ):
        return None
    return pick_date(clause.times)


def _modality(clause: Clause | None, noun: Phrase) -> str:
    if clause is None or noun in clause.subjects:
        return "asserted"
    return "intended" if clause.verb.lemma in UNREAL or clause.verb.negated else "asserted"
