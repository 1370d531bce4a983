"""Years written in words."""

import pytest

from tests.dates.factories import only, said


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ruth Amery was born in seventeen hundred and sixty-two.", "1762"),
        ("He sailed in the year one thousand seven hundred and nine.", "1709"),
        ("They wed on the fourth day of May, eighteen hundred and eleven.", "1811-05-04"),
        ("On the thirty-first day of March in the year eighteen hundred he left.", "1800-03-31"),
        ("She came on June the second, nineteen hundred and three.", "1903-06-02"),
        ("In the year of our Lord sixteen hundred and forty the roof fell.", "1640"),
        ("Since nineteen thirty-four he had lived there.", "1934/.."),
        ("It was in nineteen-oh-seven.", "1907"),
        ("The mill closed in two thousand and four.", "2004"),
    ],
)
def test_a_year_in_words_is_read_as_one_in_digits(text: str, edtf: str) -> None:
    """Whatever form a date has, its year may be written in words."""
    assert only(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "She owned eighteen hundred and ninety acres.",
        "They marched for two thousand and five hundred miles.",
        "He sold nineteen hundred books.",
        "Between eighteen and twenty men came.",
        "A hundred and five years passed.",
        "In one thousand and five days it was done.",
        "He had fifteen twenty-pound notes.",
    ],
)
def test_a_number_of_things_is_no_year(text: str) -> None:
    """What counts something, or is too small, is none."""
    assert not [edtf for _, edtf in said(text)]


def test_the_words_are_kept_whole() -> None:
    """The expression covers all words of the number."""
    assert said("Died in eighteen hundred and ninety-one.") == [("eighteen hundred and ninety-one", "1891")]
