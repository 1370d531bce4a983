"""Tiny factories for dates: a text read as one passage a line, and days known beforehand."""

import re

from testimonia import edtf
from testimonia.dates import Known, read_dates, read_links
from testimonia.dates.lexicon import compiled
from testimonia.dates.matches import Match
from testimonia.dates.recognise import recognise
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import EdtfDate, TemporalExpression, TimeLink

TABLES = ENGLISH.dates()
LEXICON = compiled(TABLES)


def day(text: str) -> EdtfDate:
    return EdtfDate(text, edtf.earliest(text), edtf.latest(text), text, 0, len(text))


def read(text: str, **known: str) -> list[TemporalExpression]:
    """Read a text; ``published``, ``birth`` and ``death`` are EDTF strings."""
    given = Known(
        published=day(known["published"]) if "published" in known else None,
        births=(day(known["birth"]),) if "birth" in known else (),
        deaths=(day(known["death"]),) if "death" in known else (),
    )
    return read_dates(text, [match.span() for match in re.finditer(r"[^\n]+", text)], given, TABLES)


def said(text: str, **known: str) -> list[tuple[str, str]]:
    """Return the words and the EDTF of every expression that has a date."""
    return [(each.words, each.date.edtf) for each in read(text, **known) if each.date]


def only(text: str, **known: str) -> str | None:
    """Return the EDTF of the last date of a text, None where it has none."""
    dates = said(text, **known)
    return dates[-1][1] if dates else None


def match_of(text: str) -> Match:
    """Return the first match of a text."""
    return next(recognise(text, 0, len(text), LEXICON))


def linked(text: str, spans: list[tuple[int, int]]) -> list[TimeLink]:
    return read_links(text, spans, TABLES, ENGLISH.deeds())


def read_linked(text: str) -> list[TimeLink]:
    """Return the links in time of a text of one passage."""
    return linked(text, [(0, len(text))])
