"""Statements that are speech itself."""

import pytest

from tests.extractors.reading import statement_lines

JOINED = "Pavel Orlov had joined the Socialist Party"


@pytest.mark.parametrize(
    ("verb", "role"),
    [("claimed", "claimed"), ("said", "said"), ("denied", "denied"), ("heard", None), ("never said", None)],
)
def test_what_somebody_says_is_a_report(verb: str, role: str | None) -> None:
    """The verb tells how it is said; what is heard or was not said is no report."""
    reports = [
        line for line in statement_lines(f"Karl Roth {verb} that {JOINED}.") if line.startswith("report")
    ]
    assert reports == ([f"report.{role} | Karl Roth | = {JOINED} | says Karl Roth"] if role else [])


@pytest.mark.parametrize("said", ["so", "that", "a few words more", "the same as all the others"])
def test_words_without_a_verb_are_no_report(said: str) -> None:
    """Something must be told."""
    assert not any(line.startswith("report") for line in statement_lines(f"Karl Roth said {said}."))


def test_quoted_words_are_a_quotation_and_no_report() -> None:
    """What stands in quotation marks is kept as it stands, once."""
    lines = statement_lines("Karl Roth said: “I was in Vienna then.”")
    assert "quotation.said | Karl Roth | = I was in Vienna then. | says Karl Roth" in lines
    assert not any(line.startswith("report") for line in lines)


def test_what_the_league_says_is_nobodys_report() -> None:
    """Only persons report."""
    assert not any(
        line.startswith("report") for line in statement_lines(f"The Socialist League said that {JOINED}.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "“Then let it burn,” Olga Brandt is said to have answered.",
        "Olga Brandt is said to have answered: “Then let it burn,”",
    ],
)
def test_what_somebody_is_said_to_have_said_is_reported(text: str) -> None:
    """Nobody gives their name for it, so the words are hearsay."""
    told = "quotation.said | Olga Brandt | = Then let it burn, | says “is said” > Olga Brandt | reported"
    assert told in statement_lines(text)
