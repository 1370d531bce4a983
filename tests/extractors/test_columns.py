"""Which sentences stand in a notice of a death."""

import pytest

from testimonia.extractors.columns import opened_by_surname
from tests.extractors.reading import statement_lines

LEFT = "death.died | Peter Ashdown | @1990-06-21"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RUDD, Ellen", True),
        ("McALLISTER, Jean", True),
        ("VAN DER BERG - Suddenly", True),
        ("Rudd, Ellen", False),
        ("RUDD ELLEN", False),
        ("R, Ellen", False),
    ],
)
def test_a_surname_in_capitals_opens_a_notice(text: str, expected: bool) -> None:
    """Its last letters are capitals, and a mark sets the given names apart."""
    assert opened_by_surname(text, 0) is expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ASHDOWN, Peter. Left us on June 21, 1990. Funeral private.", [LEFT]),
        ("In loving memory of Peter Ashdown, who left us on June 21, 1990. Sadly missed by all.", [LEFT]),
        ("In loving memory of Peter Ashdown, who fell asleep on June 21, 1990. Sadly missed by all.", [LEFT]),
        ("Peter Ashdown left us on June 21, 1990. The funeral was private.", []),
        ("ASHDOWN, Peter. Left us on June 21, 1990. He taught in Leeds.", []),
        ("ASHDOWN, Peter. Left us a mill in 1990. Funeral private.", []),
    ],
)
def test_some_words_say_it_in_a_notice_only(text: str, lines: list[str]) -> None:
    """Who "left us" has died where a surname in capitals or a memory opens, and kin or a funeral follows."""
    assert [line for line in statement_lines(text) if line.startswith("death")] == lines


def test_a_notice_ends_with_its_paragraph() -> None:
    """What stands in the next paragraph is no part of a notice, nor is a funeral there a sign of one."""
    assert (
        statement_lines("ASHDOWN, Peter. Left us on June 21, 1990.\n\nThe funeral of a king was told.") == []
    )


def test_far_from_its_head_nothing_is_a_notice() -> None:
    """Only so many characters before a sentence are looked at."""
    text = f"ASHDOWN, Peter. Funeral private. {'It rained. ' * 300}Peter Ashdown left us on June 21, 1990."
    assert not [line for line in statement_lines(text) if line.startswith("death")]
