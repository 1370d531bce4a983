"""Named mentions: persons, groups, places, works and events, and what is none of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.languages.en.tokens import sentences
from testimonia.tagger import names, pos, spans


def found(text: str) -> dict[str, str]:
    """Return the names in a text with their kinds."""
    parts = sentences(text, 0, len(text))
    for sentence in parts:
        pos.tag(sentence)
    return {
        text[sentence.starts[name.first] : sentence.ends[name.last - 1]]: name.kind
        for sentence, named in zip(parts, names.find_all(parts), strict=True)
        for name in named
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Olga Tareeva was born in Kharkov in 1881.", "Olga Tareeva", "person"),
        ("Olga Tareeva was born in Kharkov in 1881.", "Kharkov", "place"),
        ("In 1915 A. M. Tareeva moved to Bergen.", "A. M. Tareeva", "person"),
        ("Dr Johannes van der Meulen read law at Leiden.", "Johannes van der Meulen", "person"),
        ("Comrade Ivanov replied.", "Ivanov", "person"),
        ("She joined the Norwegian Labour Party in 1919.", "Norwegian Labour Party", "group"),
        (
            "He led the Workers' Party of Marxist Unification.",
            "Workers' Party of Marxist Unification",
            "group",
        ),
        ("He was a member of the Second International.", "Second International", "group"),
        ("He taught at the University of Graz.", "University of Graz", "group"),
        ("She fled to Sweden after the October Revolution.", "October Revolution", "event"),
        ("They met at the Third Congress of the Comintern.", "Third Congress of the Comintern", "event"),
        ("His brother fell in the Spanish Civil War.", "Spanish Civil War", "event"),
        ("He wrote for Pravda until 1926.", "Pravda", "work"),
        ("She was correspondent of the Manchester Guardian in Berne.", "Manchester Guardian", "work"),
        ("He edited La Vie ouvrière in Paris.", "La Vie ouvrière", "work"),
    ],
)
def test_names_of_all_kinds_are_found(text: str, name: str, kind: str) -> None:
    """Whole names, without titles and articles, of the kind that their sentence shows."""
    assert found(text).get(name) == kind


def test_conjunctions_divide_persons_but_not_an_institute() -> None:
    """The word "and" stands between two persons, or inside one name."""
    assert {"Nin", "Maurín"} <= found("Nin and Maurín founded a paper in Barcelona.").keys()
    assert "Marx and Engels Institute" in found("He worked at the Marx and Engels Institute in Moscow.")


def test_the_possessive_stands_outside() -> None:
    """The 's is no part of a name, but an apostrophe within it is."""
    assert "Tareeva" in found("Olga Tareeva spoke. Tareeva's book came out in Oslo.")
    assert "Railwaymen's Union" in found("He led the Railwaymen's Union.")


@pytest.mark.parametrize(
    "text",
    [
        "The Bolsheviks and the Mensheviks met on Monday.",
        "Soviet and Russian workers read Marxist books in October.",
        "He spoke German, Polish and Yiddish.",
        "When I saw him, I laughed.",
        "However, they left early.",
        "nothing here bears a capital",
        "",
    ],
)
def test_peoples_convictions_and_openings_are_no_names(text: str) -> None:
    """Nationalities, ideologies, languages, months, days and words that open a sentence are no mentions."""
    assert found(text) == {}


def test_what_a_text_says_once_helps_elsewhere() -> None:
    """A surname standing alone is a person where the text has the full name."""
    text = "Wanda Brest was born in Vilna. Brest was silent."
    assert found(text)["Brest"] == "person"


def test_names_lie_within_their_sentence_and_apart() -> None:
    """Names come in order, do not overlap, and their margins lie between 0 and 1."""
    text = "Clara Zetkin met Lenin in Moscow; the Fabian Society of London wrote to J. Smith & Sons."
    (sentence,) = sentences(text, 0, len(text))
    pos.tag(sentence)
    end = 0
    for name in names.find(sentence):
        assert end <= name.first < name.last <= len(sentence)
        assert 0 <= name.margin <= 1
        assert name.kind in names.KINDS
        end = name.last


def test_the_same_text_always_has_the_same_names() -> None:
    """Names do not depend on what was read before, nor on what is remembered."""
    text = "Ante Novak left Zagreb for the Communist University in Moscow."
    before = found(text)
    found("Novak University left Zagreb Moscow for Ante.")
    names.shipped().forget()
    assert found(text) == before


@pytest.mark.parametrize(
    "text",
    [
        "WAR " * 10_000, "Ab" * 500_000, "\x07A\x1fB \x00C", "Ленин и Троцкий 列宁", "A & B of the " * 3_000,
        "“ ’s Of ’ ”",
    ],
    ids=["10,000 capitals", "one long word", "control characters", "other scripts", "endless name", "marks"],
)  # fmt: skip
def test_odd_input_has_bounded_names(text: str) -> None:
    """No name is longer than the limit, whatever the text."""
    for sentence in sentences(text, 0, len(text)):
        pos.tag(sentence)
        for name in names.find(sentence):
            assert name.last - name.first <= names.LONGEST


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="AaBb Cc .,'’&-of the1", max_size=120))
def test_any_text_can_be_searched(text: str) -> None:
    """Whatever the words, names are whole words of the sentence."""
    for sentence in sentences(text, 0, len(text)):
        pos.tag(sentence)
        for name in names.find(sentence):
            assert spans.possible(sentence, name.first, name.last)
