from datetime import date
from pathlib import Path

from testimonia.archive.queries import statements as queries
from testimonia.archive.store import open_archive
from testimonia.model import Reading
from tests.archive.helpers import build
from tests.factories import make_date, make_mention, make_referent, make_source, make_statement

SPANS = {
    "later": ("[1914-08..]", date(1914, 8, 1), None),
    "in the end": ("1914-08-03", date(1914, 8, 3), date(1914, 8, 3)),
    "that August": ("1914-08", date(1914, 8, 1), date(1914, 8, 31)),
    "by September": ("[..1914-09]", None, date(1914, 9, 30)),
    "in October": ("1914-10", date(1914, 10, 1), date(1914, 10, 31)),
    "the first of August": ("1914-08-01", date(1914, 8, 1), date(1914, 8, 1)),
}


def _day(day: date | None) -> int | None:
    return day.toordinal() if day else None


def test_order_of_time_puts_open_dates_where_they_can_be(tmp_path: Path) -> None:
    """Until then: at its last day. From then on: behind what ends. Undated: last."""
    source = make_source(f"Ada Roth, who set type, moved {', '.join(SPANS)}.")
    ada = make_mention(source, "Ada Roth")
    moves = [
        make_statement(
            source, ada, "residence", "settled", value=words,
            date=make_date(source, words, edtf, _day(first), _day(last)),
        )
        for words, (edtf, first, last) in SPANS.items()
    ]  # fmt: skip
    work = make_statement(source, ada, "residence", "lived", value="undated")
    reading = Reading(
        source=source, title="A", mentions=(ada,), statements=(work, *moves),
        referents=(make_referent(source, ada),), words=9,
    )  # fmt: skip
    with open_archive(build(tmp_path / "a.testimonia", [reading])) as archive:
        person = archive.execute("SELECT id FROM person").fetchone()["id"]
        rows = queries.of_person(archive, person, "residence", 20)
        keys = [row["key"] for row in queries.outline_of_person(archive, person)]
        assert [row["value"] for row in queries.by_keys(archive, keys)] == [row["value"] for row in rows]
    assert [row["value"] for row in rows] == [
        "the first of August", "that August", "later", "in the end", "by September", "in October", "undated",
    ]  # fmt: skip
