"""Properties of documents."""

from testimonia.model import Clue
from testimonia.readers import properties


def test_a_value_has_its_place_where_the_text_has_the_same_words() -> None:
    """White space is made plain; each kind and value is told once, what is empty not at all."""
    found = properties.clues(
        [("title", " The\n signal "), ("title", "The signal"), ("author", None), ("publication", " ")],
        "See The signal.",
    )
    assert found == (Clue("title", "The signal", "The signal", 4, 14, "document properties"),)


def test_authors_are_told_one_by_one() -> None:
    """Office programs write several names into one property, with semicolons between them."""
    found = properties.clues([("author", "Jan Pauw; Eva Ring"), ("title", "War; Peace")], "")
    assert [(clue.kind, clue.value) for clue in found] == [
        ("author", "Jan Pauw"), ("author", "Eva Ring"), ("title", "War; Peace"),
    ]  # fmt: skip


def test_a_language_is_one_and_a_day_has_no_place() -> None:
    """What is no code of a language is left out; words of a day may stand in the text and mean another."""
    found = properties.clues(
        [("language", "C"), ("language", "cs-CZ"), ("published", "1934")], "Since 1934.", "OPF"
    )
    assert found == (
        Clue("language", "cs-CZ", "cs-CZ", origin="OPF"),
        Clue("published", "1934", "1934", origin="OPF"),
    )
