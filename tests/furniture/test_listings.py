"""Lists of other stories and menus."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, free, marked


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
