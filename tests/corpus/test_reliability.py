"""Whether scores are worth what they say."""

import pytest

from corpus.reliability import Tenth, calibration_error, tenths


def test_by_tenths() -> None:
    """The lowest first, empty ones left out; a score of one is of the last."""
    found = tenths([(1.0, True), (0.92, False), (0.31, False), (0.33, True)])
    assert [(each.right, each.number) for each in found] == [(1, 2), (1, 2)]
    assert [each.mean for each in found] == pytest.approx([0.32, 0.96])


def test_how_far_they_lie_apart() -> None:
    """Weighted by how many there are; nothing of nothing."""
    assert calibration_error([Tenth(0.5, 1, 2), Tenth(0.9, 0, 2)]) == pytest.approx(0.45)
    assert calibration_error([]) == 0.0
