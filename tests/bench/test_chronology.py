"""Figures on the chronology of lives."""

from bench.chronology import accuracy, cost
from bench.chronology_made import PLANTS


def test_what_is_planted_is_found() -> None:
    """In a few lives nothing is found that was not planted, all that was, and each set is minimal."""
    true, *rows = accuracy(lives=5, statements=20, seed=7)
    assert true[1:6] == ("5", "0", "0", "0", "0/0")
    assert len(rows) == len(PLANTS)
    for row in rows:
        minimal, of = row[5].split("/")
        assert (row[2:5], minimal) == (("5", "5", "0"), of), row[0]


def test_what_it_costs_is_measured_with_and_without_a_contradiction() -> None:
    """Of each size there is a row of true lives, and one of lives that contradict themselves."""
    true, contradicted = cost(statements=20, lives=2, seed=7)
    assert (true[1:4], contradicted[1:4]) == (("2", "0", "0"), ("2", "2", "2"))
