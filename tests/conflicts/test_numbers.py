"""How much and how long."""

from testimonia.conflicts.numbers import number, two_numbers
from tests.conflicts.making import told


def test_five_years_and_ten() -> None:
    """Of one sentence; two sentences of two years are two."""
    five = told("a", "trial.sentenced", "1907", lengths=("P5Y",))
    assert len(list(two_numbers([five, told("b", "trial.sentenced", "1907", lengths=("P10Y",))]))) == 1
    assert list(two_numbers([five, told("b", "trial.sentenced", "1921", lengths=("P10Y",))])) == []
    assert list(two_numbers([five, told("b", "trial.sentenced", "1907", lengths=("P5Y",))])) == []


def test_figures_of_what_else_is_the_same() -> None:
    """A figure of something else is no other number."""
    many = told("a", "occupation.worked_as", value="owner of 3 mills")
    assert number(many) == "3"
    assert len(list(two_numbers([many, told("b", "occupation.worked_as", value="owner of 5 mills")]))) == 1
    assert list(two_numbers([many, told("b", "occupation.worked_as", value="owner of 5 ships")])) == []
