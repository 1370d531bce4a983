"""Statements from event nouns: "his expulsion from the party in 1924", "the arrest of Nin", "her return to Moscow"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.reach import reach
from testimonia.clauses.values import Clause, Phrase
from testimonia.dates import Known, read_date
from testimonia.errors import DateError
from testimonia.extractors.classes import fits
from testimonia.extractors.common import Draft, pick_date
from testimonia.extractors.frames import Frame, Spec, frame_table
from testimonia.model import EdtfDate, TemporalExpression
from testimonia.parsing.protocol import ROOT

UNREAL = frozenset(
    "demand fear avoid prevent propose threaten oppose refuse seek deny plan urge risk face advocate await expect "
    "recommend want favour resist predict call ask press vote campaign protest dread anticipate hope wish consider "
    "discuss debate suggest request require".split()
)
"""Verbs whose object need not have happened."""
UNREAL_NOUNS = UNREAL | {
    "petition",
    "appeal",
    "plea",
    "fight",
    "struggle",
    "threat",
    "proposal",
    "attempt",
    "effort",
}
"""Nouns of which the same holds: "a campaign for his release"."""
OWN_END = re.compile(
    r"\b(?P<whose>his|her) (?P<event>death|execution|murder|suicide|assassination),? (?:(?:in|on) )?(?P<when>.*\d{4})$",
    re.IGNORECASE,
)
"""A time that is told by somebody's own end."""
OF_ORDER = frozenset("final early eventual subsequent later last own sudden".split())
"""What may stand with an event noun that must be plain."""
AGENT_PREPOSITIONS = ("by", "at the hands of", "on the orders of")
WHERE = ("in", "at", "near", "to", "from")
"""Prepositions of the places behind an event noun."""
GENDERS = {"her": "f", "his": "m"}
COMING = frozenset({"come", "take", "be", "follow", "happen", "occur"})
"""Verbs by which an event is only said to have been."""

Behind = list[tuple[str, Phrase]]
"""Noun phrases behind a noun, with their prepositions."""
Tail = tuple[Behind, list[tuple[str, TemporalExpression]], int]
"""What stands behind a noun, the times with their prepositions, and the word behind all of it."""


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
    entity = analysis.entity(clause.subjects[0]) if len(clause.subjects) == 1 else None
    if entity is None or entity.kind != "person":
        return
    for _, time in clause.times:
        said = OWN_END.search(time.words)
        phrase = _phrase_of(analysis, time)
        if said is not None and phrase is not None and entity.gender in {"", GENDERS[said["whose"].lower()]}:
            date = _own_date(analysis, time, said)
            yield _own_end(clause.subjects[0], phrase, said, date)


def _phrase_of(analysis: Analysis, time: TemporalExpression) -> Phrase | None:
    return next((phrase for phrase in analysis.phrases if phrase.time is time), None)


def _own_end(who: Phrase, phrase: Phrase, said: re.Match[str], date: EdtfDate | None) -> Draft:
    """Return the end of somebody's life, told by a time with the event and its date in it."""
    frame = frame_table("event")[said["event"].lower()][0]
    return Draft(
        frame.type, frame.role, who, f"noun “{said['event']}”", first=phrase.first,
        last=phrase.last, score=frame.score * 0.9, date=date, anchor=phrase.first,
    )  # fmt: skip


def _own_date(analysis: Analysis, time: TemporalExpression, said: re.Match[str]) -> EdtfDate | None:
    """Return the date behind the event's noun; "until" belongs to the clause around it."""
    try:
        date = read_date(said["when"], Known(), analysis.language.dates())
    except DateError:
        return None
    start = time.start + said.start("when")
    return replace(date, words=said["when"], start=start, end=start + len(said["when"]))


def _noun(analysis: Analysis, noun: Phrase, frames: tuple[Frame, ...]) -> Iterator[Draft]:
    """Yield what the first of the noun's frames says that says anything."""
    behind, _, _ = tail(analysis, noun)
    for frame in frames:
        who = _whose(analysis, noun, frame, behind)
        if who is None or not _plain(analysis, noun, frame):
            continue
        draft = _draft(analysis, noun, who, frame)
        if not frame.need or _complete(draft, frame):
            yield draft
            return


def _complete(draft: Draft, frame: Frame) -> bool:
    """Tell whether one of what the frame needs is there."""
    there = {"object": draft.object is not None, "value": draft.value is not None}
    return any(there.get(need, False) for need in frame.need)


def _draft(analysis: Analysis, noun: Phrase, who: Phrase, frame: Frame) -> Draft:
    """Return a draft with what stands behind the noun, and what the clause around it tells."""
    behind, times, last = tail(analysis, noun)
    clause, value = _clause_around(analysis, noun), _find(frame.value, behind)
    agents = phrases_behind(behind, *AGENT_PREPOSITIONS) if frame.agent else []
    return Draft(
        type=frame.type, role=frame.role, subject=who, object=_find(frame.object, behind),
        value=analysis.text(value.first, value.last) if value else None,
        date=pick_date(times) or _outer_date(noun, clause),
        places=[phrase for phrase in phrases_behind(behind, *WHERE) if phrase.entity == "place"],
        related=[("agent", agent) for agent in agents],
        polarity="affirmed", modality=_modality(analysis, clause, noun), score=frame.score * 0.95,
        reason=f"noun “{noun.word}”", first=noun.first, last=last, anchor=noun.head,
    )  # fmt: skip


def _whose(analysis: Analysis, noun: Phrase, frame: Frame, behind: Behind) -> Phrase | None:
    """Return whose event it is: "his arrest", "the arrest of Nin"; in "his murder of Nin" it is Nin's."""
    of = phrases_behind(behind[:1], "of")
    who = of[0] if of and (frame.agent or noun.owner is None) else noun.owner
    entity = analysis.entity(who)
    return who if entity is not None and entity.kind == "person" else None


def _plain(analysis: Analysis, noun: Phrase, frame: Frame) -> bool:
    """Tell whether no word stands with the noun that makes it something else: "house arrest", "his debut release"."""
    words = range(max(noun.first, noun.owner.last if noun.owner else 0), noun.head)
    tags, lower = analysis.sentence.tags, analysis.sentence.lower
    if not {spec.slot for spec in frame.unless}.isdisjoint(lower[k] for k in words):
        return False
    return not frame.plain or all(tags[k] in {"DT", "POS", "PRP$"} or lower[k] in OF_ORDER for k in words)


def tail(analysis: Analysis, noun: Phrase) -> Tail:
    """Return the prepositional phrases and times behind a noun: (preposition, phrase), (preposition, time), end."""
    return reach(analysis.structure, noun)


def phrases_behind(behind: Behind, *prepositions: str) -> list[Phrase]:
    """Return the noun phrases behind any of the prepositions, in order."""
    return [phrase for preposition, phrase in behind if preposition in prepositions]


def _find(specs: tuple[Spec, ...], behind: Behind) -> Phrase | None:
    """Return the first noun phrase that is what a spec asks for."""
    for spec in specs:
        for phrase in phrases_behind(behind, spec.slot):
            if any(fits(phrase, wanted) for wanted in spec.classes):
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
    if clause is None or noun not in clause.subjects or clause.verb.lemma not in COMING:
        return None
    return pick_date(clause.times)


def _modality(analysis: Analysis, clause: Clause | None, noun: Phrase) -> str:
    tree = analysis.structure.tree
    over = {tree.heads[unit] for unit in analysis.structure.units(noun)} - {ROOT}
    if any(tree.parse.lemmas[unit] in UNREAL_NOUNS and analysis.structure.phrase(unit) for unit in over):
        return "intended"
    if clause is None or noun in clause.subjects:
        return "asserted"
    return "intended" if clause.verb.lemma in UNREAL or clause.verb.negated else "asserted"
