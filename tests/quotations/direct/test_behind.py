"""Who is quoted by the words behind quotation marks."""

import pytest

from tests.quotations.direct.speaking import voices

NOBODY = "speaker not named"


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("said the old weaver.", "the old weaver (said)"),
        ("Olga Stern said.", "Olga Stern (said)"),
        ("Dunstan Ray, the pilots’ spokesman, said.", "Dunstan Ray (said)"),
        ("Olga Stern, who had come late, said.", "Olga Stern (said)"),
        ("replied Olga Stern, who had come late.", "Olga Stern (replied)"),
        ("whispered Olga Stern to Jan Dekker.", "Olga Stern (whispered)"),
        ("a neighbour told Jan Dekker.", "a neighbour (told)"),
        ("Jan Dekker was told by Olga Stern.", "Olga Stern (was told)"),
        ("Jan Dekker was told.", f"{NOBODY} (was told)"),
        ("said the other, mildly.", "the other (said)"),
        ("called a girl’s voice.", "a girl (called)"),
        ("Jan Dekker heard Olga Stern say.", "Olga Stern (heard)"),
        ("party chair Roos van Elk said on Wednesday.", "Roos van Elk (said)"),
    ],
)
def test_by_a_verb_of_saying(behind: str, expected: str) -> None:
    """Its subject before or behind it, however it is told; whoever is told or listens does not speak."""
    assert voices(f"“The mill is shut for good,” {behind}") == [expected]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("smiled Olga Stern.", "Olga Stern (smiled)"),
        ("Olga Stern smiled.", "Olga Stern (smiled)"),
        ("laughed the minister, closing the door.", "the minister (laughed)"),
        ("sobbed the faithful attendant.", "the faithful attendant (sobbed)"),
        ("broke in Olga Stern.", "Olga Stern (broke)"),
        ("Olga Stern did not smile.", NOBODY),
    ],
)
def test_by_any_verb_the_quotation_runs_on_into(behind: str, expected: str) -> None:
    """A verb beside a comma in the marks tells how it is said."""
    assert voices(f"“The mill is shut for good,” {behind}") == [expected]


def test_a_title_runs_on_into_nothing() -> None:
    """What stands in the middle of a sentence is no speech of the next verb's subject."""
    assert voices("In the song “The Way of the Miners,” Anna Roth is a cook.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I shall not resign.” Olga Stern answered.", "Olga Stern (answered)"),
        ("“I shall not resign!” Olga Stern answered that Jan Dekker should go.", NOBODY),
        ("“I shall not resign.” The mill closed in May.", NOBODY),
    ],
)
def test_in_a_sentence_of_its_own(text: str, expected: str) -> None:
    """A sentence that tells no more than that somebody answered is on the quotation before it."""
    assert voices(text) == [expected]


@pytest.mark.parametrize("behind", ["(Olga Stern, Grey Years, p. 3).", "(Olga Stern)", "– Olga Stern"])
def test_in_brackets_or_behind_a_dash(behind: str) -> None:
    """A person named alone behind the quotation wrote it."""
    assert voices(f"“The mill is shut for good” {behind}") == ["Olga Stern"]


def test_a_place_in_brackets_is_nobody() -> None:
    """Words without a full stop that nobody is told to have said may be a title: they are no quotation."""
    assert voices("“The mill is shut for good” (Berlin)") == []


def test_an_addressee_within_does_not_speak() -> None:
    """Whoever is called by name in a quotation listens."""
    text = "Anna Roth opened the door. “Come home, Peter, it is late,” she said."
    assert voices(text) == ["Anna Roth (said)"]
