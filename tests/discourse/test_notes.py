"""What stands behind a verb in note style is its place and its time."""

import pytest

from testimonia.discourse.note_verbs import Setting
from testimonia.discourse.notes import in_note_style
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.encoder import shipped
from testimonia.tagger.sight import Name
from tests.extractors.reading import found_in, statement_lines

HEAD = "ROTH, Karl. "


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("b. Hull 13 May 1870.", ["birth.born | Karl Roth | @1870-05-13 | in Hull"]),
        ("b. Hull May 1870.", ["birth.born | Karl Roth | @1870-05 | in Hull"]),
        ("b. Hull 13 May 1870, murdered Leeds 2 June 1930.",
         ["birth.born | Karl Roth | @1870-05-13 | in Hull", "death.killed | Karl Roth | @1930-06-02 | in Leeds"]),
        ("b. Hull (Yorkshire) 13 May 1870; d. Leeds.", ["birth.born | Karl Roth | @1870-05-13 | in Hull"]),
        ("b. Hull, Yorkshire, 13 May 1870.", ["birth.born | Karl Roth | @1870-05-13 | in Hull"]),
        ("d. Hessle nr. Hull 13 May 1870.", ["death.died | Karl Roth | @1870-05-13 | in Hessle"]),
        ("d. 1870; bur. Hull.", ["death.buried | Karl Roth | in Hull"]),
        ("b. 1870.", ["birth.born | Karl Roth | @1870"]),
        ("Arrested Leeds 1905.", ["detention.arrested | Karl Roth | @1905 | in Leeds"]),
        ("Arrested Leeds 1905; expelled 1906.", ["detention.arrested | Karl Roth | @1905 | in Leeds"]),
    ],
    ids=["day", "month", "two", "region", "comma", "near", "undated", "year", "participle", "semicolon"],
)  # fmt: skip
def test_place_and_time_behind_a_verb(text: str, lines: list[str]) -> None:
    """Behind "b.", and behind a participle at the start, after a semicolon, or after a comma that follows "b."."""
    assert set(lines) <= set(statement_lines(HEAD + text))


def test_a_year_alone_behind_a_verb() -> None:
    """No place needs to stand between the two, in brackets or not."""
    assert "birth.born | Karl Roth | @1870" in statement_lines(f"{HEAD}b. 1870, d. Leeds 1930.")


def test_what_stands_in_a_bracket_is_of_the_name_before_it() -> None:
    """The husband's death is not that of whom the entry is about."""
    lines = statement_lines(f"{HEAD}Companion of Ida Novak (d. 1889); d. Leeds 1930.")
    assert [line for line in lines if line.startswith("death")] == [
        "death.died | Ida Novak | @1889",
        "death.died | Karl Roth | @1930 | in Leeds",
    ]


def read(text: str, *names: Name) -> tuple[Parse, list[str]]:
    """Return the parse of a note, and its names as "kind: words"."""
    sentence = tokenise(text, 0, len(text))
    parse, found = in_note_style(sentence, shipped()([sentence]).parses[0], list(names), ENGLISH)
    return parse, [f"{name.kind}: {' '.join(sentence.words[name.first : name.last])}" for name in found]


def test_a_place_of_two_words_is_one_name() -> None:
    """What stands between the verb and its time is the place, whatever was seen there."""
    _, names = read("b. Stony Hull 1870.", Name(1, 2, "group", 1.0), Name(2, 3, "person", 1.0))
    assert names == ["place: Stony Hull"]


def test_a_verb_of_a_note_is_a_root() -> None:
    """Its place and time hang on it."""
    parse, _ = read("b. Hull 1870, d. Leeds 1930.")
    assert [i for i, head in enumerate(parse.heads) if head == ROOT and parse.upos[i] == "VERB"] == [0, 4]
    assert (parse.heads[1], parse.relations[1]) == (0, "obj")


def test_whom_somebody_married_is_no_place() -> None:
    """A person behind the time is an object of the verb."""
    _, names = read("m. 1895 Clara Lund.", Name(2, 4, "person", 1.0))
    assert names == ["person: Clara Lund"]
    parse, names = read("m. Leeds 1895 Clara Lund.", Name(3, 5, "person", 1.0))
    assert names == ["place: Leeds", "person: Clara Lund"]
    assert (parse.heads[3], parse.relations[3]) == (0, "obj")


def test_a_nation_behind_a_participle_is_no_place() -> None:
    """In "Arrested German weaver 1905" a weaver is, not in a place called German."""
    _, names = read("Arrested German 1905.")
    assert names == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Karl Roth was buried in Lund.", "place"),
        ("Karl Roth was born at Lund.", "place"),
        ("Karl Roth was buried in LUND.", "person"),
        ("Karl Roth believed in Lund.", "person"),
        ("Karl Roth was buried by Lund.", "person"),
        ("Karl Roth, who was buried on a day in May in rain, believed in Lund.", "person"),
    ],
    ids=["buried in", "born at", "capitals", "no such verb", "no such preposition", "too far"],
)
def test_a_single_word_behind_a_verb_of_place(text: str, kind: str) -> None:
    """What was taken for a person is a place behind "buried in"."""
    place = tokenise(text, 0, len(text)).words.index(text.rstrip(".").rsplit(" ", 1)[1])
    _, names = read(text, Name(0, 2, "person", 1.0), Name(place, place + 1, "person", 1.0))
    assert names[0] == "person: Karl Roth"
    assert names[1].startswith(kind)


@pytest.mark.parametrize("kind", ["work", "event"])
def test_only_a_person_or_a_group_is_taken_for_a_place(kind: str) -> None:
    """A work stays a work, and two words stay a person."""
    _, names = read("Karl Roth was buried in Lund.", Name(5, 6, kind, 1.0))  # type: ignore[arg-type]
    assert names == [f"{kind}: Lund"]
    _, names = read("Karl Roth was buried in Clara Lund.", Name(5, 7, "person", 1.0))
    assert names == ["person: Clara Lund"]


def test_prose_is_left_as_it_is() -> None:
    """Where nothing is of a note the parse is the same."""
    text = "Karl Roth was born in Hull in 1870."
    sentence = tokenise(text, 0, len(text))
    parse = shipped()([sentence]).parses[0]
    assert in_note_style(sentence, parse, [], ENGLISH) == (parse, [])


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("Joined CP 1923.", Name(1, 2, "place", 1.0), ["group: CP"]),
        ("Joined Union 1923.", Name(1, 2, "group", 1.0), ["group: Union"]),
        ("Joined Kern 1923.", Name(1, 2, "person", 1.0), ["person: Kern"]),
        ("Left Hull 1923.", Name(1, 2, "place", 1.0), ["place: Hull"]),
        ("Wrote Staline 1935.", Name(1, 2, "place", 1.0), ["work: Staline"]),
        ("Joined CP with pleasure.", Name(1, 2, "place", 1.0), ["place: CP"]),
    ],
)
def test_behind_a_verb_stands_what_its_frames_ask_for(text: str, seen: Name, names: list[str]) -> None:
    """What is joined is a group and what is written a work; persons, and what the verb may ask for, stay."""
    assert read(text, seen)[1] == names


def test_an_office_is_no_place() -> None:
    """In "Elected Mayor 1905" nobody was elected at a place called Mayor."""
    assert read("Elected Mayor 1905.")[1] == []


def test_a_title_is_a_verb_where_an_entry_opens_a_sentence() -> None:
    """Elsewhere "M." is Monsieur."""
    text = "M. Ida Kern 1903."
    sentence = tokenise(text, 0, len(text))
    sight = [Name(0, 3, "person", 1.0)]
    parse = shipped()([sentence]).parses[0]
    _, found = in_note_style(sentence, parse, sight, ENGLISH, Setting(entry=True))
    assert found == [Name(1, 3, "person", 1.0)]
    assert in_note_style(sentence, parse, sight, ENGLISH)[1] == sight


def test_who_stands_behind_a_marriage_is_the_spouse() -> None:
    """With a noun before the name, or unseen before a time; a place before a person is one."""
    assert "kinship.spouse | Karl Roth | > Ida Kern | @1903" in statement_lines(
        f"{HEAD}m. the painter Ida Kern 1903."
    )
    assert read("m. Xylia Vorn 1903.")[1] == ["person: Xylia Vorn"]
    assert read("m. Hull 1903 Ida Kern.", Name(3, 5, "person", 1.0))[1] == ["place: Hull", "person: Ida Kern"]


@pytest.mark.parametrize(
    ("text", "places", "persons"),
    [
        ("ROTH, Anna, printer. Arrested 20 Sept. 1875, Zwolle.", ["Zwolle"], []),
        ("ROTH, Anna, born 27 Nov. 1934, Kotka; printer.", ["Kotka"], []),
        ("ROTH, Anna, printer. Met 1910, Karl Weil.", [], ["Karl Weil"]),
        ("ROTH, Anna, printer. Arrested 1910, Karl Weil being away.", [], ["Karl Weil"]),
    ],
)
def test_a_place_may_follow_the_comma_of_the_time(text: str, places: list[str], persons: list[str]) -> None:
    """At the end of what is noted; whom somebody met is no place."""
    mentions = [m for m in found_in(text).mentions if m.form == "name" and "ROTH" not in m.text]
    assert [m.text for m in mentions if m.kind == "place"] == places
    assert [m.text for m in mentions if m.kind == "person"] == persons
