"""The page on dates."""

import doctest
from pathlib import Path


def test_examples_of_the_page_run() -> None:
    """Every example of docs/dates.md gives what it shows."""
    page = Path(__file__).parents[1] / "docs" / "dates.md"
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert failed == 0
    assert tried
