"""A judgement on a conflict, checked and put into effect at once."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding, exchange, log
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from tests.archive.judging.conflicted import ADA, BIRTHS, CONFLICT, states, write
from tests.archive.judging.helpers import Room, lines, statement


@pytest.fixture
def collection() -> Mapping[str, str]:
    """Return three births of one man."""
    return BIRTHS


@pytest.fixture
def archive(room: Room) -> Iterator[Archive]:
    """Yield their archive with a conflict of two of them, open for writing."""
    with room.open() as opened:
        write(opened, {1: [statement(opened, "a.txt", "birth")], 2: [statement(opened, "b.txt", "birth")]})
        yield opened


def test_what_it_says_is_kept_by_content(archive: Archive) -> None:
    """The rule and the statements, those preferred, and why; no id of the archive."""
    made = deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    target, amendment = json.loads(made.target), json.loads(made.amendment)
    assert target["conflict"]["rule"] == "born-twice"
    assert [one["edtf"] for one in target["conflict"]["statements"]] == ["1890", "1891"]
    assert amendment == {"preferred": target["conflict"]["statements"][1:]}
    assert (made.maker, made.note) == ("Ada", "old style and new style dates")
    assert CONFLICT not in made.target + made.amendment
    explained = deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    assert (json.loads(explained.target), explained.amendment) == (target, "")


@pytest.mark.parametrize(
    ("by", "asked", "why"),
    [
        (ADA, ("EXPLAINED", "0" * 16, None), "testimonia conflicts lists them"),
        (By("Ada", "\u202e"), ("EXPLAINED", CONFLICT, None), "What explains"),
        (ADA, ("EXPLAINED", CONFLICT, 1), "prefers no side"),
        (ADA, ("RESOLVED", CONFLICT, None), "Say which"),
        (ADA, ("RESOLVED", CONFLICT, 3), "1, 2, not 3"),
        (ADA, ("REJECTED", CONFLICT, None), "no judgement on a conflict"),
        (By(" ", "so"), ("EXPLAINED", CONFLICT, None), "signed"),
    ],
)
def test_what_cannot_be(archive: Archive, by: By, asked: tuple[str, str, int | None], why: str) -> None:
    """It is refused with what to do, and the log is as it was."""
    with pytest.raises(JudgementError, match=why):
        deciding.on_conflict(archive, by, *asked)
    assert lines(archive) == []


def test_not_twice_but_better_explained(archive: Archive) -> None:
    """The same again is refused; another explanation takes the place of the one before."""
    deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    with pytest.raises(JudgementError, match="judged so already"):
        deciding.on_conflict(archive, ADA, "EXPLAINED", CONFLICT)
    deciding.on_conflict(archive, By("Ada", "a printer's slip"), "EXPLAINED", CONFLICT)
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 1)
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    with pytest.raises(JudgementError, match="judged so already"):
        deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)


def test_out_and_in(archive: Archive, tmp_path: Path) -> None:
    """In another archive of the same texts the same conflict has the same state, whatever its id there."""
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    other = Room(tmp_path / "other", BIRTHS)
    other.build()
    with other.open() as held:
        born = {path: statement(held, path, "birth") for path in BIRTHS}
        write(held, {1: [born["b.txt"]], 2: [born["a.txt"]]}, "d" * 16)
        damaged = lines(archive)[0].replace('"born-twice"', "5")
        found = exchange.read(held, [*lines(archive), damaged, *lines(archive)])
        assert (found.new, found.known) == (1, 1)
        assert found.faults == ("Line 2 is no judgement: 5 is no rule.",)
        assert states(held) == {"d" * 16: ("RESOLVED", [born["b.txt"]], 0)}
        assert log.standing(held) == log.standing(archive)
