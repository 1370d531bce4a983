"""Quotation marks one by one."""

import pytest

from testimonia.languages.en.speech import speech
from testimonia.languages.parts.speech import Speech
from testimonia.model import Passage
from testimonia.quotations.direct.signs import Sign, signs, table

MARKS = table(speech())


def seen(text: str) -> str:
    """Return what each mark may do: "(" opens, ")" closes, "x" either, "?" closes if none behind it does."""
    return "".join(map(_shown, signs(text, Passage(0, len(text)), MARKS)))


def _shown(sign: Sign) -> str:
    either = "x" if sign.opens else "?" if sign.doubtful else ")"
    return either if sign.closes else "("


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we go" twice', "()"),
        ('"We go"', "()"),
        ('("We go")', "()"),
        ('*"We go"* __"No"__', "()()"),
        ('He said " we go " twice', "xx"),
        ('a 6"b', ""),
        ("said“we go”he", "()"),
        ("„We go“ and “we stay”", "()()"),
        ("“We go“ he said", "()"),
        ("»We go« and «we stay»", "()()"),
        ("``We go''", "()"),
        ("‘We go’ he said", "()"),
        ("'We go' he said", "()"),
    ],
)
def test_what_opens_and_what_closes(text: str, expected: str) -> None:
    """By the mark itself, and where that may be either by what stands beside it."""
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the dockers' strike", "?"),
        ("the dockers' Strike", ")"),
        ("the dockers', of course", ")"),
        ("don't", ""),
        ("'Tis late in '36, in the ’20s", ""),
        ("goin' home an' all", "??"),
        ("a great man' said", ")"),
        ("rock 'n' roll", ")"),
        ('only 6" wide', "?"),
        ('only 6" Wide', ")"),
        ('in 1936" he', ")"),
    ],
)
def test_apostrophes_and_inches(text: str, expected: str) -> None:
    """What stands within a word or before one that is cut short is no mark; what may be none is doubtful."""
    assert seen(text) == expected


def test_a_head_of_a_page_has_no_marks() -> None:
    """What a passage goes on over is not its own."""
    text = "“We HEAD ” go”"
    assert [sign.start for sign in signs(text, Passage(0, len(text), gaps=((4, 10),)), MARKS)] == [0, 13]


def test_marks_of_one_kind() -> None:
    """Those that the same mark closes are kindred."""
    assert MARKS.kindred("“", '"')
    assert not MARKS.kindred("“", "‘")


def test_a_language_without_marks() -> None:
    """It has none anywhere."""
    text = "“We go”"
    assert not [*signs(text, Passage(0, len(text)), table(Speech()))]
