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
