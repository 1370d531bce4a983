"""CSL-JSON."""

import io
import json

from testimonia.archive.store import Archive
from testimonia.archive.works import work_lines
from testimonia.exporters.csl import write
from tests.archive.cited import cited_archive, identity
from tests.citations.schema import wrong

__all__ = ["cited_archive"]


def test_works_are_one_array_that_the_schema_allows(cited_archive: Archive) -> None:
    """Each once, with a unique id and where it is cited."""
    out = io.StringIO()
    assert write(work_lines(cited_archive), out) == 1
    (work,) = json.loads(out.getvalue())
    assert wrong(work) == []
    assert work["id"] == identity()
    assert work["note"] == (
        "Cited in a.txt, characters 15–36 (locator 3), for the quotation at 0–13; "
        "b.txt, characters 25–42 (locator 9), for the quotation at 0–14"
    )


def test_the_own_words_of_a_work_come_first() -> None:
    """Where nothing else is known of it; several works are divided by commas."""
    place = {"source": {"path": "a.txt"}, "start": 1, "end": 2, "locator": None, "quoted": None}
    works = [
        {"item": {"id": id_, "type": "document", "note": "A box of letters."}, "cited": [place]}
        for id_ in "ab"
    ]
    out = io.StringIO()
    assert write(works, out) == 2
    assert [work["note"] for work in json.loads(out.getvalue())] == [
        "A box of letters. Cited in a.txt, characters 1–2"
    ] * 2


def test_an_archive_without_citations_is_an_empty_array() -> None:
    """No error, and JSON."""
    out = io.StringIO()
    assert write([], out) == 0
    assert json.loads(out.getvalue()) == []
