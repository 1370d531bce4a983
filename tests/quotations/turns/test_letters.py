"""Letters: who signs is who writes."""

import pytest

from testimonia.model import Clue
from tests.quotations.turns.talking import prose, spoken, turns_of

LETTER = "Dear Comrade Moor,\n\nI am in Kiel.\n\nWith greetings,\n\nJan Kubin"


@pytest.mark.parametrize(
    "letter",
    [
        LETTER,
        "My dear Eva!\nI am in Kiel.\n\nYours,\nJan Kubin",
        "Sir, — I am in Kiel.\n\nI am, Sir, yours etc.,\n\nJAN KUBIN",
        "Dear Eva:\n\nI am in Kiel.\n\nYours ever, Jan Kubin",
        "Dear Eva,\n\nI am in Kiel.\n\n— Jan Kubin",
        "Dear Eva,\n\nI am in Kiel.\n\nYour Jan Kubin",
        "Dearest Eva,\n\nI am in Kiel.\n\nLove,\n(signed) Jan Kubin.",
    ],
)
def test_a_text_that_is_a_letter_is_of_who_signs_it(letter: str) -> None:
    """However it is opened and closed; it has no turns, for its author is the source's."""
    found = turns_of(f"Kiel, 4 May 1937\n\n{letter}".partition("\n\n")[2])
    assert (found.signed, found.turns) == ("Jan Kubin", ())


@pytest.mark.parametrize(
    "text",
    [
        "I am in Kiel.\n\nYours,\n\nJan Kubin",
        "Dear Eva,\n\nI am in Kiel, and nobody signs.",
        "Dear Eva,\n\nI am in Kiel.\n\nYours was the longest letter of all that I have had.\n\nIt rained.",
        "Dear old Kiel, how I missed it.\n\nIt rained.\n\nJan Kubin",
    ],
)
def test_no_letter_without_salutation_and_signature(text: str) -> None:
    """One of them alone is a sentence of the text."""
    found = turns_of(text)
    assert (found.signed, found.turns) == ("", ())


def test_a_letter_in_a_text_is_a_turn_of_who_signs_it() -> None:
    """Before and behind it the author speaks; closing and signature are no prose; a postscript is still of it."""
    moor = Clue("author", "Eva Moor", "Eva Moor")
    text = f"I found this.\n\n{LETTER}\n\nP.S. I am cold.\n\nI never met him."
    assert spoken(text, moor) == [f"Jan Kubin: {text[text.index('I am in') : text.index('I never')].strip()}"]
    assert prose(text, moor) == [
        "I found this.", "Dear Comrade Moor,", "I am in Kiel.", "P.S. I am cold.", "I never met him.",
    ]  # fmt: skip


def test_several_letters_are_several_turns() -> None:
    """Each ends where it is signed."""
    answer = "Dear Jan,\n\nI am in Bremen.\n\nYours,\n\nEva Moor"
    assert [turn.name for turn in turns_of(f"{LETTER}\n\n{answer}").turns] == ["Jan Kubin", "Eva Moor"]
