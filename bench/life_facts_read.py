"""Life facts as a reading finds them: who, what of the ten properties, and where in the text both stand.

They come by two ways. The *model* relates places of one sentence, pronouns included; the *patterns* make
statements. A statement of either knows who its persons are, which a relation of places does not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from testimonia.analysis import Analysis
from testimonia.discourse.resolver import mentions
from testimonia.extractors import relations
from testimonia.extractors.patterns import Patterns
from testimonia.languages.en.nouns import ideologies, singular
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import (
    ORDER_OF_TELLING,
    Gender,
    Mention,
    Passage,
    Source,
    Statement,
    content_id,
)
from testimonia.reading.source import Reader
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Place, Relation, Sight, Tagger

PROPERTIES = (
    "DATE_OF_BIRTH", "DATE_OF_DEATH", "PLACE_OF_BIRTH", "PLACE_OF_RESIDENCE", "NATIONALITY", "EDUCATED_AT",
    "EMPLOYEE_OR_MEMBER_OF", "SPOUSE", "CHILD_OF", "POLITICAL_AFFILIATION",
)  # fmt: skip
"""The person properties of KnowledgeNet, by which both corpora are measured."""
MORE = ("PLACE_OF_DEATH", "SIBLING")
"""What Re-DocRED has beside them; named as KnowledgeNet would."""
RELATIONS = {
    "birth date": "DATE_OF_BIRTH", "death date": "DATE_OF_DEATH", "birth place": "PLACE_OF_BIRTH",
    "death place": "PLACE_OF_DEATH", "residence": "PLACE_OF_RESIDENCE", "nationality": "NATIONALITY",
    "education": "EDUCATED_AT", "employment": "EMPLOYEE_OR_MEMBER_OF", "spouse": "SPOUSE", "parent": "CHILD_OF",
    "party": "POLITICAL_AFFILIATION", "sibling": "SIBLING",
}  # fmt: skip
"""Relations of the model → property; founding and leading are none of them."""
SYMMETRIC = frozenset({"SPOUSE", "SIBLING"})
MODEL, PATTERNS, PEER = relations.NAME, "patterns", "peer"
DEATHS = frozenset({"died", "killed", "executed", "suicide"})
KIN = {
    "spouse": "SPOUSE",
    "widow": "SPOUSE",
    "divorced": "SPOUSE",
    "sibling": "SIBLING",
    "parent": "CHILD_OF",
}
OF_GROUPS = frozenset({"employment", "membership", "position", "military_service", "leadership"})
"""Types that say that somebody belongs to the group which is their object."""
PARTY = re.compile(
    r"\b(?:part(?:y|ei|i|ito|ido|ij)|left opposition|sinn f[eé]in|fianna f[aá]il|fine gael|labour)\b"
)
SPREAD = frozenset({MODEL, PATTERNS})
"""Ways whose facts are said of every mention of the same two in their passage, see ``spread``."""
NEAR = 3
"""White space between two passages that stand in one paragraph: no line end, fewer characters than this."""


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One of the two that a fact is about: characters of the text, kind, and whom it stands for, if known."""

    start: int
    end: int
    kind: str
    referent: str = ""
    form: str = "name"


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """A property of a person (``subject``), which way it was found, and of what type a statement of it is."""

    property: str
    subject: Member
    object: Member
    way: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, the places between which relations were asked for, and those that were believed."""

    sentence: Sentence
    places: list[Place]
    found: list[Relation]


class Watched:
    """A tagger that keeps what relations were asked of it, so that the encoder runs once for both ways."""

    def __init__(self, tagger: Tagger) -> None:
        """Take the tagger to be watched."""
        self.tagger = tagger
        self.asked: list[Asked] = []

    def __call__(self, sentences: list[Sentence]) -> Sight:
        """Look at the sentences of one text."""
        sight = self.tagger(sentences)

        def related(number: int, places: Sequence[Place]) -> list[Relation]:
            found = sight.relations(number, places)
            self.asked.append(Asked(sentences[number], list(places), found))
            return found

        return Sight(sight.names, sight.parses, related, sight.links)


class Silent(Patterns):
    """Patterns that find nothing, to see what the model says alone."""

    def extract(self, _analysis: Analysis) -> Iterator[Statement]:
        """Yield no statement."""
        yield from ()


@dataclass(slots=True)
class Reading:
    """What was read in one text."""

    text: str
    passages: list[tuple[int, int]]
    mentions: list[Mention] = field(default_factory=list)
    genders: dict[str, Gender] = field(default_factory=dict)
    """Of each referent."""
    facts: list[Fact] = field(default_factory=list)
    """Of statements."""
    asked: list[Asked] = field(default_factory=list)


def read(text: str, spans: Iterable[tuple[int, int]], tagger: Tagger, patterns: bool = True) -> Reading:
    """Read the passages of a text together, so that names carry over from one to the next."""
    digest = content_id(text)
    source = Source(digest, "text", digest, text, "txt", "utf-8")
    watched = Watched(tagger)
    spans = sorted(spans)
    passages = tuple(Passage(start, end) for start, end in joined(text, spans))
    reader = Reader(source, passages, (), watched, ENGLISH)
    if not patterns:
        reader.extractor = Silent()
    statements = list(reader.statements())
    ages = {time.start for time in reader.prose.times if time.kind == "age"}
    found = Reading(text, spans, list(mentions(reader.resolver)), asked=watched.asked)
    found.genders = {referent.id: referent.gender for referent in reader.resolver.referents()}
    plain = [s for s in statements if s.polarity == "affirmed" and s.modality == "asserted"]
    found.facts = list(dict.fromkeys(fact for s in plain for fact in of_statement(s, ages)))
    return found


def joined(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans, those that follow each other in one paragraph as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        gap = text[found[-1][1] : start] if found else ""
        if found and len(gap) < NEAR and "\n" not in gap and not gap.strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def of_places(asked: Iterable[Asked]) -> Iterator[Fact]:
    """Yield the facts that the model believes, on the very words that it relates."""
    for each in asked:
        for relation in each.found:
            if name := RELATIONS.get(relation.name):
                subject, other = (
                    member(each.sentence, place) for place in (relation.subject, relation.object)
                )
                yield from both(Fact(name, subject, other, MODEL))


def member(sentence: Sentence, place: Place) -> Member:
    """Return a place of a sentence as characters of the text."""
    first, last, kind = place
    form = "pronoun" if kind in {"pronoun", "relative"} else "name"
    return Member(sentence.starts[first], sentence.ends[last - 1], kind, form=form)


def both(fact: Fact) -> Iterator[Fact]:
    """Yield a fact, and where it holds both ways the reverse too."""
    yield fact
    if fact.property in SYMMETRIC:
        yield replace(fact, subject=fact.object, object=fact.subject)


def spread(facts: Iterable[Fact], reading: Reading) -> Iterator[Fact]:
    """Yield the facts, each also of the other names and pronouns in its passage that stand for the same two.

    So KnowledgeNet marks them: "Sean was born in Perth, where he lived" tells the birth of "Sean" and of "he".
    """
    mentions = [mention for mention in reading.mentions if mention.form != "nominal"]
    referents = {(mention.start, mention.end): mention.referent for mention in mentions}

    def alike(one: Member, start: int, end: int) -> Iterator[Member]:
        yield one
        whose = one.referent or referents.get((one.start, one.end), "")
        for mention in mentions:
            if whose and mention.referent == whose and start <= mention.start < end:
                yield _member(mention)

    for fact in facts:
        yield fact
        around = next((p for p in reading.passages if p[0] <= fact.subject.start < p[1]), None)
        if around is not None and fact.way in SPREAD:
            for subject in alike(fact.subject, *around):
                found = (
                    replace(fact, subject=subject, object=other) for other in alike(fact.object, *around)
                )
                yield from (each for each in found if each.subject.start != each.object.start)


def of_statement(statement: Statement, ages: set[int]) -> Iterator[Fact]:
    """Yield the facts that a statement comes to; ``ages`` is where an age stands, which is no date."""
    subject = _member(statement.subject)
    if statement.type == "kinship":
        yield from _kin(statement, subject)
        return
    for name, other in _others(statement, ages):
        yield Fact(name, subject, other, statement.extractor, statement.type)


def _kin(statement: Statement, subject: Member) -> Iterator[Fact]:
    if statement.object is None:
        return
    other = _member(statement.object)
    if statement.role == "child":
        yield Fact("CHILD_OF", other, subject, statement.extractor, "kinship")
    elif name := KIN.get(statement.role):
        yield from both(Fact(name, subject, other, statement.extractor, "kinship"))


def _others(statement: Statement, ages: set[int]) -> Iterator[tuple[str, Member]]:
    kind, role, target = statement.type, statement.role, statement.object
    if kind in {"birth", "death"} and role in {"born", *DEATHS}:
        yield from _vital(statement, "BIRTH" if kind == "birth" else "DEATH", ages)
    elif kind == "residence":
        yield from (("PLACE_OF_RESIDENCE", _member(place)) for place in _where(statement))
    elif kind == "education" and target is not None and target.kind in {"group", "place"}:
        yield "EDUCATED_AT", _member(target)
    elif kind == "nationality" and (other := _target(statement, "demonym")):
        yield "NATIONALITY", other
    elif kind == "political_affiliation" and (other := _target(statement, "ideology")):
        yield "POLITICAL_AFFILIATION", other
    elif kind in OF_GROUPS and target is not None and _employs(statement, target):
        party = kind == "membership" and is_party(target.text)
        yield "POLITICAL_AFFILIATION" if party else "EMPLOYEE_OR_MEMBER_OF", _member(target)


def _employs(statement: Statement, target: Mention) -> bool:
    return target.kind == "group" or (statement.type == "employment" and target.kind in {"work", "place"})


def _vital(statement: Statement, what: str, ages: set[int]) -> Iterator[tuple[str, Member]]:
    date = statement.date
    if date is not None and date.rule != ORDER_OF_TELLING and date.start not in ages:
        yield f"DATE_OF_{what}", Member(date.start, date.end, "date")
    yield from ((f"PLACE_OF_{what}", _member(place)) for place in statement.places)


def _where(statement: Statement) -> Iterator[Mention]:
    places = dict.fromkeys((*([statement.object] if statement.object else []), *statement.places))
    return (place for place in places if place.kind == "place")


def _member(mention: Mention) -> Member:
    return Member(mention.start, mention.end, mention.kind, mention.referent, mention.form)


def _target(statement: Statement, kind: str) -> Member | None:
    """Return the object, or where the value stands in the statement's locus."""
    if statement.object is not None:
        return _member(statement.object)
    words = re.escape(statement.value or "").replace(r"\ ", r"\s+")
    match = re.search(rf"\b{words}\b", statement.locus.quote) if words else None
    if match is None:
        return None
    start = statement.locus.start
    return Member(start + match.start(), start + match.end(), kind)


def is_party(name: str) -> bool:
    """Tell whether a group's name is a party's, by its words."""
    return PARTY.search(name.lower()) is not None or singular(name.lower().split()[-1]) in ideologies()
