"""CSV for spreadsheets."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.exporters.csv import COLUMNS, guarded, unguarded, write

LINE: dict[str, Any] = {
    "id": "s1",
    "source": {
        "id": "a", "path": "lives/a.txt", "title": "A life", "metadata": {"author": ["A. B.", "C. D."]},
    },
    "type": "membership", "role": "joined", "polarity": "affirmed", "modality": "asserted",
    "subject": {"id": "p1", "label": "Ada Roth", "mention": "she"},
    "object": {"id": "g1", "kind": "group", "label": "the League"}, "value": None,
    "date": {"edtf": "1915-06", "earliest": "1915-06-01", "latest": "1915-06-30", "words": "in June"},
    "places": [{"id": "x", "label": "Vienna"}, {"id": "y", "label": "Graz"}],
    "related": [{"role": "agent", "id": "p2", "kind": "person", "label": "Emil Kurz"}],
    "locus": {"start": 8, "end": 30, "quote": 'in June she joined "the League"'},
    "voices": [{"role": "author", "label": "the author"}, {"role": "speaker", "id": None, "label": "Nin"}],
    "extractor": {"name": "patterns", "version": "1"}, "score": 0.9, "reason": "joined", "review": None,
}  # fmt: skip


def rows_of(*lines: dict[str, Any]) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    write(lines, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_the_statement_line_becomes_one_flat_row() -> None:
    """Nested values stand under dotted headers, lists are joined, what is missing is empty."""
    (row,) = rows_of(LINE)
    assert tuple(row) == COLUMNS
    assert (row["subject.label"], row["object.kind"], row["value"]) == ("Ada Roth", "group", "")
    assert (row["places"], row["voices"]) == ("Vienna; Graz", "the author; speaker: Nin")
    assert (row["related"], row["source.metadata.author"]) == ("agent: Emil Kurz", "A. B.; C. D.")
    assert row["locus.quote"] == 'in June she joined "the League"'
    assert (row["locus.start"], row["score"]) == ("8", "0.9")


def test_the_chain_stands_in_order_with_its_places() -> None:
    """From the author on, each with where the source tells that it speaks: by the words for that, else by its name."""
    cue, named = {"start": 4, "end": 9, "quote": "wrote"}, {"start": 0, "end": 3, "quote": "Nin"}
    voices = [
        {"role": "author", "label": "M. Ortega"},
        {"role": "writer", "label": "Nin", "named": named, "cue": cue},
        {"role": "speaker", "label": "Serge", "named": {"start": 20, "end": 25, "quote": "Serge"}},
    ]
    (row,) = rows_of({**LINE, "voices": voices})
    assert row["voices"] == "M. Ortega; writer: Nin; speaker: Serge"
    assert row["voices.chain"] == "M. Ortega › Nin › Serge"
    assert row["voices.loci"] == " › 4-9 › 20-25"
    (row,) = rows_of({**LINE, "voices": voices[:1]})
    assert (row["voices.chain"], row["voices.loci"]) == ("M. Ortega", "")


def test_what_readers_decided_can_be_sorted_by_and_read() -> None:
    """The verdict has a column of its own; the whole review is JSON, not what some program makes of it."""
    review = {"verdict": "AMENDED", "maker": "Ada", "note": "=1+1 é", "amendment": {"date": None}}
    judged, other = rows_of({**LINE, "review": review}, LINE)
    assert (judged["review.verdict"], other["review.verdict"]) == ("AMENDED", "")
    assert json.loads(judged["review"]) == review
    assert (other["review"], "é" in judged["review"]) == ("", True)


def test_a_statement_without_object_or_date_has_empty_cells() -> None:
    """None where a nested value is expected leaves its columns empty."""
    (row,) = rows_of({**LINE, "object": None, "date": None})
    assert row["object.label"] == row["date.edtf"] == ""


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5", "@sum(A1)", "\tx", "'tis"])
def test_no_cell_begins_as_a_formula(text: str) -> None:
    """A quotation that begins like a formula is written as text."""
    (row,) = rows_of({**LINE, "locus": {"start": 0, "end": 1, "quote": text}})
    assert row["locus.quote"] == "'" + text


@given(st.text())
def test_guarding_loses_nothing(text: str) -> None:
    """What was guarded can be told from what was not, and read back."""
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_an_empty_archive_gives_a_header() -> None:
    """No statement: the header alone, so that a spreadsheet opens it all the same."""
    out = io.StringIO(newline="")
    assert write([], out) == 0
    assert out.getvalue() == ",".join(COLUMNS) + "\r\n"


def test_what_readers_decided_has_columns_of_its_own() -> None:
    """Verdict, who, when, why; what an amendment says instead is JSON, and guarded like every cell."""
    amendment = {"date": {"edtf": "1916", "earliest": "1916-01-01", "latest": "1916-12-31"}}
    review = {
        "verdict": "AMENDED", "judgement": "j1", "maker": "Ada", "made": "2026-01-01T00:00:00+00:00",
        "note": "=the register", "amendment": amendment,
    }  # fmt: skip
    (row,) = rows_of({**LINE, "review": review})
    assert (row["review.verdict"], row["review.maker"], row["review.made"][:4]) == ("AMENDED", "Ada", "2026")
    assert row["review.note"] == "'=the register"
    assert json.loads(row["review"])["amendment"] == amendment
    assert rows_of(LINE)[0]["review.verdict"] == ""
