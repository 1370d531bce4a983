"""Universal Dependencies treebanks (CoNLL-U): sentences as their text, with their words by offsets into it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Token:
    """A treebank word: its place in the sentence's text, its number, its governor's, tags, relation, and notes."""

    start: int
    end: int
    number: int
    head: int
    tag: str
    misc: str
    upos: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """One treebank sentence: document, text, and its words in order."""

    document: str
    text: str
    tokens: list[Token]


def trees(path: Path) -> Iterator[Tree]:
    """Yield the sentences of a CoNLL-U file; those whose words cannot be found in their text are left out."""
    document = ""
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.splitlines()
        heads = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        document = heads.get("newdoc id", document)
        tokens = _located(heads.get("text", ""), [line.split("\t") for line in lines if line[:1].isdigit()])
        if tokens:
            yield Tree(document, heads["text"], tokens)


def _located(text: str, rows: list[list[str]]) -> list[Token]:
    tokens: list[Token] = []
    position = 0
    for row in rows:
        if not row[0].isdigit():  # a fused word ("1-2 don't") repeats what its parts say
            continue
        start = text.find(row[1], position)
        if start < 0 or start - position > 3:
            return []
        position = start + len(row[1])
        tokens.append(Token(start, position, int(row[0]), int(row[6]), row[4], row[9], row[3], row[7]))
    return tokens
