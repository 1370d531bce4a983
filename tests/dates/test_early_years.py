"""Years of three digits."""

import pytest

from tests.dates.factories import said


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Ibn Sahl was born in 940. He came to Baghdad in the 960s.", ["0940", "096X"]),
        ("It fell in AD 476. In 489 they came, and by 493 they had won.", ["0476", "0489", "[..0493]"]),
        ("Paul (c. 480 – 547) was a monk. In 529 he left.", ["0480~/0547", "0529"]),
        ("In the 9th century it grew; in 878, it burnt.", ["08XX", "0878"]),
        (
            "In 401 BC they rose. By 399 it was over; in the spring of 396 he died.",
            ["-0400", "[..-0398]", "-0395-21"],
        ),
        (
            "In 316 he came. It fell in 310 BC and in AD 43. In 161 it rose.",
            ["-0315", "-0309", "0043", "0161"],
        ),
        ("In the 330s BC he ruled. In the 320s he died.", ["-0338/-0329", "-0328/-0319"]),
    ],
)
def test_texts_of_those_times(text: str, dates: list[str]) -> None:
    """Where a text speaks of early times, a number of three digits behind a word of time is a year."""
    assert [edtf for _, edtf in said(text)] == dates


@pytest.mark.parametrize(
    "text", ["In 1905 he came in 120, she in 130.", "The car, by 120, was lost in the 900s."]
)
def test_other_texts(text: str) -> None:
    """Elsewhere it is none."""
    assert all(edtf == "1905" for _, edtf in said(text))


def test_a_month_before_a_number_keeps_its_year() -> None:
    """Of "January of 114" the month is kept where such a number is no year, and 303 people are none."""
    assert said("In 1905 it rose from a low in January of 114 to 300.")[1] == ("January", "1905-01")
    assert said("It burnt in AD 476. Of these, from 303 Normans came word.") == [("AD 476", "0476")]
