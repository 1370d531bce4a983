"""All names of a source made into persons before a sentence of it is read."""

import pytest

from testimonia.discourse.naming import Naming
from testimonia.discourse.uses import Outlived, Use
from testimonia.model import Clue
from tests.discourse.making import WORDS, are_one, register, use, whose
from tests.discourse.meaning import all_meant, headed, meant, persons
from tests.extractors.reading import statement_lines

HEAD = -1


@pytest.mark.parametrize(
    "names",
    [
        ("Clara Lund", "Lund"),
        ("Lund", "Clara Lund"),
        ("Clara Lund", "Clara"),
        ("Clara", "Clara Lund"),
        ("C. Lund", "Clara Lund", "Lund"),
        ("Thomas Ernest Quill", "TEQ"),
        ("TEQ", "Thomas Ernest Quill"),
        ("William Harker", "Bill Harker", "Bill"),
        ("Aleksandr Morozov", "Sasha", "Sasha Morozov"),
        ("Hendrik Visser", "Henk Visser", "Visser"),
    ],
)
def test_a_short_form_joins_the_only_fuller_name(names: tuple[str, ...]) -> None:
    """A surname, a given name, initials and a diminutive do, before the fuller name and behind it."""
    assert are_one(*names)


def test_a_short_form_joins_whom_the_headline_names() -> None:
    """The fuller name may stand in the headline alone."""
    assert are_one(use("Clara Lund", 0, passage=HEAD), use("Lund", 400), use("Clara", 900))
    text, title = headed("Clara Lund: a life", "In 1901 Lund joined the Socialist Party.")
    assert meant(text, "Lund", title) == "Clara Lund"


def test_a_short_form_joins_whom_a_caption_names() -> None:
    """Who is named in full below a picture alone is called so; others whom captions name are nobody of the text."""
    captions = ["Clara Lund with Ida Novak, Hull, 1911.", "Photo: Anton Rademaker"]
    clues = [Clue("caption", words, words) for words in captions]
    assert persons("In 1901 Lund joined the Socialist Party.", *clues) == ["Clara Lund"]
    assert persons("In 1901 Clara Lund joined it. Novak left.", *clues) == ["Clara Lund", "Ida Novak"]


@pytest.mark.parametrize(
    "names",
    [
        ("Clara Lund", "Karl Lund"),
        ("Clara Lund", "Clara Berg"),
        ("Mrs. Gilbert Noakes", "Gilbert Noakes"),
        ("Alfred Stroud Jr.", "Alfred Stroud Sr."),
        ("Clara Lund", "Karl"),
        ("Clara Lund", "Mr. Lund"),
    ],
)
def test_what_tells_two_apart(names: tuple[str, ...]) -> None:
    """Given names, surnames, suffixes, and titles that say another gender do."""
    assert not are_one(*names)


def test_titles_of_two_genders_tell_bare_surnames_apart() -> None:
    """Mr. Harker is not Mrs. Harker, though neither is named in full."""
    assert len(persons("Mr. Harker was born in Leeds. Mrs. Harker died in Hull.")) == 2


def test_a_title_that_tells_somebody_from_a_namesake_is_part_of_the_name() -> None:
    """Mrs. Harker beside William Harker keeps her title, and his surname alone is his."""
    text = "William Harker was born in Leeds. Mrs. Harker died in Hull. Harker left Leeds."
    assert all_meant(text, "Harker") == ["Mrs. Harker", "William Harker"]
    assert persons(text) == ["Mrs. Harker", "William Harker"]


def test_whom_the_text_is_about_has_the_gender_of_most_pronouns_for_a_title() -> None:
    """Where the given name tells none: "Mrs. Harker" is not the vicar of whom it says "he"."""
    told = (
        "Obed Harker was vicar of Hull. He left, he came back, and he died there. {} Harker lived in Leeds."
    )
    assert persons(told.format("Mrs.")) == ["Mrs. Harker", "Obed Harker"]
    assert persons(told.format("Mr.")) == ["Obed Harker"]
    assert persons("Obed Harker was in Hull. Mrs. Harker left.") == ["Obed Harker"]


def test_a_surname_of_several_is_of_the_one_most_spoken_of() -> None:
    """Who is named often is meant, unless another was named just before."""
    often = [use("Clara Lund", 1000 * i) for i in range(4)]
    assert whose(*often, use("Karl Lund", 5000), use("Lund", 9000))[-1] == "Clara Lund"
    assert (
        whose(use("Otto Weiss", 0), use("Clara Lund", 1000), use("Karl Lund", 3000), use("Lund", 3200))[-1]
        == "Karl Lund"
    )


def test_a_surname_of_several_is_of_whom_the_headline_names() -> None:
    """It is more than being named just before."""
    uses = (use("Clara Lund", 0, passage=HEAD), use("Karl Lund", 3000), use("Lund", 3200))
    assert whose(*uses)[-1] == "Clara Lund"


def test_a_surname_is_rather_of_whom_it_is_the_usual_one() -> None:
    """Who is mostly called by a married name is not meant by the name at birth where another bears it."""
    wed = (use("Clara Lund", 0), use("Otto Weiss", 920, sentence=900, wed=True))
    clara = [use("Clara Weiss", 1000 * i) for i in range(2, 7)]
    assert whose(*wed, *clara, use("Karl Lund", 8000), use("Lund", 9000))[-1] == "Karl Lund"
    assert whose(*wed, use("Karl Lund", 8000), use("Lund", 9000))[-1] == "Clara Lund"


def test_the_name_behind_born_is_another_name() -> None:
    """Clara Berg, born Lund, is whom Lund names; the label stays what she is called."""
    place = (0, len("Clara Berg"))
    assert (
        whose(use("Clara Berg", 0), use("Lund", 17, other_name_of=place), use("Lund", 900))
        == ["Clara Berg"] * 3
    )
    text = "Anna Berg, born Lund, joined the Socialist Party in 1901. Lund died in 1950."
    assert meant(text, "Lund", last=True) == "Anna Berg"


def test_another_name_before_nobody_is_a_name_of_its_own() -> None:
    """Where no name stands before "called", it is who it is."""
    assert whose(use("Clara Berg", 0), use("Weiss", 900, other_name_of=(500, 505)))[1] == "Weiss"


def test_a_child_is_not_the_parent_of_its_name() -> None:
    """Their son Jan is another than Jan Visser who was spoken of, and stays one."""
    first, child, again = use("Jan Visser", 0), use("Jan", 900, child=True), use("Jan", 2900, child=True)
    every = register()
    naming = Naming(every, WORDS)
    naming.take([first, child, again])
    assert naming.at(900, 903) == naming.at(2900, 2903) != naming.at(0, 10)
    text = "Jan Visser and Anna Berg lived in Delft. Their son Jan was born in Leiden in 1905."
    assert meant(text, "Jan") == "Jan"


def test_a_child_is_who_is_named_in_full_later() -> None:
    """Their daughter Clara is the only Clara of whom the text goes on to speak."""
    assert are_one(use("Clara", 0, child=True), use("Clara Lund", 900))


@pytest.mark.parametrize("kin", ["son", "father", "grandfather"])
def test_kin_of_the_same_full_name_are_two(kin: str) -> None:
    """In "his father John Weil" another is named than John Weil."""
    text = f"John Weil lived in Hull. His {kin} John Weil was arrested in 1905."
    assert len(persons(text)) == 2


@pytest.mark.parametrize("name", ["Otto Brandt", "Otto", 'Otto "Ott" Brandt'])
def test_a_relative_who_mourns_is_another(name: str) -> None:
    """Nobody outlives himself: the Otto Brandt among the sons was named after the one whom the text is about."""
    assert not are_one("Otto Brandt", use(name, 900, outlived=Outlived()))
    assert are_one("Otto Brandt", name)
    assert are_one(*(use(name, start, outlived=Outlived()) for start in (900, 1800)))


def test_of_another_than_the_text_is_about_a_list_tells_nothing() -> None:
    """Who was named before, beside whom the text is about, may be among those who mourn."""
    every = register()
    naming = Naming(every, WORDS)
    mourner = use("Hugo Brandt", 900)
    listed = use("Hugo Brandt", 1800, outlived=Outlived())
    naming.take([use("Otto Brandt", 0), mourner, listed])
    assert naming.at(mourner.start, mourner.end) == naming.at(listed.start, listed.end)


@pytest.mark.parametrize(
    ("text", "of_that_name"),
    [
        ("His mother, Lena Brandt, survived the flood with two sons, Otto Brandt and Karl Brandt.", 1),
        ("His mother, Lena Brandt, was survived by two sons, Otto Brandt and Karl Brandt.", 1),
        ("She was survived by two sons, Otto Brandt and Karl Brandt.", 1),
        ("He was survived by two sons, Otto Brandt and Karl Brandt.", 2),
        ("Otto Brandt was survived by two sons, Otto Brandt and Karl Brandt.", 2),
    ],
)
def test_whose_list_it_is_stands_not_in_it(text: str, of_that_name: int) -> None:
    """In another's list of relatives stands he himself; in his own a namesake does."""
    assert persons(f"Otto Brandt was born in Moss in 1901. {text}").count("Otto Brandt") == of_that_name


def test_of_two_in_a_headline_one_is_in_the_list_of_the_other() -> None:
    """The son who is listed is he of whom the headline speaks."""
    taken = [
        use("Otto Brandt", 0, passage=-1), use("Hugo Brandt", 20, passage=-1), use("Otto Brandt", 100),
        use("Hugo Brandt", 150, outlived=Outlived((100, 111))), use("Otto Brandt", 180, outlived=Outlived((100, 111))),
        use("Hugo Brandt", 600, outlived=Outlived()),
    ]  # fmt: skip
    naming = Naming(register(), WORDS)
    naming.take(taken)
    otto, hugo, subject, listed, namesake, unsaid = (naming.at(each.start, each.end) for each in taken)
    assert otto == subject != namesake
    assert hugo == listed == unsaid


def test_nothing_is_known_where_no_name_stands() -> None:
    """Nor where the name is a family's; asked for alone, the same words are a person's."""
    every = register()
    naming = Naming(every, WORDS)
    family = use("Lunds", 40, family=True)
    naming.take([use("Clara Lund", 0), family])
    assert naming.at(40, 45) is naming.at(70, 75) is None
    assert naming.one(family) == naming.at(40, 45) is not None


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("group", "the Weavers' League", "Weavers' League", True),
        ("group", "Weavers' League", "weavers' league", True),
        ("group", "Weavers' League", "Printers' League", False),
        ("work", "The", "Iskra", False),
    ],
)
def test_a_thing_is_one_by_its_words(kind: str, one: str, other: str, same: bool) -> None:
    """The article and capitals make no other group or work of it."""
    naming = Naming(register(), WORDS)
    naming.take([Use(0, len(one), kind, one), Use(100, 100 + len(other), kind, other)])  # type: ignore[arg-type]
    assert (naming.at(0, len(one)) == naming.at(100, 100 + len(other))) is same


def test_a_group_is_no_place_of_the_same_name() -> None:
    """Two kinds are two entities."""
    naming = Naming(register(), WORDS)
    naming.take([Use(0, 4, "group", "Hull"), Use(50, 54, "place", "Hull")])
    assert naming.at(0, 4) != naming.at(50, 54)


def test_what_stands_before_a_name_tells_gender() -> None:
    """A title, a given name and a noun like "widow" do; initials tell nothing."""
    every = register()
    naming = Naming(every, WORDS)
    naming.take([use("C. Lund", 0), use("A. Berg", 900, before=("the", "widow")), use("Karl Roth", 1900)])
    genders = {every.label(number): every.gender(number) for number in range(3)}
    assert genders == {"C. Lund": "", "A. Berg": "f", "Karl Roth": "m"}


def test_a_headline_says_whom_the_text_is_about() -> None:
    """Who is named in it is a protagonist, nobody else."""
    naming = Naming(register(), WORDS)
    naming.take([use("Clara Lund", 0, passage=HEAD), use("Karl Roth", 100)])
    assert naming.protagonists == {naming.at(0, 10)}


def test_later_stretches_go_on_with_the_persons_of_the_first() -> None:
    """A short form in a later stretch is whom an earlier one named; a full name may come to a surname known alone."""
    naming = Naming(register(), WORDS)
    naming.take([use("Clara Lund", 0), use("Weiss", 100)])
    naming.take([use("Lund", 5000), use("Otto Weiss", 6000)])
    assert naming.at(5000, 5004) == naming.at(0, 10)
    assert naming.at(6000, 6010) == naming.at(100, 105)


def test_of_two_of_a_surname_a_title_alone_tells_neither() -> None:
    """Father or son: Mr. Sharp is neither for sure, unless the text is about one of them."""
    text = "Ellen Sharp, widow of Jacob Sharp, died at the house of Charles Sharp. Mr. Sharp died in 1888."
    assert len(persons(text)) == 4
    assert len(persons("Jacob Sharp met Charles Sharp. Mr. Sharp died in 1888.")) == 2


def test_a_titled_surname_beside_a_relative_is_that_ones() -> None:
    """His grandfather, Sergeant Lund, is not Private Karl Lund, and is meant where the sergeant is named again."""
    text = "Private Karl Lund fell in 1900. His grandfather, Sergeant Lund, died in 1887. Lund had left Hull in 1899."
    assert meant(text, "Sergeant Lund") != "Karl Lund"
    lines = statement_lines(text)
    assert not [line for line in lines if line.startswith("death.died | Karl Lund")]


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Betsy bore him twin sons, Pim and Karl. Pim went to sea.", True),
        ("They met in Zwolle. Pim went to sea.", False),
    ],
)
def test_a_listed_child_is_nobody_of_another_spelling(text: str, *, another: bool) -> None:
    """Elsewhere a pet name may be that of whoever bears a name that it can stand for."""
    found = persons(f"Wim Visser taught Max Lund. {text}")
    assert "Wim Visser" in found
    assert ("Pim" in found) is another
