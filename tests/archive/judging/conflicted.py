"""A conflict as comparing would write it, for tests of what readers decide on one."""

import json
from collections.abc import Mapping, Sequence

from testimonia.archive.comparing import compare
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive

ADA, BO = By("Ada", "old style and new style dates"), By("Bo", "a slip of the pen")
BIRTHS = {
    "a.txt": "Karl Marsh was born in 1890.\n",
    "b.txt": "Karl Marsh was born in 1891.\n",
    "c.txt": "Karl Marsh was born in 1892. Karl Marsh died in 1950.\n",
}
CONFLICT = "c0ffee0000000001"


def write(
    archive: Archive, sides: Mapping[int, Sequence[str]], id_: str = CONFLICT, rule: str = "born-twice"
) -> str:
    """Write a conflict of statements by their sides, of an id that is there already in its place; and no other."""
    compare(archive)
    with archive.transaction():
        archive.execute("DELETE FROM conflict WHERE id = ? OR scope NOT LIKE '% %'", (id_,))
        archive.execute(
            "INSERT INTO conflict VALUES (?, ?, 'a scope', 'the birth of Karl Marsh', 'birth', 1, '[]')",
            (id_, rule),
        )
        for side, statements in sides.items():
            for one in statements:
                archive.execute("INSERT INTO conflict_statement VALUES (?, ?, ?, '')", (id_, side, one))
    return id_


def states(archive: Archive) -> dict[str, tuple[str, list[str], int]]:
    """Return state, preferred statements and what came since of every conflict that is not open."""
    rows = archive.execute("SELECT * FROM conflict_state").fetchall()
    return {row["conflict_id"]: (row["state"], json.loads(row["preferred"]), row["since"]) for row in rows}
