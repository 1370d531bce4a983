"""What the model sees told, as statements: the words in its slots become phrases, persons, places and dates."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from testimonia.sentence import Sentence
from testimonia.tagger.labels import SLOTS
from testimonia.tagger.sight import Sight, Tagger, Told
from testimonia.tagger.worth import LEARNT, Measure
from tests.extractors.reading import found_in, look, statement_lines

ALWAYS = {LEARNT: Measure(1.0, {"": 0.0}, {"": 0.5})}
Seen = tuple[str, str, dict[str, str]]
"""Type and role as one, the word that carries it, and slots with words: "her" is the first "her" of the sentence."""


def seeing(*seen: Seen, sure: float = 0.9) -> Tagger:
    """Return the shipped encoder that sees what is given told, wherever its words stand, and nothing else."""

    def tagger(sentences: list[Sentence]) -> Sight:
        return replace(look(sentences), told=_teller(sentences, seen, sure), worth=ALWAYS)

    return tagger


def _teller(sentences: Sequence[Sentence], seen: Sequence[Seen], sure: float) -> Callable[[int], list[Told]]:
    def told(number: int) -> list[Told]:
        words = sentences[number].words
        return [
            Told(
                kind.partition(".")[0],
                kind.partition(".")[2],
                words.index(trigger),
                sure,
                _arguments(words, slots),
            )
            for kind, trigger, slots in seen
            if {trigger, *slots.values()} <= set(words)
        ]

    return told


def _arguments(words: Sequence[str], slots: dict[str, str]) -> dict[str, tuple[int, float]]:
    return {slot: (words.index(slots[slot]), 1.0) if slot in slots else (0, 0.01) for slot in SLOTS}


def test_words_become_phrases_persons_and_dates() -> None:
    """The phrase around each word; a date out of its time."""
    seen: Seen = (
        "contest.won",
        "carried",
        {"subject": "Ida", "object": "Derby", "place": "Malmö", "time": "1911"},
    )
    text = "In 1911 Ida Falk carried off the Great Derby at Malmö."
    assert statement_lines(text, tagger=seeing(seen)) == [
        "contest.won | Ida Falk | > Great Derby | @1911 | in Malmö"
    ]


def test_a_pronoun_is_whom_it_stands_for() -> None:
    """Whoever the discourse takes it for."""
    seen: Seen = ("performance.performed", "gave", {"subject": "she", "object": "recital"})
    lines = statement_lines("Ida Falk came home. Then she gave a recital.", tagger=seeing(seen))
    assert "performance.performed | Ida Falk | = recital" in lines


def test_whoever_nobody_knows_says_nothing() -> None:
    """A word that stands for no person of the text makes no statement."""
    seen: Seen = ("performance.performed", "gave", {"subject": "orchestra", "object": "recital"})
    assert statement_lines("The orchestra gave a recital.", tagger=seeing(seen)) == []


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Ida Falk did not carry the prize.", "denied"),
        ("Ida Falk wanted to carry the prize.", "intended"),
        ("Ida Falk may carry the prize.", "possible"),
        ("Ida Falk is said to carry the prize.", "reported"),
        ("Ida Falk tried to carry the prize.", "intended"),
    ],
)
def test_its_clause_tells_whether_it_was_so(text: str, standing: str) -> None:
    """As for rules."""
    seen: Seen = ("contest.won", "carry", {"subject": "Falk", "object": "prize"})
    assert any(line.endswith(f"| {standing}") for line in statement_lines(text, tagger=seeing(seen)))


def test_a_noun_in_another_clause_is_not_denied_with_it() -> None:
    """Who "did not go to the funeral of Karl" denies no funeral; who "had no funeral" does."""
    seen: Seen = ("death.buried", "funeral", {"subject": "Roth"})
    lines = statement_lines("Ida Falk did not come to the funeral of Karl Roth.", tagger=seeing(seen))
    assert any(line.startswith("death.buried | Karl Roth") and "denied" not in line for line in lines)
    lines = statement_lines("Karl Roth had no funeral.", tagger=seeing(seen))
    assert "death.buried | Karl Roth | denied" in lines


@pytest.mark.parametrize(
    ("text", "trigger", "standing"),
    [
        ("Ida Falk never forgave her father.", "father", ""),
        ("Ida Falk did not visit the funeral of Karl Roth.", "funeral", ""),
        ("Ida Falk applied for a professorship.", "professorship", "intended"),
        ("Ida Falk would have preferred a professorship.", "professorship", "possible"),
        ("Ida Falk had no professorship.", "professorship", "denied"),
    ],
)
def test_a_noun_stands_as_what_it_is_part_of_lets_it(text: str, trigger: str, standing: str) -> None:
    """What is somebody's, or known, is there whatever else is denied; what is sought is not there yet."""
    seen: Seen = ("contest.won", trigger, {"subject": "Falk"})
    (line,) = [line for line in statement_lines(text, tagger=seeing(seen)) if line.startswith("contest")]
    assert line.removeprefix("contest.won | Ida Falk").strip(" |") == standing


def test_denied_over_an_aside() -> None:
    """What denies stands next to what it denies, wherever the verb is."""
    seen: Seen = ("contest.won", "winner", {"subject": "Falk"})
    lines = statement_lines("Ida Falk was, some will object, never a winner.", tagger=seeing(seen))
    assert "contest.won | Ida Falk | denied" in lines


@pytest.mark.parametrize(
    ("text", "trigger", "denied"),
    [
        ("Ida Falk did not accept the prize.", "accept", False),
        ("Ida Falk did not decline the prize.", "decline", True),
    ],
)
def test_a_role_that_says_no_is_not_denied_with_its_verb(text: str, trigger: str, denied: bool) -> None:
    """Who did not accept declined."""
    seen: Seen = ("position.declined", trigger, {"subject": "Falk"})
    lines = [
        line for line in statement_lines(text, tagger=seeing(seen)) if line.startswith("position.declined")
    ]
    assert [line.endswith("denied") for line in lines] == [denied]


@pytest.mark.parametrize(
    ("word", "value"),
    [("German", "German"), ("officer", "cavalry officer"), ("Minister", "Minister of War")],
)
def test_a_value_is_no_more_than_its_words(word: str, value: str) -> None:
    """Of a noun phrase the part that a word tells, and the passage quotes all of it."""
    text = "Karl Roth, a German cavalry officer, became Minister of War."
    seen: Seen = ("contest.won", word, {"subject": "Roth", "value": word})
    (found,) = [s for s in found_in(text, tagger=seeing(seen)).statements if s.type == "contest"]
    assert found.value == value
    assert value in found.locus.quote


def test_a_relative_whom_nobody_names() -> None:
    """The noun that tells of them is the other one."""
    seen: Seen = ("kinship.spouse", "wife", {"subject": "Lund"})
    lines = statement_lines("Otto Lund's wife, born in Bergen, died in 1929.", tagger=seeing(seen))
    assert "kinship.spouse | Otto Lund | > Otto Lund's wife" in lines


def test_a_place_is_one() -> None:
    """Nobody is a place, whatever the model sees."""
    seen: Seen = ("contest.won", "won", {"subject": "Falk", "place": "Roth"})
    lines = statement_lines("Ida Falk won under Karl Roth.", tagger=seeing(seen))
    assert "contest.won | Ida Falk" in lines


def test_whom_only_the_model_hears() -> None:
    """What somebody says of whom the grammar does not know that they say it is left out: the author does not say it."""
    seen: Seen = ("contest.won", "carried", {"subject": "Falk", "voice": "Roth"})
    lines = statement_lines("Ida Falk carried off the prize, to hear Karl Roth.", tagger=seeing(seen))
    assert not any(line.startswith("contest") for line in lines)
    seen = ("contest.won", "carried", {"subject": "Falk", "voice": "Roth"})
    lines = statement_lines("Karl Roth wrote that Ida Falk carried the prize.", tagger=seeing(seen))
    assert "contest.won | Ida Falk | says Karl Roth" in lines


def test_on_whose_word() -> None:
    """The voices around the word; one that only the model sees is the last."""
    seen: Seen = ("contest.won", "carried", {"subject": "Falk", "object": "prize"})
    lines = statement_lines("Karl Roth wrote that Ida Falk carried the prize.", tagger=seeing(seen))
    assert "contest.won | Ida Falk | = prize | says Karl Roth" in lines


def test_a_title_is_not_the_word_of_whoever_speaks() -> None:
    """What stands before a name in it is told by the way."""
    seen: Seen = ("position.held", "Senator", {"subject": "Falk", "value": "Senator"})
    lines = statement_lines("Karl Roth said that Senator Ida Falk left.", tagger=seeing(seen))
    assert "position.held | Ida Falk | = Senator" in lines


def test_of_several_each() -> None:
    """A pronoun for two makes a statement of each."""
    seen: Seen = ("contest.won", "carried", {"subject": "they", "object": "prize"})
    lines = statement_lines(
        "Ida Falk and Karl Roth rowed. In May they carried the prize.", tagger=seeing(seen)
    )
    assert {"contest.won | Ida Falk | = prize", "contest.won | Karl Roth | = prize"} <= set(lines)


def test_it_says_what_it_is_and_how_likely() -> None:
    """Maker, reason with the word, and the chance as score; the quotation runs from the first word to the last."""
    seen: Seen = ("contest.won", "carried", {"subject": "Falk", "object": "Derby"})
    (found,) = found_in("On Sunday Ida Falk carried off the Derby again.", tagger=seeing(seen)).statements
    assert (found.extractor, found.reason, found.score) == ("learnt", "learnt at “carried” (0.90)", 0.9)
    assert found.locus.quote == "Ida Falk carried off the Derby"


def test_what_is_not_likely_enough_is_not_said() -> None:
    """The type's own least chance decides."""
    seen: Seen = ("contest.won", "carried", {"subject": "Falk", "object": "Derby"})
    assert statement_lines("Ida Falk carried off the Derby.", tagger=seeing(seen, sure=0.4)) == []
