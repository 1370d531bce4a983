"""Labels of English boxes of facts."""

from testimonia.languages.en.facts import facts
from testimonia.languages.en.furniture import furniture
from testimonia.vocabulary import check_role


def test_every_label_makes_a_statement_that_there_is() -> None:
    """Type and role are of the vocabulary, and the value of a kind that is read."""
    for fact in facts().labels.values():
        check_role(fact.type, fact.role)
        assert fact.value in {"event", "person", "group", "place", "words"}


def test_furniture_knows_every_label() -> None:
    """An entry is no line of the page."""
    assert facts().labels.keys() <= furniture().facts
