"""When a statement can have been so."""

import json
from pathlib import Path

from testimonia.archive.store import Archive, create_or_open
from testimonia.edtf import day_number
from testimonia.views.bounds import Because, BoundView, bounds
from tests.archive.helpers import told, write


def test_in_words() -> None:
    """Both ends, or the one that is known."""
    assert BoundView("1890-01-01", "1893-05-04", ()).words == "between 1890-01-01 and 1893-05-04"
    assert BoundView("1890-01-01", None, ()).words == "not before 1890-01-01"
    assert BoundView(None, "1893-05-04", ()).words == "not after 1893-05-04"


def test_with_each_step(tmp_path: Path) -> None:
    """As days, and each reason with the statement it rests on."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, told("a.txt", "[Clara Lund] was born 1872."))
        statement = _only(archive)
        reasons = json.dumps(
            [["was born on or after 1872-01-01", statement], ["nobody acts before their birth", None]]
        )
        with archive.transaction():
            archive.execute(
                "INSERT INTO bound VALUES (?, ?, NULL, ?)", (statement, day_number(1872), reasons)
            )
        found = bounds(archive, [statement, "nothing"])
    assert list(found) == [statement]
    assert (found[statement].earliest, found[statement].latest) == ("1872-01-01", None)
    assert found[statement].because[1] == Because("nobody acts before their birth", None)


def _only(archive: Archive) -> str:
    return str(archive.execute("SELECT id FROM statement").fetchone()["id"])
