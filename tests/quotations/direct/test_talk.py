"""Who speaks in a talk of turns that nobody attributes."""

import pytest

from tests.extractors.reading import found_in
from tests.quotations.direct.speaking import voices

FIRST = "“What do they do at the mill?” asked Olga Stern.\n“They sing all day long,” said Jan Dekker.\n"
NOBODY = "speaker not named"
NAMED = ["Olga Stern (asked)", "Jan Dekker (said)"]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ("“And after the singing?”", ["Olga Stern (asked)"]),
        (
            "“And after the singing?”\n“After the singing we pay.”",
            ["Olga Stern (asked)", "Jan Dekker (said)"],
        ),
        ("They looked at the river.\n“And after the singing?”", [NOBODY]),
    ],
)
def test_turns_alternate(turns: str, expected: list[str]) -> None:
    """Each bare paragraph is the other's, as long as nothing is told between."""
    assert voices(FIRST + turns) == NAMED + expected


def test_a_turn_nobody_is_known_for() -> None:
    """Of one known speaker the second turn is nobody's, the third theirs, in a talk as in a speech."""
    text = "“The mill is shut,” said Olga Stern.\n“It is shut again.”\n“It was shut last year.”"
    assert voices(text) == ["Olga Stern (said)", NOBODY, "Olga Stern (said)"]


def test_statements_are_no_talk() -> None:
    """Where nobody asks anything, a paragraph behind another's words may be the same person's."""
    text = "“The mill is shut,” said Olga Stern.\n“It is open,” said Jan Dekker.\n“We sang there all day.”"
    assert voices(text)[2] == NOBODY


def test_a_quotation_goes_on() -> None:
    """In the same paragraph behind the words that attribute it, past a semicolon too, the same person speaks."""
    text = "“The mill is shut,” said Olga Stern; “nobody sings there now.” They left."
    assert voices(text) == ["Olga Stern (said)"] * 2


def test_a_turn_stands_on_the_word_of_the_author() -> None:
    """Who speaks was told two paragraphs before, in sentences that are no more at hand; the author still reports it."""
    found = found_in(FIRST + "“And after the singing?”\n“After the singing we pay.”").quotations
    assert [[voice.role for voice in one.around] for one in found] == [["author"]] * 4


def test_far_on_nobody_knows_whose_turn_it_is() -> None:
    """Behind a paragraph of many quotations, or many turns behind the last name."""
    many = "“And then?” “Then we ate.” “And then?”\n"
    assert voices(f"{FIRST}{many}“After the singing we pay.”")[-1] == NOBODY
    turns = "\n".join("“And after the singing we pay?”" for _ in range(14))
    assert voices(FIRST + turns)[2] == "Olga Stern (asked)"
    assert voices(FIRST + turns)[-1] == NOBODY
