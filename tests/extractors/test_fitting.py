"""Whether a clause has the form that a frame asks for."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pavel Orlov passed away in 1931.", True),
        ("Pavel Orlov passed in 1931.", False),
        ("Pavel Orlov passed peacefully away in 1931.", True),
        ("OSTROV, Ada. Passed on March 3, 1931. Funeral private.", True),
        ("Pavel Orlov was drummed out of the Socialist Party.", True),
        ("Pavel Orlov was drummed into the Socialist Party.", False),
        ("Pavel Orlov was raised in Odessa.", True),
        ("Anna Keller raised Pavel Orlov in Odessa.", False),
        ("Pavel Orlov died in Odessa.", True),
        ("Pavel Orlov was dying in Odessa.", False),
        ("Pavel Orlov was again in Vienna.", True),
        ("Pavel Orlov was active in Vienna.", False),
        ("Pavel Orlov was beside Karl Roth in Vienna.", False),
    ],
)
def test_the_verb_must_have_the_form(text: str, found: bool) -> None:
    """Its particle, its voice, that it is over, and that nothing else stands with it, where a frame says so."""
    assert bool(statement_lines(text)) is found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pavel Orlov was stoned to death.", "death.killed"),
        ("Pavel Orlov was stoned.", ""),
        ("Pavel Orlov fell in battle.", "death.killed"),
        ("Pavel Orlov fell in Vienna.", ""),
        ("Pavel Orlov was shot.", "death.killed"),
        ("Pavel Orlov was shot in the leg.", "illness.wounded"),
        ("Pavel Orlov was shot and survived.", ""),
        ("Pavel Orlov was shot and Karl Roth survived.", "death.killed"),
    ],
)
def test_what_stands_with_the_verb_decides(text: str, line: str) -> None:
    """What a frame asks for must be there; what it forbids, and the verb that must not follow, must not."""
    assert [each.split(" | ")[0] for each in statement_lines(text)] == [line] * bool(line)
