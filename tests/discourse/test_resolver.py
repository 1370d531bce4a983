"""Who is meant by a name, a pronoun or a nominal."""

import pytest

from testimonia.discourse.resolver import Resolver, usual_gender
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue
from tests.discourse.making import use
from tests.discourse.meaning import headed, meant
from tests.extractors.reading import found_in, statement_lines
from tests.factories import make_source


def test_short_names() -> None:
    """A surname, a first name and initials stand for the full name."""
    text = "Alexandra Kollontai left. Kollontai wrote. A. Kollontai spoke. Alexandra slept."
    assert (
        meant(text, "Kollontai")
        == meant(text, "Alexandra")
        == meant(text, "A. Kollontai")
        == "Alexandra Kollontai"
    )


def test_names_that_contradict_each_other_stay_apart() -> None:
    """Vladimir is not Alexandra, though both are Kollontais."""
    text = "Alexandra Kollontai left. Vladimir Kollontai stayed."
    assert len(found_in(text).referents) == 2


def test_a_pronoun_takes_the_person_of_its_gender() -> None:
    """She is Clara, he is Karl."""
    text = "Clara Zetkin met Karl Liebknecht in Berlin. She wrote a letter. He read it."
    assert meant(text, "She") == "Clara Zetkin"
    assert meant(text, "He") == "Karl Liebknecht"


def test_two_who_come_equally_near_are_nobody() -> None:
    """Where the text leaves open who is meant, nobody is taken."""
    text = "Victor Serge and Boris Souvarine spoke. He was ill."
    assert meant(text, "He") == ""


def test_he_who_met_him_is_another() -> None:
    """Subject and object pronoun of one verb are two persons."""
    text = "Andrés Nin lived in Moscow. Victor Serge came in May. He admired him."
    assert meant(text, "him") != meant(text, "He")


def test_her_companion_is_named_behind_the_comma() -> None:
    """An apposition gives the nominal its name."""
    text = "Andrés Nin left Moscow. His companion, Olga Tareeva, stayed behind."
    assert meant(text, "His companion") == "Olga Tareeva"


def test_her_husband_is_whom_she_married() -> None:
    """A marriage told before says who the husband is."""
    text = "In 1918 Alexandra Kollontai married Pavel Dybenko. Her husband was arrested in March."
    assert meant(text, "Her husband") == "Pavel Dybenko"


def test_the_headline_says_whom_the_text_is_about() -> None:
    """A text that begins with "she" is about the woman of the headline."""
    text = "Clara Zetkin remembered\nIn 1907 she founded a school."
    clue = Clue("title", "Clara Zetkin remembered", "Clara Zetkin remembered", 0, 23)
    assert meant(text, "she", clue) == "Clara Zetkin"


def test_i_is_the_author() -> None:
    """In a memoir "I" is who wrote it; inside quotation marks it is who speaks there."""
    author = Clue("author", "Rosa Weil", "Rosa Weil")
    text = "I met Andrés Nin in 1921. He said: “I am tired of all this.”"
    assert meant(text, "I", author) == "Rosa Weil"
    inside = [m for m in found_in(text, author).mentions if m.text == "I" and m.start > text.index("“")]
    assert [m.reason for m in inside] == ["the speaker speaks of themselves"]


def test_it_and_there_are_put_into_the_clauses() -> None:
    """What is said with them is said of the group and the place."""
    text = "The Socialist Party met in Hull. It expelled Karl Roth there in 1905."
    assert statement_lines(text) == ["membership.expelled | Karl Roth | @1905 | in Hull | by Socialist Party"]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Clara Lund left.", "Clara Lund", "named in full"),
        ("Clara Lund left. Lund wept.", "Lund", "short for Clara Lund"),
        ("Clara Lund met Karl Roth. Her brother wept.", "Her brother", "a relative who is not named"),
        (
            "The weaver Clara Lund left. The weaver wept.",
            "The weaver",
            "the source calls Clara Lund a weaver",
        ),
        ("Clara Lund left. Her friend, Karl Roth, wept.", "Her friend", "in apposition to Karl Roth"),
    ],
)
def test_a_mention_says_why_it_stands_for_somebody(text: str, words: str, reason: str) -> None:
    """In words that a reader can check."""
    assert next(m.reason for m in found_in(text).mentions if m.text == words) == reason


def test_mentions_come_in_the_order_of_the_text() -> None:
    """Each once, those of possessors and of names inside a phrase too."""
    text = "Clara Lund left Hull. Her brother, Karl Lund, wept."
    words = [mention.text for mention in found_in(text).mentions]
    assert words == ["Clara Lund", "Hull", "Her", "Her brother", "Karl Lund"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [("C. Lund: a life", "She left. She wept. She died."), ("C. Lund: a life", "He left. He wept. He died.")],
)
def test_a_protagonist_has_the_gender_of_the_pronouns(headline: str, text: str) -> None:
    """Where the name tells none; two pronouns are too few."""
    whole, clue = headed(headline, text)
    pronoun = text[:3].strip()
    (found,) = [r for r in found_in(whole, clue).referents if r.kind == "person"]
    assert found.gender == {"She": "f", "He": "m"}[pronoun]


def test_two_pronouns_tell_no_gender_of_whom_the_text_is_about() -> None:
    """Before the sentences are read three are wanted, and more than twice those of the other."""
    resolver = Resolver(make_source("C. Lund: a life"), ENGLISH, None)
    lund = use("C. Lund", 0, passage=-1)
    resolver.naming.take([lund])
    number = resolver.naming.at(lund.start, lund.end)
    assert number is not None
    for counts in ({"f": 2, "m": 0}, {"f": 6, "m": 3}):
        resolver.naming.usual = usual_gender(counts)
        resolver.settle_gender()
        assert resolver.register.gender(number) == ""
    for counts in ({"f": 7, "m": 3}, {"f": 0, "m": 9}):
        resolver.naming.usual = usual_gender(counts)
        resolver.settle_gender()
        assert resolver.register.gender(number) == "f"
