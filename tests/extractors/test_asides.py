"""Times in brackets that do not tell when it was."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pavel Orlov (5 June 1862 – 26 November 1929) was an attorney and poet.",
         "occupation.worked_as | Pavel Orlov | = attorney"),
        ("Pavel Orlov was a planter who served as a delegate to the congress (1774–1777).",
         "occupation.worked_as | Pavel Orlov | = planter"),
        ("Pavel Orlov was secretary of the Weavers' Union (1920–1922).",
         "position.held | Pavel Orlov | > Weavers' Union | = secretary | @1920/1922"),
        ("Anna Keller (arrested in 1905) settled in Vienna in 1907.",
         "residence.settled | Anna Keller | > Vienna | @1907 | in Vienna"),
    ],
)  # fmt: skip
def test_a_time_in_brackets_belongs_to_what_it_stands_behind(text: str, line: str) -> None:
    """The years of a life are no years of work; those right behind a post are its own."""
    assert line in statement_lines(text)
