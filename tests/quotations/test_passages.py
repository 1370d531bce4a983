"""Direct and reported speech with its speaker."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.languages.en.tokens import tokenise
from tests.extractors.reading import found_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The party is dead,” said Andrés Nin in Barcelona.", "Andrés Nin"),
        ("Clara Zetkin wrote: “Women must have a day of their own.”", "Clara Zetkin"),
        ('"The party is dead," Nin said. He left.', "Nin"),
        ("“We were hungry then. Nobody complained. We worked,” recalled Emma Goldman.", "Emma Goldman"),
    ],
)
def test_direct_speech_has_its_speaker(text: str, speaker: str) -> None:
    """Before or behind the marks, over one sentence or several, the speaker is found."""
    direct = [q for q in found_in(text).quotations if q.direct]
    assert [q.voice.label for q in direct] == [speaker]
    assert text[direct[0].start] in '“"'


def test_titles_in_quotation_marks_are_not_speech() -> None:
    """Two words in quotation marks are a title or a distance."""
    assert [q for q in found_in("Nin called it a “workers' state”.").quotations if q.direct] == []


def test_a_quotation_without_a_speaker_keeps_none() -> None:
    """Nobody is made to say what nobody is said to have said."""
    (quotation,) = [q for q in found_in("“The strike is over for good and all.”").quotations if q.direct]
    assert quotation.voice.mention is None


def told(text: str) -> list[str]:
    """Return the quotations of a text as "kind: who reports > who says it: words"."""
    return [
        f"{each.kind}: {' > '.join(voice.label for voice in (*each.around[1:], each.voice))}: {text[each.start : each.end]}"
        for each in found_in(text).quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We went out,” Anna Berg said. “It was cold.\n“Nobody came.\n“I wept.”\nIt rained.",
            ["“We went out,”", "“It was cold.", "“Nobody came.", "“I wept.”"],
        ),
        ("“We went out at dawn.\n“Nobody came for us,” said Anna Berg.", ["“We went out at dawn.", "“Nobody came for us,”"]),
        ("Anna Berg writes:\n> We went out at dawn.\n> Nobody came.", ["We went out at dawn.", "Nobody came."]),
    ],
)  # fmt: skip
def test_a_speaker_is_carried_over(text: str, expected: list[str]) -> None:
    """All parts of one quotation are said by whom any of them is attributed to, over paragraphs too."""
    assert told(text) == [f"direct: Anna Berg: {part}" for part in expected]


def test_a_quotation_within_another() -> None:
    """Whoever says the inner one is reported by whoever says the outer one."""
    text = "“Karl Roth told me, ‘Your paper is closed.’ So I left,” said Anna Berg."
    assert told(text)[1] == "direct: Anna Berg > Karl Roth: ‘Your paper is closed.’"


def test_words_in_marks_within_a_report() -> None:
    """They make it mixed; where all that is said stands in marks, it is direct speech."""
    assert told("Karl Roth said that the strike was “a great mistake”.") == [
        "mixed: Karl Roth: the strike was “a great mistake”"
    ]
    (whole,) = told("Karl Roth said that “the strike was a great mistake”.")
    assert whole == "direct: Karl Roth: “the strike was a great mistake”"


def test_somebody_says_it_whom_nobody_knows() -> None:
    """A pronoun that means nobody who is named tells that somebody speaks, and where that is told."""
    (quotation,) = found_in("It was late. She said: “The mill is shut for good.”").quotations
    assert quotation.voice.mention is None
    assert quotation.voice.named is not None
    assert quotation.voice.named.quote == "She"


@pytest.mark.parametrize(
    "text", ["“We went", "“”", "He said “", "> ", "said:\n> “", "“a”\n“", "‘‘‘ “““ ’’’", "Nin said: “I.”"]
)
def test_every_quotation_quotes(text: str) -> None:
    """Whatever stands there, a quotation and its cue lie in the text and have words."""
    for each in found_in(text).quotations:
        assert text[each.start : each.end].strip()
        if each.voice.cue is not None:
            assert text[each.voice.cue.start : each.voice.cue.end] == each.voice.cue.quote


def test_who_is_named_in_a_quotation_did_not_say_it() -> None:
    """Nobody speaks of himself by his name: whom "he" means is not known then."""
    text = "For Karl Lund, Andrés Nin was a legend. He said, “{} was the heart of the party.”"
    labels = [found_in(text.format(name)).quotations[-1].voice for name in ("Andrés Nin", "The mill")]
    assert [(voice.label, voice.named is not None) for voice in labels] == [
        ("speaker not named", True), ("Andrés Nin", True),
    ]  # fmt: skip


PIECES = (
    "“", "”", '"', "'", "‘", "’", "«", "»", "\n", " ", ", ", ". ", "? ", ": ", "— ", "(1) ",
    "Karl Lund said that", "she told the court", "The mill is shut", "I stayed at home", "according to Anna Roth",
    "the union’s minutes show that", "he never came", "ROTH", "they asked whether", "a born organiser",
)  # fmt: skip
"""What texts about speech are made of, put together in any order."""


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=4, max_size=30))
def test_every_place_quotes_and_no_word_is_lost(pieces: list[str]) -> None:
    """Whatever marks a text has: what is quoted stands where it is said to, and every word is read once."""
    text = "".join(f"{piece} " if piece[-1].isalpha() else piece for piece in pieces)
    found = found_in(text)
    for each in found.quotations:
        assert 0 <= each.start < each.end <= len(text)
        voices = (*each.around, each.voice)
        places = [place for voice in voices for place in (voice.named, voice.cue) if place is not None]
        assert all(text[place.start : place.end] == place.quote for place in places)
        assert voices[0].role == "author"
    lines = (tokenise(line, 0, len(line)).words for line in text.split("\n"))
    assert found.words == sum(word[0].isalnum() for words in lines for word in words)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“I rise at five,” said Imani Brooks, who has cooked at a diner in Sayre for six years and makes eight "
            "dollars an hour. “I would love to see him here.”",
            "Imani Brooks",
        ),
        (
            "“I rise at five,” said Imani Brooks, who has cooked at a diner in Sayre for six years and makes eight "
            "dollars an hour. The owner, Karl Voss, was not in town. “I would love to see him here.”",
            "speaker not named",
        ),
    ],
)
def test_who_speaks_goes_on_behind_a_sentence_that_tells_more_of_them(text: str, speaker: str) -> None:
    """However long it is; a further sentence ends that."""
    direct = [q for q in found_in(text).quotations if q.direct]
    assert [q.voice.label for q in direct] == ["Imani Brooks", speaker]
