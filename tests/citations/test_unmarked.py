"""What a text tells without marks on the word of the work that it cites behind."""

import pytest

from testimonia.citations.unmarked import with_unmarked
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Quotation, Source, Voice
from tests.citations.reading import citations

AUTHOR = Voice("author", "M. Ortega")
WORK = "(Falk, A Life in Print, Bern 1958, p. 77)"
OWN = ENGLISH.speech().own


def read(text: str, *said: Quotation) -> list[Quotation]:
    source = Source("s", "a.txt", "s", text, "txt", "utf-8")
    elsewhere = Quotation(len(text), len(text), "indirect", Voice("speaker", "Nin"), (AUTHOR,))
    sentences = ENGLISH.sentences(text, 0, len(text))
    found = with_unmarked(source, sentences, (*said, elsewhere), citations(text), OWN)
    return [one for one in found if one is not elsewhere]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The seal was traced {WORK}.", "The seal was traced"),
        (f"2. The seal was traced {WORK}.", "The seal was traced"),
        (f"The seal was traced (see {WORK[1:]}.", "The seal was traced"),
        (f"The seal was traced (cf. {WORK[1:]}.", ""),
        (f"The seal {WORK} was traced by a clerk.", ""),
        (f"I have shown that the seal was traced {WORK}.", ""),
        ("The seal was traced (in the village).", ""),
        (f"Traced {WORK}.", ""),
    ],
    ids=["behind", "numbered", "see", "cf.", "within", "the author's own", "no work", "a word"],
)
def test_a_sentence_that_a_reference_closes(text: str, expected: str) -> None:
    """It is on the word of the work's author; what the author tells of themselves or only compares is not."""
    found = read(text)
    assert [(text[one.start : one.end], one.kind, one.voice.label) for one in found] == [
        (expected, "citation", "Falk")
    ] * bool(expected)


def test_what_somebody_says_there_is_on_its_word_too() -> None:
    """The work reports it; of what its author says the chain stays as it is."""
    text = f"Behn wrote that it rained {WORK}."
    said = Quotation(text.index("it"), text.index(" (Falk"), "indirect", Voice("writer", "Behn"), (AUTHOR,))
    told, inner = read(text, said)
    assert [voice.label for voice in inner.around] == ["M. Ortega", "Falk"]
    assert told.around == (AUTHOR,)
    own = Quotation(said.start, said.end, "indirect", Voice("writer", "Ida Falk"), (AUTHOR,))
    assert read(text, own)[1].around == (AUTHOR,)
