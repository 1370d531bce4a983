"""Groups, places, works and events by their names."""

from testimonia.discourse.things import Things
from testimonia.discourse.uses import Use
from tests.discourse.making import WORDS, register


def test_a_thing_has_one_name_with_and_without_its_article() -> None:
    """Capitals and the article tell no two apart; the kind does."""
    things = Things(register(), WORDS)
    uses = [Use(0, 9, "group", "The Union"), Use(20, 25, "group", "union"), Use(40, 45, "work", "Union")]
    assert [things.number(use) for use in uses] == [0, 0, 1]


def test_an_article_alone_is_a_name() -> None:
    """Nothing is left of "The" without it."""
    things = Things(register(), WORDS)
    assert things.number(Use(0, 3, "work", "The")) != things.number(Use(9, 10, "work", "A"))
