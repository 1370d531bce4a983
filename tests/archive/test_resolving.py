"""Finding the person somebody means."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.resolving import resolve_person
from testimonia.archive.store import Archive, open_archive
from tests.archive.helpers import build, told


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of five people, open for reading."""
    path = build(tmp_path / "a", [
        told("a", "[Alexandra Kollontai] was born 1872 and died 1952."),
        told("b", "[A. M. Kollontai] spoke."),
        told("c", "[Karl Kautsky] was born 1854."), told("d", "[Luise Kautsky] and the [weaver]."),
        told("e", "[Rosa Luxemburg] wrote."), told("f", "[José Díaz] sang."),
    ])  # fmt: skip
    with open_archive(path) as archive:
        yield archive


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Alexandra Kollontai", ["Alexandra Kollontai"]),
        ("a. m. kollontai", ["Alexandra Kollontai"]),
        ("KOLLONTAI", ["Alexandra Kollontai"]),
        ("Kollontai, Aleksandra", ["Alexandra Kollontai"]),
        ("Kautsky", ["Karl Kautsky", "Luise Kautsky"]),
        ("K. Kautsky", ["Karl Kautsky"]),
        ("jose diaz", ["José Díaz"]),
        ("rosa", ["Rosa Luxemburg"]),
        ("Rosa Lux", ["Rosa Luxemburg"]),
        ("weaver", ["weaver"]),
        ("Emma Goldman", []),
        ("  ", []),
        ("%", []),
    ],
)
def test_by_name(archive: Archive, text: str, labels: list[str]) -> None:
    """A name finds whom it may mean, whatever its form; an ambiguous one finds all of them."""
    assert [row["label"] for row in resolve_person(archive, text)] == labels


def test_by_id(archive: Archive) -> None:
    """The id of a person and of any of its referents find that person."""
    rows = archive.execute(
        "SELECT i.referent_id, i.person_id FROM identification i JOIN referent r ON r.id = i.referent_id"
    ).fetchall()
    assert len(rows) == 7
    for row in rows:
        assert [found["id"] for found in resolve_person(archive, row["referent_id"])] == [row["person_id"]]
        assert [found["id"] for found in resolve_person(archive, row["person_id"])] == [row["person_id"]]
