"""Regions as readers left them."""

import pytest

from testimonia.furniture.judged import SET_ASIDE, judged
from testimonia.model import Region, RegionEdit

TEXT = "abcdefghijklmnopqrst"
NAVIGATION = Region("navigation", 5, 15, True, "a list of links")


def edit(start: int, end: int, restored: bool) -> RegionEdit:
    return RegionEdit(start, end, TEXT[start:end], restored, "Ada")


CASES: dict[str, tuple[list[RegionEdit], list[tuple[int, int, str]]]] = {
    "nothing": ([], [(5, 15, "navigation")]),
    "all restored": ([edit(5, 15, True)], []),
    "more than all": ([edit(0, 20, True)], []),
    "the middle": ([edit(8, 10, True)], [(5, 8, "navigation"), (10, 15, "navigation")]),
    "its beginning": ([edit(0, 8, True)], [(8, 15, "navigation")]),
    "elsewhere": ([edit(16, 18, True)], [(5, 15, "navigation")]),
    "set aside": ([edit(0, 3, False)], [(0, 3, SET_ASIDE), (5, 15, "navigation")]),
    "set aside over it": ([edit(12, 18, False)], [(5, 12, "navigation"), (12, 18, SET_ASIDE)]),
    "the later over the earlier": ([edit(0, 4, False), edit(2, 3, True)], [
        (0, 2, SET_ASIDE), (3, 4, SET_ASIDE), (5, 15, "navigation"),
    ]),
    "and the other way": ([edit(2, 3, True), edit(0, 4, False)], [(0, 4, SET_ASIDE), (5, 15, "navigation")]),
    "other words there now": ([RegionEdit(5, 15, "other words", True, "Ada")], [(5, 15, "navigation")]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_judged(case: str) -> None:
    """Edits lie over the regions in their order, and regions stay in order and apart."""
    edits, wanted = CASES[case]
    assert [(r.start, r.end, r.kind) for r in judged(TEXT, [NAVIGATION], edits)] == wanted


def test_whoever_set_it_aside_is_named() -> None:
    """A region set aside is not of the article, and says who did so."""
    (region,) = judged(TEXT, [], [edit(0, 3, False)])
    assert (region.furniture, region.reason) == (True, "set aside by Ada")
