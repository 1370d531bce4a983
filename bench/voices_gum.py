"""Attribution relations of GUM (enhanced Rhetorical Structure Theory): how many are found, in texts nobody here wrote.

An attribution joins the unit that says who says it, whose source words are marked in the corpus, to the unit that
begins what is said. It is *found* where words put out as somebody's hold at least half of that unit; its *source* is
right where these are held to be said by words that the marked source shares. Those whose source is "I", "we" or "you"
are left out: what authors say themselves has no voice of its own. Only recall can be had: the corpus marks an
attribution only where both parts are units of their own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.voices_gold import Attribution, Span, words

GENRES = ("news", "academic", "court", "voyage", "interview", "textbook", "speech")
OWN = frozenset({"i", "we", "you"})
FOUND = 0.5
UNIT = re.compile(r"Discourse=([a-z_-]+):(\d+)(?:->(\d+):\d+:([^|]*))?")
SOURCE = re.compile(r"sem-atsrc-([\d,-]+)")


@dataclass(slots=True)
class Document:
    """A text of the corpus with its units, and its attributions as (source, unit that is said)."""

    name: str
    genre: str
    text: str = ""
    tokens: list[Span] = field(default_factory=list)
    units: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    attributions: list[tuple[str, int]] = field(default_factory=list)

    def span(self, unit: int) -> Span:
        """Return the stretch of a unit."""
        inside = self.units[unit]
        return self.tokens[inside[0]][0], self.tokens[inside[-1]][1]

    def sources(self) -> Iterator[tuple[tuple[Span, ...], Span]]:
        """Yield the source and what is said of each attribution that is somebody else's."""
        for source, said in self.attributions:
            named = tuple(self.tokens[token - 1] for token in _numbers(source))
            called = {self.text[start:end].casefold() for start, end in named}
            if named and said in self.units and not called & OWN:
                yield named, self.span(said)


def documents(file: Path) -> list[Document]:
    """Return the documents of a CoNLL-U file whose genre is one of ``GENRES``."""
    found: list[Document] = []
    unit = 0
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# newdoc id"):
            name = line.rpartition(" ")[2]
            found.append(Document(name, name.split("_")[1]))
        elif line.startswith("# newpar ") or line == "# newpar":
            found[-1].text += "\n\n" if found[-1].text else ""
        elif line and line[0].isdigit() and "." not in line.split("\t")[0]:
            unit = _token(line.split("\t"), found[-1], unit)
    return [document for document in found if document.genre in GENRES]


def _token(columns: Sequence[str], document: Document, unit: int) -> int:
    """Take a token; return the unit in which it stands."""
    misc = columns[9]
    if "-" in columns[0]:  # several words written as one
        return unit
    begun = UNIT.search(misc)
    if begun is not None:
        unit = int(begun[2])
        source = SOURCE.search(begun[4] or "")
        if begun[1].startswith("attribution-positive") and source is not None and begun[3]:
            document.attributions.append((source[1].strip("-"), int(begun[3])))
    document.units[unit].append(len(document.tokens))
    start = len(document.text)
    document.text += columns[1]
    document.tokens.append((start, len(document.text)))
    document.text += "" if "SpaceAfter=No" in misc else " "
    return unit


def _numbers(written: str) -> list[int]:
    """Return the numbers of "38-39,42"."""
    found: list[int] = []
    for part in filter(None, written.split(",")):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


@dataclass(slots=True)
class Counted:
    """Attributions of a genre: all, those found, those with their source."""

    every: int = 0
    found: int = 0
    source: int = 0


def counted(corpus: Sequence[Document], found: Mapping[str, Sequence[Attribution]]) -> dict[str, Counted]:
    """Hold what was found, by the names of documents, against the corpus, genre by genre."""
    genres: dict[str, Counted] = {genre: Counted() for genre in GENRES}
    for document in corpus:
        ours = [(words(document.text, one.content), one) for one in found.get(document.name, ())]
        for source, said in document.sources():
            unit = words(document.text, [said])
            over = [one for content, one in ours if len(content & unit) >= FOUND * len(unit)]
            marked = words(document.text, source)
            count = genres[document.genre]
            count.every += 1
            count.found += bool(over)
            count.source += any(words(document.text, one.source) & marked for one in over)
    return {genre: count for genre, count in genres.items() if count.every}
