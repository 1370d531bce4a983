"""What was measured when this version was made."""

import json
from importlib import resources

from testimonia.views.trust import trust
from testimonia.vocabulary import statement_types


def test_what_was_measured_is_told() -> None:
    """Every type that is measured is one of the vocabulary, and the whole is the sum of its parts."""
    found = trust()
    assert {one.type for one in found.types} <= statement_types().keys()
    for parts in (found.types, found.manners):
        assert sum(one.found.judged for one in parts) == found.whole.found.judged
        assert sum(one.right.judged for one in parts) == found.whole.right.judged
        assert sum(one.right.right for one in parts) == found.whole.right.right
    assert found.words > 10_000


def test_right_and_found_are_of_different_numbers() -> None:
    """Right is of what was read, found of what was marked; both come with an interval around them."""
    held = json.loads((resources.files("testimonia") / "measured.json").read_text("utf-8"))
    marked, read, right = held["all"]
    whole = trust().whole
    assert (whole.right.share, whole.found.share) == (right / read, right / marked)
    for one in (whole.right, whole.found):
        assert one.low < one.share < one.high
