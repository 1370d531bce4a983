"""Texts in which it is marked who is meant: biographies with names, GAP with pronouns, GUM with both."""

import csv
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from training.mentions import entities, name_within
from training.treebank import Tree, trees

Span = tuple[int, int]
PRONOUNS = frozenset("he him his himself she her hers herself".split())
FEMALE = frozenset("she her hers herself".split())
UNKNOWN = "Unknown"
"""The label of persons that nobody has identified: they are not scored."""
GENEALOGY = "persons/genealogy/train.jsonl"
GAP = "persons/gap/gap-development.tsv"
GUM = "language/gum/gum-train.permissive.conllu"


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A stretch of a text, and whom it stands for."""

    start: int
    end: int
    who: str


@dataclass(slots=True)
class Text:
    """A text with its marked names, and its marked pronouns."""

    name: str
    text: str
    names: list[Marked] = field(default_factory=list)
    pronouns: list[Marked] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text with one pronoun and two names; ``same`` tells of each name whether the pronoun stands for it."""

    name: str
    text: str
    pronoun: Span
    names: tuple[Span, Span]
    same: tuple[bool, bool]

    @property
    def feminine(self) -> bool:
        """Whether the pronoun is one of a woman."""
        return self.text[slice(*self.pronoun)].lower() in FEMALE


def genealogy(path: Path, limit: int | None = None) -> list[Text]:
    """Return the biographies with the names in them; with a limit, always the same so many."""
    with path.open(encoding="utf-8") as lines:
        texts = [_biography(json.loads(line)) for line in lines]
    drawn = sorted(texts, key=lambda text: zlib.crc32(f"{text.name} drawn".encode()))[:limit]
    return sorted(drawn, key=lambda text: text.name)


def _biography(entry: dict[str, Any]) -> Text:
    text = entry["text"]
    marked = (Marked(int(start), int(end), str(who)) for start, end, who in entry["label"])
    named = [each for each in marked if each.who != UNKNOWN and is_name(text[each.start : each.end])]
    return Text(f"{entry['src']} {entry['id']}", text, sorted(set(named)))


def is_name(words: str) -> bool:
    """Tell whether marked words are a name: no pronoun, and a capital among them."""
    return words.lower() not in PRONOUNS and any(word[0].isupper() for word in words.split())


def gap(path: Path) -> list[Snippet]:
    """Return the snippets of a file of GAP."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_snippet(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _snippet(row: dict[str, str]) -> Snippet:
    pronoun, first, second = (
        (int(row[f"{column}-offset"]), int(row[f"{column}-offset"]) + len(row[column]))
        for column in ("Pronoun", "A", "B")
    )
    same = (row["A-coref"].upper() == "TRUE", row["B-coref"].upper() == "TRUE")
    return Snippet(row["ID"], row["Text"], pronoun, (first, second), same)


def gum(path: Path) -> Iterator[Text]:
    """Yield the documents of GUM, their sentences joined by spaces, with names and pronouns of persons."""
    for name, of_document in groupby(trees(path), key=lambda tree: tree.document):
        document = Text(name, "")
        for tree, found in entities(of_document):
            base = len(document.text)
            document.text += tree.text + " "
            for first, last, label, who in found:
                if label == "person":
                    _mark(document, base, tree, ((first, last, label), who))
        yield document


def _mark(document: Text, base: int, tree: Tree, entity: tuple[tuple[int, int, str], str]) -> None:
    """Add an entity's mention where it is a name, or a pronoun that tells a gender."""
    mark, who = entity
    named = name_within(tree, mark)
    first, last = named[:2] if named else mark[:2]
    start, end = tree.tokens[first].start, tree.tokens[last - 1].end
    each = Marked(base + start, base + end, who)
    if named:
        document.names.append(each)
    elif last - first == 1 and tree.text[start:end].lower() in PRONOUNS:
        document.pronouns.append(each)


WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*\.?")
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv v esq esq.".split())


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name, its possessive and what stands behind it ("Jr.") left out."""
    bare = re.sub(r"['’]s?$", "", name)
    return tuple(word for word in WORD.findall(bare.lower()) if word not in SUFFIXES)


def suffix(name: str) -> str:
    """Return what tells a father from his son, "" where a name has nothing of the kind."""
    last = WORD.findall(name.lower())[-1:]
    return last[0].rstrip(".") if last and last[0] in SUFFIXES else ""
