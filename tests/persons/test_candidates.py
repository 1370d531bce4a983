"""Blocks: who is worth comparing."""

import pytest

from testimonia.persons.candidates import block_keys, referent_blocks
from testimonia.persons.portraits import comparable_names


@pytest.mark.parametrize(
    "names",
    [
        ("Trotsky", "L. Trotzki", "Lev Bronstein (Trotsky)", "Leon Trotskii"),
        ("Angelica Balabanoff", "Balabanova", "A. Balabanov"),
        ("Hans Meyer", "Meier", "Otto Mayer"),
        ("Marinus van der Lubbe", "Lubbe", "Van der Lubbe"),
    ],
)
def test_spellings_share_a_block(names: tuple[str, ...]) -> None:
    """All forms in which one surname is met share a block."""
    assert frozenset.intersection(*(block_keys(comparable_names((name,))) for name in names))


def test_other_surnames_do_not() -> None:
    """Other surnames are never compared."""
    keys = [
        block_keys(comparable_names((name,))) for name in ("Emma Goldman", "Ante Ciliga", "Nin", "Istrati")
    ]
    assert len(frozenset.union(*keys)) == 4


def test_blocks_of_a_referent() -> None:
    """A person with a name stands in its block, another alone."""
    assert referent_blocks("1", ["Emma Goldman", "Goldman"]) == ["surname goldman"]
    assert referent_blocks("1", ["weaver"]) == referent_blocks("1", ["Emma"]) == ["alone 1"]


def test_names_from_statements_count() -> None:
    """A name that a statement gives opens its block; a nickname does not."""
    assert "surname isner" in referent_blocks("1", ["Clara Zetkin"], [("born_as", "Eissner")])
    assert referent_blocks("1", ["Clara Zetkin"], [("nickname", "Eissner")]) == ["surname setkin"]
