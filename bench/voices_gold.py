"""Passages in which every attribution is marked: who says it, by which words, and what is said.

An XML file of ``<passage id genre author>`` with three tags that bear the number of their attribution: ``<source n>``
names who says it, ``<cue n>`` are the words that tell so, ``<content n kind speaker>`` is what is said. One may stand
in several pieces. What lies within another's content is said on that one's word: so the chains are marked.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, parse

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words, or what is told of them; spans are code points of the passage, half-open."""

    kind: str
    speaker: str
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    chain: tuple[str, ...] = ()
    """Speakers from the outermost to this one, without the author; "" for somebody unnamed."""

    @property
    def depth(self) -> int:
        """Return how many say it, the author not counted."""
        return len(self.chain)


@dataclass(frozen=True, slots=True)
class Text:
    """A passage with all that is said in it."""

    id: str
    genre: str
    text: str
    attributions: tuple[Attribution, ...]


@dataclass(slots=True)
class _Marked:
    """What was met of one passage while its tags are walked."""

    text: str = ""
    spans: defaultdict[tuple[str, str], list[Span]] = field(default_factory=lambda: defaultdict(list))
    told: dict[str, tuple[str, str]] = field(default_factory=dict)
    around: dict[str, tuple[str, ...]] = field(default_factory=dict)


def texts(file: Path) -> list[Text]:
    """Return the passages of a file."""
    root = parse(file).getroot()
    return [_text(passage) for passage in root.iter("passage")]


def _text(passage: Element) -> Text:
    marked = _Marked()
    _walk(passage, (), marked)
    told = tuple(_attribution(n, marked) for n in marked.told)
    return Text(passage.attrib["id"], passage.attrib["genre"], marked.text, told)


def _attribution(n: str, marked: _Marked) -> Attribution:
    kind, speaker = marked.told[n]
    content, source, cue = (tuple(marked.spans[tag, n]) for tag in ("content", "source", "cue"))
    chain = tuple(marked.told[one][1] for one in (*marked.around[n], n))
    return Attribution(kind, speaker, content, source, cue, chain)


def _walk(element: Element, inside: Sequence[str], marked: _Marked) -> None:
    """Take the text of an element with that of those in it; ``inside`` are the contents around it."""
    start, n = len(marked.text), element.get("n", "")
    if element.tag == "content":
        marked.told.setdefault(n, (element.attrib["kind"], element.attrib["speaker"]))
        marked.around.setdefault(n, tuple(inside))
        inside = (*inside, n)
    marked.text += element.text or ""
    for child in element:
        _walk(child, inside, marked)
        marked.text += child.tail or ""
    if n:
        marked.spans[element.tag, n].append((start, len(marked.text)))


def words(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return where the words of stretches begin: by these they are compared."""
    return frozenset(start for span in spans for start in _begins(text, *span))


def _begins(text: str, start: int, end: int) -> Iterator[int]:
    before = False
    for place in range(start, end):
        here = text[place].isalnum()
        if here and not before:
            yield place
        before = here
