"""Statements from verbs."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Anton Horvat and Anna Keller married.",
         ["kinship.spouse | Anna Keller | > Anton Horvat", "kinship.spouse | Anton Horvat | > Anna Keller"]),
        ("Vera Orlova and Anna Keller married.", []),
        ("Anton Horvat married in 1910.", ["kinship.spouse | Anton Horvat | @1910"]),
        ("Anton Horvat married.", []),
    ],
)  # fmt: skip
def test_two_are_each_others_object(text: str, lines: list[str]) -> None:
    """Who is named together married each other, unless they are two sisters; alone, a date is enough."""
    assert sorted(statement_lines(text)) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pavel Orlov helped to found the Socialist League.", "founding.cofounded | Pavel Orlov | > Socialist League"),
        ("Pavel Orlov wanted to found the Socialist League.",
         "founding.founded | Pavel Orlov | > Socialist League | intended"),
        ("Karl Roth called Pavel Orlov a fanatic.",
         "characterisation.described | Pavel Orlov | = fanatic | by Karl Roth | says Karl Roth"),
        ("Karl Roth hailed Pavel Orlov as leader.",
         "characterisation.described | Pavel Orlov | = leader | by Karl Roth | says Karl Roth"),
        ("Arresting Pavel Orlov, Karl Roth left.", "detention.arrested | Pavel Orlov | by Karl Roth"),
        ("Pavel Orlov was born and raised in Odessa.", "birth.born | Pavel Orlov | in Odessa"),
        ("Pavel Orlov went to Vienna with Karl Roth.",
         "journey.travelled | Pavel Orlov | > Vienna | in Vienna | with Karl Roth"),
        ("Pavel Orlov was appointed Commissar for Social Welfare.",
         "position.appointed | Pavel Orlov | = Commissar for Social Welfare"),
        ("Pavel Orlov was awarded the Order of the Red Banner.",
         "award.received | Pavel Orlov | = Order of the Red Banner"),
        ("Pavel Orlov was elected secretary at Vienna.", "position.elected | Pavel Orlov | = secretary | in Vienna"),
        ("ORLOV, Pavel (b. 1878). Weaver. Expelled from the Socialist Party 1924.",
         "membership.expelled | Pavel Orlov | > Socialist Party | @1924"),
        ("ORLOV, Pavel (b. 1878). Weaver. Studied at the University of Graz.",
         "education.studied | Pavel Orlov | > University of Graz"),
    ],
)  # fmt: skip
def test_a_verb_says_what_its_frame_says(text: str, line: str) -> None:
    """Role, value, company, voice and the notes of lexica, each as the frame has it."""
    assert line in statement_lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Roth called Pavel Orlov comrade.",
        "Arresting nobody, Pavel Orlov left.",
        "Arresting, Pavel Orlov sang.",
    ],
)
def test_a_verb_says_nothing(text: str) -> None:
    """A form of address and a verb without its object say nothing."""
    assert statement_lines(text) == []


@pytest.mark.parametrize(
    ("award", "value"),
    [("Iron Cross of his father", "Iron Cross"), ("Order of the Red Banner", "Order of the Red Banner")],
)
def test_an_award_goes_on_with_a_proper_noun(award: str, value: str) -> None:
    """What is of somebody is no part of its name."""
    text = f"Karl Roth received the {award} in 1905."
    assert f"award.received | Karl Roth | = {value} | @1905" in statement_lines(text)
