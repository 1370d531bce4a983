"""Who "I" is in direct speech."""

import pytest

from testimonia.model import Clue
from tests.extractors.reading import found_in, statement_lines

AUTHOR = Clue("author", "Ilse Berg", "Ilse Berg")


def selves(text: str, *clues: Clue) -> dict[str, str]:
    """Return whom each pronoun of the first person means, by the words that follow it."""
    found = found_in(text, *clues)
    labels = {referent.id: referent.label for referent in found.referents}
    return {
        text[each.start :].split(" ")[1].rstrip(".,”’"): labels[each.referent]
        for each in found.mentions
        if each.text in {"I", "me", "my", "My", "We", "we", "our"}
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I stayed in Hull,” said Karl Roth.", {"stayed": "Karl Roth"}),
        ("Karl Roth said: “We stayed in Hull. I wept.”", {"stayed": "Karl Roth", "wept": "Karl Roth"}),
        ("Karl Roth said that he had lost “my only friend” there.", {"only": "Karl Roth"}),
        ("Karl Roth arrived. “I stayed in Hull,” he said. “I wept.”", {"stayed": "Karl Roth", "wept": "Karl Roth"}),
        ("“Then Anna Berg told me, ‘I hate Hull,’ and my heart sank,” said Karl Roth.", {"hate": "Anna Berg", "heart": "Karl Roth"}),
        ("“I stayed in Hull.” Nobody knows who said it.", {}),
        ("Karl Roth said: “They cried ‘I must go!’ in Hull.”", {}),
    ],
)  # fmt: skip
def test_i_is_who_speaks(text: str, expected: dict[str, str]) -> None:
    """Named before or behind; of one quotation in another whoever speaks in the inner one, or nobody who is known."""
    assert {key: value for key, value in selves(text).items() if key in expected or not expected} == expected


def test_outside_of_marks_the_author_speaks() -> None:
    """Inside it is somebody else, whoever that is."""
    text = "I met Karl Roth. “I stayed in Hull,” he said. “I wept.” I believed him."
    assert selves(text, AUTHOR) == {
        "met": "Ilse Berg",
        "stayed": "Karl Roth",
        "wept": "Karl Roth",
        "believed": "Ilse Berg",
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("“I was expelled from the Socialist Party in 1925,” said Karl Roth.", "membership.expelled | Karl Roth | > Socialist Party | @1925 | says Karl Roth"),
        ("“My brother Emil died in Bern,” said Karl Roth.", "death.died | Emil Roth | in Bern | says Karl Roth"),
    ],
)  # fmt: skip
def test_what_is_told_of_oneself(text: str, line: str) -> None:
    """It is a statement on the speaker, on the speaker's word."""
    parts = [each for each in line.split(" | ") if each != "Emil Roth"]
    assert any(all(part in found for part in parts) for found in statement_lines(text))
