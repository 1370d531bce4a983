"""They: what is said of persons named together is said of each."""

import pytest

from tests.discourse.meaning import headed
from tests.extractors.reading import statement_lines

LIVED = "Emma Roth and Karl Lund lived in Leeds."
WED = "Emma Roth married Karl Lund in 1901."
EACH = [f"residence.settled | {name} | > Hull | @1905 | in Hull" for name in ("Emma Roth", "Karl Lund")]


def moved(text: str) -> list[str]:
    """Return who is said to have moved to Hull in 1905, as lines in the order of the alphabet."""
    return sorted(line for line in statement_lines(text) if line.startswith("residence.settled"))


@pytest.mark.parametrize(
    "text",
    [
        f"{LIVED} They moved to Hull in 1905.",
        f"{LIVED} In 1905 both moved to Hull.",
        f"{LIVED} In 1905 the two moved to Hull.",
        "Emma Roth met Karl Lund in Leeds. They moved to Hull in 1905.",
        "Emma Roth lived in Leeds with Karl Lund. They moved to Hull in 1905.",
        f"{WED} They moved to Hull in 1905.",
        f"{WED} In 1905 the Lunds moved to Hull.",
        "Emma Roth and Karl Lund moved to Hull in 1905.",
    ],
    ids=["they", "both", "the two", "who met", "company", "who married", "the family's name", "a list"],
)
def test_a_plural_is_said_of_each(text: str) -> None:
    """Of those in a list, of who acts with whom, of a couple; by a pronoun, a number or the plural of a name."""
    assert moved(text) == EACH


def test_a_relative_is_named_with_whose_relative_it_is() -> None:
    """Brought in by the possessive as who acts: both have one mother, and both moved; a friend is not named so."""
    text = "Emma Roth lived in Leeds. Roth's brother, Karl Lund, came from Graz. Their mother, Ida Lund, {} in Leeds."
    lines = statement_lines(text.format("died"))
    for name in ("Emma Roth", "Karl Lund"):
        assert f"kinship.parent | {name} | > Ida Lund" in lines
    together = "Emma Roth lived in Leeds. Roth's {}, Karl Lund, came from Graz. They moved to Hull in 1905."
    assert moved(together.format("brother")) == EACH
    assert moved(together.format("secretary")) == []


def test_the_couple_are_who_married() -> None:
    """Both of them moved."""
    assert moved(f"{WED} In 1905 the couple moved to Hull.") == EACH


def test_two_given_names_with_one_surname_are_both_subjects() -> None:
    """What "Anna and Piet Verhoeven" did both did."""
    assert len(moved("In 1905 Anna and Piet Verhoeven moved to Hull.")) == 2


def test_a_couple_of_the_headline() -> None:
    """Below "Anna and Piet Verhoeven" they are two, each by the given name, and both by the surname."""
    text, title = headed("Anna and Piet Verhoeven", "Anna was born in Delft. She married Piet in 1901.")
    assert "kinship.spouse | Anna Verhoeven | > Piet Verhoeven | @1901" in statement_lines(text, title)


@pytest.mark.parametrize(
    "text",
    [
        f"{LIVED} Otto Weiss was ill. He wept. They moved to Hull in 1905.",
        "Emma Roth lived in Leeds. They moved to Hull in 1905.",
        "They moved to Hull in 1905. Emma Roth and Karl Lund lived there.",
    ],
    ids=["too far back", "one alone", "named later"],
)
def test_a_plural_of_nobody_is_said_of_nobody(text: str) -> None:
    """Where no two were just named together nothing is stated."""
    assert moved(text) == []


BERGS = "Emma Roth moved to Leeds. In 1905 the Bergs moved to Hull."


def test_a_family_of_whom_nobody_is_named_is_nobody() -> None:
    """Nothing is said of the Bergs as if they were one."""
    assert not any("Bergs" in line for line in moved(BERGS))


@pytest.mark.parametrize("name", ["Halvorsen", "Verhoeven", "Moe", "Jones"])
def test_the_plural_of_a_name_is_known_by_its_look(name: str) -> None:
    """A tagger may take it for one name more; behind the article it is the family's."""
    plural = f"{name}es" if name.endswith("s") else f"{name}s"
    text = f"Tora {name} was born in Hull in 1884. In 1908 she married Max Berg. In 1911 the {plural} moved to Leeds."
    assert [line.split(" | ")[1] for line in moved(text)] == ["Max Berg", f"Tora {name}"]


def test_a_long_list_is_no_group() -> None:
    """Who is one of many is not told by "they"."""
    names = "Emma Roth, Karl Lund, Otto Weiss, Clara Berg and Max Stein"
    assert moved(f"{names} lived in Leeds. They moved to Hull in 1905.") == []


def test_the_last_group_is_meant() -> None:
    """Who was named together later is rather meant."""
    text = f"{LIVED} Otto Weiss and Clara Berg spoke. They moved to Hull in 1905."
    assert [line.split(" | ")[1] for line in moved(text)] == ["Clara Berg", "Otto Weiss"]


def test_their_child_is_the_child_of_each() -> None:
    """Who is introduced as theirs is so to both."""
    lines = statement_lines(f"{WED} Their daughter Clara was born in Hull in 1905.")
    assert lines[1:] == [
        "kinship.child | Emma Roth | > Clara",
        "kinship.child | Karl Lund | > Clara",
        "birth.born | Clara | @1905 | in Hull",
    ]


def test_a_statement_rests_on_the_last_naming_of_each() -> None:
    """The words "they" name nobody: each is given by their name."""
    text = f"{LIVED} They moved to Hull in 1905."
    assert len(moved(text)) == 2


@pytest.mark.parametrize("wedding", ["did not marry", "never married"])
def test_a_marriage_that_was_none_makes_no_couple(wedding: str) -> None:
    """Who did not marry Karl Lund is not one of the Lunds."""
    text = f"Emma Roth {wedding} Karl Lund. He wept. It rained. In 1905 the Lunds moved to Hull."
    assert EACH[0] not in moved(text)


def test_a_family_may_be_the_forebears() -> None:
    """Where nobody of the name is married in the text, or of its headline, the plural of a family's name is nobody."""
    text = "Karl Lund left Hull in 1901. Ida Lund left Leeds in 1903. The Lunds had fled to England in 1685."
    assert not [line for line in statement_lines(text) if "1685" in line]


@pytest.mark.parametrize(
    "text",
    [
        "Emma Roth met Otto Weiss in Leeds, and Karl Lund. Both moved to Hull in 1905.",
        "Emma Roth, Otto Weiss and Karl Lund lived in Leeds. The two moved to Hull in 1905.",
    ],
)
def test_both_are_no_three(text: str) -> None:
    """Which two of three are meant nobody can tell."""
    assert moved(text) == []


@pytest.mark.parametrize(
    "behind", ["and the two removed to Hull", ", a surveyor, and the couple, who were poor, left"]
)
def test_nobody_marries_both(behind: str) -> None:
    """What a parser takes for a second whom somebody married, as in "and the two left", is nobody."""
    lines = statement_lines(f"Karl Lund married Ida Todd in 1844. In 1866 she married Owen Wade {behind}.")
    assert [line for line in lines if "spouse" in line] == [
        "kinship.spouse | Karl Lund | > Ida Todd | @1844",
        "kinship.spouse | Ida Todd | > Owen Wade | @1866",
    ]


def test_their_children_are_a_couple_s() -> None:
    """Of three brothers named last nobody is the mother; nor of two."""
    married = "Otto Lind married Eva Stern. "
    for brothers in ("Max Lind, Paul Lind and Karl Lind", "Max Lind and Paul Lind"):
        lines = statement_lines(f"{married}{brothers} were painters. Their daughter Ida left Hull in 1901.")
        assert [line for line in lines if "> Ida" in line] == [
            "kinship.child | Eva Stern | > Ida", "kinship.child | Otto Lind | > Ida",
        ]  # fmt: skip
