"""One passage to be read whole, with what the archive states of it and what its reader said of it before."""

from dataclasses import dataclass, replace

from testimonia.archive.queries import judgements as judgement_queries
from testimonia.archive.queries import readings as queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import statements as statement_queries
from testimonia.archive.store import Archive
from testimonia.views.judged import Judged, judged
from testimonia.views.readings import Compared, Noted, Place, Readings, seen
from testimonia.views.recall import as_drawn
from testimonia.views.segments import Segment, Span, segments
from testimonia.views.sources import SourceLine, source_lines
from testimonia.views.statements import statement_views
from testimonia.views.values import StatementView

STATEMENTS = 500
"""Statements of one passage that are shown."""


@dataclass(frozen=True, slots=True)
class PassagePage:
    """A passage cut at the edges of its statements, whose ids are the keys, and what was said of it.

    ``read`` is the entry of the reader who asks, None where there is none; ``missing`` what is missing by it still;
    ``gone`` what stood there when it was made and does no more; ``others`` who else read the passage.
    """

    key: str
    source: SourceLine
    begin: int
    end: int
    text: tuple[Segment, ...]
    statements: tuple[StatementView, ...]
    read: Judged | None
    missing: tuple[Noted, ...]
    gone: tuple[Noted, ...]
    others: tuple[str, ...]
    seen: str
    """Known by this is what the archive stated when the page was made."""


def passage_page(archive: Archive, place: Place, maker: str) -> PassagePage | None:
    """Return the page of a passage for a reader; None where no passage of prose stands there."""
    row = queries.passage(archive, *place)
    about = source_queries.source(archive, place[0])
    if row is None or about is None:
        return None
    said = Readings(archive).of(place)
    own = next((one for one in said.readers if one.whole.maker == maker), None)
    others = tuple(one.whole.maker for one in said.readers if one is not own)
    page = PassagePage(
        as_drawn(row).key, source_lines(archive, [about])[0], place[1], place[2], (), (), None, (), (), others,
        seen(said.stated),
    )  # fmt: skip
    return _with_statements(archive, _with_own(archive, page, own) if own else page)


def _with_own(archive: Archive, page: PassagePage, own: Compared) -> PassagePage:
    """Return a page with what its reader said of it before."""
    (entry,) = judgement_queries.entries(archive, [own.whole.judgement])
    return replace(page, read=judged(entry), missing=tuple(one.noted for one in own.missing), gone=own.gone)


def _with_statements(archive: Archive, page: PassagePage) -> PassagePage:
    """Return a page with its text and what is stated of it."""
    place = page.source.id, page.begin, page.end
    found = statement_views(archive, statement_queries.of_source(archive, *place, STATEMENTS))
    spans = [Span(one.evidence.begin, one.evidence.end, one.id) for one in found]
    text = segments(source_queries.text_between(archive, *place), page.begin, spans)
    return replace(page, text=text, statements=found)
