"""What comes out of columns that hold more than a word."""

from collections.abc import Callable

import pytest

from testimonia.archive import stored
from testimonia.archive.stored import Unsound


def test_what_is_sound_comes_out() -> None:
    """Dates as they stand, lists as tuples."""
    assert stored.date("1915-05") == "1915-05"
    assert stored.dates("1915|1916") == ("1915", "1916")
    assert stored.dates(None) == ()
    assert stored.strings('["a", "b"]') == ("a", "b")
    assert stored.steps('[["so it is told", "s1"], ["hence", null]]') == (
        ("so it is told", "s1"),
        ("hence", None),
    )
    assert stored.mapping('{"a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (stored.date, "1915-13"), (stored.date, "sometime"), (stored.dates, "1915|x"), (stored.strings, "[1]"),
        (stored.strings, "{}"), (stored.strings, "["), (stored.steps, '[["a"]]'), (stored.steps, '[[1, "s"]]'),
        (stored.steps, '[["a", 1]]'), (stored.mapping, "[]"), (stored.mapping, "x" * 1_000),
        (stored.mapping, "[" * 100_000),
    ],
)  # fmt: skip
def test_what_is_not_is_told_with_its_value(read: Callable[[str], object], text: str) -> None:
    """Cut where it is long."""
    with pytest.raises(Unsound) as caught:
        read(text)
    assert len(str(caught.value)) < 120
