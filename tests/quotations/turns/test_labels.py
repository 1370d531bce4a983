"""What, at the beginning of a line, may name who speaks."""

import pytest

from testimonia.furniture.layout import lines
from testimonia.languages.en.pack import ENGLISH
from testimonia.quotations.turns.labels import Label, Labels, initials, is_numbered

LABELS = Labels(ENGLISH.talk(), ENGLISH.names(), {"monday", "jan", "january"}, {"from", "in"})


def found(text: str) -> list[Label]:
    """Return what may be a label in a text."""
    return list(LABELS.of(text, lines(text)))


@pytest.mark.parametrize(
    ("text", "name", "behind"),
    [
        ("MOOR: Where were you?", "MOOR", "Where"),
        ("Comrade Berg (Kiel): I was there.", "Comrade Berg", "I was"),
        ("Q. Where were you?", "Q", "Where"),
        ("A. Nobody. I was cold.", "A", "Nobody"),
        ("Mr. MOOR. I object.", "Mr. MOOR", "I object"),
        ("**Eva Moor:** Why?", "Eva Moor", "Why"),
        ("**Eva Moor** — Why?", "Eva Moor", "Why"),
        ("*Eva Moor* Why?", "Eva Moor", "Why"),
        ("Eva Moor — Why?", "Eva Moor", "Why"),
        ("[00:01:12] [Eva Moor] Why?", "Eva Moor", "Why"),
        ("00:12 Eva van der Moor: Why?", "Eva van der Moor", "Why"),
        ("Voice from the floor: Shame!", "Voice from the floor", "Shame"),
        ("SPEAKER 2: Why?", "SPEAKER 2", "Why"),
        ("E.M.: why not?", "E.M.", "why"),
        ("Jan: I was there.", "Jan", "I was"),
    ],
)
def test_a_label_opens_a_line(text: str, name: str, behind: str) -> None:
    """A name or an office, set off by a mark, by bold letters, or by brackets, behind the time of a tape or not."""
    (label,) = found(text)
    assert (label.text, text[label.start : label.end], label.nobody, label.alone) == (
        name,
        name,
        False,
        False,
    )
    assert text.startswith(behind, label.begins)


@pytest.mark.parametrize(
    "text", ["THE CHAIRMAN.", "MOOR", "Eva Moor", "**Eva Moor**", "Interviewer:", "E.M."]
)
def test_a_label_may_have_a_line_of_its_own(text: str) -> None:
    """With or without a mark behind it."""
    (label,) = found(f"{text}\n\nI was there.")
    assert label.alone


@pytest.mark.parametrize(
    "text",
    [
        "He said: I was there.",
        "In Kiel: nothing.",
        "10:30 was the hour.",
        "Luke 3:16 was read.",
        "Well, yes.",
        "I know.",
        "Eva Moor — and nobody else — knew.",
        "**Eva Moor** was born in Kiel.",
        "One Two Three Four Five Six: no.",
        "- we went home",
    ],
)
def test_prose_opens_with_no_label(text: str) -> None:
    """Words in small letters, hours, verses, sentences, and a name that a sentence goes on with are none."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["Note: I wrote it.", "EXHIBIT A: a seaman's book.", "Monday: I swept.", "January: I left.", "THE END"],
)
def test_what_heads_a_piece_of_a_text_is_nobody(text: str) -> None:
    """Notes, exhibits and days look like labels, and name nobody."""
    assert [label.nobody for label in found(text)] == [True]


def test_titles_and_offices_are_no_name() -> None:
    """What is left of a label without them is the name."""
    assert LABELS.without_titles("Comrade Eva Moor") == "Eva Moor"
    assert LABELS.without_titles("MR. MOOR") == "MOOR"
    assert LABELS.without_titles("The Chairman") == ""


def test_an_office_is_generic_with_its_article_and_its_number() -> None:
    """So is a letter; a name is not."""
    assert all(
        map(LABELS.is_generic, ["Q", "THE CHAIRMAN", "Speaker 3", "Interviewer", "Delegate from Kiel"])
    )
    assert not LABELS.is_generic("Eva Moor")
    assert is_numbered("Aud1")
    assert not is_numbered("Eva Moor")


def test_initials_are_told_by_their_letters() -> None:
    """A name is not initials."""
    assert (initials("E.M."), initials("E. M."), initials("EM"), initials("EVA")) == ("em", "em", "em", "")
