"""Whoever takes part in a funeral is alive: it is somebody else's."""

import pytest

from tests.extractors.reading import statement_lines

ROTH = "Karl Roth was a printer."
WEISS = "Clara Weiss was a weaver."


def buried(text: str) -> list[str]:
    """Return whose burial a text is read to tell."""
    return [line.split(" | ")[1] for line in statement_lines(text) if line.startswith("death.buried")]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (f"{ROTH} Josef Novak spoke at his funeral in 1919.", "Karl Roth"),
        (f"{ROTH} Josef Novak attended his burial in Riga.", "Karl Roth"),
        (f"{ROTH} Josef Novak was a pallbearer at his funeral.", "Karl Roth"),
        (f"{ROTH} He lived in Riga. He made maps. Josef Novak sang at his funeral.", "Karl Roth"),
        (f"{ROTH} Josef Novak travelled to Riga to attend his funeral.", "Karl Roth"),
        (f"{WEISS} Hanna Lang spoke at her funeral in Riga.", "Clara Weiss"),
        ("Karl Roth met Josef Novak in 1910. Roth led his funeral in Riga in 1930.", "Josef Novak"),
        ("Clara Weiss spoke at her brother's funeral in 1919.", "Clara Weiss's brother"),
    ],
)
def test_who_takes_part_is_not_buried(text: str, whose: str) -> None:
    """The possessor is another person of the text, whom the pronoun may mean."""
    assert buried(text) == [whose]


@pytest.mark.parametrize(
    "text",
    [f"{WEISS} Josef Novak spoke at his funeral in 1919.", f"{WEISS} She spoke at her funeral in Riga."],
    ids=["no other man", "no other woman"],
)
def test_where_there_is_nobody_else_nobody_is_buried(text: str) -> None:
    """Somebody is meant whom the text has not named."""
    assert buried(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{WEISS} Her funeral was held in Riga in 1919.",
        f"{WEISS} Thousands attended her funeral in Riga.",
        f"{WEISS} She was honoured at her funeral in Riga.",
    ],
    ids=["subject", "of others", "done to her"],
)
def test_a_funeral_stays_whose_it_is(text: str) -> None:
    """Who does nothing there may be whom it is for."""
    assert buried(text) == ["Clara Weiss"]


@pytest.mark.parametrize("between", ["", "The shops were shut. A cold wind blew. "], ids=["near", "far"])
def test_whoever_else_was_named_long_ago_is_not_buried(between: str) -> None:
    """The dead is looked for in the sentence and the one before."""
    assert buried(f"{ROTH} {between}Josef Novak wept at his burial in 1919.") == (
        [] if between else ["Karl Roth"]
    )


@pytest.mark.parametrize(
    "told",
    [
        "Novak was forgotten soon after his funeral.",
        "Novak grew famous only after his funeral.",
        "Novak gained fame during his funeral.",
        "Novak saw his funeral in a dream.",
    ],
)
def test_a_funeral_may_be_his_of_whom_the_text_goes_on_to_speak(told: str) -> None:
    """What comes of somebody after the rite, or is dreamt of it, needs nobody else."""
    text = f"Anton Novak was born in Brno in 1870. He met Karl Roth in Vienna in 1899. {told}"
    assert buried(text) == ["Anton Novak"]


def test_a_biographer_is_not_buried_for_him_of_whom_he_wrote() -> None:
    """The last man named is not the dead where nothing is done at the rite."""
    assert buried(f"{ROTH} Emil Lund wrote his life. Roth won fame after his burial in 1930.") == [
        "Karl Roth"
    ]


def test_other_events_may_be_the_doers_own() -> None:
    """An arrest or a death ends no deed before it."""
    lines = statement_lines(
        f"{ROTH} Josef Novak left Riga after his arrest. He worked until his death in 1931."
    )
    assert [line for line in lines if line.startswith("detention.arrested | Josef Novak")]
