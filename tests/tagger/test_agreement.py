"""A text's names agree with each other."""

import numpy as np

from testimonia.languages.en.tokens import sentences
from testimonia.sentence import Sentence
from testimonia.tagger.agreement import LONGEST, agreed, repeated
from testimonia.tagger.heads import Floats, Span

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


def none(*doubted: tuple[int, int]) -> list[Floats]:
    """Return chances of "no name": a half for these words, given by sentence and word, and nearly 1 for all others."""
    chances: list[Floats] = [np.full(len(sentence), 0.99, np.float32) for sentence in read()]
    for sentence, word in doubted:
        chances[sentence][word] = 0.5
    return chances


def test_a_name_is_found_again_where_it_is_half_seen() -> None:
    """What the text names elsewhere is a name where the model doubts; where it is sure of none, it is not."""
    found = [[], [Span(0, 1, "person", 0.9)], []]
    assert repeated(read(), found, none((2, 0))) == [[], found[1], [Span(0, 1, "person", 0.5)]]
    assert repeated(read(), found, none()) == found


def test_what_is_doubtful_everywhere_is_not_looked_for() -> None:
    """A name must be sure once, or likely in several places."""
    found = [[], [Span(0, 1, "person", 0.5)], []]
    assert repeated(read(), found, none((2, 0))) == found


def test_a_part_of_a_longer_name_is_no_name_found_again() -> None:
    """Beside another name, or before another capital, a known word may be a part of a longer one."""
    found = [[Span(0, 1, "work", 0.9)], [Span(0, 1, "person", 0.9)], []]
    assert repeated(read(), found, none((0, 1))) == found
    found = [[], [], [Span(0, 1, "person", 0.9)]]
    text = "Nin Street. Nin. Nin left."
    assert repeated(sentences(text, 0, len(text)), found, [np.full(3, 0.5, np.float32)] * 3)[0] == []


def test_a_list_of_names_takes_time_by_its_length() -> None:
    """Many names that begin alike are looked up, not gone through."""
    text = " ".join(f"Anna Berg{number}," for number in range(3000)) + "."
    (sentence,) = sentences(text, 0, len(text))[:1]
    found = [Span(i, i + 2, "person", 0.9) for i in range(0, len(sentence) - 2, 3)]
    chances = [np.full(len(sentence), 0.5, np.float32)] * 2
    assert len(found) > LONGEST
    again = repeated([sentence, sentence], [found, []], chances)
    assert [(span.first, span.last) for span in again[1]] == [(span.first, span.last) for span in found]
