"""Where a command writes."""

from pathlib import Path

import pytest

from testimonia.cli.targets import target_of


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    """Line ends stay as they are; until the end there is nothing by that name."""
    target = tmp_path / "out.txt"
    with target_of(target) as out:
        out.write("é\r\n")
        assert not target.exists()
    assert target.read_bytes() == "é\r\n".encode()


def test_what_is_broken_off_leaves_nothing(tmp_path: Path) -> None:
    """What was there before stays as it was."""
    target = tmp_path / "out.txt"
    target.write_text("before", "utf-8")
    with pytest.raises(KeyboardInterrupt):
        _break_off(target)
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    assert target.read_text("utf-8") == "before"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """By the name that was asked for."""
    with pytest.raises(OSError, match="No such file") as caught, target_of(tmp_path / "no" / "out.txt"):
        pass
    assert caught.value.filename == str(tmp_path / "no" / "out.txt")


def test_the_terminal_gets_the_rest(capfd: pytest.CaptureFixture[str]) -> None:
    """Without a file."""
    with target_of(None) as out:
        out.write("words\n")
    assert capfd.readouterr().out == "words\n"


def _break_off(target: Path) -> None:
    with target_of(target) as out:
        out.write("half")
        raise KeyboardInterrupt
