"""Universal Dependencies treebanks (CoNLL-U), brought to our words.

A treebank splits "anti-war" into three words and we keep it as one; the word takes the tag of the part that
governs the others. The sentence's text is tokenised by our own tokeniser and the two are joined by offsets.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.languages.en.tokens import tokenise
from testimonia.languages.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Token:
    """A treebank word: its place in the sentence's text, its number, its governor's, tag, and notes."""

    start: int
    end: int
    number: int
    head: int
    tag: str
    misc: str


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
        tokens.append(Token(start, position, int(row[0]), int(row[6]), row[4], row[9]))
    return tokens


def tagged(path: Path) -> Iterator[tuple[str, Sentence]]:
    """Yield (document, sentence) with the treebank's tags on our words."""
    for tree in trees(path):
        sentence = tokenise(tree.text, 0, len(tree.text))
        sentence.tags = [
            _tag([t for t in tree.tokens if t.start < end and t.end > start], word)
            for start, end, word in zip(sentence.starts, sentence.ends, sentence.words, strict=True)
        ]
        yield tree.document, sentence


_MARKS = {".": ".", ",": ",", "(": "-LRB-", ")": "-RRB-", ":": ":", "-": ":", "?": ".", "!": "."}


def _tag(parts: list[Token], word: str) -> str:
    """Return the tag of the part that governs the others; of two such, the last."""
    if not parts:
        return "SYM"
    numbers = {part.number for part in parts}
    governing = [part for part in parts if part.head not in numbers and part.tag not in {"HYPH", "AFX"}]
    part = (governing or parts)[-1]
    piece = len(parts) == 1 and part.end - part.start > len(word)
    return _MARKS.get(word, part.tag) if piece else part.tag
