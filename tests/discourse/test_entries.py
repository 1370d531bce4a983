"""Entries of a lexicon: sentences without a subject are said of the headword."""

import pytest

from testimonia.discourse.entries import opens_entry, with_headword
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.sight import Name
from tests.discourse.meaning import persons
from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("ROTH, Karl (b. Hull 1870).", "ROTH , Karl"),
        ("ROTH, Karl.", "ROTH , Karl"),
        ("VAN DER ROTH, Karl (b. Hull 1870).", "VAN DER ROTH , Karl"),
        ("ROTH, Karl Otto (b. Hull 1870).", "ROTH , Karl Otto"),
        ("Roth, Karl (b. Hull 1870).", "Roth , Karl"),
        ("Roth, Karl, of Hull.", ""),
        ("Roth, Karl and Otto left.", ""),
        ("Karl Roth (b. Hull 1870).", ""),
        ("Hull, Leeds (and Cork).", ""),
        ("She left, Karl (her son) stayed.", ""),
        ("ROTH, of Hull.", ""),
        ("ROTH -- Karl (died 1903).", "ROTH -- Karl"),
        ("McROTH - Karl, of Hull.", "McROTH - Karl"),
        ("ROTH, Dr. Karl, of Hull.", "ROTH , Dr. Karl"),
        ("ROTH, Xyla, of Hull.", ""),
        ("ROTH, Xyla, cooper, b. Hull 1870.", "ROTH , Xyla"),
        ("ROTH, Xyla (d. 1870).", "ROTH , Xyla"),
        ("ROTH, Xyla, two miles b. Hull.", ""),
        ("", ""),
    ],
)
def test_an_inverted_headword_is_a_name(text: str, head: str) -> None:
    """A surname in capitals, or before a bracket, with a given name behind the comma; at the start alone."""
    sentence = tokenise(text, 0, len(text))
    found = with_headword(sentence, [], ENGLISH.names(), ENGLISH.notes())
    assert [" ".join(sentence.words[name.first : name.last]) for name in found] == [head] * bool(head)


def test_a_headword_swallows_the_names_in_it() -> None:
    """What was seen in its words is no name of its own; what comes behind stays."""
    text = "ROTH, Karl (b. Hull 1870)."
    sentence = tokenise(text, 0, len(text))
    hull = Name(sentence.words.index("Hull"), sentence.words.index("Hull") + 1, "place", 1.0)
    found = with_headword(
        sentence,
        [Name(0, 1, "group", 1.0), Name(2, 3, "person", 1.0), hull],
        ENGLISH.names(),
        ENGLISH.notes(),
    )
    assert [(name.first, name.last, name.kind) for name in found] == [
        (0, 3, "person"),
        (hull.first, hull.last, "place"),
    ]


HEAD = "ROTH, Karl (b. Hull 1870). "
BORN = "birth.born | Karl Roth | @1870 | in Hull"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Joined the Socialist Party 1901.", ["membership.joined | Karl Roth | > Socialist Party | @1901"]),
        (
            "In 1901 joined the Socialist Party.",
            ["membership.joined | Karl Roth | > Socialist Party | @1901"],
        ),
        ("Later joined the Socialist Party.", ["membership.joined | Karl Roth | > Socialist Party"]),
        ("Arrested 1905.", ["detention.arrested | Karl Roth | @1905"]),
        ("Typesetter.", ["occupation.worked_as | Karl Roth | = Typesetter"]),
        (
            "Typesetter and poet.",
            [f"occupation.worked_as | Karl Roth | = {noun}" for noun in ("Typesetter", "poet")],
        ),
        (
            "Joined the Socialist Party 1901, arrested 1905.",
            [
                "membership.joined | Karl Roth | > Socialist Party | @1901",
                "detention.arrested | Karl Roth | @1905",
            ],
        ),
        ("Otto Weiss was arrested in 1905.", ["detention.arrested | Otto Weiss | @1905"]),
        ("Otto Weiss, arrested 1905.", []),
    ],
    ids=[
        "verb",
        "time before",
        "adverb before",
        "participle",
        "noun",
        "nouns",
        "two verbs",
        "another's",
        "another's participle",
    ],
)
def test_what_has_no_subject_is_said_of_the_headword(text: str, lines: list[str]) -> None:
    """Verbs and bare nouns are; what has a subject of its own is not."""
    assert statement_lines(HEAD + text) == [BORN, *lines]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Roth lived in Hull. Joined the Socialist Party 1901.",
        "Karl Roth (1870–1930) lived in Hull. Joined the Socialist Party 1901.",
        "In Hull lived Karl Roth. Joined the Socialist Party 1901.",
        "Hull is a town. Joined the Socialist Party 1901.",
    ],
    ids=["subject", "life dates", "named later", "a place"],
)
def test_a_passage_that_tells_has_no_headword(text: str) -> None:
    """Where a full sentence opens it nothing is put before a verb without a subject."""
    assert not any(line.startswith("membership") for line in statement_lines(text))


def test_a_headword_is_a_name_in_the_right_order() -> None:
    """The person is called as in prose."""
    assert persons(HEAD) == ["Karl Roth"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Schoolmaster at Leeds from 1914 on.", ["= Schoolmaster | @1914/.. | in Leeds"]),
        ("Typesetter and poet.", ["= Typesetter", "= poet"]),
        ("The typesetter.", []),
        ("His typesetter.", []),
        ("Otto Weiss's typesetter.", []),
        ("Schoolmaster at Leeds was Otto Weiss.", []),
        ("Rain at Leeds.", []),
    ],
    ids=["noun", "nouns", "article", "possessor", "of another", "sentence", "no occupation"],
)
def test_a_bare_noun_goes_on_with_the_sentence_before(text: str, said: list[str]) -> None:
    """Without an article, a possessor or a verb it says what its subject was."""
    lines = statement_lines(f"Karl Roth was arrested in 1905. {text}")
    found = [line for line in lines if line.startswith("occupation.worked_as | Karl Roth")]
    assert found == [f"occupation.worked_as | Karl Roth | {each}" for each in said]


def test_a_bare_noun_that_opens_a_text_is_said_of_nobody() -> None:
    """There is no sentence before."""
    assert statement_lines("Typesetter and poet.") == []


def test_an_unknown_given_name_is_one_where_a_person_was_seen() -> None:
    """Behind a surname in capitals; a place there opens a dateline."""
    sentence = tokenise("ROTH, Xyla, of Hull.", 0, 20)
    seen = [Name(2, 3, "person", 1.0)]
    assert with_headword(sentence, seen, ENGLISH.names(), ENGLISH.notes())[0] == Name(0, 3, "person", 1.0)
    dateline = [Name(0, 1, "place", 1.0), *seen]
    assert with_headword(sentence, dateline, ENGLISH.names(), ENGLISH.notes()) == dateline


def test_whose_relative_a_notice_says_its_headword_was() -> None:
    """Nouns for relatives without a verb are said of whom the sentence before was about."""
    text = "VIK, Ida, died in 1994. Beloved wife of the late Ole Vik (1978). Mother of Paul and Peter."
    assert statement_lines(text) == [
        "death.died | Ida Vik | @1994",
        "kinship.spouse | Ida Vik | > Ole Vik",
        "death.died | Ole Vik | @1978",
        "kinship.child | Ida Vik | > Paul",
        "kinship.child | Ida Vik | > Peter",
    ]


def test_a_noun_right_behind_a_headword_is_said_of_it() -> None:
    """Behind its comma, or that of its bracket, whatever a parser makes of it."""
    assert "occupation.worked_as | Karl Roth | = printer" in statement_lines(
        "ROTH, Karl, printer. Left 1920."
    )
    assert "occupation.worked_as | Karl Roth | = printer" in statement_lines(
        "ROTH, Karl (d. 1920), printer. Left 1920."
    )


def test_an_inverted_headword_opens_an_entry() -> None:
    """A name in its usual order opens a text like others."""
    for text, is_entry in (("ROTH, Karl, printer.", True), ("Karl Roth left.", False)):
        assert opens_entry(tokenise(text, 0, len(text)), [], ENGLISH.names(), ENGLISH.notes()) is is_entry
