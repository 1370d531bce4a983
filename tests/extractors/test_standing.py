"""Whether a clause says that something happened, as its whole sentence tells it."""

import pytest

from testimonia.model import Clue
from tests.extractors.reading import statement_lines


def lines(text: str, kind: str) -> list[str]:
    return [line for line in statement_lines(text) if line.startswith(kind)]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Milan Hora joined neither the Green Party nor the Weavers' Union.", "denied"),
        ("Ida Lund moved that Milan Hora be expelled from the Green Party.", "intended"),
        ("Ida Lund insisted that Milan Hora leave the Green Party.", "intended"),
        ("Ida Lund let Milan Hora join the Green Party.", ""),
        ("Milan Hora declared that he would leave the Green Party.", "intended"),
        ("Milan Hora declared that he had left the Green Party.", ""),
        ("Ida Lund says that Milan Hora will leave the Green Party if nobody pays.", "intended"),
        ("Milan Hora will leave the Green Party in May.", "intended"),
        ("Milan Hora was in the mood to leave the Green Party.", "intended"),
    ],
)
def test_the_sentence_tells_whether_it_was_so(text: str, standing: str) -> None:
    """Neither of two is denied; what is moved, announced, decided or yet to come is only meant."""
    found = lines(text, "membership")
    assert found
    assert all(line.split(" | ")[-1] == standing or standing == "" for line in found)
    assert standing or not any(line.endswith(("denied", "intended", "possible")) for line in found)


@pytest.mark.parametrize(
    "text",
    [
        "Milan Hora was in no hurry to join the Green Party.",
        "Milan Hora had no wish to join the Green Party.",
    ],
)
def test_what_was_not_even_meant_is_left_unsaid(text: str) -> None:
    """Behind a noun of which there was none, nothing is told of what was."""
    assert lines(text, "membership") == []


def test_an_accusation_is_hearsay() -> None:
    """Who is charged with a killing need not have killed, and the dead are dead by report only."""
    (line,) = lines("Milan Hora was arrested on suspicion of strangling Olga Reis.", "death")
    assert line == "death.killed | Olga Reis | reported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Milan Hora was almost murdered in 1931.", "attack.survived | Milan Hora | @1931"),
        (
            "Olga Reis failed to murder Milan Hora in 1931.",
            "attack.survived | Milan Hora | @1931 | by Olga Reis",
        ),
        ("Olga Reis did not try to murder Milan Hora.", None),
    ],
)
def test_what_fell_short_was_an_attack(text: str, expected: str | None) -> None:
    """A killing tried or nearly done was survived; one not even tried is no attack."""
    assert lines(text, "attack") == ([expected] if expected else [])


def test_who_is_against_it_did_not_do_it() -> None:
    """The doer of a gerund behind "against" is no agent of it."""
    (line,) = lines("Ida Lund spoke against expelling Milan Hora from the Green Party.", "membership")
    assert line == "membership.expelled | Milan Hora | > Green Party | intended"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You have all read that Milan Hora founded the Green Party. He did not.",
         "founding.founded | Milan Hora | > Green Party | denied"),
        ("Milan Hora founded the Green Party. He did not stay.", "founding.founded | Milan Hora | > Green Party"),
        ("Milan Hora founded the Green Party. Olga Reis did not.", "founding.founded | Milan Hora | > Green Party"),
    ],
)  # fmt: skip
def test_the_next_sentence_may_take_it_back(text: str, expected: str) -> None:
    """A sentence that says no more than "he did not" denies what the one before told of him."""
    assert lines(text, "founding") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The party denies the rumour that Karl Roth has asked for asylum in Norway.",
        "The meeting warns against the rumour, spread by the press, that Karl Roth has asked for asylum in Norway.",
        "The claim that Karl Roth has asked for asylum in Norway rests on one letter.",
    ],
)
def test_what_a_rumour_says_is_reported(text: str) -> None:
    """What hangs on "the rumour that" is not told as having happened, be it parted from its noun."""
    (line,) = (line for line in statement_lines(text) if line.startswith("exile.asylum_sought"))
    assert line.endswith("| reported")


def test_what_is_told_of_a_story_is_no_rumour() -> None:
    """In "a story that she wrote" she did write."""
    lines = statement_lines("Karl Roth had read the story “Rain” that Anna Berg published in 1903.")
    assert not any(line.endswith("| reported") for line in lines)


def test_who_says_i_is_denied_by_no_other() -> None:
    """A sentence behind "I was arrested" is on somebody else: "He never was."."""
    text = "I was arrested in 1927. He never was."
    lines = statement_lines(text, Clue("author", "Ida Falk", "Ida Falk"))
    assert not [line for line in lines if "denied" in line]
    assert [line for line in lines if line.startswith("detention.arrested | Ida Falk")]
