"""Which nouns are said of whom."""

import pytest

from tests.extractors.reading import statement_lines


def worked(text: str) -> bool:
    return any(line.startswith("occupation.worked_as | Pavel Orlov") for line in statement_lines(text))


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Orlov was a weaver.",
        "Pavel Orlov became a weaver.",
        "Pavel Orlov returned as a weaver.",
        "As a weaver, Pavel Orlov sang.",
        "Pavel Orlov spent three years as a weaver.",
        "The weaver Pavel Orlov sang.",
        "A weaver, Pavel Orlov, sang.",
        "The league's weaver, Pavel Orlov, sang.",
        "Pavel Orlov, a weaver, sang.",
        "ORLOV, Pavel (b. 1878). Russian weaver.",
    ],
)
def test_a_noun_is_said_of_the_person(text: str) -> None:
    """As a predicate, behind "as", as a title, in apposition on either side, and in notes."""
    assert worked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Orlov saw a weaver.",
        "Pavel Orlov dressed as a weaver.",
        "Pavel Orlov bought a coat as a weaver.",
        "Pavel Orlov was described as a weaver.",
        "Weaver, Pavel Orlov, sang.",
        "Pavel Orlov, a problem, sang.",
    ],
)
def test_a_noun_is_not_said_of_the_person(text: str) -> None:
    """Not what somebody only looks like or is held to be, nor an object's "as"."""
    assert not worked(text)
