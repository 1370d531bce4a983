"""One statement by itself: its passage around it, and how to cite it."""

from dataclasses import dataclass
from datetime import date
from sqlite3 import Row

from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import statements as queries
from testimonia.archive.store import Archive
from testimonia.views.bounds import BoundView, bounds
from testimonia.views.cited import CitedWork, quoted_from
from testimonia.views.citing import Citations, citations
from testimonia.views.clues import Clue
from testimonia.views.clues import clues as clues_of
from testimonia.views.conflicts import ConflictView, conflicts_of_statement
from testimonia.views.segments import Segment, Span, segments
from testimonia.views.statements import statement_views
from testimonia.views.surface import Doubtful, PageRef, doubtful, pages_of
from testimonia.views.values import StatementView

_FARTHEST = 1_200
"""Code points of context on either side."""


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A statement, its passage cut at the locus ("here") and at the words of subject and date, citations.

    Words of the source are marked for what it says itself: not where a reader puts another person or date there.
    """

    statement: StatementView
    passage: tuple[Segment, ...]
    cut_before: bool
    cut_after: bool
    clues: tuple[Clue, ...]
    cite: Citations
    quoted_from: CitedWork | None
    conflicts: tuple[ConflictView, ...]
    bound: BoundView | None
    """When it can have been so, by all that is told of the life, where that is sharper than what it says."""
    surfaces: tuple[PageRef, ...] = ()
    """The pages of print that it stands on."""
    doubtful: tuple[Doubtful, ...] = ()
    """Words of its evidence that were read with doubt."""


def statement_page(archive: Archive, statement_id: str, address: str, today: date) -> StatementPage | None:
    """Return the page of a statement, or None; ``address`` and ``today`` stand in its citations."""
    rows = queries.by_ids(archive, [statement_id])
    if not rows:
        return None
    (view,) = statement_views(archive, rows)
    evidence, source = view.evidence, view.source.id
    whole = source_queries.passage_around(archive, source, evidence.begin, evidence.end)
    begin, end = max(whole[0], evidence.begin - _FARTHEST), min(whole[1], evidence.end + _FARTHEST)
    text = source_queries.text_between(archive, source, begin, end)
    spans = [Span(evidence.begin, evidence.end, "here"), *_marked(rows[0], view)]
    clues = clues_of(archive, [source]).get(source, ())
    return StatementPage(
        view, segments(text, begin, spans), begin > whole[0], end < whole[1], clues,
        citations(view, {clue.kind: clue.value for clue in reversed(clues)}, address, today),
        quoted_from(archive, source, evidence.begin, evidence.end),
        conflicts_of_statement(archive, statement_id), bounds(archive, [statement_id]).get(statement_id),
        pages_of(archive, source, evidence.begin, evidence.end),
        doubtful(archive, source, evidence.begin, evidence.end),
    )  # fmt: skip


def _marked(row: Row, view: StatementView) -> list[Span]:
    """Return the stretches of this source from which subject and date were read."""
    spans = []
    if not view.amended_subject:
        spans.append(Span(row["subject_begin"], row["subject_end"], "subject"))
    if row["date_begin"] is not None and view.date is not None and not view.date.amended:
        spans.append(Span(row["date_begin"], row["date_end"], "date"))
    return spans
