"""Abbreviations are the parts of speech that they stand for."""

import pytest

from testimonia.discourse.rows import Rows
from testimonia.discourse.short_forms import in_whole, is_short
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import shipped
from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("WEIL, Max, Ger. printer.", "Ger.", "JJ"),
        ("WEIL, Max, printer, ed. of Die Welle.", "ed.", "NN"),
        ("WEIL, Max, educ. Hull.", "educ.", "VBN"),
        ("WEIL, Max, d. Essen nr. Cologne 1901.", "nr.", "IN"),
    ],
)
def test_an_abbreviation_has_the_tag_of_its_word(text: str, word: str, tag: str) -> None:
    """Of a people it is an adjective, of a post a noun, of a verb a participle."""
    sentence = tokenise(text, 0, len(text))
    rows = Rows(shipped()([sentence]).parses[0])
    in_whole(sentence, rows, ENGLISH)
    assert rows.tags[sentence.words.index(word)] == tag


def test_only_what_is_read_as_another_word_is_short() -> None:
    """A title or an initial with its full stop is not."""
    sentence = tokenise("Dr. F. Weil, Ger. printer.", 0, 26)
    short = [sentence.words[k] for k in range(len(sentence)) if is_short(sentence, k)]
    assert short == ["Ger."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("WEIL, Max, Russ.-It. printer, b. 1870.", "nationality.citizen | Max Weil | = Russ.-It."),
        ("WEIL, Max, s. of Otto Weil; b. 1870.", "kinship.parent | Max Weil | > Otto Weil"),
        ("WEIL, Max, printer. Dau. of Otto Weil.", "kinship.parent | Max Weil | > Otto Weil"),
        ("WEIL, Max, printer. Joined Fr. CP 1929.", "membership.joined | Max Weil | > Fr. CP | @1929"),
        ("WEIL, Max, printer; educ. Harrow.", "education.studied | Max Weil | > Harrow | in Harrow"),
    ],
)
def test_what_an_abbreviation_says(text: str, line: str) -> None:
    """It says what its word says."""
    assert line in statement_lines(text)
