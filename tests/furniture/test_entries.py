"""Entries of boxes of facts in a text."""

import pytest

from testimonia.furniture.entries import entry, joined
from testimonia.model import Passage
from tests.furniture.factories import ANOTHER, PARAGRAPH, free, items

LABELS = frozenset({"born", "spouse(s)", "place of birth", "died"})


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("Born: 4 May 1870, Ghent", "born", "4 May 1870, Ghent"),
        ("**Born:** Ghent", "born", "Ghent"),
        ("Spouse(s): Ada Roth", "spouse(s)", "Ada Roth"),
        ("Place of birth\tGhent", "place of birth", "Ghent"),
        ("| Born | Ghent |", "born", "Ghent"),
        ("BORN\n4 May 1870", "born", "4 May 1870"),
        ("Born:\r\n4 May 1870", "born", "4 May 1870"),
        ("Born 4 May 1870, Ghent", "born", "4 May 1870, Ghent"),
        ("Born\n4 May 1870\nGhent", "born", "4 May 1870\nGhent"),
    ],
)
def test_an_entry_is_a_label_and_a_value(text: str, label: str, value: str) -> None:
    """A colon, a tab, a bar or a line end stands between; marks of Markdown are left out."""
    found = entry(text, 0, len(text), LABELS)
    assert found is not None
    assert (found.label, text[found.value : found.end]) == (label, value)


@pytest.mark.parametrize(
    "text",
    [
        "Born in Ghent, she left.",
        "Trade: weaver",
        "Born\tDied",
        "Born:",
        f"Born: {'x ' * 300}",
        "Born 1870 in Ghent, she left",
        "Born: Ghent 1870. Joined the union there.",
    ],
)
def test_prose_and_heads_of_tables_are_no_entries(text: str) -> None:
    """Without a known label, a mark behind it, or a value of its own, nothing is told."""
    assert entry(text, 0, len(text), LABELS) is None


def test_an_entry_is_no_furniture() -> None:
    """Short lines without a stop, above the first paragraph and below the last, stay where they are facts."""
    lines = ["Born", "4 May 1870, Ghent"]
    assert free("Ada Roth, weaver\n" + "\n".join(lines), PARAGRAPH, ANOTHER)[1:] == [PARAGRAPH, ANOTHER]
    assert [item.fact for item in items("\n".join(lines), PARAGRAPH)][:2] == [True, True]


def test_a_label_alone_goes_with_the_line_below_it() -> None:
    """The two are one passage; a blank line parts them."""
    text = "Born\nGhent\nDied\n\nLille"
    spans = [Passage(0, 4), Passage(5, 10), Passage(11, 15), Passage(17, 22)]
    found = [text[p.start : p.end] for p in joined(spans, text, LABELS)]
    assert found == ["Born\nGhent", "Died", "Lille"]


def test_the_value_of_a_label_may_have_a_day_and_a_place_below_each_other() -> None:
    """Both belong to the label above; a day there is no date line of the page, and the next label ends it."""
    text = "Born\n4 May 1870\nGhent\nDied\n1931"
    spans = [Passage(0, 4), Passage(5, 15), Passage(16, 21), Passage(22, 26), Passage(27, 31)]
    found = [text[p.start : p.end] for p in joined(spans, text, LABELS)]
    assert found == ["Born\n4 May 1870\nGhent", "Died\n1931"]
    assert [one.kind for one in items("Ada Roth", text, PARAGRAPH)][1:6] == [""] * 5


def test_words_of_menus_are_no_labels_on_a_line_of_their_own() -> None:
    """“Education” and “Works” may stand in a menu."""
    assert not any(one.boxed for one in items("News\nEducation\nCulture\nSport", PARAGRAPH)[:2])


def test_the_place_below_a_day_in_a_table_is_of_its_entry() -> None:
    """Where a tab parts the label from the day; not another sentence."""
    assert [item.fact for item in items("Born\t4 Jul 1866\nGhent, Flanders", PARAGRAPH)] == [
        True,
        True,
        False,
    ]
    assert [item.fact for item in items("Born: 4 Jul 1866\nThe bindery", PARAGRAPH)] == [True, False, False]
