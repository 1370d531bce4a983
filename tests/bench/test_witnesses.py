"""Measuring what is found of copies."""

from pathlib import Path

from rapidfuzz import fuzz

from bench.witnesses import by_archive, by_scorer, by_whole, precision, recall, same_origin
from bench.witnesses_made import Planted, collection


def test_copies_of_one_first_are_of_one_origin() -> None:
    """With it, and with one another."""
    planted = [Planted(5, 1, "exact"), Planted(7, 1, "exact"), Planted(8, 2, "exact")]
    assert same_origin(planted) == {(1, 5), (1, 7), (5, 7), (2, 8)}


def test_figures_are_shares() -> None:
    """Of what is there, and of what is found."""
    planted = [Planted(5, 1, "exact"), Planted(8, 2, "exact")]
    assert recall({(1, 5), (3, 4)}, planted) == 0.5
    assert precision({(1, 5), (3, 4)}, same_origin(planted)) == 0.5
    assert precision(set(), set()) == 0


def test_exact_copies_are_found_each_way(tmp_path: Path) -> None:
    """By the archive and by every peer."""
    texts, planted = collection(5, 1)
    true, exact = same_origin(planted), [one for one in planted if one.kind == "exact"]
    for found in (by_archive(tmp_path, texts), by_scorer(texts, true, fuzz.ratio), by_whole(texts)):
        assert recall(found, exact) == 1
