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
from testimonia.sentence import Sentence
from testimonia.tagger import gazetteer
from testimonia.tagger.spelling import capital
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


def example(
    document: str, tokens: list[str], marked: Iterable[Marked], complete: bool, strict: bool = True
) -> Example:
    """Return a corpus sentence on our words; ``complete``: the corpus marks works and events too.

    Not ``strict``: words that are no names to us (dates, nationalities) stay marked.
    """
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
    found = Example(document, sentence)
    if not complete:
        found.free.update(range(len(sentence)))
    by_start = {start: i for i, start in enumerate(sentence.starts)}
    by_end = {end: i + 1 for i, end in enumerate(sentence.ends)}
    for first, last, label in marked:
        begin, end = by_start.get(places[first][0]), by_end.get(places[last - 1][1])
        if begin is not None and end is not None:
            _add(found, begin, end, KIND.get(label, IGNORED), strict)
    return found


def _add(found: Example, first: int, last: int, kind: str, strict: bool) -> None:
    if not strict:
        found.names[first, last] = kind
        return
    first, last = gazetteer.bare(found.sentence.lower, first, last, kind)
    if first >= last or not capital(found.sentence.words[last - 1]):
        return
    lower = found.sentence.lower
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
    """Yield the sentences of GUM; its entities count as names where their head is one."""
    for tree, found in entities(trees(path)):
        yield named_example(tree, found)


def named_example(tree: Tree, found: list[tuple[int, int, str, str]]) -> Example:
    """Return a sentence of GUM on our words, with the names among its entities."""
    text = Example(tree.document, tokenise(tree.text, 0, len(tree.text)))
    begins = {start: i for i, start in enumerate(text.sentence.starts)}
    finishes = {end: i + 1 for i, end in enumerate(text.sentence.ends)}
    tokens = [tree.text[token.start : token.end] for token in tree.tokens]
    names = [name for first, last, kind, _ in found if (name := name_within(tree, (first, last, kind)))]
    for first, last, label in _outermost(names):
        begin, end = begins.get(tree.tokens[first].start), finishes.get(tree.tokens[last - 1].end)
        if begin is not None and end is not None and not _only_title(tokens[first:last]):
            _add(text, begin, end, KIND.get(label, IGNORED), strict=True)
    return text


def _only_title(tokens: list[str]) -> bool:
    """Say whether a name is no more than a title ("the President")."""
    return gazetteer.titles().issuperset(token.lower() for token in tokens)


def entities(of_trees: Iterable[Tree]) -> Iterator[tuple[Tree, list[tuple[int, int, str, str]]]]:
    """Yield GUM's sentences with their entities: tokens first to last, kind, and the number of whom it names."""
    for tree in of_trees:
        found: list[tuple[int, int, str, str]] = []
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
                    found.append((first, i + 1, _GUM_KINDS.get(label, "misc"), closed or number))
        yield tree, found


_JOINING = _SMALL - {"in", "the", "'", "."}
"""Small words that may stand between two parts of a name."""
_NAMED_AFTER = {"CD"}
"""Tags that may follow in the name of an event or work: "World War 2"."""


def name_within(tree: Tree, mark: Marked) -> Marked | None:
    """Return the name in a longer mention ("the poet Anna Akhmatova of Odessa"), if its head is a name."""
    first, last, label = mark
    numbers = {tree.tokens[i].number for i in range(first, last)}
    heads = [i for i in range(first, last) if tree.tokens[i].head not in numbers]
    if not heads or tree.tokens[heads[0]].tag not in PROPER:
        return None
    begin, end = heads[0], heads[0] + 1
    while begin > first and (step := _before(tree, first, begin, label)):
        begin -= step
    while end < last and (step := _behind(tree, end, last, label)):
        end += step
    return begin, end, label


def _is_part(tree: Tree, i: int, opening: bool) -> bool:
    word = tree.text[tree.tokens[i].start : tree.tokens[i].end]
    return tree.tokens[i].tag in PROPER or (
        not opening and capital(word) and tree.tokens[i].tag in {"JJ", "NN", "NNS", "FW", "VBG"}
    )


def _joins(tree: Tree, i: int, label: str) -> bool:
    word = tree.text[tree.tokens[i].start : tree.tokens[i].end].lower()
    return word in _JOINING and not (label == "person" and word in {"of", "and", "for", "&", "'s"})


def _before(tree: Tree, first: int, begin: int, label: str) -> int:
    if _is_part(tree, begin - 1, opening=begin - 1 == first):
        return 1
    two_back = begin - 2 >= first and tree.tokens[begin - 2].tag in PROPER
    return 2 if two_back and _joins(tree, begin - 1, label) else 0


def _behind(tree: Tree, end: int, last: int, label: str) -> int:
    tag = tree.tokens[end].tag
    if tag in PROPER or (tag in _NAMED_AFTER and label in {"event", "misc"}):
        return 1
    if not _joins(tree, end, label):
        return 0
    for step in (2, 3):  # "University of Graz", "Museum of the Revolution"
        if end + step <= last and tree.tokens[end + step - 1].tag in PROPER:
            between = tree.text[tree.tokens[end + 1].start : tree.tokens[end + 1].end].lower()
            return step if step == 2 or between == "the" else 0
    return 0


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
