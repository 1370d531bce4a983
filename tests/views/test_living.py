"""Who may be alive, of an archive."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from testimonia.archive.identifying import identify
from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.deciding import person as judge
from testimonia.archive.queries import lives
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Clue
from testimonia.views.living import Asked, living, withheld
from tests.archive.helpers import told, write

ASKED = Asked(date(2026, 1, 1))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of five persons."""
    old = replace(told("d", "[Otto Weiss] wept."), clues=(Clue("published", "1890", "1890"),))
    odd = replace(told("e", "[Emil Kurz] wept."), clues=(Clue("published", "last week", "last week"),))
    with create_or_open(tmp_path / "a") as archive:
        write(
            archive, told("a", "[Clara Lund] was born 1950 and died 1992."), told("b", "[Karl Roth] was born 1950."),
            told("c", "[Ida Falk] was born 1850."), old, odd,
        )  # fmt: skip
        identify(archive, ())
        yield archive


def names(archive: Archive, asked: Asked) -> set[str]:
    alive = withheld(archive, asked)
    return {row["label"] for row in lives.persons(archive) if row["id"] in alive}


def test_who_may_be_alive(archive: Archive) -> None:
    """Whose death is not stated and whose birth is not long ago, or of whom nothing dated is known."""
    assert names(archive, ASKED) == {"Karl Roth", "Emil Kurz"}
    assert names(archive, Asked(date(2026, 1, 1), 70)) == {"Emil Kurz"}


def test_readers_decide(archive: Archive) -> None:
    """A reader may allow or withhold; where readers differ nobody is published."""
    person = {row["label"]: row["id"] for row in lives.persons(archive)}
    judge(archive, By("Ada"), "PUBLISHABLE", person["Karl Roth"])
    judge(archive, By("Ada"), "WITHHELD", person["Ida Falk"])
    assert names(archive, ASKED) == {"Ida Falk", "Emil Kurz"}
    judge(archive, By("Bo"), "WITHHELD", person["Karl Roth"])
    assert (
        living(archive, ASKED, person["Karl Roth"])[person["Karl Roth"]].reason
        == "readers differ on publishing them"
    )
    assert "Karl Roth" in names(archive, ASKED)
