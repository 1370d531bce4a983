"""Whether a noun phrase is one of several of which only one is meant."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("Karl Roth married Ida Lind or Eva Stern.", 2),
        ("Karl Roth was the son of Max, Paul or Jan Lind.", 3),
        ("Karl Roth was a printer or bookbinder.", 2),
        ("Karl Roth joined the party and the league.", 0),
        ("Karl Roth joined the party or fled.", 0),
    ],
)
def test_of_two_that_are_given_to_choose_from_neither_is_plain(text: str, possible: int) -> None:
    """Both may be so, over a list too; "or" between verbs leaves their objects as they are."""
    assert sum(line.endswith("possible") for line in statement_lines(text)) == possible
