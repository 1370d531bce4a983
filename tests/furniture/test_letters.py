"""Who signs a letter, and its salutation and closing."""

import pytest

from tests.furniture.factories import ANOTHER, PARAGRAPH, marked


def test_a_salutation_is_no_title() -> None:
    """It opens the letter; the line above it may be the title."""
    regions, clues = marked(
        "A strike remembered", "Sir,", PARAGRAPH, ANOTHER, "Yours faithfully,\nSeptimus Rudcombe"
    )
    assert regions["Sir,"] == ("salutation", False)
    assert ("title", "A strike remembered") in clues
    assert ("title", "Sir,") not in marked("Sir,", PARAGRAPH, ANOTHER)[1]


@pytest.mark.parametrize("foot", ["Yours faithfully,", "With comradely greetings", "Yours etc.,"])
def test_who_stands_behind_the_closing_signs(foot: str) -> None:
    """Whatever the given name; not whom the letter tells of."""
    regions, clues = marked("The bindery", PARAGRAPH, ANOTHER, f"{foot}\nSeptimus Rudcombe")
    assert ("author", "Septimus Rudcombe") in clues
    assert regions["Septimus Rudcombe"] == ("byline", False)
    assert regions[foot] == ("closing", False)
    assert ("author", "Greta Holm") not in marked("The bindery", PARAGRAPH, ANOTHER, f"{foot}\nGreta Holm")[1]


def test_the_last_line_signs_what_a_salutation_opens() -> None:
    """Without one a name that no list has signs nothing: it may be a line of the page."""
    signed = ("author", "Żelisława Żurawiewicz")
    assert signed in marked("Sir,", PARAGRAPH, ANOTHER, "Żelisława Żurawiewicz")[1]
    assert signed not in marked("The bindery", PARAGRAPH, ANOTHER, "Żelisława Żurawiewicz")[1]
    assert not [c for c in marked("Sir,", PARAGRAPH, ANOTHER, "The Winter Programme")[1] if c[0] == "author"]
