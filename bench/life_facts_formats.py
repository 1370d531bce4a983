"""KnowledgeNet and Re-DocRED, in and out: the raw text of a document, and its file form with our facts in it.

Of a document only its text is kept (``bare``): whatever is marked in the file never reaches what reads.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.life_facts_read import PROPERTIES, Fact, Member, Reading
from corpus.tokens import as_written

Entry = dict[str, Any]
Spans = list[tuple[int, int]]
NUMBERS = {
    "DATE_OF_BIRTH": "15", "DATE_OF_DEATH": "14", "PLACE_OF_BIRTH": "12", "PLACE_OF_RESIDENCE": "11",
    "NATIONALITY": "10", "EDUCATED_AT": "9", "EMPLOYEE_OR_MEMBER_OF": "3", "SPOUSE": "25", "CHILD_OF": "34",
    "POLITICAL_AFFILIATION": "45",
}  # fmt: skip
"""KnowledgeNet's numbers of its properties."""
WIKIDATA = {
    "P569": "DATE_OF_BIRTH", "P570": "DATE_OF_DEATH", "P19": "PLACE_OF_BIRTH", "P20": "PLACE_OF_DEATH",
    "P551": "PLACE_OF_RESIDENCE", "P27": "NATIONALITY", "P69": "EDUCATED_AT", "P108": "EMPLOYEE_OR_MEMBER_OF",
    "P463": "EMPLOYEE_OR_MEMBER_OF", "P54": "EMPLOYEE_OR_MEMBER_OF", "P241": "EMPLOYEE_OR_MEMBER_OF",
    "P26": "SPOUSE", "P22": "CHILD_OF", "P25": "CHILD_OF", "P40": "CHILD_OF", "P102": "POLITICAL_AFFILIATION",
    "P3373": "SIBLING",
}  # fmt: skip
"""Re-DocRED's relations → property; of several, the first is the one that is written."""
TURNED = frozenset({"P40"})
"""Relations whose head is the property's object."""
LABELS = {
    "person": "PER", "group": "ORG", "place": "LOC", "work": "MISC", "event": "MISC", "date": "TIME",
    "demonym": "LOC", "ideology": "MISC",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its file form without anything marked in it, its text, and the passages to be read."""

    entry: Entry
    text: str
    passages: Spans


@dataclass(frozen=True, slots=True)
class Format:
    """A corpus: how its documents are read, how ours are written, and whether a line is a document."""

    documents: Callable[[Path], Iterator[Document]]
    write: Callable[[Document, Reading, Iterable[Fact]], Entry]
    lines: bool


def load(path: Path, lines: bool) -> list[Entry]:
    """Return the documents of a file as they are: one a line, or one list of all."""
    text = path.read_text("utf-8")
    entries: list[Entry] = (
        [json.loads(line) for line in text.split("\n") if line] if lines else json.loads(text)
    )
    return entries


# ---------------------------------------------------------------- KnowledgeNet


def knowledgenet(path: Path) -> Iterator[Document]:
    """Yield the documents of a KnowledgeNet file."""
    return map(bare_knowledgenet, load(path, lines=True))


def bare_knowledgenet(entry: Entry) -> Document:
    """Return a document without its facts.

    Which properties were annotated stays in its form, for whoever scores it; nothing here looks at it.
    """
    passages = [{**passage, "facts": []} for passage in entry["passages"]]
    spans = [(passage["passageStart"], passage["passageEnd"]) for passage in passages]
    return Document({**entry, "passages": passages}, entry["documentText"], spans)


def write_knowledgenet(document: Document, _reading: Reading, facts: Iterable[Fact]) -> Entry:
    """Return the document with those facts in each passage whose both members stand in it."""
    told = sorted({(f.property, span(f.subject), span(f.object)) for f in facts if _placed(f)})
    passages = [
        {
            **passage,
            "facts": [_fact(document, passage, *each) for each in told if _inside(passage, *each[1:])],
        }
        for passage in document.entry["passages"]
    ]
    return {**document.entry, "passages": passages}


def span(member: Member) -> tuple[int, int]:
    """Return where a member stands."""
    return member.start, member.end


def _placed(fact: Fact) -> bool:
    """Say whether a fact is one of the ten, between two that are more than common nouns ("his son")."""
    return fact.property in PROPERTIES and "nominal" not in {fact.subject.form, fact.object.form}


def _inside(passage: Entry, *spans: tuple[int, int]) -> bool:
    return all(passage["passageStart"] <= start and end <= passage["passageEnd"] for start, end in spans)


def _fact(
    document: Document, passage: Entry, name: str, subject: tuple[int, int], other: tuple[int, int]
) -> Entry:
    number = NUMBERS[name]
    one, two = document.text[slice(*subject)], document.text[slice(*other)]
    places = ":".join(map(str, (passage["passageStart"], *subject, *other)))
    return {
        "factId": f"{document.entry['documentId']}:{places}:{number}",
        "propertyId": number, "propertyName": name,
        "humanReadable": f"<{one}> <{name}> <{two}>", "annotatedPassage": "",
        "subjectStart": subject[0], "subjectEnd": subject[1], "subjectText": one, "subjectUri": "",
        "objectStart": other[0], "objectEnd": other[1], "objectText": two, "objectUri": "",
    }  # fmt: skip


# ---------------------------------------------------------------- Re-DocRED


def redocred(path: Path) -> Iterator[Document]:
    """Yield the documents of a Re-DocRED file."""
    return map(bare_redocred, load(path, lines=False))


def bare_redocred(entry: Entry) -> Document:
    """Return a document of its words alone, see ``as_written``."""
    text, _ = as_written(entry["sents"])
    bare = {"title": entry["title"], "sents": entry["sents"], "vertexSet": [], "labels": []}
    return Document(bare, text, [(0, len(text))])


class Tokens:
    """From characters of the text back to the tokens of its sentences."""

    def __init__(self, sentences: list[list[str]]) -> None:
        """Take the tokens of each sentence."""
        self.sentences = sentences
        self.places = [(s, t) for s, tokens in enumerate(sentences) for t in range(len(tokens))]
        self.starts = as_written(sentences)[1]

    def mention(self, start: int, end: int) -> Entry:
        """Return the tokens that ``start:end`` touches; of two sentences, those of the first."""
        sentence, first = self.places[bisect_right(self.starts, start) - 1]
        other, last = self.places[bisect_right(self.starts, end - 1) - 1]
        last = last + 1 if other == sentence else len(self.sentences[sentence])
        name = " ".join(self.sentences[sentence][first:last])
        return {"name": name, "pos": [first, last], "sent_id": sentence}

    def sentence(self, start: int) -> int:
        """Return the number of the sentence that a character is in."""
        return self.places[bisect_right(self.starts, start) - 1][0]


def write_redocred(document: Document, reading: Reading, facts: Iterable[Fact]) -> Entry:
    """Return the document with our referents as vertices, and the facts between two that the text names."""
    tokens = Tokens(document.entry["sents"])
    vertices: dict[str, list[Entry]] = {}
    for mention in reading.mentions:
        if mention.form == "name":
            _mark(vertices, mention.referent, tokens.mention(mention.start, mention.end), mention.kind)
    evidence: dict[tuple[str, str, str], set[int]] = {}
    for fact in facts:
        ends = [_vertex(reading, each, vertices, tokens) for each in (fact.subject, fact.object)]
        if all(ends) and ends[0] != ends[1]:
            told = evidence.setdefault((ends[0], ends[1], relation(fact, reading)), set())
            told |= {tokens.sentence(each.start) for each in (fact.subject, fact.object)}
    number = {key: i for i, key in enumerate(vertices)}
    labels = [
        {"h": number[head], "t": number[tail], "r": name, "evidence": sorted(told)}
        for (head, tail, name), told in evidence.items()
    ]
    return {**document.entry, "vertexSet": list(vertices.values()), "labels": labels}


def _mark(vertices: dict[str, list[Entry]], key: str, mention: Entry, kind: str) -> None:
    mentions = vertices.setdefault(key, [])
    if mention["pos"] not in [each["pos"] for each in mentions if each["sent_id"] == mention["sent_id"]]:
        mentions.append({**mention, "type": LABELS[kind]})


def _vertex(reading: Reading, member: Member, vertices: dict[str, list[Entry]], tokens: Tokens) -> str:
    """Return the key of a member's vertex, made where it is a date or an adjective; "" if nothing names it."""
    if member.referent:
        return member.referent if member.referent in vertices else ""
    if LABELS.get(member.kind) is None or member.form != "name":
        return ""
    words = reading.text[member.start : member.end].lower()
    key = f"{member.kind} {words}"
    _mark(vertices, key, tokens.mention(member.start, member.end), member.kind)
    return key


def relation(fact: Fact, reading: Reading) -> str:
    """Return the Wikidata property of a fact: of several, by the type of statement or the parent's gender."""
    if fact.property == "EMPLOYEE_OR_MEMBER_OF":
        return {"membership": "P463", "military_service": "P241"}.get(fact.type, "P108")
    if fact.property == "CHILD_OF":
        return "P25" if reading.genders.get(fact.object.referent) == "f" else "P22"
    return next(number for number, name in WIKIDATA.items() if name == fact.property)


FORMATS = {
    "knowledgenet": Format(knowledgenet, write_knowledgenet, lines=True),
    "redocred": Format(redocred, write_redocred, lines=False),
}
