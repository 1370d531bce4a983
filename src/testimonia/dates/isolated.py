"""Reads one string that is a date by itself, as metadata and catalogues write it: "c1860", "19c?".

The string is rewritten into prose by the language pack and read by the same grammar. Two things differ from
prose: a year that nothing gives stays ``XXXX``, and "before 1928" and "after 1928" are ``/1928`` and
``1928/`` (the other end is unknown), because a catalogue dates a thing by them, not one day of an account.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from testimonia.dates.compose import Expression, marked
from testimonia.dates.reading import Known, expressions
from testimonia.dates.shapes import NOTHING as NOWHERE
from testimonia.edtf import earliest, latest, parse
from testimonia.errors import DateError
from testimonia.languages.parts.dates import DateTables
from testimonia.model import EdtfDate

_MONTH_YEAR = re.compile(r"\s*(0?[1-9]|1[0-2])\s*[/.]\s*([12]\d{3})\s*")


_PAIR = re.compile(r"\s*(\d{4})\s*/\s*(\d{4})\s*")
_CENTURY = re.compile(r"(^|/)(\d\d)XX")


@dataclass(frozen=True, slots=True)
class _Forms:
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    qualifiers: dict[str, re.Pattern[str]]
    within: re.Pattern[str]
    fields: Mapping[str, int]
    rest: re.Pattern[str]
    hundreds: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(tables: DateTables) -> _Forms:
    written = tables.catalogue
    return _Forms(
        tuple((_any_case(pattern), to) for pattern, to in written.rewrites),
        {mark: _any_case(pattern) for mark, pattern in written.qualifiers.items()},
        _any_case(written.within),
        written.fields,
        re.compile(written.rest or NOWHERE),
        re.compile(written.hundreds or NOWHERE),
    )


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern or NOWHERE, re.IGNORECASE)


def _fill(text: str, fields: int) -> str:
    """Open a year or month up to so many components: ``1872`` to ``1872-XX``."""
    parts = text.split("-")
    if "/" in text or not parts[-1].rstrip("?~%").isdigit() or (len(parts) > 1 and int(parts[1][:2]) > 12):
        return text
    return "-".join(parts + ["XX"] * (fields - len(parts)))


def _bare(text: str) -> str:
    """Turn a terminus into the interval of a catalogue: ``[..1928]`` to ``/1928``."""
    match = re.fullmatch(r"\[(?:\.\.([^,]+)|([^,]+)\.\.)\]", text)
    return (f"/{match[1]}" if match[1] else f"{match[2]}/") if match else text


def _counts_from_unknown(expression: Expression) -> bool:
    """Tell whether words say how long ago, and nothing says from when."""
    return (
        expression.kind == "date"
        and bool(expression.timexes)
        and expression.timexes[0].value.startswith("XXXX")
    )


def _edtf(words: str, known: Known, tables: DateTables) -> tuple[str, str]:
    """Return the EDTF string that some words say and the rule that read them; empty where they say none."""
    pair, month = _PAIR.fullmatch(words), _MONTH_YEAR.fullmatch(words)
    if month:
        return f"{month[2]}-{int(month[1]):02d}", "month/year"
    if pair and int(pair[1]) > int(pair[2]):
        return "", ""
    return _prose(words, known, tables)


def _prose(words: str, known: Known, tables: DateTables) -> tuple[str, str]:
    """Rewrite a string into prose and read it as such."""
    forms, told = _forms(tables), Known(published=known.retrieved or known.published)
    words, marks = _marks_apart(words, forms)
    words = _rewritten(words, forms)
    found = expressions(words, [(0, len(words))], told, tables)
    dates = [each.date for each in found if each.date]
    if len(found) == 1 and not dates and _counts_from_unknown(found[0]):
        return "../..", "age"
    if len(dates) != 1:
        return "", ""
    text = _about_decade(_bare(dates[0].edtf), words, forms)
    return _fill(_marked_end(text, marks), _fields(words, forms)), dates[0].rule


def _marks_apart(words: str, forms: _Forms) -> tuple[str, str]:
    """Take the qualifiers out of a string: return the words without them, and their marks."""
    marks = ""
    for mark, pattern in forms.qualifiers.items():
        words, count = pattern.subn(" ", words)
        marks += mark if count else ""
    return words, marks


def _rewritten(words: str, forms: _Forms) -> str:
    """Write a string as prose would, by the language pack's forms."""
    words = forms.rest.sub("", words)
    for rewrite, to in forms.rewrites:
        words = rewrite.sub(to, words)
    return words


def _about_decade(text: str, words: str, forms: _Forms) -> str:
    """Turn the century of "c1900s" into the decade that catalogues mean by it, as they mean the century by "1900s"."""
    return _CENTURY.sub(r"\1\g<2>0X", text) if "~" in text and forms.hundreds.search(words) else text


def _marked_end(text: str, marks: str) -> str:
    """Put qualifiers to a date, in an interval to its end."""
    for mark in marks:
        left, slash, right = text.rpartition("/")
        text = left + slash + (marked(right, mark) if right else right)
    return text


def _fields(words: str, forms: _Forms) -> int:
    """Return how many components a date has of which a unit within is meant, 0 where none is said."""
    within = forms.within.match(words)
    return forms.fields.get(within[1].lower(), 0) if within else 0


def read_date(words: str, known: Known, tables: DateTables) -> EdtfDate:
    """Return the date that a string by itself says ("3 May 1931", "c1905?", "1919-21").

    Its bounds are None where no year is said. "Published more than nine years ago" is counted from the day of
    retrieval, and is the open date ``../..`` where that is not known.

    Raises:
        DateError: the string says no date, or more than one.
    """
    text, rule = _edtf(words, known, tables) if len(words) <= 400 else ("", "")
    try:
        parse(text)
    except DateError:
        raise DateError(f"{words[:80]!r} is not one date; write 3 May 1931, c. 1905 or 1919-1921") from None
    date = EdtfDate(text, None, None, words, 0, len(words), rule)
    return date if "XXXX" in text else replace(date, earliest=earliest(text), latest=latest(text))
