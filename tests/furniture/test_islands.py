"""Lines of the page among the article's."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, kinds, marked


def test_a_box_within_the_body_is_one_with_its_button() -> None:
    """Its first sentence too, where it speaks to the reader; a sentence of the article above it stays."""
    box = "Rent is high and our paper is not.\nFour issues a year, no landlord\nSubscribe"
    assert kinds(PARAGRAPH, box, ANOTHER)[1:4] == ["island", "island", "appeal"]
    told = "The loft is empty and the lamps are out now.\nSubscribe"
    assert kinds(PARAGRAPH, told, ANOTHER)[1:3] == ["", "appeal"]


def test_a_line_between_two_of_the_page_is_the_pages() -> None:
    """Within the body; not more than two of them."""
    assert kinds(PARAGRAPH, "Subscribe", "Every Friday, by hand", "Sign up", ANOTHER)[2] == "island"
    many = ["Every Friday, by hand", "And by post", "And by boat"]
    assert kinds(PARAGRAPH, "Subscribe", *many, "Sign up", ANOTHER)[2] == ""


def test_a_sentence_to_the_reader_above_the_article_is_the_pages() -> None:
    """Between two lines of the page."""
    drive = "We pay every writer for what they send, and the paper costs what it costs."
    assert kinds("Donate", drive, "Sign in", "The bindery", PARAGRAPH)[1] == "island"


def test_counts_and_tabs_between_headline_and_article_are_the_pages() -> None:
    """A number alone, and a line that stands below the article too."""
    head = ("Greta Holm of the bindery", "By Jane Roe", "61", "Tribute Wall")
    regions, _ = marked(*head, PARAGRAPH, ANOTHER, "Tribute Wall")
    assert regions["61\n\nTribute Wall"] == ("island", True)
    assert regions["Tribute Wall"] == ("tail", True)


def test_a_name_between_headline_and_article_signs_it() -> None:
    """Though it stands below the article too."""
    regions, _ = marked("The bindery", "Nick Heath", PARAGRAPH, ANOTHER, "Share this", "Nick Heath")
    assert "island" not in {kind for kind, _ in regions.values()}
