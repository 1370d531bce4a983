"""Which texts are marked."""

from collections import Counter

from corpus.choosing import FURTHER, WORDS, chosen, kept_out, marked_twice
from corpus.texts import Text


def text(kind: str, number: int) -> Text:
    collection, manner = kind.split()
    return Text(f"{collection}/{number}", manner, f"{collection}/{number}", "word " * 100)


def test_words_enough_of_each_kind() -> None:
    """Of each kind there are as many words as asked for and less than a text more; our own are all in."""
    every = [text(kind, n) for kind in ("gum news", "gum vlog", "own letter") for n in range(100)]
    taken = Counter(f"{each.collection} {each.manner}" for each in chosen(every))
    assert taken == {"gum news": -(-WORDS["gum news"] // 100), "own letter": 100}
    assert list(chosen(every)) == list(chosen(reversed(every)))


def test_shares() -> None:
    """A tenth is marked twice and a fifth kept out, independent of each other and of the choice."""
    groups = [f"knowledgenet/{n}" for n in range(4000)]
    twice, out = sum(map(marked_twice, groups)), sum(map(kept_out, groups))
    both = sum(marked_twice(group) and kept_out(group) for group in groups)
    assert 340 < twice < 460
    assert 720 < out < 880
    assert 50 < both < 110


def test_further_texts_are_none_that_is_kept_out() -> None:
    """Beyond the first words of a kind there is more to learn from, and no more to measure on."""
    every = [text("redocred introduction", n) for n in range(1000)]
    found = list(chosen(every))
    first = -(-WORDS["redocred introduction"] // 100)
    assert not any(kept_out(each.group) for each in found[first:])
    assert first < len(found) < FURTHER["redocred introduction"] / 100
