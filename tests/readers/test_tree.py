"""From markup to elements."""

import pytest

from testimonia.readers.tree import Parsed, parse


def test_broken_markup_is_mended() -> None:
    """Elements without an end get one, and nothing is said of it."""
    root, notes = parse("<ul><li>Ida<li>Olga</p>")
    assert [item.text for item in root.iter("li")] == ["Ida", "Olga"]
    assert notes == ()


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_has_no_elements(text: str) -> None:
    """Where there is nothing to parse there is neither root nor note."""
    assert parse(text) == Parsed(None)


def test_controls_are_replaced() -> None:
    """They stand as the sign for what is unknown; words go on behind them, and tabs and line ends stay."""
    assert parse("<p>I\x00da\x1b Brandt\t\n</p>").root.findtext(".//p") == "I\ufffdda\ufffd Brandt\t\n"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("<b>" * 400_001, "400,001 tags: read without structure"),
        ("<div>" * 2_100 + "Ida", "elements nested too deep: read without structure"),
    ],
)
def test_what_takes_too_much_has_no_elements(text: str, note: str) -> None:
    """Too many tags, or elements too deep in others, are told and not tried."""
    assert parse(text) == Parsed(None, (note,))


def test_a_tag_of_too_many_attributes_loses_them() -> None:
    """It is told and what the element holds is read; a tag that is long by one value stays as it is."""
    many = " ".join(f"a{n}='hive {n}'" for n in range(1_001))
    root, notes = parse(f"<p {many}>Ida kept bees.</p>")
    assert (root.findtext(".//p"), dict(root.find(".//p").attrib)) == ("Ida kept bees.", {})
    assert notes == ("an element with too many attributes: read without them",)
    root, notes = parse(f"<p title='{'hive ' * 2_000}'>Ida</p>")
    assert (root.find(".//p").get("title"), notes) == ("hive " * 2_000, ())
