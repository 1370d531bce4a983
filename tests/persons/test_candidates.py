"""Blocks: who is worth comparing."""

from dataclasses import replace
from typing import Any

import pytest

from testimonia.persons.candidates import block_keys, is_name, reading_blocks
from testimonia.persons.portraits import comparable_names
from tests.archive.helpers import told


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


def test_blocks_of_a_reading() -> None:
    """Persons with a name stand in its block, others alone, and things that are no persons in none."""
    reading = told("a", "[Emma Goldman] met the [weaver] in [Kyiv].")
    goldman, weaver, kyiv = reading.referents
    reading = replace(reading, referents=(goldman, weaver, replace(kyiv, kind="place")))
    assert list(reading_blocks(reading)) == [
        ("surname goldman", goldman.id), (f"alone {weaver.id}", weaver.id),
    ]  # fmt: skip


def test_names_from_statements_count() -> None:
    """A name that a statement gives opens its block, unless the statement is denied or merely possible."""
    reading = told("a", "[Clara Zetkin] was once Eissner.")
    named = replace(reading.statements[0], type="name", role="born_as", value="Eissner")
    keys = {key for key, _ in reading_blocks(replace(reading, statements=(named,)))}
    assert "surname isner" in keys
    changes: list[dict[str, Any]] = [{"polarity": "denied"}, {"modality": "possible"}, {"role": "nickname"}]
    for change in changes:
        other = replace(named, **change)
        assert not is_name(other)
        assert len(list(reading_blocks(replace(reading, statements=(other,))))) == 1
