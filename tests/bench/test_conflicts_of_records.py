"""Figures on records of persons whose births conflict."""

from pathlib import Path

from bench.conflicts_of_records import table

LINES = """unique_id,cluster,full_name,dob
a-1,a,ann lee,1801-02-03
a-2,a,ann leigh,1802-03-02
b-1,b,jo fox,1802-01-01
b-2,b,jo fox,1802-01-01
c-1,c,al poe,1803-01-01
"""


def test_births_that_differ_are_counted_apart_from_those_that_agree(tmp_path: Path) -> None:
    """One of three persons has two days of birth, which is found; of the others nothing is."""
    file = tmp_path / "few.csv"
    file.write_text(LINES, "utf-8")
    head, row = table(file)
    assert dict(zip(head, row, strict=True)) == {
        "records": "few", "contradicted": "1", "found": "1", "agreed": "2", "false": "0",
    }  # fmt: skip
