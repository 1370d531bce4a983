"""One source as read: its text in blocks, statements at their loci, furniture apart, what its page tells."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from sqlite3 import Row

from testimonia.archive.queries import judgements as judgement_queries
from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import sources as queries
from testimonia.archive.queries import statements as statement_queries
from testimonia.archive.store import Archive
from testimonia.languages.identified import called
from testimonia.views.blocks import GAP, Block, blocks
from testimonia.views.cited import CitedWork, cited_works
from testimonia.views.clues import Clue, clues, labelled
from testimonia.views.dependences import Dependences, dependences
from testimonia.views.judged import Judged, judged
from testimonia.views.person import person_ref
from testimonia.views.segments import Span, segments
from testimonia.views.series import Series, series
from testimonia.views.statements import counting, statement_views
from testimonia.views.surface import PageRef, page_refs
from testimonia.views.values import PersonRef, StatementView

PART = 60_000
"""Code points of a long source shown on one page, before snapping to a passage."""
STATEMENTS = 1_500
"""Statements marked on one page."""


@dataclass(frozen=True, slots=True)
class MentionView:
    """A mention to be marked in the text: what it stands for and why."""

    key: str
    label: str
    kind: str
    form: str
    person: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class PersonHere:
    """A person this source names, and how often."""

    person: PersonRef
    mentions: int


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a source beside its text."""

    id: str
    title: str
    path: str
    format: str
    encoding: str
    notes: tuple[str, ...]
    words: int
    refused: int
    digest: str
    clues: tuple[Clue, ...]
    series: Series | None = None
    language: str = ""
    """Of its words, with the code: "German (de)"; empty where they tell none."""

    @property
    def told(self) -> tuple[tuple[str, tuple[Clue, ...]], ...]:
        """What the page tells, the title aside: the label of each kind, and all its values with their places."""
        return labelled(self.clues)

    @property
    def author_named(self) -> bool:
        """Whether the page names an author."""
        return any(clue.kind == "author" for clue in self.clues)

    @property
    def publication(self) -> str | None:
        """Who publishes it, where the page tells."""
        return next((clue.value for clue in self.clues if clue.kind == "publication"), None)


@dataclass(frozen=True, slots=True)
class JudgedRegion:
    """A stretch that a reader set aside or restored, which the next build heeds; or that one read whole."""

    begin: int
    end: int
    judged: Judged


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source, or one part of a long one: ``begin:end`` of ``length`` code points."""

    about: About
    length: int
    part: int
    parts: int
    begin: int
    end: int
    blocks: tuple[Block, ...]
    statements: tuple[StatementView, ...]
    anchors: dict[int, tuple[str, ...]]
    """Offset → "begin,end" of every statement that begins there: where deep links land."""
    mentions: tuple[MentionView, ...]
    persons: tuple[PersonHere, ...]
    cited: tuple[CitedWork, ...]
    dependences: Dependences
    judged_regions: tuple[JudgedRegion, ...] = ()
    pages: tuple[PageRef, ...] = ()
    """The pages of print that the source stands on."""

    @property
    def page_starts(self) -> dict[int, PageRef]:
        """Where a page of print begins."""
        return {page.begin: page for page in self.pages}

    def judged_in(self, block: Block) -> tuple[JudgedRegion, ...]:
        """Return what readers judged of a block, or of a part of it."""
        return tuple(one for one in self.judged_regions if one.begin < block.end and one.end > block.begin)

    @property
    def counting(self) -> int:
        """How many of the statements readers did not reject."""
        return len(counting(self.statements))


@dataclass(frozen=True, slots=True)
class Wish:
    """What of a source is asked for: a part (number, or an offset in it), mentions, a stretch to show."""

    part: int = 1
    at: int | None = None
    mentions: bool = False
    point: tuple[int, int] | None = None


def source_page(archive: Archive, source_id: str, wish: Wish = Wish()) -> SourcePage | None:
    """Return the page of a source, or None where there is none."""
    row = queries.source(archive, source_id)
    if row is None:
        return None
    text, passages = queries.text(archive, source_id), queries.passages(archive, source_id)
    starts = _part_starts(len(text), [passage["begin"] for passage in passages])
    part = _part_of(starts, wish)
    begin, end = starts[part], starts[part + 1]
    statements = statement_views(
        archive, statement_queries.of_source(archive, source_id, begin, end, STATEMENTS)
    )
    mentions = queries.mentions(archive, source_id, begin, end) if wish.mentions else []
    pages = page_refs(archive, source_id)
    breaks = [Span(one.begin, one.begin + 1, "page") for one in pages]
    spans = _Spans.of([*_spans(statements, mentions, wish.point), *breaks])
    cut = _trimmed(blocks((begin, end), passages, queries.regions(archive, source_id)), text)
    return SourcePage(
        about=_about(archive, row), length=len(text), part=part + 1, parts=len(starts) - 1,
        begin=begin, end=end, blocks=tuple(_with_segments(block, text, spans) for block in cut),
        statements=statements, anchors=_anchors(statements, wish.point), mentions=_mention_views(mentions),
        persons=_persons(archive, source_id), cited=cited_works(archive, source_id),
        judged_regions=_judged_regions(archive, source_id), dependences=dependences(archive, source_id),
        pages=pages,
    )  # fmt: skip


def _about(archive: Archive, row: Row) -> About:
    source_id = row["id"]
    told, of_series = clues(archive, [source_id]), series(archive, [source_id])
    return About(
        row["id"], row["title"] or row["path"], row["path"], row["format"], row["encoding"],
        tuple(json.loads(row["notes"])), row["words"], row["refused"], row["digest"],
        told.get(source_id, ()), of_series.get(source_id), called(row["language"]) if row["language"] else "",
    )  # fmt: skip


def _part_starts(length: int, passage_starts: Sequence[int]) -> list[int]:
    """Return where parts begin, and the length: about PART apart, at a passage where one begins near."""
    starts = [0]
    while length - starts[-1] > PART * 5 // 4:
        wanted = starts[-1] + PART
        near = (start for start in passage_starts if wanted <= start < wanted + PART // 4)
        starts.append(next(near, wanted))
    return [*starts, length]


def _part_of(starts: Sequence[int], wish: Wish) -> int:
    last = len(starts) - 2
    if wish.at is None:
        return max(0, min(wish.part - 1, last))
    return max((number for number, start in enumerate(starts[:-1]) if start <= wish.at), default=0)


def _spans(
    statements: Iterable[StatementView], mentions: Iterable[Row], point: tuple[int, int] | None
) -> list[Span]:
    spans = [Span(one.evidence.begin, one.evidence.end, one.id) for one in statements]
    spans += [Span(row["begin"], row["end"], mention_key(row["begin"], row["end"])) for row in mentions]
    return [*spans, Span(*point, "point")] if point else spans


def mention_key(begin: int, end: int) -> str:
    """Return the key that tells a mention from a statement among a segment's keys."""
    return f"m:{begin},{end}"


@dataclass(frozen=True, slots=True)
class _Spans:
    """Spans in order, so that those over a block are found without looking at all."""

    spans: tuple[Span, ...]
    begins: tuple[int, ...]
    longest: int

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "_Spans":
        ordered = tuple(sorted(spans, key=lambda span: span.begin))
        longest = max((span.end - span.begin for span in ordered), default=0)
        return cls(ordered, tuple(span.begin for span in ordered), longest)

    def over(self, begin: int, end: int) -> list[Span]:
        first, beyond = bisect_left(self.begins, begin - self.longest), bisect_left(self.begins, end)
        return [span for span in self.spans[first:beyond] if span.end > begin]


def _trimmed(cut: Iterable[Block], text: str) -> Iterator[Block]:
    """Yield blocks with the white space around what lies between them in blocks of its own."""
    for block in cut:
        words = text[block.begin : block.end]
        if block.kind != GAP or not words.strip():
            yield block
            continue
        begin = block.begin + len(words) - len(words.lstrip())
        end = block.begin + len(words.rstrip())
        edges = (block.begin, begin, end, block.end)
        yield from (replace(block, begin=low, end=high) for low, high in pairwise(edges) if low < high)


def _with_segments(block: Block, text: str, spans: _Spans) -> Block:
    cut = segments(text[block.begin : block.end], block.begin, spans.over(block.begin, block.end))
    return replace(block, segments=cut)


def _anchors(
    statements: Iterable[StatementView], point: tuple[int, int] | None
) -> dict[int, tuple[str, ...]]:
    places = {(one.evidence.begin, one.evidence.end) for one in statements} | ({point} if point else set())
    anchors: dict[int, tuple[str, ...]] = {}
    for begin, end in sorted(places):
        anchors[begin] = (*anchors.get(begin, ()), f"{begin},{end}")
    return anchors


def _mention_views(rows: Iterable[Row]) -> tuple[MentionView, ...]:
    return tuple(
        MentionView(
            mention_key(row["begin"], row["end"]),
            row["label"],
            row["kind"],
            row["form"],
            row["person_id"],
            row["reason"],
        )
        for row in rows
    )


def _persons(archive: Archive, source_id: str) -> tuple[PersonHere, ...]:
    from_rows = person_queries.persons_of_source(archive, source_id)[:40]
    return tuple(PersonHere(person_ref(row), row["here"]) for row in from_rows)


def _judged_regions(archive: Archive, source_id: str) -> tuple[JudgedRegion, ...]:
    rows = judgement_queries.on_regions(archive, source_id)
    return tuple(JudgedRegion(row["begin"], row["end"], judged(row)) for row in rows)
