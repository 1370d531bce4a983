"""The full names of a source gathered into persons."""

import pytest

from testimonia.discourse.bearers import Bearers
from testimonia.discourse.full_names import FullNames
from testimonia.discourse.uses import Use
from tests.discourse.making import are_one, register, use, whose
from tests.discourse.meaning import headed, meant, persons
from tests.names.customs import parse

HEAD = -1


@pytest.mark.parametrize(
    "names",
    [
        ("T. Quill", "Thomas Quill"),
        ("Thomas E. Quill", "Thomas Ernest Quill", "T. E. Quill"),
        ("Bill Harker", "William Harker"),
        ("Ivan Morozov", "Ivan Petrovich Morozov"),
        ("John Q. Adler", "John Adler"),
        ("John Quentin Adler", "John Adler"),
    ],
)
def test_a_shorter_full_name_joins_the_only_fuller_one(names: tuple[str, ...]) -> None:
    """Initials, diminutives, and what leaves out a further given name."""
    assert are_one(*names)


def test_a_patronymic_or_an_initial_makes_no_other_person() -> None:
    """Only a further given name that is whole tells apart from whom was spoken of before."""
    assert are_one("Ivan Morozov", "Ivan P. Morozov")
    assert are_one("Ivan Morozov", "Ivan Petrovich Morozov")


def test_who_was_spoken_of_before_is_not_who_has_a_further_name() -> None:
    """A source that goes on to John Quentin Adler had spoken of another John Adler."""
    assert not are_one("John Adler", "John Quentin Adler")
    assert persons("John Adler was born in Leeds. John Quentin Adler died in Hull.") == [
        "John Adler",
        "John Quentin Adler",
    ]


def test_who_could_be_two_is_decided_where_it_is_used() -> None:
    """T. Quill beside Thomas and Timothy is the one of them who was named just before."""
    clara = use("Clara Lund", 0)
    uses = (clara, use("Thomas Quill", 1000), use("Timothy Quill", 3000), use("T. Quill", 3100))
    assert whose(*uses)[-1] == "Timothy Quill"
    uses = (clara, use("Timothy Quill", 1000), use("Thomas Quill", 3000), use("T. Quill", 3100))
    assert whose(*uses)[-1] == "Thomas Quill"


def test_two_forms_of_one_given_name_in_a_sentence_are_two() -> None:
    """Who speaks of Paul and Pavel together means two; apart, they are one."""
    assert not are_one(use("Paul Renner", 0, sentence=0), use("Pavel Renner", 20, sentence=0))
    assert are_one(use("Paul Renner", 0), use("Pavel Renner", 900))
    assert len(persons("Paul Renner met Pavel Renner in Prague.")) == 2


def test_the_same_name_or_its_initial_twice_in_a_sentence_is_one() -> None:
    """Only different given names, both whole, are two."""
    assert are_one(use("Paul Renner", 0, sentence=0), use("P. Renner", 20, sentence=0))


def test_a_suffix_tells_father_from_son() -> None:
    """Stroud Jr. is not Stroud Sr.; who is introduced as "Jr." may then go without it, as long as no other is named."""
    assert not are_one("Alfred Stroud Sr.", "Alfred Stroud Jr.")
    assert are_one("Alfred Stroud Jr.", "Alfred Stroud")
    assert not are_one("Alfred Stroud", "Alfred Stroud Jr.")
    assert not are_one("Alfred Stroud Jr.", "Clara Stroud")


@pytest.mark.parametrize("told", ["the elder", "the younger", "the Younger"])
def test_the_elder_is_not_who_bears_the_bare_name(told: str) -> None:
    """What tells father from son stands in the label of each."""
    other = "the younger" if told == "the elder" else "the elder"
    text = f"Hugh Lascelles {told} was born in Leeds. Hugh Lascelles {other} died in Hull."
    assert persons(text) == sorted([f"Hugh Lascelles {told}", f"Hugh Lascelles {other}"])


def test_a_married_name_is_hers_of_whom_the_marriage_is_told() -> None:
    """Anna Lund who married Karl Berg is Anna Berg from then on."""
    wed = (use("Anna Lund", 0), use("Karl Berg", 920, sentence=900, wed=True), use("Anna Berg", 2000))
    assert whose(*wed)[-1] == "Anna Lund"
    text = "Anna Lund was born in Leeds. In 1910 she married Karl Berg. Anna Berg died in 1950."
    assert meant(text, "Anna Berg") == "Anna Lund"


@pytest.mark.parametrize(
    "uses",
    [
        (use("Anna Lund", 0), use("Karl Berg", 920), use("Anna Berg", 2000)),
        (use("Anna Lund", 0), use("Karl Berg", 2920, wed=True), use("Anna Berg", 2000)),
        (use("Otto Lund", 0), use("Clara Berg", 920, wed=True), use("Otto Berg", 2000)),
        (use("Anna Lund", 0), use("Karl Weiss", 920, wed=True), use("Anna Berg", 2000)),
        (use("Clara Lund", 0), use("Karl Berg", 920, wed=True), use("Anna Berg", 2000)),
    ],
    ids=[
        "no marriage",
        "before the marriage",
        "a husband keeps his name",
        "another surname",
        "another given name",
    ],
)
def test_another_surname_is_another_person(uses: tuple[Use, ...]) -> None:
    """Unless a marriage with one of that name was told before, of a woman of that given name."""
    assert len(set(whose(*uses))) == 3


def test_a_married_name_is_nobody_s_where_two_could_bear_it() -> None:
    """Of two called Anna neither becomes Anna Berg by what is told of one."""
    wed = use("Karl Berg", 920, wed=True)
    assert len(set(whose(use("Anna Lund", 0), use("Anna Weiss", 400), wed, use("Anna Berg", 2000)))) == 4


BIRTH = use("Anna Lund", 100, born=True)


def test_a_birth_name_is_theirs_whom_the_headline_names() -> None:
    """Whom a text is about is born under another surname, of which no other person is told."""
    bearers = Bearers()
    full = FullNames(register(), bearers, {})
    full.gather([use("Anna Berg", 0, passage=HEAD)])
    full.gather([BIRTH, use("Anna Weiss", 900)])
    assert bearers.of[parse("Anna Lund")] == bearers.of[parse("Anna Berg")]
    assert bearers.of[parse("Anna Weiss")] != bearers.of[parse("Anna Berg")]
    assert not are_one(use("Anna Berg", 0), BIRTH)


def test_a_birth_name_in_the_stretch_of_its_headline() -> None:
    """Below the headline "Anna Berg" the sentence "Anna Lund was born in 1880" tells her name at birth."""
    text, title = headed("Anna Berg: a life", "Anna Lund was born in Hull in 1880. Anna Berg died in Leeds.")
    assert len(persons(text, title)) == 1


def test_two_given_names_share_a_surname() -> None:
    """In "Anna and Piet Verhoeven" she is a Verhoeven too, and Anna Verhoeven is nobody else."""
    anna = use("Anna", 0, shared="Verhoeven")
    assert are_one(anna, use("Anna Verhoeven", 900))
    text, title = headed("Anna and Piet Verhoeven", "Anna was born in Delft. Anna Verhoeven died in Leiden.")
    assert persons(text, title) == ["Anna Verhoeven", "Piet Verhoeven"]


def test_a_given_name_with_a_surname_of_its_own_shares_none() -> None:
    """The Anna of "Anna and Piet Verhoeven" is Anna Lund where the source names her."""
    assert are_one(use("Anna", 0, shared="Verhoeven"), use("Anna Lund", 900))


def test_who_is_named_before_a_longer_name_is_not_short_for_it() -> None:
    """Alvin Harker is not Alvin Harker Lund, of whom the source speaks later; Alvin Harker Lund may be Alvin Harker."""
    assert not are_one(use("Alvin Harker", 0), use("Alvin Harker Lund", 900))
    assert are_one(use("Alvin Harker Lund", 0), use("Alvin Harker", 900))


def test_a_child_of_a_list_is_not_the_parent_whose_name_it_bears() -> None:
    """Hugo T. Brandt, first met among the sons, is no Hugo Brandt of whom the text had spoken, nor Hugo Brandt he."""
    father = use("Hugo Brandt", 0)
    assert not are_one(father, use("Hugo T. Brandt", 900, listed=True))
    assert not are_one(father, use("Hugo Karl Brandt", 900, listed=True))
    assert are_one(father, use("Hugo T. Brandt", 900))


def test_a_name_and_a_longer_one_in_a_sentence_are_two() -> None:
    """So are one with "Sr." and the bare name; apart from each other they may be one."""
    longer, shorter = use("James Rudolph Garth", 0, sentence=0), use("James Garth", 40, sentence=0)
    assert not are_one(longer, shorter)
    assert not are_one(use("James Garth Sr.", 0, sentence=0), shorter)
    assert are_one(longer, use("James Garth", 400))


def test_a_relative_without_the_suffix_is_another_than_those_who_have_it() -> None:
    """His grandson Ben Thorpe is no Ben Thorpe III; a bare Ben Thorpe is nobody's where two have a suffix."""
    third, fourth = use("Ben Thorpe III", 0), use("Ben Thorpe IV", 900)
    assert not are_one(third, use("Ben Thorpe", 1900, relative=True))
    assert whose(third, fourth, use("Ben Thorpe", 1000))[-1] == "Ben Thorpe"


def test_a_married_name_is_told_between_her_first_naming_and_its_use() -> None:
    """Of a marriage told before she is named at all nobody takes a name, nor of two surnames in one sentence."""
    before = use("Karl Berg", 20, sentence=0, wed=True)
    assert not are_one(use("Anna Lund", 900), before, use("Anna Berg", 2000))
    lund, berg = use("Anna Lund", 900, sentence=900), use("Anna Berg", 950, sentence=900)
    assert len(set(whose(lund, use("Karl Berg", 920, sentence=900, wed=True), berg))) == 3


def test_who_bears_the_very_name_is_meant_before_who_bears_it_in_part() -> None:
    """Calvin Corley is the mayor of that name, not John Calvin Corley."""
    son, mayor = use("John Calvin Corley", 0, sentence=0), use("President Calvin Corley", 50, sentence=0)
    assert whose(son, mayor, use("Calvin Corley", 900))[-1] != "John Calvin Corley"


def test_a_relative_introduced_later_is_not_who_shares_a_surname() -> None:
    """The Karl of "Karl and Ida Lind" is a Lind, not the brother Karl Anton of whom the text speaks later."""
    karl = use("Karl", 0, shared="Lind")
    assert whose(karl, use("Karl Anton", 900, relative=True))[0] == "Karl Lind"
