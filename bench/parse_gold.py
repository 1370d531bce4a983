"""Documents of a treebank (CoNLL-U) as running text, with the trees of its sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence

Span = tuple[int, int]
ID, FORM, LEMMA, UPOS, XPOS, HEAD, DEPREL = 0, 1, 2, 3, 4, 6, 7
"""Columns."""
GAP = 3
"""Most characters between two words of a sentence."""


@dataclass(slots=True)
class Document:
    """One text: its sentences joined by spaces, its paragraphs by empty lines.

    ``sentences`` hold the treebank's words with their places in ``text``, ``trees`` what it says of them.
    """

    name: str
    text: str = ""
    paragraphs: list[Span] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    trees: list[Parse] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Number of words."""
        return sum(map(len, self.sentences))

    def add(self, text: str, rows: list[list[str]], *, opens: bool) -> None:
        """Add a sentence; ``opens`` says that it is the first of a paragraph."""
        opens = opens or not self.paragraphs
        gap = "" if not self.text else "\n\n" if opens else " "
        start = len(self.text) + len(gap)
        words = [row[FORM] for row in rows]
        starts = _starts(text, words)
        if not starts:
            return
        self.text += gap + text
        self.paragraphs.append((start if opens else self.paragraphs.pop()[0], len(self.text)))
        self.sentences.append(_sentence(start, text, words, starts))
        self.trees.append(_tree(rows))


def documents(path: Path) -> Iterator[Document]:
    """Yield the documents of a file; a sentence whose words are not found in its text is left out."""
    blocks = (_block(lines) for lines in path.read_text("utf-8").split("\n\n"))
    document = Document("")
    for notes, rows in blocks:
        if "newdoc id" in notes:
            yield from [document] if document.sentences else []
            document = Document(notes["newdoc id"])
        document.add(notes.get("text", ""), rows, opens="newpar" in notes or "newpar id" in notes)
    yield from [document] if document.sentences else []


def _block(block: str) -> tuple[dict[str, str], list[list[str]]]:
    """Return what is noted of a sentence, and the rows of its words: not those that repeat words or stand for none."""
    lines = block.splitlines()
    notes = dict(line[2:].partition(" = ")[::2] for line in lines if line.startswith("# "))
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    return notes, [row for row in rows if row[ID].isdigit()]


def _starts(text: str, words: list[str]) -> list[int]:
    """Return where the words begin, nothing where one is not found."""
    found: list[int] = []
    at = 0
    for word in words:
        start = text.find(word, at)
        if not 0 <= start - at <= GAP:
            return []
        found.append(start)
        at = start + len(word)
    return found


def _sentence(offset: int, text: str, words: list[str], starts: list[int]) -> Sentence:
    lower = [word.lower().replace("’", "'") for word in words]
    places = [offset + start for start in starts]
    ends = [start + len(word) for start, word in zip(places, words, strict=True)]
    return Sentence(offset, offset + len(text), words, lower, places, ends)


def _tree(rows: list[list[str]]) -> Parse:
    upos, tags, lemmas, relations = (tuple(row[i] for row in rows) for i in (UPOS, XPOS, LEMMA, DEPREL))
    heads = tuple(int(row[HEAD]) - 1 for row in rows)
    return Parse(upos, tags, lemmas, heads, relations, (1.0,) * len(rows))
