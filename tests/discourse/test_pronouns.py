"""Whom a pronoun means."""

import pytest

from testimonia.model import Clue
from tests.discourse.meaning import all_meant, headed, meant, together
from tests.extractors.reading import statement_lines

AUTHOR = Clue("author", "Rosa Weil", "Rosa Weil")


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Anna Berg lived in Hull. Karl Roth came in May. She was ill.", "She", "Anna Berg"),
        ("Anna Berg lived in Hull. Karl Roth came in May. He was ill.", "He", "Karl Roth"),
        ("Karl Roth was born in Leeds. He was ill.", "He", "Karl Roth"),
        ("Karl Roth was born in Leeds. She was ill.", "She", "“She”, unnamed"),
        ("Karl Roth met Anna Berg. His brother was ill.", "His", "Karl Roth"),
        ("Karl Roth met Anna Berg. Her brother was ill.", "Her", "Anna Berg"),
    ],
)
def test_gender_tells_who_is_meant(text: str, words: str, label: str) -> None:
    """She is no man, whoever was the last subject; where there is no woman she is nobody."""
    assert meant(text, words) == label


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Otto Weiss left in 1911. As for Karl Roth, he stayed.", "he", "Karl Roth"),
        ("Otto Weiss left in 1911. As for poor Lindqvist, he stayed.", "he", "Lindqvist"),
        ("Otto Weiss left in 1911. As to Karl Roth, she stayed.", "she", "“she”, unnamed"),
        ("Otto Weiss left in 1911. After Karl Roth he was the oldest.", "he", "Otto Weiss"),
    ],
)
def test_whom_a_sentence_sets_before_its_subject_is_meant(text: str, words: str, label: str) -> None:
    """In "as for Karl Roth, he stayed" it is Karl Roth who stayed, whoever was spoken of before."""
    assert meant(text, words) == label


@pytest.mark.parametrize(
    "text", ["Otto Weiss and Karl Roth spoke. He was ill.", "Otto Weiss and Karl Roth argued. He left."]
)
def test_two_who_are_equally_near_are_nobody(text: str) -> None:
    """A statement on the wrong person costs more than a missing one."""
    assert meant(text, "He") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Karl Roth lived in Hull. Otto Weiss came in May. He met him in 1905.",
        "Karl Roth lived in Hull. Otto Weiss came in May. He wrote to him in 1905.",
    ],
)
def test_he_and_him_are_two(text: str) -> None:
    """Who is met is not who meets, nor is who is written to the writer."""
    assert not together(text, "He", "him")


def test_he_and_himself_are_one() -> None:
    """A reflexive pronoun means the subject."""
    assert all_meant("Karl Roth lived in Hull. He shot himself.", "himself") in ([], ["Karl Roth"])


def test_the_brother_in_a_list_is_not_the_sister_s() -> None:
    """In "his sister and his brother" both are of him of whom the text speaks."""
    text = "Karl Roth lived in Hull. His sister Anna and his brother Otto were ill."
    assert set(all_meant(text, "his") + all_meant(text, "His")) == {"Karl Roth"}


def test_i_is_the_author() -> None:
    """Where one person wrote the text."""
    line = "membership.joined | Rosa Weil | > Socialist Party | @1905"
    assert line in statement_lines("In 1905 I joined the Socialist Party.", AUTHOR)
    assert meant("In 1905 I joined the Socialist Party.", "I") == "“I”, unnamed"
    two = Clue("author", "Karl Roth", "Karl Roth")
    assert meant("In 1905 I joined the Socialist Party.", "I", AUTHOR, two) == ""


def test_who_is_only_a_pronoun_is_one_person_if_nobody_else_can_be() -> None:
    """A cutting that begins with "He" is on somebody; where a man is named who may not be him, on nobody known."""
    lines = statement_lines("He was born in Leeds. He joined the Socialist Party in 1905. He died in Hull.")
    assert len(lines) == 3
    assert {line.split(" | ")[1] for line in lines} == {"“He”, unnamed"}
    assert statement_lines("He told Karl Roth. Karl Roth and Max Lund wept. He died in Hull.") == []
    assert statement_lines("“He died in Hull,” said a neighbour.") == []


def test_whoever_is_only_a_pronoun_is_nobodys_word() -> None:
    """Who says so is told by what the text calls them: "the neighbour", not "he"."""
    (line,) = statement_lines("He said that Karl Roth died in Hull.")
    assert line.startswith("death.died | Karl Roth")
    assert "unnamed" not in line


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "„{}“"])
def test_i_in_quotation_marks_is_not_the_author(marks: str) -> None:
    """Whatever the marks, it is who speaks; behind them the author speaks again, and so does the next line."""
    said = "Karl Roth said: " + marks.format("I am ill.")
    assert meant(said, "I", AUTHOR) == "Karl Roth"
    assert all_meant(f"{said} I left.", "I", AUTHOR) == ["Karl Roth", "Rosa Weil"]
    assert all_meant(f"{said[:-1]}\nI left.", "I", AUTHOR) == ["Karl Roth", "Rosa Weil"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Karl Roth, whose father was a weaver, met Anna Berg.", "Karl Roth"),
        ("Anna Berg met Karl Roth, whose father was a weaver.", "Karl Roth"),
        ("Karl Roth was a man of few words whose father was a weaver.", ""),
    ],
)
def test_whose_is_the_person_named_just_before(text: str, label: str) -> None:
    """Right before it, and nobody farther off."""
    assert meant(text, "whose") == label


def test_a_text_that_begins_with_she_is_about_the_woman_of_the_headline() -> None:
    """She is meant though no sentence has named her."""
    text, title = headed("Clara Lund: a life", "In 1907 she founded a school.")
    assert meant(text, "she", title) == "Clara Lund"


def test_pronouns_tell_the_gender_of_whom_the_text_is_about() -> None:
    """Whom the headline calls by initials is a woman where the text says "she" throughout."""
    text, title = headed("C. Lund: a life", "She left Hull. She wrote. She was ill. In 1905 she died.")
    assert meant(text, "She", title) == "C. Lund"


def test_a_headline_off_the_page_is_no_mention() -> None:
    """What a page says of its title elsewhere names nobody in the text."""
    title = Clue("title", "Clara Lund: a life", "Clara Lund: a life")
    text = "Born in Hull, she joined the Socialist Party in 1907."
    assert meant(text, "she", title) == "Clara Lund"
    assert meant(text, text[: len("Clara Lund")], title) == ""


def test_whoever_a_pronoun_means_the_next_may_mean_the_same() -> None:
    """Where "her" is nobody who is known, "she" behind it is not the one man named between."""
    text = "Lenz asked her to draft a decree. The next day she went to the ministry and took it over."
    assert all_meant(text, "she") in ([], [""])


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("In 1920 Peter Roth met a man at the station. His name was Karl Adler.", "His", "Karl Adler"),
        ("Her name was Anna Holm.", "Her", "Anna Holm"),
        ("Anna Berg knew Karl Roth. His real name was Moses Stern.", "His", "Karl Roth"),
    ],
)
def test_whose_name_is_told_is_who_bears_it(text: str, words: str, label: str) -> None:
    """As "his name was" says who he is, but "his real name was" what else he was called."""
    assert meant(text, words) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Max Adler knew Karl Roth. Pam Weil shot himself in 1937.", "Pam Weil"),
        ("Anna Berg met Karl Roth in Hull. Otto Weiss saw himself as a poet.", "Otto Weiss"),
    ],
)
def test_what_somebody_does_to_oneself(text: str, label: str) -> None:
    """A reflexive object is the subject, whatever gender a list of names gives that subject."""
    assert meant(text, "himself") == label


def test_whom_the_headline_names_is_present_from_the_start() -> None:
    """A woman whom the headline names is "her" in the first sentence, and a name of unknown gender is not "she"."""
    text, clue = headed(
        "The last years of Anna Berg", "Lenz sent for her in May, and on the fifth day she left."
    )
    assert meant(text, "her", clue) == "Anna Berg"
    assert meant(text, "she", clue) == "Anna Berg"
