"""The made-up archive on which it is measured what comparing costs."""

from pathlib import Path

from bench.conflicts_scale import DEEDS, Someone, write
from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.store import create_or_open


def test_what_is_written_is_an_archive_of_people_and_deeds(tmp_path: Path) -> None:
    """Each source tells all deeds of each of its people, in words that stand in its text."""
    with create_or_open(tmp_path / "made.testimonia") as archive:
        write(archive, [[Someone("Ada Bavaanender", 1880), Someone("Ugo Kolunender", 1890)]])
        write(archive, [[Someone("Ada Bavaanender", 1880)]])
        rows = archive.execute("""SELECT s.quote, substr(o.text, s.begin + 1, s."end" - s.begin) AS words, s.edtf
            FROM statement s JOIN source o ON o.id = s.source_id""").fetchall()
    assert len(rows) == 3 * len(DEEDS)
    assert all(row["quote"] == row["words"] and row["edtf"] in row["quote"] for row in rows)


def test_births_that_differ_are_found_in_it(tmp_path: Path) -> None:
    """One birth in three sources is told a year later in one: a conflict is on it, and none on the other person."""
    with create_or_open(tmp_path / "made.testimonia") as archive:
        alike = Someone("Ugo Kolunender", 1890)
        write(archive, [[Someone("Ada Bavaanender", born), alike] for born in (1880, 1880, 1881)])
        identify(archive, ())
        assert compare(archive) == 2
        found = archive.execute("""SELECT c.rule, p.label FROM conflict c JOIN conflict_person x ON x.conflict_id = c.id
            JOIN person p ON p.id = x.person_id""").fetchall()
    assert ("born-twice", "Ada Bavaanender") in {tuple(row) for row in found}
    assert {row["label"] for row in found} == {"Ada Bavaanender"}
