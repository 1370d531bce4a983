"""Names that are persons by what was done to them."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Nin was shot by the roadside on 22 June 1937.", ["death.killed | Nin | @1937-06-22"]),
        ("Warsaw was liberated in 1945.", []),
        ("Madrid was captured in 1939.", []),
        ("The Hague was shot in black and white.", []),
    ],
)
def test_who_is_shot_is_no_town(text: str, lines: list[str]) -> None:
    """A single name that is shot is somebody's; one that is taken or freed may be a town's."""
    assert statement_lines(text) == lines
