"""What pages ask of citations."""

from testimonia.archive.queries import citations as queries
from testimonia.archive.store import Archive
from tests.archive.cited import cited_archive

__all__ = ["cited_archive"]


def test_citations_come_in_order_of_path_and_text(cited_archive: Archive) -> None:
    """Of all sources, or of one."""
    rows = queries.every(cited_archive)
    assert [(row["path"], row["words"]) for row in rows] == [
        ("a.txt", "Ida Falk, Exile, p. 3"), ("b.txt", "1"), ("b.txt", "Falk, Exile, p. 9"), ("b.txt", "p. 4"),
    ]  # fmt: skip
    source = rows[-1]["source_id"]
    assert [row["words"] for row in queries.of_source(cited_archive, source)] == [
        "1",
        "Falk, Exile, p. 9",
        "p. 4",
    ]


def test_the_work_of_a_quotation_is_found_by_any_part_of_it(cited_archive: Archive) -> None:
    """What reaches beyond it is not quoted."""
    source = queries.every(cited_archive)[0]["source_id"]
    assert [row["words"] for row in queries.of_quotation(cited_archive, source, 2, 5)] == [
        "Ida Falk, Exile, p. 3"
    ]
    assert queries.of_quotation(cited_archive, source, 2, 20) == []
