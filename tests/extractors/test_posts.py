"""Occupations and posts: which it is, its words, what it was held in."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pavel Orlov was a young French weaver.", ["occupation.worked_as | Pavel Orlov | = weaver"]),
        ("Pavel Orlov was a silk weaver.", ["occupation.worked_as | Pavel Orlov | = silk weaver"]),
        ("Pavel Orlov was consul in Paris.", ["position.held | Pavel Orlov | = consul | in Paris"]),
        ("Pavel Orlov was the consul of France.", ["position.held | Pavel Orlov | > France | = consul"]),
        ("Pavel Orlov was Commissar for Social Welfare.",
         ["position.held | Pavel Orlov | = Commissar for Social Welfare"]),
        ("Pavel Orlov was the architect of the treaty.", []),
        ("Pavel Orlov was the architect of the Socialist League.",
         ["occupation.worked_as | Pavel Orlov | = architect"]),
        ("Pavel Orlov was the architect.", ["occupation.worked_as | Pavel Orlov | = architect"]),
        ("Pavel Orlov was a good organiser.", []),
        ("Pavel Orlov, a good weaver, sang.", ["occupation.worked_as | Pavel Orlov | = good weaver"]),
        ("Pavel Orlov was a problem.", []),
    ],
)  # fmt: skip
def test_an_occupation_is_one_somebody_had(text: str, lines: list[str]) -> None:
    """Without nation and epithets, with the group it was held in; no judgement and no figure of speech."""
    found = statement_lines(text)
    assert [line for line in found if line.startswith(("occupation", "position"))] == lines
