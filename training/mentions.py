"""Corpora with marked names, brought to our words and our five kinds.

A corpus that does not mark works and events leaves its unmarked words free to be one; a name of mixed kind
("miscellaneous") is free likewise: it may be a work, an event or none, but no person, group or place.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from testimonia.languages.en.tokens import tokenise
from testimonia.languages.sentence import Sentence
from testimonia.tagger import gazetteer, pos
from testimonia.tagger.spans import capital
from training.treebank import Tree, trees

Marked = tuple[int, int, str]
"""Tokens first to last (exclusive) of the corpus, and the corpus's label."""
FREE = "free"
IGNORED = ""
PROPER = {"NNP", "NNPS"}
LABELS = {
    "person": "PER person politician writer musicalartist researcher scientist",
    "place": "LOC GPE FAC location country",
    "group": "ORG organisation organization politicalparty university band corporation group",
    "event": "EVENT event election conference",
    "work": "book poem magazine album song academicjournal creative-work",
    FREE: "MISC misc award theory academicjournal",
}
KIND = {label: kind for kind, labels in LABELS.items() for label in labels.split()}


@dataclass(slots=True)
class Example:
    """A sentence with its names by words; ``free`` words may be a work, an event or none."""

    document: str
    sentence: Sentence
    names: dict[tuple[int, int], str] = field(default_factory=dict)
    free: set[int] = field(default_factory=set)


def example(document: str, tokens: list[str], marked: Iterable[Marked], complete: bool) -> Example:
    """Return a corpus sentence on our words; ``complete``: the corpus marks works and events too."""
    text = ""
    places: list[tuple[int, int]] = []
    for i, token in enumerate(tokens):
        if text[-2:] == "- " and text[-3:-2].isalnum() and token[:1].isalnum() and tokens[i - 1] == "-":
            text = text[:-1]  # "Ho - Chunk" as it is written: "Ho-Chunk"
        if token == "-" and text[-2:-1].isalnum() and tokens[i + 1 : i + 2] and tokens[i + 1][0].isalnum():
            text = text[:-1]
        places.append((len(text), len(text) + len(token)))
        text += token + " "
    sentence = tokenise(text, 0, len(text))
    pos.tag(sentence)
    found = Example(document, sentence)
    if not complete:
        found.free.update(range(len(sentence)))
    by_start = {start: i for i, start in enumerate(sentence.starts)}
    by_end = {end: i + 1 for i, end in enumerate(sentence.ends)}
    for first, last, label in marked:
        begin, end = by_start.get(places[first][0]), by_end.get(places[last - 1][1])
        if begin is not None and end is not None:
            _add(found, begin, end, KIND.get(label, IGNORED))
    return found


def _add(found: Example, first: int, last: int, kind: str) -> None:
    lower = found.sentence.lower
    titles = gazetteer.heads()["title"]
    while kind == "person" and last - first > 1 and lower[first] in titles:
        first += 1
    if first < last and lower[first] == "the":
        first += 1
    if last - first > 1 and lower[last - 1] in {"'s", "'"}:
        last -= 1
    if first >= last or not capital(found.sentence.words[last - 1]):
        return
    never = gazetteer.never_names() | gazetteer.DIRECTIONS
    if lower[last - 1] not in gazetteer.DIRECTIONS and never.issuperset(lower[first:last]):
        found.free.difference_update(range(first, last))
    elif kind == FREE:
        found.free.update(range(first, last))
    elif kind:
        found.names[first, last] = kind
        found.free.difference_update(range(first, last))


def conll(path: Path, separator: str, complete: bool) -> Iterator[Example]:
    """Yield the sentences of a file with a word and a label a line; ten sentences are a document."""
    for number, block in enumerate(re.split(r"\n\s*\n", path.read_text("utf-8"))):
        rows = [line.split(separator) for line in block.splitlines() if separator in line]
        rows = [row for row in rows if row[0] != "-DOCSTART-"]
        if rows:
            tokens, labels = [row[0] for row in rows], [row[-1].strip() for row in rows]
            yield example(f"{path.stem}-{number // 10}", tokens, iob(labels), complete)


def uner(path: Path) -> Iterator[Example]:
    """Yield the sentences of a Universal NER file."""
    document = ""
    for block in path.read_text("utf-8").split("\n\n"):
        if found := re.search(r"^# newdoc id = (.*)", block, re.MULTILINE):
            document = found[1]
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if rows:
            yield example(document, [row[1] for row in rows], iob([row[2] for row in rows]), complete=False)


def iob(labels: list[str]) -> Iterator[Marked]:
    """Yield the names that IO, IOB or IOB2 labels mark."""
    first = -1
    for i, label in enumerate([*labels, "O"]):
        if first >= 0 and (label[:1] in "OB" or label[2:] != labels[first][2:]):
            yield first, i, labels[first][2:]
            first = -1
        if label != "O" and first < 0:
            first = i


def litbank(folder: Path) -> Iterator[Example]:
    """Yield the sentences of LitBank; of its nested entities the names are kept, not the common nouns."""
    for path in sorted(folder.glob("*.tsv")):
        for block in path.read_text("utf-8").split("\n\n"):
            rows = [line.split("\t") for line in block.splitlines() if line.count("\t") >= 4]
            tokens = [row[0] for row in rows]
            layers = [list(iob([row[layer] for row in rows])) for layer in range(1, 5)]
            marked = [mark for layer in layers for mark in layer if _is_name(tokens[mark[0] : mark[1]])]
            if rows:
                yield example(path.stem, tokens, _outermost(marked), complete=False)


_SMALL = {
    "of",
    "the",
    "de",
    "la",
    "van",
    "von",
    "du",
    "and",
    "&",
    "'s",
    "-",
    "in",
    "for",
    "'",
    ".",
    "der",
    "des",
    "le",
}


def _is_name(tokens: list[str]) -> bool:
    body = tokens[1:] if tokens[0].lower() in {"the", "a", "an"} else tokens
    body = body[:-1] if body[-1:] in (["'s"], ["’s"], ["'"]) else body
    return (
        bool(body)
        and capital(body[-1])
        and capital(body[0])
        and body[0] not in {"I", "My", "Your"}
        and all(capital(t) or t in _SMALL for t in body)
    )


def _outermost(marked: list[Marked]) -> list[Marked]:
    return [mark for mark in marked if not any(_within(mark, other) for other in marked)]


def _within(mark: Marked, other: Marked) -> bool:
    return other[0] <= mark[0] and mark[1] <= other[1] and other[1] - other[0] > mark[1] - mark[0]


_ENTITY = re.compile(r"\((\d+)-([a-z]+)-[^()]*|(\d+)\)")
_GUM_KINDS = {"person": "person", "place": "location", "organization": "organisation", "event": "event"}


def gum(path: Path) -> Iterator[Example]:
    """Yield the sentences of GUM; its entities count as names where they are written as names."""
    for tree in trees(path):
        tokens = [tree.text[token.start : token.end] for token in tree.tokens]
        marked: list[Marked] = []
        open_: dict[str, list[tuple[int, str]]] = {}
        for i, token in enumerate(tree.tokens):
            entity = re.search(r"Entity=([^|]*)", token.misc)
            said = entity[1] if entity else ""
            for number, kind, closed in _ENTITY.findall(said):
                if number:
                    open_.setdefault(number, []).append((i, kind))
                started = open_.get(closed or number)
                if started and (closed or (_closes(said, number))):
                    first, label = started.pop()
                    marked.append((first, i + 1, _GUM_KINDS.get(label, "misc")))
        names = [m for m in marked if _is_name(tokens[m[0] : m[1]]) and _proper(tree, m[1])]
        yield example(tree.document, tokens, _outermost(names), complete=True)


def _proper(tree: Tree, last: int) -> bool:
    tags = [token.tag for token in tree.tokens[max(0, last - 2) : last]]
    return tags[-1] in PROPER or (tags[-1] == "POS" and tags[0] in PROPER)


def _closes(entity: str, number: str) -> bool:
    """Say whether an entity opened here is closed by its own bracket: "(7-person-new…)"."""
    return bool(re.search(rf"\({number}-[^()]*\)", entity))


def redocred(path: Path) -> Iterator[Example]:
    """Yield the sentences of Re-DocRED."""
    for document in json.loads(path.read_text("utf-8")):
        marked: list[list[Marked]] = [[] for _ in document["sents"]]
        for vertex in document["vertexSet"]:
            for mention in vertex:
                marked[mention["sent_id"]].append((*mention["pos"], mention["type"]))
        for tokens, marks in zip(document["sents"], marked, strict=True):
            yield example(document["title"], tokens, marks, complete=False)


def everything(data: Path) -> dict[str, list[Example]]:
    """Return the examples of every corpus below ``data``, by corpus."""
    ner = data / "language" / "ner"
    cross = ner / "crossner"
    return {
        "redocred": list(redocred(data / "life_facts/redocred/dev.json")),
        "wikigold": list(conll(ner / "wikigold/CONLL-format/data/wikigold.conll.txt", " ", complete=False)),
        "gum": list(gum(data / "language/gum/gum-train.permissive.conllu")),
        "crossner": [e for f in sorted(cross.glob("*/*.txt")) for e in conll(f, "\t", complete=True)],
        "uner": list(uner(ner / "uner_ewt/en_ewt-ud-dev.iob2")),
        "litbank": list(litbank(data / "language/litbank/entities/tsv")),
    }
