"""A post told once is held in each of several places."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Secretary of the Weavers' Union 1880, of the Hull Trades Council 1885-91.",
         ["> Weavers' Union | = Secretary | @1880", "> Hull Trades Council | = Secretary | @1885/1891"]),
        ("Secretary of the Weavers' Union and of the Hull Trades Council 1885-91.",
         ["> Weavers' Union | = Secretary | @1885/1891"]),
        ("Secretary of the Hull Trades Council 1880.", ["> Hull Trades Council | = Secretary | @1880"]),
    ],
    ids=["two times", "one time", "one place"],
)  # fmt: skip
def test_each_has_its_time(text: str, said: list[str]) -> None:
    """A further "of" behind a comma begins anew where the one before has a time of its own."""
    lines = statement_lines(f"ROTH, Karl, printer. {text}")
    held = [line for line in lines if line.startswith("position.held | Karl Roth")]
    assert held == [f"position.held | Karl Roth | {each}" for each in said]


def test_the_words_of_a_further_post_are_those_of_the_noun() -> None:
    """What stands between is no part of them."""
    lines = statement_lines("ROTH, Karl, printer. Commissar of Mines 1919, of Roads 1921.")
    assert not any("1919, of" in line for line in lines)
