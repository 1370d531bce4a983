"""One entry of the log."""

from testimonia.archive.judging.entry import canonical


def test_canonical() -> None:
    """A value is written in one way only, in its own letters."""
    assert canonical({"b": "sì", "a": [1, None]}) == canonical({"a": [1, None], "b": "sì"})
    assert canonical({"b": "sì", "a": 1}) == '{"a": 1, "b": "sì"}'
