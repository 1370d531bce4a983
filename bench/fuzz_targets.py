"""What is fuzzed: each reader, each container, and what goes through text by hand-written rules.

A target takes bytes, and raises where something is wrong: an error other than ``ReadingError``, or a result that breaks
a promise (offsets outside the text, a member over its limit, words that are not the text's).
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from io import BytesIO
from itertools import pairwise
from pkgutil import resolve_name
from typing import Any

from bench.hostile_run import blind
from testimonia import citations, furniture, passages, plugins
from testimonia.dates import Known
from testimonia.dates.reading import read_dates
from testimonia.errors import ReadingError
from testimonia.languages.protocol import Language
from testimonia.model import Clue, Source
from testimonia.quotations.direct.marks import direct_speech
from testimonia.readers import Page, Raw
from testimonia.readers.encoding import decode
from testimonia.readers.member import Member, Nested, Unpacking
from testimonia.reading.source import read
from testimonia.sources.unpack import seemly

Target = Callable[[bytes], object]
MOST = 1_000_000
"""Bytes of a member."""


def targets() -> Mapping[str, Target]:
    """Return what can be fuzzed, by name: the ending of a format, or what goes through text."""
    return {
        **{name: partial(_reader, path, name) for name, path in plugins.table("readers").items()},
        **{name: partial(_container, path) for name, path in plugins.table("containers").items()},
        "encoding": _encoding, "dates": _dates, "marks": _marks, "citations": _citations, "sentences": _sentences,
        "furniture": lambda data: _passages(_text(data)), "reading": _reading,
    }  # fmt: skip


def _reader(path: str, extension: str, data: bytes) -> None:
    try:
        page: Page = resolve_name(path)(Raw(data, f"a.{extension}"))
    except (ReadingError, RecursionError, MemoryError):
        return
    length = len(page.text)
    places: list[Any] = [*page.marked, *page.surfaces, *page.zones]
    for place in places:
        assert 0 <= place.start <= place.end <= length, place
    _ordered(page.surfaces)
    _ordered(page.zones)
    _told(page.text, page.clues)
    page.text.encode("utf-8", "surrogatepass")


def _container(path: str, data: bytes) -> None:
    how = Unpacking(MOST, plugins.table("readers"), plugins.table("containers"))
    names: set[str] = set()
    try:
        for one in seemly(resolve_name(path)(BytesIO(data), how)):
            assert one.name not in names, one.name
            names.add(one.name)
            if isinstance(one, Member):
                assert len(one.data) <= MOST
                assert one.extension in how.readers, one.extension
            elif isinstance(one, Nested):
                one.stream.read(MOST)
    except (ReadingError, RecursionError, MemoryError):
        return


def _encoding(data: bytes) -> None:
    try:
        text, encoding, notes = decode(data)
    except ReadingError:
        return
    assert any("unknown" in note for note in notes) or data.decode(encoding) == text, encoding


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _dates(data: bytes) -> None:
    text = _text(data)
    found = read_dates(text, [(0, len(text))], Known(), _english().dates())
    for one in found:
        assert text[one.start : one.end] == one.words, one
    _ordered(found)


def _marks(data: bytes) -> None:
    text = _text(data)
    for one in direct_speech(text, _passages(text), _english().speech()):
        assert 0 <= one.start < one.end <= len(text), one


def _citations(data: bytes) -> None:
    text = _text(data)
    found = citations.notes(text, (), _passages(text), _english().citing())
    notes, parts = citations.apart(found, _passages(text))
    assert all(0 <= one.start < one.end <= len(text) for one in notes)
    for one in citations.cited(text, found, parts, (), _english().citing()):
        assert text[one.start : one.end] == one.words, one


def _sentences(data: bytes) -> None:
    text = _text(data)
    found = _english().sentences(text, 0, len(text))
    _ordered(found)
    for sentence in found:
        _ordered([_Word(*place) for place in zip(sentence.starts, sentence.ends, strict=True)])


def _passages(text: str) -> tuple[Any, ...]:
    source = Source("s", "a.txt", "d", text, "txt", "utf-8", ())
    words = _english().furniture()
    regions, clues = furniture.mark(source, Page(text, "utf-8"), words)
    _ordered(regions)
    _told(text, clues)
    found = passages.split(source, regions, (), words)
    _ordered(found)
    return found


def _reading(data: bytes) -> None:
    """Read a text without a model: all rules, and nobody's names."""
    text = _text(data)
    source = Source("s", "a.txt", "d", text, "txt", "utf-8", ())
    found = read(source, _passages(text), (), blind, _english())
    for statement in found.statements:
        locus = statement.locus
        assert text[locus.start : locus.end] == locus.quote, locus


class _Word:
    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end


def _ordered(places: Iterable[Any]) -> None:
    for before, after in pairwise(places):
        assert before.end <= after.start, (before, after)


def _told(text: str, clues: Iterable[Clue]) -> None:
    for clue in clues:
        assert clue.start is None or text[clue.start : clue.end] == clue.words, clue


@cache
def _english() -> Language:
    language: Language = plugins.load("languages", "en")
    return language
