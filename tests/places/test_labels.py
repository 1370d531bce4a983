"""What labels of places say by themselves."""

import pytest

from testimonia.places.keys import LONGEST
from testimonia.places.labels import Part, parts


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Kiev", [("Kiev", "")]),
        ("Rome, Italy", [("Rome", ""), ("Italy", "within")]),
        ("Segotici (Istria)", [("Segotici", ""), ("Istria", "within")]),
        ("Archangelskoye nr. Moscow", [("archangelskoye", ""), ("moscow", "near")]),
        ("near Kiev", [("kiev", "near")]),
        ("a mill in Gorze", [("a mill", ""), ("gorze", "within")]),
        (
            "Cambridge, Massachusetts, USA",
            [("Cambridge", ""), ("Massachusetts", "within"), ("USA", "within")],
        ),
        ("上海，中国", [("上海", ""), ("中国", "within")]),
        ("Lublin [Poland", [("Lublin", ""), ("Poland", "within")]),
        ("", []),
        (" , () ", []),
    ],
)
def test_parts_of_a_label(label: str, expected: list[tuple[str, str]]) -> None:
    """Commas, brackets and words of place part a label; what has no letters is no part."""
    assert [(part.name, part.how) for part in parts(label)] == expected


def test_what_is_too_long_is_no_label() -> None:
    """A page that was taken for a place is none."""
    assert parts("Paris " * LONGEST) == ()
    assert parts("Paris") == (Part("Paris"),)
