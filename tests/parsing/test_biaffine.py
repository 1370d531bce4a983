"""The parse read from vectors, by small weights of chance."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from testimonia.parsing.biaffine import ParseHead
from testimonia.parsing.labels import DEPRELS, UPOS, XPOS
from testimonia.parsing.protocol import ROOT, Parse

Floats = NDArray[np.float32]
SIZE, ARC, RELATION = 16, 12, 8


def chance(seed: int, *shape: int) -> Floats:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def weights() -> dict[str, Floats]:
    """Return weights as a model file has them, but small."""
    views, tags = 2 * ARC + 2 * RELATION, len(UPOS) + len(XPOS)
    return {
        "parse_views_weight": chance(1, views, SIZE), "parse_views_bias": chance(2, views),
        "parse_tags_weight": chance(3, tags, SIZE), "parse_tags_bias": chance(4, tags),
        "parse_root": chance(5, SIZE), "parse_arc": chance(6, ARC + 1, ARC),
        "parse_deprel": chance(7, RELATION + 1, len(DEPRELS) * (RELATION + 1)),
    }  # fmt: skip


@pytest.fixture(scope="module")
def head() -> ParseHead:
    return ParseHead(weights())


def parsed(head: ParseHead, vectors: Floats) -> Parse:
    """Return the parse of one sentence alone."""
    (parse,) = head(vectors, [len(vectors)])
    return parse


def is_sound(parse: Parse, size: int) -> bool:
    """Tell whether every word has tags, a head, a relation and a probability, and the root alone is "root"."""
    return (
        {len(parse.upos), len(parse.tags), len(parse.heads), len(parse.relations), len(parse.sure)} == {size}
        and parse.heads.count(ROOT) == 1
        and [head == ROOT for head in parse.heads] == [relation == "root" for relation in parse.relations]
        and all(ROOT <= head < size and head != word for word, head in enumerate(parse.heads))
        and all(0 <= sure <= 1 for sure in parse.sure)
    )


@pytest.mark.parametrize("size", [1, 2, 3, 20, 150])
def test_every_word_has_its_tags_head_and_relation(head: ParseHead, size: int) -> None:
    """One word is the root, with that relation and no other; tags and relations are those of the lists."""
    parse = parsed(head, chance(size, size, SIZE))
    assert is_sound(parse, size)
    assert set(parse.upos) <= set(UPOS)
    assert set(parse.tags) <= set(XPOS)
    assert set(parse.relations) <= set(DEPRELS)


def test_one_word_is_the_root(head: ParseHead) -> None:
    """A word alone hangs on nothing."""
    parse = parsed(head, chance(9, 1, SIZE))
    assert (parse.heads, parse.relations) == ((ROOT,), ("root",))


def test_a_sentence_without_words_has_an_empty_parse(head: ParseHead) -> None:
    """No words, no tags and no tree."""
    assert parsed(head, np.zeros((0, SIZE), np.float32)) == Parse((), (), (), (), (), ())


def test_the_same_vectors_give_the_same_parse(head: ParseHead) -> None:
    """A parse depends on the vectors alone, not on what was parsed before or on which copy of the weights."""
    vectors = chance(10, 40, SIZE)
    once = parsed(head, vectors)
    parsed(head, chance(11, 7, SIZE))
    assert parsed(head, vectors.copy()) == once == parsed(ParseHead(weights()), vectors)


def test_sentences_are_parsed_apart(head: ParseHead) -> None:
    """Of several at once each has its own tree, also one without words."""
    sizes = [3, 0, 12, 1]
    vectors = chance(14, sum(sizes), SIZE)
    ends = np.cumsum(sizes)[:-1]
    each = list(head(vectors, sizes))
    assert [(p.heads, p.relations, p.tags) for p in each] == [
        (p.heads, p.relations, p.tags) for p in (parsed(head, own) for own in np.split(vectors, ends))
    ]
    assert [len(p) for p in each] == sizes


def test_a_head_is_as_sure_as_it_stands_out(head: ParseHead) -> None:
    """Scores far apart leave no doubt; scores that are all alike leave each head its share."""
    loud, flat = weights(), weights()
    loud["parse_arc"] = loud["parse_arc"] * np.float32(100)
    flat["parse_arc"] = flat["parse_arc"] * np.float32(0)
    vectors = chance(12, 29, SIZE)
    assert max(parsed(ParseHead(loud), vectors).sure) > 0.99
    assert set(parsed(ParseHead(flat), vectors).sure) == {round(1 / 30, 3)}


@contextmanager
def at_most(gigabytes: int) -> Iterator[None]:
    """Let this process take so much more memory: what asks for more fails, and does not take the machine along."""
    resource = pytest.importorskip("resource")
    held = Path("/proc/self/statm")
    if not held.exists():
        pytest.skip("no /proc on this machine: memory cannot be limited")
    before = resource.getrlimit(resource.RLIMIT_AS)
    now = int(held.read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + (gigabytes << 30), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.mark.slow
def test_a_sentence_of_thousands_of_words_is_parsed(head: ParseHead) -> None:
    """5,000 words stay within a gigabyte: what is held is a few numbers for each pair of words."""
    vectors = chance(13, 5_000, SIZE)
    with at_most(1):
        parse = parsed(head, vectors)
    assert is_sound(parse, 5_000)
