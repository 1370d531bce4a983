"""Births in records of persons."""

from pathlib import Path

from bench.conflicts_records import records

LINES = """unique_id,cluster,full_name,dob
a-1,a,ann lee,1801-02-03
a-2,a,ann leigh,1801-02-03
a-3,a,a lee,1801-03-02
a-4,a,ann lee,1801-31-02
b-1,b,jo fox,1802-01-01
b-2,b,jo fox,
"""


def test_births_by_person(tmp_path: Path) -> None:
    """A person has the different days of the records; what is no date is named, what is left out says nothing."""
    file = tmp_path / "records.csv"
    file.write_text(LINES, "utf-8")
    first, second = records(file)
    assert [(birth.id, birth.when.edtf) for birth in first.births if birth.when] == [
        ("a-1", "1801-02-03"),
        ("a-3", "1801-03-02"),
    ]
    assert (first.is_contradicted, first.unread) == (True, ("1801-31-02",))
    assert {birth.subject.label for birth in first.births} == {"Ann Lee"}
    assert (second.is_contradicted, len(second.births)) == (False, 1)
