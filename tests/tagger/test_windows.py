"""Words in pieces, and a text in windows that fit the encoder."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.tagger.windows import LONGEST, MOST_PIECES, UNKNOWN, encode, together, windows
from tests.tagger.fakes import Letters


def test_words_become_pieces_and_looks() -> None:
    """Each word has its pieces and the class of its look; what the vocabulary lacks is one unknown piece."""
    pieces, shapes = encode(Letters(), ["Oslo", "in", "1912", "☃"])
    assert [len(each) for each in pieces] == [4, 2, 4, 1]
    assert pieces[3] == [UNKNOWN]
    assert shapes == [2, 1, 5, 6]


def test_a_word_of_a_thousand_letters_is_looked_at_in_part() -> None:
    """A word that is none costs no more than a long one."""
    pieces, _ = encode(Letters(), ["x" * 1000])
    assert len(pieces[0]) == MOST_PIECES


@given(
    st.lists(st.lists(st.integers(1, MOST_PIECES), min_size=1, max_size=60), max_size=12),
    st.integers(20, LONGEST),
)
def test_windows_cover_every_word_once_and_fit(sentences: list[list[int]], longest: int) -> None:
    """No word is left out or read twice, and no window is longer than the encoder can see."""
    sizes = [size for sentence in sentences for size in sentence]
    bounds, start = [], 0
    for sentence in sentences:
        bounds.append((start, start + len(sentence)))
        start += len(sentence)
    found = list(windows(sizes, bounds, longest))
    assert [i for first, last in found for i in range(first, last)] == list(range(len(sizes)))
    assert all(sum(sizes[first:last]) + 2 <= longest for first, last in found)


def test_sentences_stay_whole_where_they_fit() -> None:
    """A window ends where a sentence ends, unless one alone is too long."""
    assert list(windows([5] * 30, [(0, 10), (10, 20), (20, 30)], 112)) == [(0, 20), (20, 30)]
    assert list(windows([5] * 30, [(0, 30)], 52)) == [(0, 10), (10, 20), (20, 30)]


def test_no_words_no_window() -> None:
    """An empty text has nothing to look at."""
    assert list(windows([], [])) == []


def test_what_fits_is_together() -> None:
    """In order; what is too long by itself is alone, what has no length goes along, and of nothing there is nothing."""
    assert list(together(["ab", "c", "", "defgh", "ij", "k"], 3)) == [["ab", "c", ""], ["defgh"], ["ij", "k"]]
    assert list(together([], 3)) == []
