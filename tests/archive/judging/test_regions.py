"""Stretches that readers restored or set aside."""

from testimonia.archive.judging import deciding, log, regions
from testimonia.archive.store import Archive
from testimonia.model import RegionEdit
from tests.archive.judging.helpers import ADA, BO, Room, waiting


def source(archive: Archive, path: str) -> str:
    return str(archive.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()[0])


def types(archive: Archive, path: str) -> list[str]:
    sql = (
        "SELECT s.type FROM statement s JOIN source x ON x.id = s.source_id WHERE x.path = ? ORDER BY s.begin"
    )
    return [row["type"] for row in archive.execute(sql, (path,))]


def span(room: Room, path: str, words: str) -> tuple[int, int]:
    start = (room.folder / path).read_text("utf-8").index(words)
    return start, start + len(words)


def test_set_aside(room: Room) -> None:
    """The next build leaves a stretch out, and reads no other source; taken back, it takes it in again."""
    with room.open() as archive:
        stretch = span(room, "a.txt", "Karl Marsh died in 1950.")
        held = deciding.region(archive, ADA, "SET_ASIDE", source(archive, "a.txt"), stretch)
    report = room.build()
    assert (report.read, report.unchanged) == (1, 2)
    with room.open() as archive:
        assert types(archive, "a.txt") == ["birth", "membership"]
        reason = archive.execute("SELECT reason FROM region WHERE kind = 'set aside'").fetchone()[0]
        assert reason == "set aside by Ada"
    assert room.build().read == 0
    with room.open() as archive:
        deciding.withdraw(archive, ADA, held.id)
    assert room.build().read == 1
    with room.open() as archive:
        assert types(archive, "a.txt") == ["birth", "membership", "death"]
        assert not archive.execute("SELECT 1 FROM region WHERE kind = 'set aside'").fetchall()


def test_restored(room: Room) -> None:
    """What the furniture took away is of the article again."""
    more = "Related articles\n\nAnna Senn was born in 1880."
    room.write({"d.html": f"<html><body><p>Anna Senn died in 1960.</p><aside>{more}</aside></body></html>"})
    room.build()
    with room.open() as archive:
        rows = archive.execute(
            'SELECT begin, "end" FROM region WHERE source_id = ? AND furniture ORDER BY begin',
            (source(archive, "d.html"),),
        ).fetchall()
        before = types(archive, "d.html")
        for row in rows:
            deciding.region(archive, ADA, "RESTORED", source(archive, "d.html"), tuple(row))
    room.build()
    with room.open() as archive:
        assert rows
        assert "birth" not in before
        assert types(archive, "d.html") == ["death", "birth"]


def test_edited_source(room: Room) -> None:
    """In an edited source the stretch waits as moved, and is heeded after one look."""
    with room.open() as archive:
        stretch = span(room, "a.txt", "Karl Marsh died in 1950.")
        held = deciding.region(archive, ADA, "SET_ASIDE", source(archive, "a.txt"), stretch)
    room.build()
    room.edit("a.txt", "Karl Marsh was", "A LIFE\n\nKarl Marsh was")
    room.build()
    with room.open() as archive:
        assert waiting(archive) == [("SET_ASIDE", "moved")]
        assert types(archive, "a.txt") == ["birth", "membership", "death"]
        deciding.move(archive, ADA, held.id)
    assert room.build().read == 1
    with room.open() as archive:
        assert waiting(archive) == []
        assert types(archive, "a.txt") == ["birth", "membership"]


def test_edits(archive: Archive) -> None:
    """What is in force, in order of time, with its words: of one maker the latest, of two who differ nothing."""
    id_, digest = archive.execute("SELECT id, digest FROM source WHERE path = 'a.txt'").fetchone()
    deciding.region(archive, ADA, "SET_ASIDE", id_, (11, 14))
    deciding.region(archive, ADA, "SET_ASIDE", id_, (0, 10))
    mine = RegionEdit(11, 14, "was", False, "Ada"), RegionEdit(0, 10, "Karl Marsh", False, "Ada")
    assert regions.edits(archive) == {digest: mine}
    deciding.region(archive, ADA, "RESTORED", id_, (11, 14))
    assert regions.edits(archive) == {digest: (mine[1], RegionEdit(11, 14, "was", True, "Ada"))}
    deciding.region(archive, BO, "RESTORED", id_, (8, 12))
    assert regions.edits(archive) == {digest: (RegionEdit(11, 14, "was", True, "Ada"),)}
    assert regions.disputed(archive) == {
        one.id for one in log.standing(archive)[1:2] + log.standing(archive)[-1:]
    }
