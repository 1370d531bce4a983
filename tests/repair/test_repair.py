"""A text that print, typewriter or scan broke, from its passages to its statements."""

import pytest

from testimonia.dates import read_links
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Passage
from testimonia.reading.source import read
from testimonia.repair import misread_years, own_links, reading, repaired
from tests.extractors.reading import look
from tests.factories import make_source

BROKEN = (
    "Mr. Jens Hal-\nvorsen, a book-\nbinder, was bom in Tromsø in l872. In Octo-\nber 1903 he mar-\n"
    "ried Miss Ane Lie-\nBerg. K a r l  M y h r e died in Vardø on 3 Sep-\ntember 1911."
)


def test_what_is_broken_is_read_whole_and_quoted_as_it_stands() -> None:
    """Names, days and verbs are those of the whole words, and every locus is the text's own, to the character."""
    source = make_source(BROKEN)
    found = read(source, (Passage(0, len(BROKEN)),), (), look, ENGLISH)
    said = {(s.type, s.date.edtf if s.date else "", s.locus.quote) for s in found.statements}
    assert ("death", "1911-09-03", "K a r l  M y h r e died in Vardø on 3 Sep-\ntember 1911") in said
    assert ("birth", "1872") in {(kind, date) for kind, date, _ in said}
    assert ("kinship", "1903-10") in {(kind, date) for kind, date, _ in said}
    labels = {referent.label for referent in found.referents}
    assert {"Jens Halvorsen", "Ane Lie-Berg", "Karl Myhre"} <= labels
    for mention in found.mentions:
        assert BROKEN[mention.start : mention.end] == mention.text
    for time in found.times:
        assert BROKEN[time.start : time.end] == time.words
        assert time.date is None or BROKEN[time.date.start : time.date.end] == time.date.words


def test_links_in_time_stand_where_the_text_has_their_words() -> None:
    """What was found in the copy is placed in the text; of a clean text it is as it is."""
    text = "She wrote. Two years be-\nfore her ar-\nrest she fled."
    copy = repaired(text, [Passage(0, len(text))], ENGLISH.printing())
    found = read_links(copy.text, [(0, len(copy.text))], ENGLISH.dates(), ENGLISH.deeds())
    (link,) = own_links(found, copy, text)
    assert link.words == text[link.start : link.end] == "Two years be-\nfore her ar-\nrest"
    assert text[link.event_start : link.event_end] == "ar-\nrest"
    clean = repaired(copy.text, [Passage(0, len(copy.text))], ENGLISH.printing())
    assert own_links(found, clean, copy.text) == found


def test_a_sentence_goes_on_over_the_head_of_a_page() -> None:
    """The gap of a passage is blank in the copy, and a word broken over it is joined."""
    text = "She was arres-\n\nTHE MILLS     12\n\nted in Odense."
    gap = (text.index("THE"), text.index("12") + 2)
    copy = repaired(text, [Passage(0, len(text), gaps=(gap,))], ENGLISH.printing())
    assert copy.text.split() == ["She", "was", "arrested", "in", "Odense."]
    assert len(copy.text) == len(text)


@pytest.mark.parametrize(
    "text", ["", "She was a well-known speaker.\nIn 1907 she left.", "Nothing – nothing at all - is broken."]
)
def test_a_clean_text_is_read_as_it_is(text: str) -> None:
    """Nothing is copied where nothing is broken."""
    assert repaired(text, [Passage(0, len(text))], ENGLISH.printing()).text is text


def test_years_that_were_misread_are_told_once_each() -> None:
    """The note says what stands in the text and what it is read as."""
    text = "In l861 and again in l861 and 19O4."
    assert misread_years(text, [Passage(0, len(text))]) == (
        "“l861” is read as the year 1861",
        "“19O4” is read as the year 1904",
    )


def test_words_that_scans_misread_are_put_right_in_small_letters_only() -> None:
    """“bom” is "born"; a name that looks like it is left."""
    text = "Aud Bom was bom here."
    copy = repaired(text, [Passage(0, len(text))], ENGLISH.printing())
    (sentence,) = reading(ENGLISH, copy).sentences(copy.text, 0, len(text))
    assert sentence.words[:4] == ["Aud", "Bom", "was", "born"]


@pytest.mark.parametrize("piece", ["a-\n", "A ", "a-\nB", "l8O1 ", "-\n ", "A b c d ", " 12\n\n"])
def test_work_grows_as_the_text_does(piece: str) -> None:
    """A text of nothing but breaks is repaired at once, and keeps its length."""
    text = piece * 20_000
    assert len(repaired(text, [Passage(0, len(text))], ENGLISH.printing()).text) == len(text)
