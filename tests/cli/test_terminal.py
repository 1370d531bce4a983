"""How things look in a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from testimonia.cli import terminal
from testimonia.cli.terminal import Bar, harmless


@given(st.text())
def test_harmless_text_has_no_control_characters(text: str) -> None:
    """Whatever a source holds, what is printed is one line without C0 or C1 characters."""
    assert all(ord(character) >= 32 and not 127 <= ord(character) < 160 for character in harmless(text))


def test_harmless_text_keeps_its_words() -> None:
    """Letters, accents and signs stay as they are; an escape is shown, not obeyed."""
    assert harmless("Pressburg,\n Bratislava – “née” [bold]") == "Pressburg, Bratislava – “née” [bold]"
    assert harmless("a\x1b[2Jb") == "a�[2Jb"
    assert harmless("born \u202e0981\u202c \u2066x\u2069") == "born �0981� �x�"
    assert harmless("می\u200cخواهم") == "می\u200cخواهم"


def test_the_bar_shows_rate_and_time_left_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """On a terminal: share, words a second, time left. Elsewhere: nothing at all."""
    with Bar() as bar:
        bar.begin("Reading", 10)
        bar.advance(10, 100)
    assert capfd.readouterr() == ("", "")
    monkeypatch.setattr(
        terminal,
        "console",
        lambda *, err: Console(stderr=err, force_terminal=True, width=100, color_system=None),
    )
    with Bar() as bar:
        bar.begin("Reading", 10)
        bar.advance(5, 100)
    shown = capfd.readouterr()
    assert shown.out == ""
    assert "Reading" in shown.err
    assert "50 %" in shown.err
    assert "words/s" in shown.err


def test_one_is_counted_as_one() -> None:
    """Numbers agree with what they count."""
    assert [terminal.counted(number, "word") for number in (0, 1, 1204)] == [
        "0 words",
        "1 word",
        "1,204 words",
    ]
