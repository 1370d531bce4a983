"""Fields that describe a text."""

import pytest

from testimonia.furniture.clues import KINDS
from testimonia.readers import fields


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("title", "title"), ("Authors", "author"), ("Pub_Date", "published"), ("SOURCE-URL", "url"),
        (" lang ", "language"), ("id", ""), ("", ""),
    ],
)  # fmt: skip
def test_fields_are_known_however_they_are_written(name: str, kind: str) -> None:
    """Case, underscores and hyphens make no difference; an unknown field is none."""
    assert fields.kind(name) == kind


def test_every_field_is_a_kind_of_clue() -> None:
    """The table leads to kinds that clues have."""
    assert set(fields._KINDS.values()) <= set(KINDS)
