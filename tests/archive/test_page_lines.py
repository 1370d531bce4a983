"""The lines of pages, kept in the archive."""

from pathlib import Path

from testimonia.archive.page_lines import forget_lines, known_lines, write_lines
from testimonia.archive.store import create_or_open
from testimonia.recurrence import Lines
from tests.archive.helpers import told, write


def test_lines_are_kept_until_their_source_goes(tmp_path: Path) -> None:
    """Those of pages that are no sources are forgotten, others may be written anew."""
    reading = told("a.txt", "[Ada Roth] left.")
    digest = reading.source.digest
    lines = Lines("lund.example", frozenset((1, -2)), frozenset((3,)))
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, reading)
        write_lines(archive, {digest: Lines("x", frozenset(), frozenset()), "gone": lines})
        write_lines(archive, {digest: lines})
        assert known_lines(archive) == {digest: lines, "gone": lines}
        forget_lines(archive)
        assert known_lines(archive) == {digest: lines}
