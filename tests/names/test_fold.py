"""The one fold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.names.fold import fold, fold_body


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("A.M. O’Brien", "a m obrien"),
        ("A. M. O'Brien", "a m obrien"),
        ("  Andréu  NIN, i Pérez ", "andreu nin i perez"),
        ("Коллонтай", "kollontay"),
        ("Jean-Paul", "jean paul"),
        ("Kol\u00adlon\u200btai", "kollontai"),
        ("…", ""),
    ],
)
def test_names_fold_to_plain_letters(written: str, folded: str) -> None:
    """Accents, case, punctuation, scripts and unseen characters do not stand between a reader and a name."""
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("C.G.T.", "cgt"),
        ("CGT", "cgt"),
        ("the U.S. Army", "the us army"),
        ("Unity", "unity"),
        ("Plan B", "plan b"),
    ],
)
def test_bodies_fold_with_their_letters_together(written: str, folded: str) -> None:
    """An abbreviation with dots is the one without."""
    assert fold_body(written) == folded


@given(st.text(max_size=40))
def test_folding_is_settled(text: str) -> None:
    """Folding what is folded changes nothing."""
    assert fold(fold(text)) == fold(text)
    assert fold_body(fold_body(text)) == fold_body(text)
