"""CSV (RFC 4180): the statement line made flat, one row a statement, quoted where needed, CRLF line ends.

Lists are joined by "; ", each element by its label, after its role where that says more ("speaker: Nin").
What is nested has a dotted header. ``voices.chain`` is the same from the source's author on as "Ortega › Nin", and
``voices.loci`` where in the source each of them speaks, as "start-end" of the words that tell so, "" of the author.
``review.verdict`` says what readers decided, so that rejected rows can be left out; ``review`` is all of it, as JSON.

A cell that a spreadsheet would take for a formula (it begins with = + - @, tab or CR) gets an apostrophe
before it, which spreadsheets show as text; ``unguarded`` takes it off again. A cell that begins with an
apostrophe gets one too, so that nothing is lost. (OWASP, "CSV Injection".)
"""

import csv
import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

COLUMNS = (
    "id", "source.id", "source.path", "source.title", "source.metadata.publication",
    "source.metadata.issue", "source.metadata.series", "source.metadata.part", "source.metadata.author",
    "source.metadata.published", "type", "role", "polarity", "modality",
    "subject.id", "subject.label", "subject.mention", "object.id", "object.kind", "object.label", "value",
    "date.edtf", "date.earliest", "date.latest", "date.words", "date.rule", "places", "related", "locus.start",
    "locus.end", "locus.quote", "voices", "voices.chain", "voices.loci",
    "extractor.name", "extractor.version", "score", "reason",
    "review.verdict", "review.maker", "review.made", "review.note", "review", "subject.may_be_alive",
)  # fmt: skip
"""The header."""

LINK = " › "
"""Between the voices of a chain."""
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "'")


def write(lines: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write a header and one row a statement to a stream of ``newline=""``; return how many rows."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    number = 0
    for number, line in enumerate(lines, 1):  # noqa: B007 counted
        writer.writerow([_cell(line, column) for column in COLUMNS])
    return number


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(_DANGEROUS) else text


def unguarded(cell: str) -> str:
    """Return what ``guarded`` was given."""
    return cell[1:] if cell.startswith("'") else cell


def _cell(line: Mapping[str, Any], column: str) -> str:
    value = _OF_CHAIN[column](line["voices"]) if column in _OF_CHAIN else _at(line, column)
    if isinstance(value, (list, tuple)):
        value = "; ".join(_label(one) for one in value)
    if isinstance(value, Mapping):
        value = json.dumps(value, ensure_ascii=False)
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    return guarded(str(value))


def _at(line: Mapping[str, Any], column: str) -> Any:
    """Return what stands in a line under a dotted name, None where nothing does."""
    value: Any = line
    for key in column.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _chain(voices: Iterable[Mapping[str, Any]]) -> str:
    return LINK.join(str(voice["label"]) for voice in voices)


def _loci(voices: Iterable[Mapping[str, Any]]) -> str:
    """Return where each voice speaks: the words that tell so, else those that name it."""
    told = (voice.get("cue") or voice.get("named") for voice in voices)
    return LINK.join(f"{at['start']}-{at['end']}" if at else "" for at in told)


_OF_CHAIN = {"voices.chain": _chain, "voices.loci": _loci}


def _label(one: Any) -> str:
    """Return what stands for one element of a list: its label, after its role where that says more."""
    if not isinstance(one, Mapping):
        return str(one)
    role = one.get("role", "")
    return f"{role}: {one['label']}" if role not in {"", "author", "place"} else str(one["label"])
