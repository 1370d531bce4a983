"""Years that are part of a name, and what they date."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("During the War of 1812, Pavel Orlov worked with Karl Roth.",
         "acquaintance.collaborated | Pavel Orlov | > Karl Roth | @[1812..]"),
        ("Pavel Orlov opposed the Act of 1833.", "opposition.opposed | Pavel Orlov | > Act"),
        ("Under the Land Act of 1870 Pavel Orlov moved to Kerry.",
         "residence.settled | Pavel Orlov | > Kerry | in Kerry"),
        ("At the Congress of 1912 Pavel Orlov met Anna Keller.",
         "acquaintance.met | Pavel Orlov | > Anna Keller | @1912"),
        ("Pavel Orlov was arrested in the strike of 1905.", "detention.arrested | Pavel Orlov | @1905"),
        ("In the summer of 1905 Pavel Orlov moved to Riga.",
         "residence.settled | Pavel Orlov | > Riga | @1905-22 | in Riga"),
    ],
)  # fmt: skip
def test_a_year_in_a_name_dates_what_is_over_within_it(text: str, line: str) -> None:
    """A war goes on, an act is no time at all; a congress or a strike is over within its year."""
    assert statement_lines(text) == [line]


def test_a_story_does_not_go_on_from_the_name_of_a_war() -> None:
    """What is told next is not dated by the year of the name."""
    lines = statement_lines("Pavel Orlov enlisted in the War of 1812. He moved to Riga.")
    assert [line for line in lines if "settled" in line] == [
        "residence.settled | Pavel Orlov | > Riga | in Riga"
    ]
