"""Whom a label names."""

import pytest

from testimonia.furniture.layout import lines
from testimonia.languages.en.pack import ENGLISH
from testimonia.quotations.turns.heads import Head
from testimonia.quotations.turns.labels import Labels
from testimonia.quotations.turns.naming import Called, Naming

LABELS = Labels(ENGLISH.talk(), ENGLISH.names(), ())
HEAD = Head(("Jan Kubin", "Doctor Eva Moor"), "Eva Moor", "Jan Kubin")


def called(label: str, head: Head = HEAD) -> Called:
    """Return what a label says of who speaks."""
    (found,) = LABELS.of(f"{label}: Why?", lines(f"{label}: Why?"))
    return Naming(LABELS, head, ENGLISH.talk()).of(found)


@pytest.mark.parametrize(
    ("label", "name", "titled"),
    [
        ("KUBIN", "Jan Kubin", "Jan Kubin"),
        ("Moor", "Eva Moor", "Doctor Eva Moor"),
        ("Q", "Eva Moor", "Eva Moor"),
        ("Interviewee", "Jan Kubin", "Jan Kubin"),
        ("J.K.", "Jan Kubin", "Jan Kubin"),
        ("MR. STOLZ", "Stolz", "Mr. Stolz"),
        ("THE ACCUSED STOLZ", "Stolz", "The Stolz"),
    ],
)
def test_the_head_says_whom_a_label_names(label: str, name: str, titled: str) -> None:
    """In full where it names one so; by letters and by who asks and answers; else the label is the name."""
    assert (called(label).name, called(label).titled) == (name, titled)


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("Q", "interviewer"),
        ("A", "person interviewed"),
        ("REPORTER", "Reporter"),
        ("THE CHAIRMAN", "The chairman"),
        ("X.Y.", "X.Y."),
        ("VOICE 2", "Voice 2"),
        ("B", "B"),
        ("Comrade General", "Comrade General"),
    ],
)
def test_offices_letters_and_numbers_name_nobody(label: str, written: str) -> None:
    """Where the head does not say who it is."""
    assert called(label, Head()) == Called(written)
