"""Who is meant by a name, a pronoun or a nominal."""

from testimonia.model import Clue
from tests.extractors.reading import found_in


def meant(text: str, words: str, *clues: Clue, last: bool = False) -> str:
    """Return the label of what the first (or last) mention with these words stands for, "" if nobody."""
    findings = found_in(text, *clues)
    labels = {referent.id: referent.label for referent in findings.referents}
    found = [labels[m.referent] for m in findings.mentions if m.text == words]
    return (found[-1] if last else found[0]) if found else ""


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
    """In a memoir "I" is who wrote it; inside quotation marks it is not."""
    author = Clue("author", "Rosa Weil", "Rosa Weil")
    text = "I met Andrés Nin in 1921. He said: “I am tired of all this.”"
    assert meant(text, "I", author) == "Rosa Weil"
    assert len([m for m in found_in(text, author).mentions if m.text == "I"]) == 1
