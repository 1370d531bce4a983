import pytest
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

from testimonia.web import parameters


def test_words_lose_what_cannot_be_seen() -> None:
    """Control characters become spaces."""
    assert parameters.words(QueryParams([("q", " a\x00b\nc ")])) == "a b c"
    assert parameters.words(QueryParams("")) == ""


def test_numbers_keep_their_bounds() -> None:
    """What is no number, or out of bounds, is refused with the bounds in words."""
    assert parameters.number(QueryParams("page=3"), "page") == 3
    assert parameters.number(QueryParams(""), "page") == 1
    for value in ("0", "-1", "x", "1.5", "10001", "١"):
        with pytest.raises(HTTPException, match="from 1 to 10000"):
            parameters.number(QueryParams([("page", value)]), "page")


def test_a_stretch_is_two_numbers_in_order() -> None:
    """char=120,180 and nothing else."""
    assert parameters.point(QueryParams("char=120,180")) == (120, 180)
    assert parameters.point(QueryParams("")) is None
    for value in ("180,120", "5,5", "1", "a,b", "1,2,3"):
        with pytest.raises(HTTPException):
            parameters.point(QueryParams([("char", value)]))


def test_long_filters_are_refused() -> None:
    """A value to filter by is never long."""
    with pytest.raises(HTTPException):
        parameters.choice(QueryParams([("letter", "x" * 101)]), "letter")
