"""Some lives with what bounds them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.identifying import identify
from testimonia.archive.lives import Lives, persons_of
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Reading
from tests.archive.helpers import told, write
from tests.factories import make_mention, make_referent, make_source, make_statement


def _of_kin() -> Reading:
    source = make_source(
        "Clara Lund, a sister of Ida Falk, founded the Weavers' League. Karl Roth joined it.", "kin"
    )
    clara, ida, karl = (make_mention(source, name) for name in ("Clara Lund", "Ida Falk", "Karl Roth"))
    league = replace(make_mention(source, "Weavers' League"), kind="group")
    statements = (
        make_statement(source, clara, "kinship", "sibling", object=ida),
        make_statement(source, clara, "founding", "founded", object=league),
        make_statement(source, karl, "membership", "joined", object=league),
    )
    referents = (
        *(make_referent(source, one) for one in (clara, ida, karl)),
        replace(make_referent(source, league), kind="group"),
    )
    return Reading(
        source,
        "kin",
        mentions=(clara, ida, karl, league),
        statements=statements,
        referents=referents,
        words=14,
    )


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(
            archive,
            _of_kin(),
            told("a", "[Ida Falk] was born 1872."),
            told("b", "[Clara Lund] was born 1873."),
        )
        identify(archive, ())
        yield archive


def _lives(archive: Archive) -> dict[str, list[tuple[str, str]]]:
    ids = [row["id"] for row in archive.execute("SELECT id FROM person ORDER BY id")]
    return {
        life.person.label: sorted((one.type, one.subject.label) for one in life.accounts)
        for life in Lives.of(archive, ids)
    }


def test_a_life_has_its_own_and_what_bounds_it(archive: Archive) -> None:
    """Births of kin on both sides, and the founding of what was joined, whoever founded it."""
    assert _lives(archive) == {
        "Clara Lund": [
            ("birth", "Clara Lund"),
            ("birth", "Ida Falk"),
            ("founding", "Clara Lund"),
            ("kinship", "Clara Lund"),
        ],
        "Ida Falk": [("birth", "Clara Lund"), ("birth", "Ida Falk"), ("kinship", "Clara Lund")],
        "Karl Roth": [("founding", "Clara Lund"), ("membership", "Karl Roth")],
    }


def test_what_of_a_life_bounds_others(archive: Archive) -> None:
    """Births, deaths, kin and foundings; what was joined bounds nobody else."""
    ids = {row["label"]: row["id"] for row in archive.execute("SELECT id, label FROM person")}
    lives = Lives.of(archive, sorted(ids.values()))
    assert {one.type for one in lives.ends(ids["Clara Lund"])} == {"birth", "kinship", "founding"}
    assert lives.ends(ids["Karl Roth"]) == []
    assert [thing.label for one in lives.ends(ids["Clara Lund"]) for thing in persons_of(one)] == ["Ida Falk"]
    assert len(lives.told) == 5
