"""How tables that follow from the log are written."""

from testimonia.archive.judging.renewing import renew
from testimonia.archive.store import Archive


def test_only_rows_that_differ_are_written(archive: Archive) -> None:
    """What comes and goes is told; a row with the same key is replaced."""
    first = ("c", "EXPLAINED", "j", "[]", 0)
    other = ("d", "EXPLAINED", "j", "[]", 0)
    assert renew(archive, "conflict_state", {first, other}, 1) == {first, other}
    assert renew(archive, "conflict_state", {first, other}, 1) == set()
    later = ("c", "EXPLAINED", "j", "[]", 2)
    assert renew(archive, "conflict_state", {later}, 1) == {first, later, other}
    assert [tuple(row) for row in archive.execute("SELECT * FROM conflict_state")] == [later]
