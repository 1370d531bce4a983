"""Stretches of a source on the command line."""

from pathlib import Path

import click
import pytest

from testimonia.archive.store import Archive, open_archive
from testimonia.cli.judge.extents import extent
from testimonia.cli.meaning import source_meant
from testimonia.errors import JudgementError


def senn(held: Archive) -> str:
    return source_meant(held, "senn.txt")


@pytest.mark.parametrize("written", ["120:260", "120-260", " 120:260 "])
def test_a_stretch_is_written_as_the_program_prints_it(written: str, archive: Path) -> None:
    """With a colon, or with the hyphen that ``show`` prints."""
    with open_archive(archive) as held:
        assert extent(held, senn(held), written) == (120, 260)


@pytest.mark.parametrize("written", ["born in Linz", "  in 1944.\tAda   Roth "])
def test_words_that_stand_once_are_enough(written: str, archive: Path) -> None:
    """Whatever space is between them, here or there."""
    with open_archive(archive) as held:
        start, end = extent(held, senn(held), written)
        text = held.execute("SELECT text FROM source WHERE path = 'senn.txt'").fetchone()["text"]
    assert text[start:end].split() == written.split()


def test_words_that_stand_twice_are_asked_back(archive: Path) -> None:
    """With the places to choose from; and those that stand nowhere are said to."""
    with open_archive(archive) as held:
        with pytest.raises(
            JudgementError, match=r"“Bruno Senn” stands 2 times in senn\.txt: 0:10, \d+:\d+\. Name one"
        ):
            extent(held, senn(held), "Bruno Senn")
        with pytest.raises(JudgementError, match=r"“120” does not stand in senn\.txt"):
            extent(held, senn(held), "120")


@pytest.mark.parametrize("written", ["", " ", "260:120", "120:120"])
def test_what_is_no_stretch_is_refused(written: str, archive: Path) -> None:
    """The message shows how to write it."""
    with open_archive(archive) as held, pytest.raises(click.BadParameter, match="like 120:260"):
        extent(held, senn(held), written)
