"""The stretches of words behind a verb of a note."""

import pytest

from testimonia.discourse.note_stretches import Stretches
from testimonia.discourse.rows import Rows
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import shipped


def stretches(text: str) -> Stretches:
    """Return a note looked at for its stretches."""
    sentence = tokenise(text, 0, len(text))
    return Stretches(sentence, Rows(shipped()([sentence]).parses[0]), ENGLISH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("b. Hull 13 May 1870.", ("Hull", "", "", "13")),
        ("b. Hull May 1870.", ("Hull", "", "", "May")),
        ("b. Hull (Yorkshire) 1870.", ("Hull", "Yorkshire", "", "1870")),
        ("b. Hull, Yorkshire, 1870.", ("Hull", "Yorkshire", "", "1870")),
        ("b. Hull, 1870.", ("Hull", "", "", "1870")),
        ("b. Hessle nr. Hull 1870.", ("Hessle", "", "nr. Hull", "1870")),
        ("b. 1870.", ("", "", "", "1870")),
        ("bur. Hull.", ("Hull", "", "", ".")),
        ("Arrested Hull.", None),
        ("b. in a small place.", None),
    ],
)
def test_where_and_when(text: str, expected: tuple[str, ...] | None) -> None:
    """A region stands in brackets or between commas; without a time only an abbreviation has a place."""
    note = stretches(text)
    found = note.where(0)
    assert (found is None) == (expected is None)
    if found is None:
        return
    words = note.sentence.words
    said = (" ".join(words[k.start : k.stop]) for k in (found.place, found.region, found.near))
    assert (*said, words[found.time]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("b. 13 May 1870 Hull, d. 1930 Hessle.", ("Hull", "", "13 May 1870")),
        ("b. 1870 Hull, Yorkshire, d. 1930.", ("Hull", "Yorkshire", "1870")),
        ("b. 1870 Quaker parents.", ("", "", "")),
        ("b. 1870 in Hull.", ("", "", "")),
        ("b. Hull 1870 Leeds.", ("Hull", "", "")),
    ],
)
def test_a_place_may_follow_the_time(text: str, expected: tuple[str, ...]) -> None:
    """Capitals right behind the year that run to a mark, where no place stands before it."""
    note = stretches(text)
    where = note.where(0)
    assert where is not None
    found, words = note.behind_time(where), note.sentence.words
    time = range(found.time, found.stop)
    assert tuple(" ".join(words[k.start : k.stop]) for k in (found.place, found.region, time)) == expected


def test_places_are_names() -> None:
    """The place and its region; what is near is a name by itself."""
    found = stretches("b. Hull (Yorkshire) 1870.").where(0)
    assert found is not None
    assert [(name.first, name.last, name.kind) for name in found.names()] == [
        (1, 2, "place"),
        (3, 4, "place"),
    ]


def test_a_time_ends_at_a_mark_or_a_preposition() -> None:
    """Behind the last word nothing stands."""
    note = stretches("b. 13 May 1870 in Hull, d. 1930")
    assert note.time_end(1) == 4
    assert note.word(99) == ""
    assert not note.dated(99)
    assert note.closes(6)
