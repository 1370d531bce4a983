"""Relatives whom an entry names behind a noun of kin, without a verb."""

import pytest

from testimonia.discourse.entry_kin import labels, named_at
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from tests.extractors.reading import statement_lines
from tests.extractors.test_learnt import Seen, seeing


def kin(text: str) -> list[str]:
    """Return the kinship that an entry tells, in the order of the alphabet."""
    return sorted(line for line in statement_lines(text) if line.startswith("kinship"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("MORALES, Juan, b. 1890; father: Luis Ruiz; mother: Ana Gil.",
         ["kinship.parent | Juan Morales | > Ana Gil", "kinship.parent | Juan Morales | > Luis Ruiz"]),
        ("QUIRKE, Maeve, sister: Orla Quirke; d. 1884.", ["kinship.sibling | Maeve Quirke | > Orla Quirke"]),
        ("LUND, Torsten, daughter Hulda Lund, b. 1931; smith.", ["kinship.child | Torsten Lund | > Hulda Lund"]),
        ("BRANDT, Lotte, b. 1890; one son, Fritz Brandt (b. 1920).", ["kinship.child | Lotte Brandt | > Fritz Brandt"]),
        ("FABRE, Marie (b. 1870). Children: Paul Fabre, Louise Fabre.",
         ["kinship.child | Marie Fabre | > Louise Fabre", "kinship.child | Marie Fabre | > Paul Fabre"]),
        ("HAHN, Otto, b. 1870; twin sister: Klara Hahn.", ["kinship.sibling | Otto Hahn | > Klara Hahn"]),
    ],
)  # fmt: skip
def test_who_is_named_behind_a_noun_of_kin_is_the_headwords(text: str, lines: list[str]) -> None:
    """Behind a colon, a number, a semicolon or the headword itself."""
    assert kin(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "FABRE, Marie, b. 1870; wife: none; teacher.",
        "ROTH, Karl (b. 1870). Mother Jones led the strike.",
        "ROTH, Karl (b. 1870). Sister Mary Joseph.",
        "ROTH, Karl (b. 1870). Worked for the firm of Lang, daughter company of Berg.",
    ],
)
def test_a_title_or_a_word_for_nobody_names_no_relative(text: str) -> None:
    """A noun in capitals that opens a sentence may be part of a name."""
    assert kin(text) == []


def test_of_one_relative_the_first_name_is_read() -> None:
    """What follows the comma is the relative's own."""
    text = "ROTH, Karl, b. 1870; father: Otto Roth, pupil of Ida Berg; baker."
    assert kin(text) == ["kinship.parent | Karl Roth | > Otto Roth"]


def test_the_model_turns_no_relation_round() -> None:
    """Whose daughter somebody is says the noun, whatever the model made of it."""
    text = "ROTH, Karl, b. 1919; one daughter, Ida Roth (b. 1945)."
    seen: Seen = ("kinship.parent", "daughter", {"subject": "ROTH", "object": "Ida"})
    lines = [line for line in statement_lines(text, tagger=seeing(seen)) if line.startswith("kinship")]
    assert lines == ["kinship.child | Karl Roth | > Ida Roth"]


def test_labels_open_a_part() -> None:
    """In the middle of a part a noun of kin names nobody without colon or number."""
    text = "Saw his friend, brother Karl; sister Ida, two sons, Max"
    sentence = tokenise(text, 0, len(text))
    found = list(labels(sentence, 0, ENGLISH.discourse()))
    assert [sentence.words[word] for word in found] == ["sister", "sons"]
    assert sentence.words[named_at(sentence, found[1])] == "Max"
