from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.archive.queries import statements as queries
from testimonia.archive.store import Archive
from testimonia.views.statements import statement_views
from testimonia.views.values import Paging, PersonRef, Piece


def test_life_years_show_every_year_that_is_given() -> None:
    """An uncertain date stays as uncertain as it is."""
    person = PersonRef("p", "A", ("1872", "1873"), ("1952-03", "1952-03-09"), 1, 2)
    assert person.years == "1872 or 1873 – 1952"
    assert PersonRef("p", "A", ("1872~",), (), 1, 2).years == "born about 1872"
    assert PersonRef("p", "A", (), (), 1, 2).years == ""


@given(st.integers(1, 50), st.integers(1, 60), st.integers(0, 3000))
def test_a_page_never_shows_more_than_there_is(page: int, size: int, total: int) -> None:
    """First and last lie within the list, whatever page is asked for."""
    paging = Paging(page, size, total)
    assert 0 <= paging.first <= total
    assert paging.last <= total
    assert (paging.pages - 1) * size < max(total, 1) <= paging.pages * size


@pytest.mark.parametrize(
    ("last", "stop"),
    [
        ("expelled, “1933”", "."), ("met Ada Roe", "."), ("met Ada B.", ""), ("said: “Why?”", ""),
        ("said that he had claimed …", ""), ("said that he had cried 'No!'", ""), ("", "."),
    ],
)  # fmt: skip
def test_a_sentence_ends_once(lives: Archive, last: str, stop: str) -> None:
    """Behind an abbreviation, an ellipsis or speech that has ended, there is no second stop."""
    (row, *_) = lives.execute("SELECT id FROM statement ORDER BY id").fetchall()
    (one,) = statement_views(lives, queries.by_ids(lives, [row["id"]]))
    assert replace(one, clause=(Piece(last),)).sentence.endswith(last + stop)
    assert replace(one, clause=(Piece(last),)).stop == stop


def test_a_statement_nobody_judged_has_no_verdict(lives: Archive) -> None:
    """Its sentence stands alone."""
    row = lives.execute("SELECT id FROM statement").fetchone()
    (one,) = statement_views(lives, queries.by_ids(lives, [row["id"]]))
    assert (one.verdict, one.rejected, one.amended_subject) == ("", False, False)
    assert one.with_review == one.sentence
