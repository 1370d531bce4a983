"""Stretches in quotation marks."""

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.languages.en.speech import speech
from testimonia.languages.parts.speech import Speech
from testimonia.model import Passage
from testimonia.quotations.direct.marks import Direct, direct_speech, unmarked


def paragraphs(text: str) -> list[Passage]:
    """Return the lines of a text as its passages."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Passage(at, at + len(line)))
        at += len(line) + 1
    return found


def found(text: str, words: Speech | None = None) -> list[Direct]:
    return direct_speech(text, paragraphs(text), words or speech())


def spoken(text: str) -> list[str]:
    """Return what is an utterance by itself; one within another is written behind a ">" for each around it."""
    return [
        "> " * each.depth + text[each.start : each.end]
        for each in found(text)
        if each.kind in {"whole", "short"}
    ]


@pytest.mark.parametrize(
    "said",
    [
        "“The mill is shut for good.”", '"The mill is shut for good."', "„The mill is shut for good.“",
        "„The mill is shut for good.”", "«The mill is shut for good.»", "»The mill is shut for good.«",
        "‹The mill is shut for good.›", "‘The mill is shut for good.’", "‚The mill is shut for good.‘",
        "'The mill is shut for good.'", "``The mill is shut for good.''", "“The mill is shut for good.\"",
        "\"The mill is shut for good.”", "‘The mill is shut for good.'", "'The mill is shut for good.’",
        "“The mill is shut for good.“", "« The mill is shut for good. »", "“ The mill is shut for good . ”",
    ],
)  # fmt: skip
def test_marks_in_the_wild(said: str) -> None:
    """Curly or straight, double or single, French, German, typed, or mixed up by a scan."""
    assert spoken(f"Mrs Oduya said: {said} Then she sat down.") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The dockers' strike and the carters' strike began in '36.",
        "The workers’ strike of ’36 and the ‘80s, when ’twas all over.",
        "'Tis an old song of the miners' wives, and so is 'Twas a Winter.",
        "A 7\" record, a board 6\" wide and 4\" thick, and a man of 5'11\" tall.",
        "William “Big Will” Tarrant and Ada \"the Crow\" Pell met.",
        "She wrote for the “Northern Beacon” and read “The Grey Years of the Loom”.",
        "The “free” press and its “objective” reporters came.",
        "He lived at o' clock and rock 'n' roll, an' all o' that.",
        "A stray mark” stands here, and here\" another.",
        "The canteen, “a place of gulls and rain”, was shut.",
        "They faced a “wall of silence and of fear” in Hull.",
        "The “Great Strike began on the Monday.",
        "He bought “Red Dawn,” which had two pages, and “Dusk”.",
    ],
)  # fmt: skip
def test_what_is_no_speech(text: str) -> None:
    """Apostrophes, inches, nicknames, titles, words held at a distance, and marks that stand alone."""
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: ‘The dockers’ strike is over.’", ["‘The dockers’ strike is over.’"]),
        (
            "He said: 'The dockers' and carters' strike is over.'",
            ["'The dockers' and carters' strike is over.'"],
        ),
        ("'’Tis over,' she said. 'I'm goin' home.'", ["'’Tis over,'", "'I'm goin' home.'"]),
        ('"The plank is 6" wide and it holds," he said.', ['"The plank is 6" wide and it holds,"']),
        ("She asked: ‘Who was at the mill in ’36?’ He knew.", ["‘Who was at the mill in ’36?’"]),
        ("“They called us ‘scabs’ for it,” said Pell.", ["“They called us ‘scabs’ for it,”"]),
    ],
)
def test_apostrophes_within(text: str, expected: list[str]) -> None:
    """An apostrophe, or a mark for inches, ends nothing where another mark behind it does."""
    assert spoken(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“He told me, ‘Your paper is closed.’ So I left,” said Stern.",
            ["“He told me, ‘Your paper is closed.’ So I left,”", "> ‘Your paper is closed.’"],
        ),
        (
            "Stern replied: 'He told me, \"Your paper is closed.\" So I left.' Dekker nodded.",
            ["'He told me, \"Your paper is closed.\" So I left.'", '> "Your paper is closed."'],
        ),
        (
            "“She said, ‘He cried, “Let me in at once!” and fell.’ That was all.”",
            ["“She said, ‘He cried, “Let me in at once!” and fell.’ That was all.”",
             "> ‘He cried, “Let me in at once!” and fell.’", "> > “Let me in at once!”"],
        ),
        (
            "“He cried “Let me in at once!” and fell.”",
            ["“He cried “Let me in at once!” and fell.”", "> “Let me in at once!”"],
        ),
    ],
)  # fmt: skip
def test_quotations_within_others(text: str, expected: list[str]) -> None:
    """The inner one stands in the outer one, by marks of another kind or of the same."""
    assert ["> " * each.depth + text[each.start : each.end] for each in found(text)] == expected


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", "''", "«»", "„“"])
def test_a_mark_at_each_paragraph(opening: str, closing: str) -> None:
    """One quotation has a mark before each of its paragraphs, and one at its end; each is a part of it."""
    text = (
        f"{opening}We went out on the Monday.\n{opening}Nobody came for us.\n"
        f"{opening}I never forgave them.{closing}\nKehoe died in 1961."
    )
    parts = found(text)
    assert [text[each.start : each.end] for each in parts] == text.split("\n")[:3]
    assert [each.kind for each in parts] == ["whole"] * 3
    assert len({each.quotation for each in parts}) == 1


def test_marks_of_two_quotations_at_each_paragraph() -> None:
    """Both an outer and an inner quotation may go on; one that does not is over with its paragraph."""
    text = "“He wrote: ‘We went out on the Monday.\n“‘Nobody came for us.’ That was his letter.”"
    assert [(each.quotation, each.depth) for each in found(text)] == [(0, 0), (1, 1), (0, 0), (1, 1)]
    text = "“He wrote: ‘We went out on the Monday.\n“Nobody came for us.” That was it."
    assert [(each.quotation, each.depth) for each in found(text)] == [(0, 0), (0, 0)]


def test_two_speakers_in_two_paragraphs() -> None:
    """A paragraph that has its closing mark is a quotation by itself."""
    first, second = found("“We went out on the Monday.”\n“Nobody came for us.”")
    assert first.quotation != second.quotation


def test_a_mark_at_the_end_of_the_next_paragraph() -> None:
    """A mark that closes and none before it belong together, if nothing stands between but the end of a paragraph."""
    text = "“We went out on the Monday.\nNobody came for us.” Kehoe died in 1961."
    assert [text[each.start : each.end] for each in found(text)] == [
        "“We went out on the Monday.",
        "Nobody came for us.”",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “We are lost and done.\nThe night fell.\n“Who is there?”", ["“We are lost and done.", "“Who is there?”"]),
        ("“We are lost and done, said Nin. “They stay at home.” He left.", ["“We are lost and done, said Nin.", "“They stay at home.”"]),
        ('"We are lost and done, said Nin. "They stay at home." He left.', ['"We are lost and done, said Nin.', '"They stay at home."']),
        ("We are lost and done,” said Nin. “They stay at home.” He left.", ["“They stay at home.”"]),
        ("'We are lost and done, said Nin.\nThe night fell.", []),
    ],
)  # fmt: skip
def test_a_mark_is_missing(text: str, expected: list[str]) -> None:
    """What has no end ends with its paragraph, or where another begins; what has no beginning is nothing."""
    assert spoken(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“I was,” he said, “never there at all.”", ["whole", "whole"]),
        ("He called it a “great mistake” and “the end of us all”.", ["part", "part"]),
        ("He said, “No.” Then he left.", ["short"]),
        ("“Never!” cried Pell.", ["whole"]),
        ("Then “Pell” came with “The Grey Years”.", ["name", "name"]),
        ("He went on - “we were hungry then” - and sat down.", ["part"]),
        ("His words were “We were hungry then”, no more.", ["part"]),
        ("It was late. “We were hungry then”", ["whole"]),
        ("It was late. “—!” he.", ["name"]),
    ],
)
def test_what_it_is(text: str, kinds: list[str]) -> None:
    """An utterance, a short one, words within a sentence, or a name."""
    assert [each.kind for each in found(text)] == kinds


def test_marks_are_the_languages() -> None:
    """A language without marks has no direct speech, one with others only by those."""
    assert found("“The strike is over.”", Speech()) == []
    own = Speech(marks=("[ ]", "» «"))
    text = "“The strike is over.” [The strike is over.] »The strike is over.«"
    assert [text[each.start : each.end] for each in found(text, own)] == [
        "[The strike is over.]",
        "»The strike is over.«",
    ]


def test_only_the_passages_are_looked_at() -> None:
    """Marks outside of a passage, or in a page's head that it goes on over, open and close nothing."""
    text = "“One two three.” “Four five six.”"
    assert [(each.start, each.end) for each in direct_speech(text, [Passage(1, len(text))], speech())] == [
        (17, 33)
    ]
    assert direct_speech(text, [Passage(0, 14)], speech())[0].end == 14
    text = "“We went out\nHEAD ” 12\non the Monday.”"
    assert len(direct_speech(text, [Passage(0, len(text), gaps=((13, 22),))], speech())) == 1


def test_what_a_quotation_holds() -> None:
    """From its first mark up to its last one."""
    quote = Direct(3, 6)
    assert [quote.holds(place) for place in (2, 3, 5, 6)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("words", "bare"),
    [("“We go.”", "We go."), ("``We go.''", "We go."), ("“We go.", "We go."), ("We go.", "We go."), ("“‘Go!’ he said.”", "‘Go!’ he said.")],
)  # fmt: skip
def test_a_quotation_without_its_marks(words: str, bare: str) -> None:
    """One mark at each end is taken away, where there is one."""
    assert unmarked(words) == bare


# ---------------------------------------------------------------- any text

PIECES = st.sampled_from(
    ["“", "”", '"', "„", "«", "»", "‘", "’", "'", "``", "''", " ", "\n", ". ", ", ", "Nin said", "we went", "Dockers'", "6", "— "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_marks(text: str) -> None:
    """Whatever marks stand there, each stretch lies in one passage, those in one another nest, and it begins at a mark."""
    passages = paragraphs(text)
    direct = direct_speech(text, passages, speech())
    assert [*direct] == sorted(direct, key=lambda each: (each.start, -each.end))
    around: list[Direct] = []
    for each in direct:
        assert any(passage.start <= each.start < each.end <= passage.end for passage in passages)
        around = [outer for outer in around if outer.end > each.start]
        assert all(each.end <= outer.end for outer in around)
        assert each.depth == len(around)
        around.append(each)


def steps(text: str) -> int:
    """Return how many lines of code run until the marks of a text are matched."""
    count = 0

    def trace(_: FrameType, event: str, __: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    passages, words = paragraphs(text), speech()
    direct_speech("", [], words)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        direct_speech(text, passages, words)
    finally:
        sys.settrace(before)
    return count


HOSTILE = [
    "“",
    "”",
    '"',
    "„",
    "«",
    "»",
    "‘",
    "’",
    "'",
    "``",
    "''",
    "‘ “",
    "“ ‘x",
    " 'a' ",
    "s' a",
    '" ',
    ' "a',
    "“\n",
    " “a.” “",
]


@pytest.mark.parametrize("marks", HOSTILE)
def test_many_marks(marks: str) -> None:
    """Twice as many marks are twice the work."""
    assert steps(marks * 5_000) < 2.2 * steps(marks * 2_500) + 2_000


@pytest.mark.parametrize("said", ["{}", "“{}", "“{}”", "'{}'", "{}”", "“We.” {}"])
def test_a_long_line(said: str) -> None:
    """What stands between the marks costs no step."""
    short, long = (steps(said.format("we went out and " * count)) for count in (10, 300_000))
    assert long <= short + 20
