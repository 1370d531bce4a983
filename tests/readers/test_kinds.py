"""What those who lay out pages call their parts."""

import pytest

from testimonia.readers.kinds import kind_named


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("page-number", "page number"), ("NumberingZone", "page number"), ("header", "page header"),
        ("RunningTitleZone", "page header"), ("MarginTextZone:note", ""), ("heading", "heading"),
        ("titre 1", "heading"), ("drop-capital", "drop capital"), ("AdvertRegion", "advertisement"),
        ("paragraph", ""), ("", ""),
    ],
)  # fmt: skip
def test_parts_have_one_name_whoever_names_them(told: str, kind: str) -> None:
    """Types of PAGE, labels of libraries and SegmOnto; text is what has no other name."""
    assert kind_named(told) == kind
