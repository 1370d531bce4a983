"""Stretches of a source on the command line."""

import click
import pytest

from testimonia.cli.judge.extents import EXTENT


@pytest.mark.parametrize("written", ["120:260", "120-260", " 120:260 "])
def test_a_stretch_is_written_as_the_program_prints_it(written: str) -> None:
    """With a colon, or with the hyphen that ``show`` prints."""
    assert EXTENT.convert(written, None, None) == (120, 260)
    assert EXTENT.convert((120, 260), None, None) == (120, 260)


@pytest.mark.parametrize(
    "written", ["", "120", "260:120", "120:120", "-5:3", "a:b", "1:2:3", "1:" + "9" * 20]
)
def test_what_is_no_stretch_is_refused(written: str) -> None:
    """The message shows how to write it."""
    with pytest.raises(click.BadParameter, match="Write it like 120:260"):
        EXTENT.convert(written, None, None)
