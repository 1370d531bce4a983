"""One entry of the log."""

import pytest

from testimonia.archive.judging.entry import canonical, of_length, one_line
from testimonia.errors import JudgementError


def test_canonical() -> None:
    """A value is written in one way only, in its own letters."""
    assert canonical({"b": "sì", "a": [1, None]}) == canonical({"a": [1, None], "b": "sì"})
    assert canonical({"b": "sì", "a": 1}) == '{"a": 1, "b": "sì"}'


def test_one_line() -> None:
    """What would steer a terminal or a page is left out; letters and what joins them stay."""
    assert one_line(" a\r\n\x00b\t\x1b[31mc \u202edc\u202c\u2066 \ud800") == "a b [31mc dc"
    assert one_line("می\u200cخواهم – é") == "می\u200cخواهم – é"


def test_length() -> None:
    """Nothing is cut off: what is too long is refused, with both numbers."""
    assert of_length("abc", 3, "A label") == "abc"
    with pytest.raises(JudgementError, match="A label has at most 3 characters; this one has 4"):
        of_length("abcd", 3, "A label")
