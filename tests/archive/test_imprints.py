"""What names each source for those who cite it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from testimonia.archive.imprints import imprints
from testimonia.archive.store import create_or_open
from testimonia.model import Clue
from testimonia.witnesses.imprint import Imprint
from tests.archive.helpers import write
from tests.archive.papers import BAKERS, paper

FIRST, LAST = date(1921, 5, 1).toordinal(), date(1921, 5, 31).toordinal()


def read(tmp_path: Path, *clues: tuple[str, str]) -> Imprint:
    reading = paper("a.html", BAKERS)
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, replace(reading, clues=tuple(Clue(kind, value, value) for kind, value in clues)))
        (found,) = imprints(archive, [reading.source.id, "nobody"]).values()
    return found


def test_clues_tell_the_imprint(tmp_path: Path) -> None:
    """Titles, authors, publication, address and day; what is of no use here is left out."""
    told = {
        "title": "T",
        "author": "Ida Falk",
        "publication": "P",
        "url": "https://p.example/t",
        "section": "S",
    }
    found = read(tmp_path, *told.items(), ("published", "1921-05"))
    assert (found.titles, found.authors, found.publications) == (("T",), ("Ida Falk",), ("P",))
    assert (found.addresses, found.earliest, found.latest) == (("https://p.example/t",), FIRST, LAST)


def test_without_clues_the_title_stands(tmp_path: Path) -> None:
    """A source always has a title; nothing else is made up."""
    found = read(tmp_path)
    assert (found.titles, found.authors, found.earliest) == (("a.html",), (), None)


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("1921-05-01", "1921-05-31"), (FIRST, LAST)),
        (("1921-05", "no date"), (FIRST, LAST)),
        (("1921-05", "../1921-05"), (None, LAST)),
    ],
)
def test_of_several_dates_all_days_are_possible(
    tmp_path: Path, dates: tuple[str, ...], days: tuple[int | None, int | None]
) -> None:
    """Printed and put online: which is which is not said."""
    found = read(tmp_path, *(("published", one) for one in dates))
    assert (found.earliest, found.latest) == days
