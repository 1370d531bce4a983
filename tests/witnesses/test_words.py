"""The words of a passage as they are compared."""

from testimonia.witnesses.words import words_of


def test_a_word_is_one_however_it_is_divided_or_marked() -> None:
    """Case, accents, apostrophes, hyphens and the end of a printed line make no other word."""
    words = words_of("The NEWS-PAPER said she'd been arrest-\ned in Zürich.")
    assert words.folded == ("the", "newspaper", "said", "shed", "been", "arrested", "in", "zurich")


def test_each_word_keeps_its_place() -> None:
    """The places are of the whole text, also where only a stretch of it is looked at."""
    text = "First, the baker spoke."
    words = words_of(text, 7)
    assert [
        text[begin:end] for begin, end in zip(words.starts, words.ends, strict=True)
    ] == ["the", "baker", "spoke"]  # fmt: skip


def test_plain_are_words_that_are_no_names_and_not_short() -> None:
    """Names and small words say nothing of who copied whom."""
    words = words_of("the Central Committee gathered in secret")
    assert words.plain == (False, False, False, True, False, True)


def test_pieces_are_sentences_and_an_abbreviation_ends_none() -> None:
    """What is too short for a sentence goes with what follows; a long sentence is cut at its commas."""
    words = words_of(
        "He fled to St. Petersburg by night and hid. The baker and his two sons who lived behind the mill by the river"
        " kept him in the dark loft, fed him, and told nobody of it until spring."
    )
    pieces = [words.folded[begin] + ".." + words.folded[end - 1] for begin, end in words.pieces()]
    assert pieces == ["he..hid", "the..loft", "fed..spring"]


def test_no_words_are_no_piece() -> None:
    """Marks alone hold nothing."""
    assert list(words_of("* * *").pieces()) == []
