"""Numbers and marks by their shape."""

import pytest

from testimonia.dates.shapes import pattern, read, roman_number


@pytest.mark.parametrize(
    ("shape", "text", "expected"),
    [
        ("num", "31", ("n31", 31)),
        ("num", "32", ("n99", 32)),
        ("num", "476", ("n999", 476)),
        ("num", "1905", ("year", 1905)),
        ("num", "2100", ("number", 2100)),
        ("num", "007", ("number", "007")),
        ("ordinal", "3rd", ("o31", 3)),
        ("ordinal", "42.", ("onum", 42)),
        ("decade", "1920s", ("decade", 1920)),
        ("decade", "1925s", ("number", 1925)),
        ("short", "'88", ("short", 88)),
        ("before_era", "B.C.", ("era", -1)),
        ("era", "A.D.", ("era", 1)),
        ("forenoon", "a.m.", ("ampm", "forenoon")),
        ("big", "1,500", ("big", "1500")),
        ("other", "–", ("dash", None)),
        ("other", "§", ("word", None)),
        ("break", "\n\n", ("break", None)),
    ],
)
def test_a_shape_says_class_and_value(shape: str, text: str, expected: tuple[str, int | str | None]) -> None:
    """A number's class is its size, a mark's its name; words beside a number say the rest."""
    assert read(shape, text, ",") == expected


@pytest.mark.parametrize(
    ("word", "value"), [("XIX", 19), ("IV", 4), ("XXI", 21), ("IIII", None), ("", None), ("MIX", None)]
)
def test_roman_number(word: str, value: int | None) -> None:
    """Numerals are read up to XXIX; what is none is refused."""
    assert roman_number(word) == value


def test_shapes_that_a_language_does_not_bring_are_met_nowhere() -> None:
    """Without words beside them, figures are numbers and nothing else."""
    found = [match.lastgroup for match in pattern({}).finditer("1920s 3rd 5.30 a.m.")]
    assert set(found) == {"num", "other", "word"}
    assert [match.lastgroup for match in pattern({"ordinal": r"\d+\."}).finditer("3. Mai")] == [
        "ordinal",
        "word",
    ]
