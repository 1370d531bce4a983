"""What the construction tells by which a noun is said of somebody."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pavel Orlov was a clerk in Vienna in 1907.",
         "occupation.worked_as | Pavel Orlov | = clerk | @1907 | in Vienna"),
        ("Pavel Orlov was not a poet.", "occupation.worked_as | Pavel Orlov | = poet | denied"),
        ("Pavel Orlov, a clerk in Vienna, joined the Socialist Party in 1907.",
         "occupation.worked_as | Pavel Orlov | = clerk | in Vienna"),
        ("As secretary of the Socialist League, Pavel Orlov fled to Vienna in 1907.",
         "position.held | Pavel Orlov | > Socialist League | = secretary | @1907"),
        ("The clerk Pavel Orlov joined the Socialist Party in 1907.", "occupation.worked_as | Pavel Orlov | = clerk"),
    ],
)  # fmt: skip
def test_a_predicate_has_the_date_and_place_of_its_clause(text: str, line: str) -> None:
    """Behind "was" and "as" the clause tells when; an apposition or a title only has what stands with the noun."""
    assert line in statement_lines(text)


def test_each_place_behind_a_noun_has_its_own_time() -> None:
    """A post held at two places at two times is told of each."""
    lines = statement_lines("Pavel Orlov was lecturer in Riga (1921–1925) and in Kiev (1925–1930).")
    assert [line for line in lines if "lecturer" in line] == [
        "occupation.worked_as | Pavel Orlov | = lecturer | @1921/1925 | in Riga",
        "occupation.worked_as | Pavel Orlov | = lecturer | @1925/1930 | in Kiev",
    ]


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
