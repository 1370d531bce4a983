"""What headlines give as somebody's words."""

import pytest

from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue, Passage, Voice
from testimonia.quotations.turns.whose import turns
from testimonia.reading.titles import Titles
from tests.extractors.reading import look
from tests.factories import make_source

ANSWERS = (
    "Ada Roth: Where was it?",
    "Otto Brecht: In the garden.",
    "Ada Roth: Why?",
    "Otto Brecht: We had no cellar.",
)
TALK = "\n\n" + "\n\n".join(ANSWERS)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mayor ‘lied’ to inquiry, say bakers", "bakers: Mayor ‘lied’ to inquiry"),
        ("Bridge to close in May, council confirms", "council: Bridge to close in May"),
        ("Auditor: fund 'hid' losses for years", "Auditor: fund 'hid' losses for years"),
        ("Minister knew of leak – report", "report: Minister knew of leak"),
        ("'We buried the ledgers'", "Otto Brecht: 'We buried the ledgers'"),
        ("The long road: a history", ""),
        ("Otto Brecht: the man who lost the gold", ""),
        ("Mayor resigns, bakers cheer", ""),
        ("How the bridge fell – a memoir", ""),
    ],
)
def test_who_says_it(title: str, expected: str) -> None:
    """A source that is set off says it; of a title in marks it is who answers most."""
    source = make_source(title + TALK)
    spoken = turns(source.text, [Passage(len(title) + 2, len(source.text))], (), ENGLISH)
    read = Titles(source, source.text, ENGLISH, look)
    clue = Clue("title", title, title, 0, len(title))
    found = [
        f"{one.voice.label}: {source.text[one.start : one.end]}"
        for one in read.said([clue], Voice("author", "Ada Roth"), spoken)
    ]
    assert found == [expected] * bool(expected)


def test_a_title_of_the_markup_has_no_place() -> None:
    """It stands nowhere in the text, so nothing of it is quoted."""
    source = make_source("Bread was dear.")
    read = Titles(source, source.text, ENGLISH, look)
    title = "Bridge to close, council confirms"
    assert not list(
        read.said([Clue("title", title, title)], Voice("author", "Ada Roth"), turns("", [], (), ENGLISH))
    )
