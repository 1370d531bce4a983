"""What a source as a whole tells of the names of its persons."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive import telling
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import told, write
from tests.factories import make_statement


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def test_company(archive: Archive) -> None:
    """Whom a source names is the company of all in it."""
    one, other = told("a", "[Emma Goldman], [Kern]."), told("b", "[Rosa Weil].")
    write(archive, one, other)
    assert telling.of_source(archive, one.source.id).company == {"emma goldman", "kern"}
    assert telling.of_source(archive, other.source.id).company == {"rosa weil"}


def test_names(archive: Archive) -> None:
    """Two of one given name and surname are told apart; who bears another's name is paired with that one."""
    reading = told("a", "[Jan Adam Kolb], [Jan Otto Kolb], [Jan Pol] and [Hugo Sarn].")
    poet, name = reading.mentions[2:]
    alias = make_statement(reading.source, poet, "name", "pseudonym", value="Hugo Sarn")
    write(archive, replace(reading, statements=(alias,)))
    found = telling.of_source(archive, reading.source.id)
    assert found.named.told_apart == {mention.referent for mention in reading.mentions}
    assert found.named.two_names == {tuple(sorted((poet.referent, name.referent)))}
    assert found.written[name.referent] == ("Hugo Sarn",)
    assert [
        [name.surname for name in each.names]
        for each in found.named.portraits
        if each.referent == poet.referent
    ] == [["pol", "sarn"]]


def test_what_is_kept(archive: Archive) -> None:
    """Of each source it is kept what does not follow from what is written of one person; it is read once."""
    reading = told("a", "[Jan Pol] and [Hugo Sarn].")
    poet, name = reading.mentions
    alias = make_statement(reading.source, poet, "name", "pseudonym", value="Hugo Sarn")
    write(archive, replace(reading, statements=(alias,)))
    sources = telling.Sources()
    found = sources.beside(archive, reading.source.id)
    assert [*found.names] == [*found.stated] == [poet.referent]
    assert found.named.two_names == {tuple(sorted((poet.referent, name.referent)))}
    assert found.company == {"jan pol", "hugo sarn"}
    assert sources.beside(archive, reading.source.id) is found
