"""Which of several bylines, days and parts are the article's own."""

from testimonia.furniture.own_lines import others
from tests.furniture.factories import ANOTHER, PARAGRAPH, items, marked

BYLINES = [f"By Jane Roe{letter}" for letter in "abcd"]


def values(kind: str, *lines: str) -> list[str]:
    return [value for found, value in marked(*lines)[1] if found == kind]


def test_the_byline_above_the_article_counts() -> None:
    """One below it is that of something else; where there is none above, the one below counts."""
    assert values("author", "The lockout", "By Jane Roe", PARAGRAPH, ANOTHER, "By Paul Smith") == ["Jane Roe"]
    assert values("author", "The lockout", PARAGRAPH, ANOTHER, "By Paul Smith") == ["Paul Smith"]


def test_a_byline_that_only_describes_leaves_room_for_a_signature() -> None:
    """Both "By our correspondent" above and "J. R." below are told."""
    found = values("author", "The lockout", "By our correspondent", PARAGRAPH, ANOTHER, "J. R.")
    assert found == ["our correspondent", "J. R."]


def test_many_bylines_are_a_menu_or_a_thread() -> None:
    """More than three above the article, or below it, name nobody."""
    assert values("author", "The lockout", *BYLINES, PARAGRAPH, ANOTHER) == []
    assert values("author", "The lockout", PARAGRAPH, ANOTHER, *BYLINES) == []


def test_years_alone_are_no_day_of_publication_beside_others() -> None:
    """A menu of years is none; a year alone below the headline is."""
    assert values("published", "The lockout", "1931", PARAGRAPH, ANOTHER) == ["1931"]
    assert values("published", "The lockout", "3 May 1931", "1932", PARAGRAPH, ANOTHER) == ["1931-05-03"]


def test_parts_without_a_name_are_counted_like_bylines() -> None:
    """The numbers of a slide show are no parts; the part beside the name of a series always counts."""
    found = items("The lockout", PARAGRAPH, "1/5", "2/5", "3/5", "4/5", "Series: Lives (2/5)")
    assert others(found, "part") == {2, 3, 4, 5}
