"""Lists of other stories and menus."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, free, kinds, marked

MENU = ("Culture", "Our town", "The Miners' Herald", "Letters", "Old walls")


def test_a_list_of_headlines_below_a_cue_is_furniture() -> None:
    """Lines that alone look like headlines are other stories when they stand below "Read more"."""
    lines = ["Read more", "Trotsky expelled from Norway", "Zetkin dies near Moscow", "Is the League dead?"]
    assert free(PARAGRAPH, *lines, ANOTHER) == [PARAGRAPH, ANOTHER]
    assert free(PARAGRAPH, *lines, ANOTHER, between="\n") == [PARAGRAPH, ANOTHER]


def test_a_list_with_teasers_is_furniture() -> None:
    """A list of titles and one-sentence teasers at the end is furniture to the last line."""
    lines = [
        "Related",
        "Voss dies in Paris",
        "The typesetter was 53.",
        "Nin arrested",
        "The police came at dawn.",
    ]
    assert free(PARAGRAPH, ANOTHER, *lines, between="\n") == [PARAGRAPH, ANOTHER]


def test_the_heading_after_a_list_is_not_swallowed() -> None:
    """A list in the middle ends where a section of the article begins."""
    regions, _ = marked(PARAGRAPH, "Read more\nTrotsky expelled\nZetkin dies", "Exile", ANOTHER)
    assert regions["Exile"] == ("heading", False)


def test_a_run_of_short_lines_with_words_of_menus_is_a_menu() -> None:
    """Four short lines of which a third are words of menus are one; the name of a paper among them stays."""
    kinds_of = dict(zip(MENU, kinds(*MENU, PARAGRAPH, ANOTHER, between="\n"), strict=False))
    assert kinds_of == {
        "Culture": "navigation", "Our town": "navigation", "The Miners' Herald": "",
        "Letters": "navigation", "Old walls": "navigation",
    }  # fmt: skip


def test_a_menu_in_one_row() -> None:
    """Pieces between bars are a menu where one of them is a word of menus."""
    assert kinds("Walls | Contact | Rivers", PARAGRAPH)[0] == "navigation"
    assert kinds("Walls | Bridges | Rivers", PARAGRAPH)[0] == ""
