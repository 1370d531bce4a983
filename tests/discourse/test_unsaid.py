"""Notes without a verb tell where somebody went or was."""

import pytest

from tests.extractors.reading import statement_lines

HEAD = "ROTH, Karl, printer. "


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("To Moscow 1926.", ["journey.travelled | Karl Roth | > Moscow | @1926 | in Moscow"]),
        ("In Vienna from 1920; to Paris 1930.",
         ["residence.stayed | Karl Roth | > Vienna | @1920/.. | in Vienna",
          "journey.travelled | Karl Roth | > Paris | @1930 | in Paris"]),
        ("From 1936 in New York.", ["residence.stayed | Karl Roth | > New York | @1936/.. | in New York"]),
        ("In Vienna.", []),
        ("In 1936.", []),
        ("From Moscow 1926.", []),
        ("To Moscow with Ida Weil 1926.", []),
    ],
    ids=["to", "two parts", "time first", "no time", "no place", "another preposition", "with somebody"],
)  # fmt: skip
def test_a_place_and_a_time_tell_by_their_preposition(text: str, lines: list[str]) -> None:
    """Both must be there and nothing else."""
    found = statement_lines(HEAD + text)
    assert [line for line in found if line.startswith(("journey", "residence"))] == lines
