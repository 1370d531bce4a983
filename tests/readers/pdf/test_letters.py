"""Characters of a PDF as plain letters."""

from testimonia.readers.pdf.letters import HYPHEN, plain, raised, readable


def test_ligatures_are_letters() -> None:
    """What a font draws as one sign is written as the letters it stands for."""
    assert plain("ﬁne oﬃce ﬂag ﬆ") == "fine office flag st"


def test_all_hyphens_are_one() -> None:
    """Hyphens of broken words, soft ones and those that do not break are written as a hyphen."""
    assert plain(f"cigar{HYPHEN} a\u00adb c\u2011d e\u2010f") == "cigar- a-b c-d e-f"


def test_blanks_of_all_widths_are_blanks() -> None:
    """Thin and unbreakable spaces are spaces; one without width is nothing."""
    assert plain("No.\u00a05\u2009m\u200b") == "No. 5 m"


def test_letters_with_accents_are_composed() -> None:
    """A letter and its combining accent are one character."""
    assert plain("Go\u0308del") == "Gödel"


def test_pairs_of_surrogates_are_one_character() -> None:
    """Characters beyond the first 65,536 come as two; one without the other is no character."""
    assert plain("\ud835\udc00 \ud835") == "\U0001d400 \ufffd"


def test_control_characters_are_no_text() -> None:
    """A control character is shown as one that is not known."""
    assert plain("a\x07b") == "a\ufffdb"


def test_only_figures_and_signs_are_raised() -> None:
    """Figures above the line are written as such, letters stay as they are."""
    assert [raised(words) for words in ("12", "*", "st")] == ["¹²", "*", "st"]


def test_a_page_of_private_signs_is_no_text() -> None:
    """Signs that each font may use as it likes say nothing."""
    assert readable("Anna Holm\r\n")
    assert not readable("\ue001\ue002\ue003 a")
    assert not readable("\x01\x05\x06\x07 b")
