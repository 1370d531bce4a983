"""Who is asked something and answers: whoever tells the text."""

import pytest

from testimonia.model import Clue
from tests.quotations.direct.speaking import voices

AUTHOR = Clue("author", "Petra Holm", "Petra Holm")
NOBODY = "speaker not named"


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("I stood at the door. Karl Roth came in.", "“What do you want?” he asked me."),
        ("I went into the shop and bought rope.", "“What will you do?” asked Karl Roth."),
        ("The clerk asked how old I was and I told him.", "“What do they do there?” asked my mother."),
        ("I spoke to Karl Roth in the yard.", "“Who sent you?” demanded Karl Roth."),
        ("I gave Max Lie the key.", "“Is it heavy?” inquired Karl Roth."),
    ],
)
def test_the_author_answers_who_asks_them(before: str, asked: str) -> None:
    """They are told to be asked, or of them alone was told last; a mother of theirs asks them anyway."""
    found = voices(f"{before}\n{asked}\n“Hang out the washing.”\n“And then?”", AUTHOR)
    assert found[1] == "Petra Holm"
    assert found[2] == found[0]


@pytest.mark.parametrize(
    ("before", "asked", "answer"),
    [
        ("I spoke to Karl Roth in the yard.", "“Why should I leave?” he said.", "“My father lies here.”"),
        ("Karl Roth and Max Lie came in.", "“What do you want?” asked Karl Roth.", "“Some bread for us.”"),
        (
            "I stood at the door and Max Lie came in.",
            "“What is it?” asked Karl Roth.",
            "“Some bread for us.”",
        ),
        ("I stood at the door.", "“You want some bread,” Karl Roth told me.", "“There is none left here.”"),
        ("I stood at the door.", "“What is it?” asked Karl Roth.", "“Some bread for us.” Max Lie had come."),
    ],
)
def test_nobody_is_taken_for_the_author_who_may_be_another(before: str, asked: str, answer: str) -> None:
    """Who is asked themselves, where another may be asked, where nobody asks, or more is told beside the answer."""
    assert voices(f"{before}\n{asked}\n{answer}", AUTHOR)[1] == NOBODY
