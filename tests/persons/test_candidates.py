"""Blocks: who is worth comparing."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.persons import features
from testimonia.persons.candidates import (
    Blocks,
    block_keys,
    meets,
    memory_keys,
    referent_blocks,
    surname_of,
    surnames,
    told_apart,
    touches,
)
from testimonia.persons.portraits import FULL, Portrait, comparable_names


@pytest.mark.parametrize(
    "names",
    [
        ("Trotsky", "L. Trotzki", "Lev Bronstein (Trotsky)", "Leon Trotskii"),
        ("Angelica Balabanoff", "Balabanova", "A. Balabanov"),
        ("Hans Meyer", "Meier", "Otto Mayer"),
        ("Marinus van der Lubbe", "Lubbe", "Van der Lubbe"),
    ],
)
def test_spellings_share_a_surname(names: tuple[str, ...]) -> None:
    """All forms in which one surname is met are of one surname."""
    assert frozenset.intersection(*(surnames(comparable_names((name,))) for name in names))


def test_other_surnames_do_not() -> None:
    """Other surnames are never compared."""
    keys = [surnames(comparable_names((name,))) for name in ("Emma Goldman", "Ante Ciliga", "Nin", "Istrati")]
    assert len(frozenset.union(*keys)) == 4


def blocks_of(*written: str, aliases: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """Return the keys of a referent of whom this is written."""
    return referent_blocks("1", written, comparable_names(written, aliases))


def test_blocks_of_a_referent() -> None:
    """A person with a name stands under its keys, another alone."""
    assert blocks_of("Emma Goldman", "Goldman") == [
        "goldman 1f emma", "goldman =e", "goldman ~goldman",
    ]  # fmt: skip
    assert blocks_of("E. Goldman") == ["goldman =e", "goldman ?e"]
    assert blocks_of("Goldman") == ["goldman *", "goldman ="]
    assert blocks_of("weaver") == blocks_of("Emma") == ["!alone 1"]


def test_names_from_statements_count() -> None:
    """A name that a statement gives opens its block; a nickname does not."""
    assert "isner 1f clara" in blocks_of("Clara Zetkin", aliases=(("born_as", "Eissner"),))
    known = blocks_of("Clara Zetkin", aliases=(("nickname", "Eissner"),))
    assert {surname_of(key) for key in known} == {"setkin"}


def test_of_which_surname_a_key_is() -> None:
    """A key says of which surname it is; what is no name's is of none."""
    assert [surname_of(key) for key in ("berg =k", "berg", "!alone 1")] == ["berg", "berg", ""]


def test_whom_a_key_touches() -> None:
    """Who comes is looked at again himself, with those of like names; not with all of the surname."""
    assert touches("berg 1m karl") == meets("berg 1m karl") == ("berg 1m karl", "berg 2m karl")
    assert touches("berg =k") == ("berg &k", "berg @")
    assert touches("berg *") == ("berg *",)
    assert meets("berg *") == ("berg",)
    assert touches("!alone 1") == ("!alone 1",)


def test_who_is_told_apart_in_a_source() -> None:
    """A source that names one more fully by a surname than another has two of the surname."""
    names = {"a": "Karl Berg", "b": "Berg", "c": "A. Nin", "d": "Rosa"}
    blocks = {one: blocks_of(written) for one, written in names.items()}
    assert list(told_apart(blocks)) == [("berg ^", "b")]


GIVEN = (
    "Karl Carl Karl-Heinz Heinrich Heinrch Henry Harry Jean Jean-Paul Paul J. J.-P. K. H. Yuri Juri Yu. Y."
    " Aleksandr Alexander Sasha A. Wilhelm Willhelm Wilhlem Wihlelm Wilhem Maria Mary Anna Hanna Evgeny Yevgeny"
    " Eugene Edgar Edgra Margaret Margaerte Friedrich Fridrich Mrs Konstantinovna Petrovich"
).split()
SURNAMES = "Berg Bergh Kautsky Kautski Trotsky Trotzki Trotskaya Meyer Meier".split()
WRITTEN = st.builds(
    lambda given, surname, ending: " ".join((*given, surname)) + ending,
    st.lists(st.sampled_from(GIVEN), max_size=3), st.sampled_from(SURNAMES),
    st.sampled_from(["", "", "", " Jr.", " (Nin)"]),
)  # fmt: skip
ALIASES = st.lists(
    st.tuples(st.sampled_from(["pseudonym", "born_as"]), st.sampled_from(SURNAMES)), max_size=1
)
PORTRAITS = st.builds(
    lambda written, other, aliases: Portrait(
        "", "", written, comparable_names((written, *other), tuple(aliases))
    ),
    WRITTEN, st.lists(WRITTEN, max_size=1), ALIASES,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PORTRAITS, min_size=2, max_size=40))
def test_whoever_may_be_one_is_compared(portraits: list[Portrait]) -> None:
    """Two of whom a name says more than that given names differ find each other: in memory, and by their keys."""
    blocks = Blocks()
    for number, portrait in enumerate(portraits):
        blocks.add(number, memory_keys(portrait.names))
    for (m, one), (n, other) in combinations(enumerate(portraits), 2):
        found = features.name(one, other)
        if found and found.kind != "forbids":
            if one.level == other.level == FULL:
                asked = {key for own in block_keys(one.names) for key in meets(own)}
                held = block_keys(other.names)
                assert asked & (held | surnames(other.names))
                assert m in blocks.near(memory_keys(other.names))
            short, full = (m, n) if one.level <= other.level else (n, m)
            assert full in blocks.near(memory_keys(portraits[short].names))
