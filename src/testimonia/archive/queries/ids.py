"""Ids by their beginning: whatever of a kind has one that begins so, in order."""

from collections.abc import Callable

from testimonia.archive.store import Archive

Finder = Callable[[Archive, str], list[str]]
"""Returns the ids that begin so."""
_BEHIND = "g"
"""Sorts behind every hexadecimal digit."""
_PEOPLE = """
SELECT id FROM person WHERE id BETWEEN :from AND :to
UNION SELECT id FROM referent WHERE id BETWEEN :from AND :to AND kind = 'person'
UNION SELECT id FROM person_was WHERE id BETWEEN :from AND :to ORDER BY 1
"""


def people(archive: Archive, beginning: str) -> list[str]:
    """Return ids of persons, of persons of one source, and of persons that are no more."""
    return _found(archive, _PEOPLE, beginning)


def statements(archive: Archive, beginning: str) -> list[str]:
    """Return ids of statements."""
    return _found(archive, "SELECT id FROM statement WHERE id BETWEEN :from AND :to ORDER BY 1", beginning)


def judgements(archive: Archive, beginning: str) -> list[str]:
    """Return ids of entries of the log."""
    return _found(archive, "SELECT id FROM judgement WHERE id BETWEEN :from AND :to ORDER BY 1", beginning)


def conflicts(archive: Archive, beginning: str) -> list[str]:
    """Return ids of conflicts."""
    return _found(archive, "SELECT id FROM conflict WHERE id BETWEEN :from AND :to ORDER BY 1", beginning)


def sources(archive: Archive, beginning: str) -> list[str]:
    """Return ids of sources."""
    return _found(archive, "SELECT id FROM source WHERE id BETWEEN :from AND :to ORDER BY 1", beginning)


def _found(archive: Archive, sql: str, beginning: str) -> list[str]:
    return [row["id"] for row in archive.execute(sql, {"from": beginning, "to": beginning + _BEHIND})]
