"""The small tagger's opinion counts where the encoder cannot be right, is unsure, or sees nothing."""

import pytest

from testimonia.tagger.names import Name
from testimonia.tagger.opinion import settled
from tests.tagger.test_encoder import read

SENTENCE = read("He was b. Kovno, went to Tours and joined the Petrograd Soviet.")[0]
KOVNO, TOURS, SOVIET = (SENTENCE.words.index(word) for word in ("Kovno", "Tours", "Petrograd"))


@pytest.mark.parametrize(
    ("ours", "other", "expected"),
    [
        # a name does not begin with "b."
        (
            [Name(KOVNO - 1, KOVNO + 1, "person", 0.9)],
            [Name(KOVNO, KOVNO + 1, "place", 0.6)],
            [(KOVNO, "place")],
        ),
        ([Name(KOVNO - 1, KOVNO + 1, "person", 0.9)], [], []),
        # unsure against sure, and sure against sure
        ([Name(TOURS, TOURS + 1, "work", 0.4)], [Name(TOURS, TOURS + 1, "place", 0.8)], [(TOURS, "place")]),
        ([Name(TOURS, TOURS + 1, "place", 0.9)], [Name(TOURS, TOURS + 1, "work", 0.95)], [(TOURS, "place")]),
        # seen by one alone
        ([], [Name(SOVIET, SOVIET + 2, "group", 0.9)], [(SOVIET, "group")]),
        ([], [Name(SOVIET, SOVIET + 2, "group", 0.6)], []),
    ],
)
def test_two_readings_become_one(
    ours: list[Name], other: list[Name], expected: list[tuple[int, str]]
) -> None:
    """Each case: what the encoder reads, what the small tagger reads, what is taken."""
    assert [(name.first, name.kind) for name in settled(SENTENCE, ours, other)] == expected


def test_no_two_names_overlap() -> None:
    """Two readings that touch the same words leave one."""
    ours = [Name(SOVIET, SOVIET + 1, "place", 0.3)]
    other = [Name(SOVIET, SOVIET + 2, "group", 0.9)]
    assert [(n.first, n.last) for n in settled(SENTENCE, ours * 2, other)] == [(SOVIET, SOVIET + 2)]
