"""Voices that the source names and calls by what they are."""

import pytest

from tests.extractors.reading import found_in


def voices(text: str) -> list[str]:
    return [quotation.voice.label for quotation in found_in(text).quotations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The party organ, Dawn, claims that the strike is lost.", "Dawn"),
        ("The liberal daily “Morgen” told its readers that the quay would close.", "Morgen"),
        ("The treasurer, an old sailor named Jens Bolt, swore that the box was empty.", "Jens Bolt"),
        ("The chair, a stern woman called Tabitha Rusk, ruled that no brother might speak.", "Tabitha Rusk"),
        ("The “witness”, a certain Halb, says that he was mistaken.", "Halb"),
        ("Our landlady, a Mrs Pruitt, said that the cat was lost.", "Pruitt"),
    ],
)
def test_a_name_beside_what_somebody_is_names_the_voice(text: str, name: str) -> None:
    """Behind a comma, in marks, or behind "called"."""
    assert voices(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The liberal daily, Morgen, lost money. It rained. The daily said that the king had fled.",
            "Morgen",
        ),
        ("The weekly Kompas had ten readers. The weekly said that the king had fled.", "Kompas"),
        ("The chairman was Albert Crane. The chairman said that the law was void.", "Albert Crane"),
        ("Tabitha Rusk was the chair. The chair ruled that no brother might speak.", "Tabitha Rusk"),
        ("The treasurer, Jens Bolt, wept. “I am poor,” the treasurer said.", "Jens Bolt"),
    ],
)
def test_the_noun_alone_is_that_name_later(text: str, name: str) -> None:
    """It comes back to whoever was called so."""
    assert voices(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, a cousin of Albert Crane, held that the law was void.",
        "The chair of the branch, who was a friend of Albert Crane, ruled that no brother might speak.",
        "The convener, Albert Crane, wept. Max Roth became the convener. The convener said that he was poor.",
        "The daily, Albert Crane, failed. A Swiss daily was read. The daily said that the king had fled.",
        "The old convener, Albert Crane, died. The new convener said that the law was void.",
        "The convener, Albert Crane, died. The convener of the lower court said that the law was void.",
        "Albert Crane was not the chairman. The chairman said that the law was void.",
        "Albert Crane may be the chairman. The chairman said that the law was void.",
        "The miners, Albert Crane told me, had left. The miners said that the pit was wet.",
    ],
)
def test_nobody_is_meant_who_may_be_another(text: str) -> None:
    """Not who is only told of, of two who were called so none, not one who is told apart, nor one who is not."""
    assert voices(text)[-1] != "Albert Crane"
