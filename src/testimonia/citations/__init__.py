"""Citations: references to other texts, in running text, in notes and in lists of works, as CSL-JSON.

    notes        which blocks of a source are notes or references, and by which mark they are pointed to
    apparatus    the references in them
    running      references in running text, of them in brackets (brackets) those by author and year (by_year)
    recall       references to a work cited before
    markers      marks in the text and their notes
    ties         which quotation is cited from which work
    unmarked     what is told without marks on the word of a work
    reference    one reference, from its words to the work:
        taking           what is taken out of it first
        records          newspapers, interviews, archives
        publication      place, publisher, year
        works, authors   who wrote what
        csl, days        how the work is written down

Nothing here knows which language it is: its words are given (``languages/parts/citing.py``).
"""

from collections.abc import Sequence

from testimonia.citations import csl
from testimonia.citations.apparatus import of_notes
from testimonia.citations.by_year import cites_by_year
from testimonia.citations.found import Found
from testimonia.citations.markers import markers
from testimonia.citations.notes import Note, apart, notes
from testimonia.citations.recall import Works, completed
from testimonia.citations.running import running
from testimonia.citations.ties import Quoted, attributed
from testimonia.citations.unmarked import with_unmarked
from testimonia.languages.parts.citing import Citing
from testimonia.model import Citation, Passage, Quotation

__all__ = ["apart", "attributed", "cited", "notes", "with_unmarked"]


def cited(
    text: str,
    found: Sequence[Note],
    passages: Sequence[Passage],
    quotations: Sequence[Quotation],
    words: Citing,
) -> tuple[Citation, ...]:
    """Return the citations of a source in order: those of its prose, the markers in it, and those of its notes."""
    below = of_notes(text, found, words)
    quoted = Quoted.of(quotations)
    spans = [(passage.start, passage.end) for passage in passages]
    works = Works((one.item for one in below if one.item), cites_by_year(text, spans, words))
    every = [_citation(text, one) for one in below]
    for passage in passages:
        for one in running(text, passage.start, passage.end, words, works):
            whole = Found(one.start, one.end, completed(one.item, works) if one.item else {})
            every.append(_citation(text, whole, quoted))
    every += _marked(text, passages, found, below, quoted)
    return tuple(sorted(every, key=lambda one: (one.start, one.end)))


def _citation(text: str, one: Found, quoted: Quoted | None = None) -> Citation:
    """Return a citation, tied to its quotation where it is the only work there."""
    several = text[one.end : one.end + 2].lstrip()[:1] == ";"
    tied = quoted.tied(text, one.start, one.end) if quoted is not None and not several else None
    return Citation(one.start, one.end, text[one.start : one.end], csl.written(one.item), tied)


def _marked(
    text: str, passages: Sequence[Passage], found: Sequence[Note], below: Sequence[Found], quoted: Quoted
) -> list[Citation]:
    """Return the markers, each with its note, and the work where the note cites only one."""
    works: dict[int, list[Found]] = {}
    ordered = sorted(below, key=lambda one: one.start)
    n = 0
    for note in found:
        while n < len(ordered) and ordered[n].start < note.end:
            works.setdefault(note.start, []).append(ordered[n])
            n += 1
    marks = []
    for one in markers(text, passages, found):
        of_note = works.get(one.note.start, [])
        item = csl.written(of_note[0].item) if len(of_note) == 1 else ""
        tied = quoted.tied(text, one.start, one.end)
        place = (one.note.start, one.note.end)
        marks.append(Citation(one.start, one.end, text[one.start : one.end], item, tied, place))
    return marks
