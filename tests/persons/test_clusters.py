"""Portraits made into persons: precision before recall."""

import random
from collections.abc import Iterable
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.persons.clusters import ALONE, cluster
from testimonia.persons.matching import match
from testimonia.persons.portraits import Portrait
from tests.persons.people import portrait


def groups(portraits: Iterable[Portrait], **judged: Any) -> list[list[str]]:
    """Return the persons, each as the referents of its members."""
    return [[member.referent for member in person] for person in cluster(portraits, **judged).persons]


CIRCLE = ("pieter ott",)
"""Somebody whom sources of one circle name too."""

SAME = {
    "accents": ["Andrés Nin", "Andres Nin"],
    "languages": ["Andrés Nin", "Andreu Nin"],
    "transliteration": ["Alexandra Kollontai", "Aleksandra Kollontay", "Alexandra Kollontai"],
    "short forms": ["Henk Sneevliet", "Hendricus Sneevliet", "Sneevliet", "H. Sneevliet"],
    "patronymic": ["Nadezhda Krupskaya", "Nadezhda Konstantinovna Krupskaya", "N. K. Krupskaya"],
    "title": ["Comrade Angelica Balabanoff", "Angelica Balabanova", "Dr. Balabanoff"],
    "order": ["Kollontai, Alexandra", "Alexandra Kollontai"],
    "particle": ["Marinus van der Lubbe", "Van der Lubbe"],
    "pseudonym": ["Parvus", "Parvus"],
    "name at birth": ["Clara Zetkin, née Eissner", "Clara Eissner", "Clara Zetkin"],
    "two alphabets": ["Лев Седов", "Lev Sedov"],
    "capitals": ["EMMA GOLDMAN", "Emma Goldman"],
}


@pytest.mark.parametrize("names", SAME.values(), ids=SAME)
def test_forms_of_one_name_are_one_person(names: list[str]) -> None:
    """The forms in which sources write one name are joined where nothing speaks against it."""
    found = groups(portrait(name, source=f"s{n}", company=CIRCLE) for n, name in enumerate(names))
    assert len(found) == 1


DIFFERENT = {
    "husband and wife": ["Karl Kautsky", "Luise Kautsky"],
    "sisters": ["Anna Ulyanova", "Maria Ulyanova"],
    "brothers by initial": ["A. Adler", "F. Adler"],
    "title of the other": ["Karl Liebknecht", "Frau Liebknecht"],
    "wife of": ["Mrs. John Weil", "John Weil"],
    "wives": ["Mrs. John Weil", "Mrs. Hugo Weil", "Hugo Weil"],
    "title alone": ["the Emperor", "the Emperor"],
    "feminine surname": ["Lev Trotsky", "Trotskaya"],
    "junior": ["John Hill Jr", "John Hill Sr"],
    "kings": ["Nicholas I", "Nicholas II"],
    "middle names": ["Anna Maria Berg", "Anna Luise Berg"],
    "similar surnames": ["Hans Meyer", "Hans Meier"],
    "one letter": ["Alfred Rosmer", "Alfred Rosner"],
    "given names alone": ["Rosa", "Rosa"],
    "given name and full": ["Emma", "Emma Goldman"],
    "no names": ["the typesetter", "the typesetter"],
    "hyphen": ["Jean Sartre", "Jean-Paul Sartre"],
    "like forms": ["Carla Berg", "Clara Berg"],
    "surname inside": ["Vladimir Lenin", "Vladimir Leninsky"],
}


@pytest.mark.parametrize("names", DIFFERENT.values(), ids=DIFFERENT)
@pytest.mark.parametrize("company", [(), CIRCLE])
def test_namesakes_stay_apart(names: list[str], company: tuple[str, ...]) -> None:
    """Names that may well be two people's are not joined: a wrong merge is worse than a missed one."""
    found = groups(portrait(name, source=f"s{n}", company=company) for n, name in enumerate(names))
    assert len(found) == len(names)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"born": "1840"}, {"born": "1872"}),
        ({"died": "1840"}, {"born": "1872"}),
        ({"gender": "f"}, {"gender": "m"}),
        ({"born": "1872"}, {"born": "1880"}),
    ],
)
def test_days_and_gender_keep_one_name_apart(a: dict[str, str], b: dict[str, str]) -> None:
    """The same full name is two people where days or gender contradict."""
    assert (
        len(groups([portrait("Sasha Berg", source="a", **a), portrait("Sasha Berg", source="b", **b)])) == 2
    )


def test_a_suffix_on_one_side_joins_nobody_by_the_name_alone() -> None:
    """Father and son bear one name: a reader is asked, unless their days agree."""
    for a, b in (("Alvin Marsh", "Alvin Marsh Jr."), ("the elder Hugo Tilney", "Hugo Tilney")):
        found = cluster([portrait(a, source="a"), portrait(b, source="b")])
        assert (len(found.persons), len(found.candidates)) == (2, 1)
        assert len(groups([portrait(a, source="a", born="1872"), portrait(b, source="b", born="1872")])) == 1
        assert len(groups([portrait(a, source="a", born="1840"), portrait(b, source="b", born="1872")])) == 2


@pytest.mark.parametrize(
    "others", [("Hugo Tilney", "Hugo Tilney Jr."), ("Hugo Tilney Sr.", "Hugo Tilney Jr.")]
)
@pytest.mark.parametrize("short", ["H. Tilney", "Tilney"])
def test_a_short_name_is_neither_father_nor_son(short: str, others: tuple[str, str]) -> None:
    """Initials that fit two who differ by a suffix only are joined with neither; one alone they may mean."""
    family = [portrait(other, source=other, company=CIRCLE) for other in others]
    assert len(groups([*family, portrait(short, source="short", company=CIRCLE)])) == 3
    assert len(groups([family[1], portrait(short, source="short", company=CIRCLE)])) == 1


def test_given_names_that_are_surnames_too_join_nobody() -> None:
    """Two men whom their sources call Wolf have that one name in common."""
    called = [portrait(name, "Wolf", source=name) for name in ("Wolf Sander", "Wolf Tessmar")]
    assert len(groups(called)) == 2


def test_sources_may_disagree_a_little() -> None:
    """Births a year apart are a conflict to be shown on one page, not two people."""
    found = cluster(portrait("Angelica Balabanoff", born=year) for year in ("1877", "1878"))
    assert len(found.persons) == 1
    assert found.persons[0][0].reason == "likely: same full name; births differ a little (1877, 1878)"


def test_undated_namesake_of_two_stays_alone() -> None:
    """Who could be either of two that exclude each other is neither; a reader is asked."""
    found = cluster([
        portrait("John Weil", source="a", born="1840"), portrait("John Weil", source="b", born="1872"),
        portrait("John Weil", source="c"), portrait("John Weil", source="d"),
    ])  # fmt: skip
    assert len(found.persons) == 4
    assert {(one.referent_a[-1], one.referent_b[-1]) for one in found.candidates} == {
        ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"),
    }  # fmt: skip


def test_dated_namesakes_are_told_apart_by_their_days() -> None:
    """Where every source gives the year, two people of one name come out as two."""
    years = ("1840", "1840", "1872", "1872")
    found = groups(portrait("John Berg", source=str(n), born=year) for n, year in enumerate(years))
    assert found == [["John Berg @0", "John Berg @1"], ["John Berg @2", "John Berg @3"]]


def test_surname_joins_the_only_one_it_fits() -> None:
    """A bare surname joins the one person it fits, and the reason says so."""
    found = cluster([
        portrait("Emma Goldman", source="a", company=CIRCLE), portrait("Goldman", source="b", company=CIRCLE),
    ])  # fmt: skip
    assert [(member.tier, member.reason) for member in found.persons[0]] == [
        ("likely", "likely: same surname (Goldman)"),
        ("likely", "likely: same surname (Goldman); nobody else of that name is known"),
    ]


def test_surname_alone_means_nobody_among_strangers() -> None:
    """Sources that name nobody else in common speak of two by one surname, unless several know who bears it."""
    bare = portrait("Goldman", source="z", company=("pieter ott",))
    one = portrait("Emma Goldman", source="a", company=("jan vries",))
    found = cluster([one, bare])
    assert (len(found.persons), [each.tier for each in found.candidates]) == (2, ["possible"])
    assert found.candidates[0].reason == "possible: same surname (Goldman)"
    assert len(groups([one, portrait("Emma Goldman", source="b"), bare])) == 1
    assert len(groups([portrait("E. Goldman", source="a"), portrait("Emma Goldman", source="b")])) == 2


@pytest.mark.parametrize(
    ("name", "more", "persons"),
    [
        ("Pius IX", {}, 2), ("Pius IX", {"company": CIRCLE}, 1), ("Charles VI", {}, 2), ("Leopold I", {}, 2),
        ("Charles VI", {"died": "1740-10-20"}, 1), ("Charles VI of France", {}, 1), ("Karl Jr.", {}, 2),
    ],
)  # fmt: skip
def test_a_number_needs_company_or_a_day_or_a_land(name: str, more: dict[str, Any], persons: int) -> None:
    """Several lands had a sixth Charles: a number without a surname joins nobody by itself."""
    assert len(groups([portrait(name, source="a", **more), portrait(name, source="b", **more)])) == persons


def test_days_of_a_number() -> None:
    """Days that agree make one of two, though one source has the year alone; of a surname they do not."""
    for name, died, persons in (
        ("Charles VI", "1740", 1),
        ("Charles VI", "1422-10-21", 2),
        ("Charles VI", "", 2),
        ("Goldman", "1740", 2),
    ):
        two = [portrait(name, source="a", died="1740-10-20"), portrait(name, source="b", died=died)]
        assert len(groups(two)) == persons


def test_gender_decides_between_two() -> None:
    """A bare surname with a gender fits only the one of that gender."""
    found = groups([
        portrait("Karl Kautsky", source="a"), portrait("Luise Kautsky", source="b", company=CIRCLE),
        portrait("Kautsky", source="c", gender="f", company=CIRCLE),
    ])  # fmt: skip
    assert ["Kautsky @c", "Luise Kautsky @b"] in found


def test_surname_means_who_is_called_by_it() -> None:
    """Of several whom a bare surname fits, it is the only one whom some source calls by it alone."""
    family = [
        portrait("Alexandra Kollontai", "Kollontai", source="a", company=CIRCLE),
        portrait("Vladimir Kollontai", "Vladimir", source="b"), portrait("Kollontai", source="c", company=CIRCLE),
    ]  # fmt: skip
    found = cluster(family)
    assert [member.reason for member in found.persons[0]][1] == (
        "likely: same surname (Kollontai); others of that name are never called by it alone"
    )
    assert len(found.persons) == 2
    assert len(cluster([*family, portrait("Zoya Kollontai", "Kollontai", source="d")]).persons) == 4


def test_contradicted_namesake_in_its_own_source() -> None:
    """A surname beside somebody whom it cannot mean joins the one it can."""
    found = groups([
        portrait("Luise Kautsky", source="a"), portrait("Kautsky", source="a", gender="m", company=CIRCLE),
        portrait("Karl Kautsky", source="b", company=CIRCLE),
    ])  # fmt: skip
    assert found == [["Karl Kautsky @b", "Kautsky @a"], ["Luise Kautsky @a"]]


def test_surname_kept_apart_in_its_own_source() -> None:
    """A surname whose source also names somebody by it in full is somebody else there, so it joins nobody."""
    found = groups([
        portrait("Karl Kautsky", source="a"), portrait("Kautsky", source="a"),
        portrait("Karl Kautsky", source="b"), portrait("Kautsky", source="c"),
    ])  # fmt: skip
    assert found == [["Karl Kautsky @a", "Karl Kautsky @b", "Kautsky @c"], ["Kautsky @a"]]


def test_two_genders_cannot_both_be_the_one() -> None:
    """Two that exclude each other do not join a third whom both would fit."""
    found = groups([
        portrait("Sasha Berg", source="a"), portrait("Berg", source="b", gender="f"),
        portrait("Berg", source="c", gender="m"),
    ])  # fmt: skip
    assert len(found) == 3


def test_judgements() -> None:
    """SAME joins across all features, DIFFERENT parts what is the same by all features."""
    people = [
        portrait("Emma Goldman", source="a"),
        portrait("Emma Goldman", source="b"),
        portrait("E. Colton", source="c"),
    ]
    a, b, c = (person.referent for person in people)
    assert groups(people, different={(a, b)}) == [[c], [a], [b]]
    assert groups(people, same={(c, a)}) == [[c, a, b]]
    assert groups(people, same={(c, a)}, different={(a, b)}) == [[c, a], [b]]


def test_many_fits_are_no_candidates() -> None:
    """A surname that fits more people than anybody could judge between is left alone without a word."""
    given_names = ("Anna", "Boris", "Clara", "David", "Emma")
    people = [portrait(f"{name} Berg", source=name) for name in given_names]
    assert cluster([*people, portrait("Berg", source="z")]).candidates == ()
    assert len(cluster([*people[:3], portrait("Berg", source="z")]).candidates) == 3


def test_everybody_alone_says_so() -> None:
    """Who is named in one source only has a reason too."""
    found = cluster([portrait("Emma Goldman")])
    assert [(member.score, member.reason) for member in found.persons[0]] == [(1.0, ALONE)]


def test_equal_names_join_before_longer_ones() -> None:
    """Two of longer names that exclude each other do not tear those who are called alike by the short one."""
    short = [portrait("Anna Weil", source=source, company=CIRCLE) for source in "abc"]
    longer = [portrait(name, source=name, company=CIRCLE) for name in ("Anna Maria Weil", "Anna Luise Weil")]
    found = cluster([*short, *longer])
    assert sorted(map(len, found.persons)) == [1, 1, 3]
    assert len(found.candidates) == 2


def test_a_tie_goes_to_whom_far_more_sources_mean() -> None:
    """One wrong year in one source keeps nobody else out; where two are named as often, nobody is joined."""
    dated = [portrait("John Weil", source=source, born="1840") for source in "ab"]
    wrong, undated = portrait("John Weil", source="c", born="1872"), portrait("John Weil", source="d")
    assert sorted(map(len, groups([*dated, wrong, undated]))) == [1, 3]
    assert sorted(map(len, groups([dated[0], wrong, undated]))) == [1, 1, 1]
    many = [portrait("John Weil", source=f"e{n}") for n in range(3)]
    assert sorted(map(len, groups([dated[0], wrong, *many]))) == [1, 1, 3]


def test_whom_one_source_tells_apart_no_other_joins() -> None:
    """A source that names John Weil and John Peter Weil means two, and so do the sources that name either."""
    people = [
        portrait(name, source=source, company=CIRCLE)
        for source, names in {
            "a": ("John Weil", "John Peter Weil"),
            "b": ("John Weil",),
            "c": ("John Peter Weil",),
        }.items()
        for name in names
    ]
    assert sorted(map(len, groups(people))) == [2, 2]


def test_common_names_need_more_than_the_name() -> None:
    """Many are called John Smith: two sources mean one only beside two whom both name, or where days agree."""
    strangers = [portrait("John Smith", source=source, company=CIRCLE) for source in "ab"]
    assert len(groups(strangers)) == 2
    friends = (*CIRCLE, "jan vries")
    assert len(groups(portrait("John Smith", source=source, company=friends) for source in "ab")) == 1
    assert len(groups(portrait("John Smith", source=source, born="1872") for source in "ab")) == 1
    assert len(groups(portrait("John Alban Smith", source=source) for source in "ab")) == 1
    assert [each.tier for each in cluster(strangers).candidates] == ["possible"]


def test_better_known_as() -> None:
    """A source that gives somebody another name joins those who know either name only."""
    told = portrait("Jan Pol", source="a", aliases=[("pseudonym", "Hugo Sarn")])
    apart = portrait("Hugo Sarn", source="a")
    others = [portrait("Hugo Sarn", source="b"), portrait("Jan Pol", source="c")]
    assert len(groups([told, *others])) == 1
    assert len(groups([told, apart, *others])) == 1
    assert len(groups([portrait("Jan Pol", source="a"), apart, *others])) == 2


def test_certain_is_what_more_than_the_name_speaks_for() -> None:
    """Who is joined by the name is said to be likely; days and kin make it certain."""
    for more, tier in (
        ({}, "likely"),
        ({"born": "1869"}, "certain"),
        ({"kin": [("spouse", "Jacob Kern")]}, "certain"),
    ):
        found = cluster(portrait("Emma Goldman", source=source, **more) for source in "ab")
        assert {member.tier for member in found.persons[0]} == {tier}
        assert found.persons[0][0].reason.startswith("likely: ") == (tier == "likely")


def test_different_holds_through_a_third() -> None:
    """Two whom a reader judged different are not joined by a third who is the same as either."""
    people = [portrait("Emma Goldman", source=source, born="1869") for source in "abc"]
    a, b, c = (person.referent for person in people)
    for same in ({(a, c)}, {(b, c)}, {(a, c), (b, c)}):
        found = groups(people, same=same, different={(a, b)})
        assert not any({a, b} <= set(person) for person in found)


NAMES = ("Anna Berg", "Anna Mia Berg", "Anna Lu Berg", "A. Berg", "Berg", "Bergh", "Frau Berg", "Jan Berg")
YEARS = ("", "1870", "1871", "1879", "1910")


@st.composite
def crowds(draw: st.DrawFn) -> list[Portrait]:
    """Draw people who get in each other's way, several of a source among them."""
    one = st.tuples(st.sampled_from(NAMES), st.sampled_from(YEARS), st.integers(0, 9))
    drawn = draw(st.lists(one, min_size=1, max_size=10, unique_by=lambda each: (each[0], each[2])))
    called = draw(st.booleans())
    return [
        portrait(
            name, *(["Berg"] if called and source < 5 else []), source=str(source), born=born,
            company=CIRCLE[: source % 2], kin=[("spouse", "Karl Ott")][: source % 3],
        )
        for name, born, source in drawn
    ]  # fmt: skip


@settings(max_examples=150)
@given(crowds(), st.randoms(use_true_random=False))
def test_always(people: list[Portrait], chance: random.Random) -> None:
    """Each portrait is in one person, no two of a person exclude each other, order does not matter."""
    found = cluster(people)
    members = sorted(member.referent for person in found.persons for member in person)
    assert members == sorted(person.referent for person in people)
    by_referent = {person.referent: person for person in people}
    for person in found.persons:
        for a, b in combinations(person, 2):
            assert match(by_referent[a.referent], by_referent[b.referent]).verdict != "never"
    assert all(member.reason for person in found.persons for member in person)
    joined = {member.referent: n for n, person in enumerate(found.persons) for member in person}
    assert all(joined[pair.referent_a] != joined[pair.referent_b] for pair in found.candidates)
    assert cluster(chance.sample(people, len(people))) == found


def test_relatives_of_one_name_are_never_joined() -> None:
    """Father and son whom a source relates are two persons, and a third of the name could be either."""
    father, son, other = (portrait("John Weil", source=source) for source in "abc")
    pair = (min(father.referent, son.referent), max(father.referent, son.referent))
    assert len(cluster([father, son, other]).persons) == 1
    assert len(cluster([father, son], related=[pair]).persons) == 2
    assert len(cluster([father, son, other], related=[pair]).persons) == 3
