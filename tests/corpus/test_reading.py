"""What is read in marked texts, held to the marks."""

from corpus.reading import closeness, paired
from tests.corpus.marks import MARRIED, said


def test_each_is_paired_once_and_the_closest_first() -> None:
    """Of two that were read of one mark, that of its role is the one; the other is not marked."""
    far, near = said(MARRIED, role="partner", object=None), said(MARRIED)
    assert closeness(MARRIED, near) > closeness(MARRIED, far)
    assert list(paired([MARRIED], [far, near])) == [(MARRIED, near)]
