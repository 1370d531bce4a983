"""What sources copy from others, share with them, or cite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.queries import dependences
from testimonia.archive.store import Archive, create_or_open
from testimonia.witnesses.independence import Tie
from tests.archive.papers import BAKERS, MILLERS, compared, paper

FIRST = paper("first.html", MILLERS, title="The Millers and the Flood")
SECOND = paper(
    "second.html", f"So it was. [1]\n{BAKERS}", {"title": "The Millers and the Flood"}, published="1921"
)
THIRD = paper("third.html", BAKERS, published="1931")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive in which the third copies the second, which cites the first."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        compared(archive, FIRST, SECOND, THIRD)
        yield archive


def test_of_a_source_both_what_it_takes_and_what_is_taken_from_it(archive: Archive) -> None:
    """In order, with the titles of both."""
    rows = dependences.of_source(archive, SECOND.source.id)
    assert [(row["path"], row["kind"], row["on_path"]) for row in rows] == [
        ("second.html", "cites", "first.html"),
        ("third.html", "copies", "second.html"),
    ]
    assert rows[0]["on_title"] == "The Millers and the Flood"
    assert dependences.of_source(archive, "nobody") == []


def test_among_some_goes_back_as_far_as_it_goes(archive: Archive) -> None:
    """Also through sources that are not among them."""
    rows = dependences.among(archive, [THIRD.source.id])
    assert [(row["path"], row["on_path"]) for row in rows] == [
        ("second.html", "first.html"),
        ("third.html", "second.html"),
    ]
    assert dependences.among(archive, []) == []


def test_rows_are_ties_to_count_with(archive: Archive) -> None:
    """With the places of both sides, where there are two."""
    (tie,) = dependences.ties(dependences.of_source(archive, FIRST.source.id))
    assert tie == Tie("cites", SECOND.source.id, 0, len("So it was. [1]"), FIRST.source.id, None, None)
