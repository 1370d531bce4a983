"""Life facts in KnowledgeNet and Re-DocRED as pairs of mentions, on our own words.

KnowledgeNet marks only what its facts are about. The other names of a passage, of which it tells no fact, are those
that the encoder that ships finds there: a training needs one that runs.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from testimonia.dates import Known, read_dates
from testimonia.languages.en.dates import tables
from testimonia.languages.en.nouns import nouns
from testimonia.languages.en.tokens import sentences
from testimonia.reading.places import apart, standing_in, word_kind
from testimonia.sentence import Sentence
from testimonia.tagger.encoder import shipped
from testimonia.tagger.labels import OBJECTS, RELATIONS, SUBJECTS
from training.encoder.documents import Document, Mention, Pair
from training.mentions import KIND, example

WEAK = 0.1
"""How much a passage counts that was not read for a relation: mostly, but not surely, it has none."""
KNOWLEDGENET = {
    "DATE_OF_BIRTH": "birth date", "DATE_OF_DEATH": "death date", "PLACE_OF_BIRTH": "birth place",
    "PLACE_OF_RESIDENCE": "residence", "NATIONALITY": "nationality", "EDUCATED_AT": "education",
    "EMPLOYEE_OR_MEMBER_OF": "employment", "SPOUSE": "spouse", "CHILD_OF": "parent",
    "POLITICAL_AFFILIATION": "party", "FOUNDED_BY": "founder", "CEO": "leader",
}  # fmt: skip
WIKIDATA = {
    "P569": "birth date", "P570": "death date", "P19": "birth place", "P20": "death place", "P551": "residence",
    "P27": "nationality", "P69": "education", "P108": "employment", "P463": "employment", "P54": "employment",
    "P241": "employment", "P26": "spouse", "P22": "parent", "P25": "parent", "P102": "party", "P3373": "sibling",
    "P800": "author", "P607": "participation", "P1344": "participation", "P166": "award",
    "P112": "founder", "P6": "leader", "P35": "leader", "P488": "leader", "P169": "leader", "P50": "author",
    "P40": "parent",
}  # fmt: skip
TURNED = frozenset({"FOUNDED_BY", "CEO", "P112", "P6", "P35", "P488", "P169", "P50", "P40"})
"""Properties whose person is the second member there, and the first with us."""
SYMMETRIC = frozenset({"spouse", "sibling"})


def single_words(sentence: Sentence, first: int) -> Iterator[Mention]:
    """Yield the mentions that are one word: pronouns, nationalities, convictions."""
    return (Mention(first + a, first + b, kind) for a, b, kind in standing_in(sentence, nouns()))


def _clear(mentions: list[Mention]) -> list[Mention]:
    """Return mentions of which no two overlap: those that come first in the list stay."""
    return [Mention(*place) for place in apart((each.first, each.last, each.kind) for each in mentions)]


def possible(subject: Mention, other: Mention) -> bool:
    """Say whether two mentions may be a pair at all."""
    return subject.kind in SUBJECTS and any(other.kind in kinds for kinds in OBJECTS.values())


# ---------------------------------------------------------------- KnowledgeNet


@dataclass(slots=True)
class _Fact:
    relation: str
    subject: tuple[int, int]
    object: tuple[int, int]


def knowledgenet(path: Path) -> Iterator[Document]:
    """Yield the documents of KnowledgeNet with a pair for each two mentions of a passage."""
    for line in path.read_text("utf-8").splitlines():
        entry = json.loads(line)
        document = Document(f"knowledgenet-{entry['documentId']}")
        for passage in entry["passages"]:
            _passage(document, entry["documentText"], passage)
        yield document


def _passage(document: Document, text: str, passage: dict[str, Any]) -> None:
    start, end = passage["passageStart"], passage["passageEnd"]
    found = sentences(text, start, end)
    places: list[tuple[int, int]] = []
    firsts = []
    for sentence in found:
        firsts.append(document.add(sentence))
        places += zip(sentence.starts, sentence.ends, strict=True)
    if not firsts:
        return
    words = _Words(places, firsts[0])
    facts = [fact for each in passage["facts"] if (fact := _fact(each, words))]
    mentions = _given(facts)
    for time in read_dates(text, [(start, end)], Known(), tables()):
        if time.kind == "date" and (span := words.span(time.start, time.end)):
            mentions.append(Mention(*span, "date"))
    for sentence, named, first in zip(found, shipped()(found).names, firsts, strict=True):
        mentions += (Mention(first + name.first, first + name.last, name.kind) for name in named)
        mentions += single_words(sentence, first)
    mentions = _clear(mentions)
    asked = {KNOWLEDGENET.get(each["propertyName"]) for each in passage["exhaustivelyAnnotatedProperties"]}
    _pair_up(document, mentions, facts, {relation for relation in asked if relation})


@dataclass(slots=True)
class _Words:
    """Places of words in the text; ``first`` is the number of the first in its document."""

    places: list[tuple[int, int]]
    first: int

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the words that ``start:end`` touches."""
        touched = [i for i, (left, right) in enumerate(self.places) if left < end and start < right]
        return (self.first + touched[0], self.first + touched[-1] + 1) if touched else None


def _fact(entry: dict[str, Any], words: _Words) -> _Fact | None:
    name = entry["humanReadable"].split("> <")[1]
    subject = words.span(entry["subjectStart"], entry["subjectEnd"])
    other = words.span(entry["objectStart"], entry["objectEnd"])
    if name not in KNOWLEDGENET or subject is None or other is None:
        return None
    return _Fact(KNOWLEDGENET[name], *((other, subject) if name in TURNED else (subject, other)))


_LIKELY = {"birth date": "date", "death date": "date", "birth place": "place", "residence": "place",
           "nationality": "demonym", "education": "group", "employment": "group", "spouse": "person",
           "parent": "person", "party": "group", "founder": "group", "leader": "group"}  # fmt: skip


def _given(facts: list[_Fact]) -> list[Mention]:
    """Return the mentions that longer facts are about; single words are found by themselves."""
    found = []
    for fact in facts:
        found.append(Mention(*fact.subject, "person"))
        found.append(Mention(*fact.object, _LIKELY[fact.relation]))
    return [each for each in dict.fromkeys(found) if each.last - each.first > 1]


def _overlap(one: tuple[int, int], other: Mention) -> bool:
    return one[0] < other.last and other.first < one[1]


def _pair_up(document: Document, mentions: list[Mention], facts: list[_Fact], asked: set[str]) -> None:
    base = len(document.mentions)
    document.mentions += mentions
    for s, subject in enumerate(mentions):
        for o, other in enumerate(mentions):
            if s == o or not possible(subject, other):
                continue
            true = {f.relation for f in facts if _overlap(f.subject, subject) and _overlap(f.object, other)}
            labels = {
                relation: (float(relation in true), 1.0 if relation in asked | true else WEAK)
                for relation in KNOWLEDGENET.values()
                if other.kind in OBJECTS[relation] or relation in true
            }
            document.pairs.append(Pair(base + s, base + o, labels))


# ---------------------------------------------------------------- Re-DocRED


@dataclass(slots=True)
class _Page:
    """One article of Re-DocRED: of each mention its vertex, and of each relation who has it where."""

    document: Document
    vertex: dict[Mention, int] = field(default_factory=dict)
    evidence: dict[str, dict[tuple[int, int], set[int]]] = field(default_factory=lambda: defaultdict(dict))


def redocred(path: Path) -> Iterator[Document]:
    """Yield the articles of Re-DocRED with their names, and a pair for each two mentions of a sentence."""
    for entry in json.loads(path.read_text("utf-8")):
        page = _Page(Document(entry["title"], names={}))
        for label in entry["labels"]:
            _relate(page, label)
        for number, tokens in enumerate(entry["sents"]):
            _page_sentence(page, entry, number, tokens)
        yield page.document


def _relate(page: _Page, label: dict[str, Any]) -> None:
    relation = WIKIDATA.get(label["r"])
    if relation is None:
        return
    head, tail = (label["t"], label["h"]) if label["r"] in TURNED else (label["h"], label["t"])
    for pair in ((head, tail), (tail, head))[: 2 if relation in SYMMETRIC else 1]:
        page.evidence[relation].setdefault(pair, set()).update(label.get("evidence") or ())


def _page_sentence(page: _Page, entry: dict[str, Any], number: int, tokens: list[str]) -> None:
    marked = [
        (vertex, mention)
        for vertex, mentions in enumerate(entry["vertexSet"])
        for mention in mentions
        if mention["sent_id"] == number
    ]
    here: list[Mention] = []
    found = example(entry["title"], tokens, [(*m["pos"], m["type"]) for _, m in marked], complete=False)
    document = page.document
    first = document.add(found.sentence)
    assert document.names is not None
    document.names |= {(first + a, first + b): kind for (a, b), kind in found.names.items()}
    document.free |= {first + i for i in found.free}
    for vertex, mark in marked:
        alone = example(entry["title"], tokens, [(*mark["pos"], "PER")], complete=False, strict=False)
        for a, b in alone.names:
            kind = _kind(found.sentence, a, b, mark["type"])
            mention = Mention(first + a, first + b, kind)
            here.append(mention)
            page.vertex[mention] = vertex
    mentions = _clear(here + list(single_words(found.sentence, first)))
    _page_pairs(page, mentions, number)


def _kind(sentence: Sentence, first: int, last: int, label: str) -> str:
    if last - first == 1 and (
        kind := word_kind(sentence.lower[first], sentence.words[first][0].isupper(), nouns())
    ):
        return kind
    kind = KIND.get(label, "")
    return {"TIME": "date", "NUM": "number", "MISC": "work"}.get(label, kind)


def _page_pairs(page: _Page, mentions: list[Mention], number: int) -> None:
    document = page.document
    base = len(document.mentions)
    document.mentions += mentions
    present = {page.vertex[mention] for mention in mentions if mention in page.vertex}
    for s, subject in enumerate(mentions):
        for o, other in enumerate(mentions):
            if s == o or not possible(subject, other):
                continue
            labels = {
                relation: (truth, 1.0)
                for relation in RELATIONS
                if other.kind in OBJECTS[relation]
                and (truth := _truth(page, relation, (subject, other), number, present)) is not None
            }
            document.pairs.append(Pair(base + s, base + o, labels))


def _truth(
    page: _Page, relation: str, pair: tuple[Mention, Mention], number: int, present: set[int]
) -> float | None:
    """Return 1 or 0, or nothing where the article has the fact but perhaps not in this sentence."""
    subject, other = (page.vertex.get(mention) for mention in pair)
    known = page.evidence[relation]
    if other is None:  # a pronoun or relative word as object: the corpus does not say whom it stands for
        return 0.0 if pair[1].kind in {"demonym", "ideology"} else None
    if subject is not None:
        if (subject, other) not in known:
            return 0.0
        sentences_ = known[subject, other]
        return 1.0 if number in sentences_ or not sentences_ else None
    heads = {head for head, tail in known if tail == other}
    if not heads:
        return 0.0
    told = {place for head in heads for place in known[head, other]}
    return 1.0 if number in told and heads.isdisjoint(present) else None
