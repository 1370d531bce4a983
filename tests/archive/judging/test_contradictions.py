"""Judgements on pairs that cannot hold together."""

import pytest

from testimonia.archive.judging import contradictions
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.store import Archive
from tests.archive.helpers import told, write

PAIRS = {
    "a chain": (["ab SAME 1", "bc SAME 2", "ac DIFFERENT 3"], {"1", "2", "3"}),
    "the shortest chain": (
        ["ab SAME 1", "bc SAME 2", "ac SAME 4", "cd SAME 5", "ad DIFFERENT 3"],
        {"3", "4", "5"},
    ),
    "no chain": (["ab SAME 1", "bc DIFFERENT 2", "cd SAME 3"], set()),
    "disputed": (["ab SAME 1", "bc DISPUTED 2", "ac DIFFERENT 3"], set()),
    "none": ([], set()),
}


@pytest.fixture
def names(archive: Archive) -> dict[str, str]:
    """Write four sources with a person each; return them by letter."""
    readings = {letter: told(f"{letter}.md", f"[{letter.upper()}rno Senn] came.") for letter in "abcd"}
    write(archive, *readings.values())
    return {letter: reading.referents[0].id for letter, reading in readings.items()}


def judge(archive: Archive, names: dict[str, str], pairs: list[str]) -> None:
    for pair in pairs:
        letters, verdict, judgement = pair.split()
        a, b = sorted(names[letter] for letter in letters)
        archive.execute("INSERT INTO judged_pair VALUES (?, ?, ?, ?)", (a, b, verdict, judgement))


@pytest.mark.parametrize("case", PAIRS)
def test_contradictory(archive: Archive, names: dict[str, str], case: str) -> None:
    """A chain of SAME, by the shortest way, together with the DIFFERENT of its ends."""
    pairs, wanted = PAIRS[case]
    judge(archive, names, pairs)
    assert contradictions.contradictory(archive) == wanted


def test_in_words(archive: Archive, names: dict[str, str]) -> None:
    """Who is contradicted, and by which judgements; only a judgement that takes part is told so."""
    judge(archive, names, ["ab SAME 1", "bc SAME 2", "ac DIFFERENT 3", "cd SAME 4"])
    assert contradictions.contradiction(archive, Judgement("4", "", "", "", "")) == ""
    found = contradictions.contradiction(archive, Judgement("2", "", "", "", ""))
    assert found.endswith(
        "are judged different, and by a chain of SAME one person: see judgements 1, 3, and withdraw one first."
    )
    assert "Arno Senn (a.md)" in found
    assert "Crno Senn (c.md)" in found
