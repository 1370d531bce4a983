"""A text's names agree with each other."""

from testimonia.languages.en.tokens import sentences
from testimonia.languages.sentence import Sentence
from testimonia.tagger.agreement import agreed
from testimonia.tagger.heads import Span

TEXT = "Andrés Nin spoke. Nin left. Nin came to Nin."


def read() -> list[Sentence]:
    """Return the sentences of the text."""
    return sentences(TEXT, 0, len(TEXT))


def test_a_surname_is_whom_the_full_name_names() -> None:
    """A surname taken for a place in one sentence is a person where the text speaks of the person elsewhere."""
    found = [[Span(0, 2, "person", 0.98)], [Span(0, 1, "place", 0.3)], []]
    assert [span.kind for span in agreed(read(), found)[1]] == ["person"]


def test_what_is_as_sure_stays() -> None:
    """Two readings of about the same weight are left as they are."""
    found = [[], [Span(0, 1, "place", 0.9)], [Span(0, 1, "person", 0.8)]]
    assert [span.kind for each in agreed(read(), found) for span in each] == ["place", "person"]


def test_no_names_no_change() -> None:
    """A text without names stays one."""
    assert agreed(read(), [[], [], []]) == [[], [], []]


def test_a_sure_reading_stays() -> None:
    """Where the model is sure, what the rest of the text says of the same word does not count."""
    found = [[Span(0, 2, "person", 0.98)], [Span(0, 1, "place", 0.95)], [Span(0, 1, "person", 0.9)] * 3]
    assert agreed(read(), found)[1][0].kind == "place"
