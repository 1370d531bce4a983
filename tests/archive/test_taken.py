"""What is found on two sources."""

from pathlib import Path

import pytest

from testimonia.archive import signing
from testimonia.archive.store import create_or_open
from testimonia.archive.taken import Row, Taken
from testimonia.model import Reading
from tests.archive.helpers import write
from tests.archive.papers import BAKERS, MILLERS, paper

BOTH = f"{BAKERS}\n{MILLERS}"


def rows(tmp_path: Path, one: Reading, other: Reading) -> list[Row]:
    """Return what is found on two sources, which is the same from either side."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, one, other)
        ids = one.source.id, other.source.id
        for source in ids:
            signing.sign(archive, source)
        taken = Taken(archive)
        found = taken.rows(*ids, signing.meeting(archive, ids[0]).get(ids[1], []))
        turned = taken.rows(*ids[::-1], signing.meeting(archive, ids[1]).get(ids[0], []))
    assert found == turned
    return found


def test_each_stretch_has_its_row(tmp_path: Path) -> None:
    """Where it is not known which copies, of the source with the greater path."""
    one, other = paper("a.txt", BOTH), paper("b.txt", f"{MILLERS}\nSo it was.\n{BAKERS}")
    found = rows(tmp_path, one, other)
    assert {(row.source, row.kind) for row in found} == {(other.source.id, "shares")}
    assert {other.source.text[row.begin : row.end] for row in found} == {BAKERS[:-1], MILLERS[:-1]}
    assert len({row.n for row in found}) == 2


def test_a_row_has_the_same_number_everywhere(tmp_path: Path) -> None:
    """It follows from what the row is."""
    row = Row("a", 1, 2, "b", None, None, "cites", 1.0, "because")
    assert row.n == Row("a", 1, 2, "b", None, None, "cites", 0.5, "else").n
    assert row.n != Row("a", 1, 3, "b", None, None, "cites", 1.0, "because").n


@pytest.mark.parametrize("mark", ["", "“"])
def test_words_quoted_from_the_other_are_copied_from_it(tmp_path: Path, mark: str) -> None:
    """Only in quotation marks: else the name of the author tells nothing."""
    quoting = paper("a.txt", f"{mark}{BAKERS}{'”' if mark else ''}", voice="Ida Falk")
    (row,) = rows(tmp_path, quoting, paper("b.txt", BAKERS + " ", author="Ida Falk"))
    assert row.kind == ("copies" if mark else "shares")
    assert (row.source == quoting.source.id) == bool(mark)


def test_a_citation_covers_its_passage(tmp_path: Path) -> None:
    """What it says is in the row; nothing else of the other source is pointed to."""
    citing = paper("a.txt", f"{MILLERS}\nFalk went about at night. [1]", {"title": "The Bakers Walk Out"})
    (row,) = rows(tmp_path, citing, paper("b.txt", BAKERS, title="The Bakers Walk Out"))
    assert citing.source.text[row.begin : row.end] == "Falk went about at night. [1]"
    assert (row.kind, row.on_begin, row.reason) == ("cites", None, "cited by the same title")


def test_one_stretch_is_told_once(tmp_path: Path) -> None:
    """A passage that is like two of the other source is held to the liker one."""
    twice = paper("b.txt", f"{BAKERS.replace('police', 'gendarmes')}\n{BAKERS}")
    (row,) = rows(tmp_path, paper("a.txt", BAKERS), twice)
    assert row.score == 1
