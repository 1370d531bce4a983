"""Stretches that bring nothing new."""

import random

from testimonia.furniture.floods import FLOOD, floods, spans_of
from testimonia.model import Region

WORDS = "lund graz ship type ink union paper strike winter uncle river lamp bread street order letter".split()


def prose(letters: int, seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(
        "".join(chance.choices("abcdefghilmnoprstu", k=chance.randint(2, 9))) for _ in range(letters // 6)
    )


def test_one_word_over_and_over_is_a_flood() -> None:
    """To a thousand letters or so; the prose around it is none."""
    before, after = prose(4_000, 1), prose(4_000, 2)
    (found,) = floods(f"{before}{'Mr. ' * 20_000}{after}")
    assert found.furniture
    assert abs(found.start - len(before)) <= 2_048
    assert abs(found.end - len(before) - 80_000) <= 2_048


def test_blank_lines_are_one_too() -> None:
    """A million of them."""
    (found,) = floods("\n" * 1_000_000)
    assert (found.start, found.end, found.kind) == (0, 1_000_000, FLOOD)


def test_prose_is_none() -> None:
    """Nor is an article that stands twice, or a list whose lines differ."""
    article = prose(20_000, 3)
    assert floods(article + article) == []
    assert floods("\n".join(f"{n}, {WORDS[n * 7 % 16]}, {prose(20, n)}" for n in range(2_000))) == []
    assert floods("short") == []


def test_only_floods_have_spans() -> None:
    """In their order, whatever other regions there are."""
    regions = [
        Region(FLOOD, 9, 12, True, ""),
        Region("byline", 0, 3, False, ""),
        Region(FLOOD, 4, 6, True, ""),
    ]
    assert spans_of(regions) == [(4, 6), (9, 12)]
