"""Who a pronoun or a later mention stands for: GUM, LitBank and GAP as links on our own words."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from testimonia.languages.en.tokens import sentences, tokenise
from testimonia.sentence import Sentence
from testimonia.tagger.labels import PERSONAL
from training.encoder.arcs import kept_out, moved, on_our_words
from training.encoder.documents import Document, Link, Mention
from training.mentions import Example, entities, name_within, named_example
from training.treebank import Tree, trees

REACH = 120
"""Words; what lies further back is no candidate."""
MOST = 16
"""Candidates of one mention: the nearest."""
_CATEGORY = re.compile(r"(?:PROP|NOM|PRON)_(?:PER|FAC|GPE|LOC|ORG|VEH)")
_BREAK = re.compile(r"\s(?:of|who|whom|whose|in|at|with|to|from|on|for|that|which|,|\(|--)\s.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A person's mention: words, whether it is a name or not, and whose it is."""

    first: int
    last: int
    named: bool
    whose: str


def _linked(document: Document, marked: list[_Marked]) -> None:
    """Add the mentions and, for each that is no name, a link to those before it."""
    marked = sorted(dict.fromkeys(marked), key=lambda each: (each.first, -each.last))
    base = len(document.mentions)
    for number, each in enumerate(marked):
        single = document.words[each.first].lower()
        pronoun = each.last - each.first == 1 and single in PERSONAL
        document.mentions.append(Mention(each.first, each.last, "pronoun" if pronoun else "person"))
        before = [
            place
            for place in range(max(0, number - MOST), number)
            if marked[place].last <= each.first and each.first - marked[place].first <= REACH
        ]
        if each.named or not before:
            continue
        right = frozenset(base + place for place in before if marked[place].whose == each.whose)
        document.links.append(Link(base + number, tuple(base + place for place in before), right))


def gum(path: Path) -> Iterator[Document]:
    """Yield the documents of GUM with their names, the links of their persons and, unless kept out, their trees."""
    for name, of_document in groupby(trees(path), key=lambda tree: tree.document):
        document = Document(name, names={})
        marked: list[_Marked] = []
        for tree, found in entities(of_document):
            sentence = tokenise(tree.text, 0, len(tree.text))
            words = _Places(document, [sentence])
            if not kept_out(name):
                document.arcs |= moved(on_our_words(tree, sentence), words.base)
            for first, last, label, group in found:
                if label == "person" and (each := _in_tree(tree, (first, last, label), group, words)):
                    marked.append(each)
            _name(document, words.base, named_example(tree, found))
        _linked(document, marked)
        yield document


def _name(document: Document, first: int, found: Example) -> None:
    assert document.names is not None
    document.names |= {(first + a, first + b): kind for (a, b), kind in found.names.items()}
    document.free |= {first + i for i in found.free}


class _Places:
    """The words of a text that has just been added to a document."""

    def __init__(self, document: Document, of_text: Iterable[Sentence]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.base = len(document.words)
        for sentence in of_text:
            document.add(sentence)
            self.starts += sentence.starts
            self.ends += sentence.ends

    def words(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the words that ``start:end`` touches."""
        touched = [
            i
            for i, (left, right) in enumerate(zip(self.starts, self.ends, strict=True))
            if left < end and start < right
        ]
        return (self.base + touched[0], self.base + touched[-1] + 1) if touched else None


def _in_tree(tree: Tree, mark: tuple[int, int, str], group: str, words: _Places) -> _Marked | None:
    name = name_within(tree, mark)
    first, last = name[:2] if name else _head(tree, mark)
    place = words.words(tree.tokens[first].start, tree.tokens[last - 1].end)
    return _Marked(*place, name is not None, group) if place else None


def _head(tree: Tree, mark: tuple[int, int, str]) -> tuple[int, int]:
    first, last, _ = mark
    numbers = {tree.tokens[i].number for i in range(first, last)}
    head = next((i for i in range(first, last) if tree.tokens[i].head not in numbers), first)
    return head, head + 1


def litbank(folder: Path) -> Iterator[Document]:
    """Yield the excerpts of LitBank with the links of their persons."""
    for path in sorted(folder.glob("*.ann")):
        spans = [_span(line) for line in path.read_text("utf-8").splitlines() if line.startswith("T")]
        whose = {(start, end): kind for kind, start, end in spans if not _CATEGORY.fullmatch(kind)}
        document = Document(path.stem)
        text = path.with_suffix(".txt").read_text("utf-8")
        words = _Places(document, sentences(text, 0, len(text)))
        marked: list[_Marked] = []
        for kind, start, end in spans:
            if kind.endswith("_PER") and (start, end) in whose:
                named = kind.startswith("PROP")
                if place := words.words(*_core(text, start, end, named)):
                    marked.append(_Marked(*place, named, whose[start, end]))
        _linked(document, marked)
        yield document


def _span(line: str) -> tuple[str, int, int]:
    """Return kind and place of a line of brat; the same place stands again with the name of whom it is."""
    kind, start, end = line.split("\t")[1].split()
    return kind, int(start), int(end)


def _core(text: str, start: int, end: int, named: bool) -> tuple[int, int]:
    """Return the name, or the head of a nominal, in a long mention ("the old man of the sea": man)."""
    end = start + len(_BREAK.sub("", text[start:end]))
    if not named:
        start = max(start, text.rfind(" ", start, end) + 1)
    return start, end


def gap(path: Path) -> Iterator[Document]:
    """Yield the snippets of GAP: one pronoun and two names each."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            document = Document(row["ID"])
            words = _Places(document, sentences(row["Text"], 0, len(row["Text"])))
            at = int(row["Pronoun-offset"])
            pronoun = words.words(at, at + len(row["Pronoun"]))
            names = []
            for side in "AB":
                offset = int(row[f"{side}-offset"])
                if place := words.words(offset, offset + len(row[side])):
                    names.append((place, row[f"{side}-coref"] == "TRUE"))
            if pronoun and len(names) == 2 and pronoun[0] > max(place[0] for place, _ in names):
                document.mentions = [Mention(*place, "person") for place, _ in names]
                document.mentions.append(Mention(*pronoun, "pronoun"))
                right = frozenset(i for i, (_, same) in enumerate(names) if same)
                if right:
                    document.links = [Link(2, (0, 1), right)]
            yield document
