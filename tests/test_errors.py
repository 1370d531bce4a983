"""Errors that a user meets."""

import inspect

import pytest

from testimonia import errors
from testimonia.errors import ReadingError, TestimoniaError

OURS = [each for _, each in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("error", OURS)
def test_all_have_one_base_and_an_exit_code(error: type[TestimoniaError]) -> None:
    """Whoever catches the base catches all; each ends the program with a code of failure; the page lists it."""
    assert issubclass(error, TestimoniaError)
    assert error.exit_code in {1, 2, 3, 4}
    assert error is TestimoniaError or f"    {error.__name__} " in (errors.__doc__ or "")


def test_what_cannot_be_read_has_its_reason_as_a_code() -> None:
    """The message alone is what is printed."""
    error = ReadingError("empty", "a.txt is empty")
    assert (error.reason, str(error)) == ("empty", "a.txt is empty")
