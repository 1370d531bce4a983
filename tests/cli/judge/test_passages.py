"""``testimonia judge read``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, log_of

pytestmark = pytest.mark.usefixtures("signed")


def test_a_passage_is_read_whole(archive: Path, command: Command) -> None:
    """It is said what is missing, or that nothing is; the log and undo tell it the same way."""
    code, out, _ = command("judge", "read", "roth.txt", "She set type.")
    assert code == 0
    assert "READ by Ada: “She set type.” (roth.txt:58-71): missing nothing" in out
    assert "testimonia audit --recall counts it" in out
    missing = ("--missing", "occupation", "set type", "--missing", "residence", "She")
    out = command("judge", "read", "roth.txt", "58:71", *missing)[1]
    assert "missing occupation “set type”; residence “She”" in out
    assert "It takes the place of Ada's READ" in out
    assert "missing occupation “set type”" in command("judgements", "list")[1]
    assert "Taken back by Ada: Ada's READ" in command("judgements", "undo")[1]
    assert "stated" not in command("judgements", "list")[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--missing", "occupation", "wove"], "The passage does not have “wove”"),
        (["--missing", "weaving", "set type"], "No statement type 'weaving'"),
    ],
)
def test_what_is_not_there_is_refused(
    arguments: list[str], words: str, archive: Path, command: Command
) -> None:
    """No such words in the passage, no such type: an error, and an empty log."""
    code, out, err = command("judge", "read", "roth.txt", "58:71", *arguments)
    assert (code, out) == (1, "")
    assert words in err
    assert log_of(archive) == []
