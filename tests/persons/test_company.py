"""Who else is named beside somebody."""

from itertools import combinations
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.persons.company import backed, company_of, is_common_name, linked, may_be_linked, parted
from testimonia.persons.portraits import parse_any
from tests.persons.people import portrait

OTT, VRIES = ("pieter ott",), ("jan vries",)


def test_a_short_name_is_backed_by_company_or_by_several_who_name_it_in_full() -> None:
    """A surname means somebody beside whom both sources name, or whom two name in full."""
    full = portrait("Emma Goldman", source="a", company=OTT)
    near = portrait("Goldman", source="b", company=OTT)
    far = portrait("Goldman", source="c", company=VRIES)
    assert backed([near, far], [full]) == ([near], [far])
    assert backed([near, far], [full, portrait("Emma Goldman", source="d")]) == ([near, far], [])


def test_two_initials_tell_enough() -> None:
    """So do two initials, and the number of a ruler beside the land, not without: two lands had a sixth Charles."""
    full = portrait("Nadezhda Konstantinovna Krupskaya", source="a")
    both, one = portrait("N. K. Krupskaya", source="b"), portrait("N. Krupskaya", source="c")
    assert backed([both, one], [full]) == ([both], [one])
    for name, tells in (
        ("Charles VI of France", True),
        ("Charles VI", False),
        ("Pius IX", False),
        ("Leopold I", False),
    ):
        assert may_be_linked([portrait(name, source="a")], [portrait(name, source="b")]) == tells


def test_relatives_are_no_company() -> None:
    """Whoever bears the same surname says nothing: a family of strangers has given names in common too."""
    one, other = (portrait("Weil", source=source, company=("anna weil",)) for source in "ab")
    assert not linked([one], [other])
    assert (
        linked([one], [portrait("Weil", source="c", company=OTT), portrait("Weil", company=("anna weil",))])
        is False
    )


def test_parted_by_company() -> None:
    """Portraits of one name are divided into groups, each linked from one to the next."""
    people = [
        portrait("Weil", source=source, company=company)
        for source, company in (
            ("a", OTT),
            ("b", VRIES),
            ("c", (*OTT, *VRIES)),
            ("d", ("lena kolb",)),
            ("e", ()),
        )
    ]
    assert sorted("".join(one.source for one in group) for group in parted(people)) == ["abc", "d", "e"]


@pytest.mark.parametrize(
    ("company", "shared"),
    [
        (OTT, False), ((*OTT, *VRIES), True), ((*OTT, "anna smith"), True), (("anna smith", "karl smith"), False),
        ((*OTT, "john smith"), False), ((*OTT, "ott"), False),
    ],
    ids=["one", "two", "one and a relative", "relatives", "of that name", "one twice"],
)  # fmt: skip
def test_a_common_name_needs_two(company: tuple[str, ...], shared: bool) -> None:
    """One whom two texts name beside a John Smith is chance, a president or a priest; of two, one is no relative."""
    one, other, far = (
        portrait("John Smith", source=source, company=beside)
        for source, beside in (("a", company), ("b", company), ("c", ("lena kolb",)))
    )
    assert linked([one], [other]) == shared
    assert len(parted([one, other, far])) == (2 if shared else 3)
    assert linked([portrait("Anna Smith", source="a", company=VRIES)], [far]) is False


BESIDE = (
    "anna kolb",
    "jan vries",
    "lena ott",
    "piet ott",
    "ott",
    "kolb",
    "anna smith",
    "karl smith",
    "john smith",
)


@given(st.lists(st.sets(st.sampled_from(BESIDE), max_size=5), min_size=1, max_size=9))
@settings(max_examples=300, deadline=None)
def test_a_common_name_is_parted_as_linked_says(companies: list[set[str]]) -> None:
    """The groups are those that ``linked`` makes from one to the next, asked of every two."""
    people = [portrait("John Smith", source=str(n), company=each) for n, each in enumerate(companies)]
    plain = {n: {n} for n in range(len(people))}
    for a, b in combinations(range(len(people)), 2):
        if linked([people[a]], [people[b]]):
            plain.update(dict.fromkeys(whole := plain[a] | plain[b], whole))
    found = {frozenset(int(one.source) for one in group) for group in parted(people)}
    assert found == set(map(frozenset, plain.values()))


def test_the_work_grows_with_how_much_is_named() -> None:
    """A hundred sources of one name that name the same thousands are one group, without the pairs of these."""
    beside = [f"anna kolb{n}" for n in range(4000)]
    people = [portrait("John Smith", source=f"{n:03}", company=beside) for n in range(100)]
    started = process_time()
    assert [len(group) for group in parted(people)] == [100]
    assert process_time() - started < 10  # the pairs of one source alone are eight millions


@pytest.mark.parametrize(
    ("name", "common"),
    [
        ("John Smith", True), ("Anna Müller", True), ("Anna Mueller", True), ("John Alban Smith", False),
        ("John Smith Jr.", True), ("John Kolb Jr.", False), ("Emma Goldman", False),
    ],
)  # fmt: skip
def test_common_names(name: str, common: bool) -> None:
    """A common surname with one given name is borne by many."""
    assert is_common_name(portrait(name)) == common


def test_company_of_a_source() -> None:
    """A source's company are those named in full, and those of whom it gives a surname that tells something.

    Whom it calls by nouns only it does not name: any two texts have "two cousins" in common.
    """
    written = {"a": ("Dr. Pieter Jan Ott", "Kolb", "Smith", "Anna"), "b": ("Jan Vries", "two cousins")}
    named = [(source, parse_any(name)) for source, names in written.items() for name in names]
    assert company_of(named) == {"a": {"pieter ott", "kolb"}, "b": {"jan vries"}}


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        (("kolb",), ("anna kolb",), True), (("kolb",), ("kolb",), True), (("anna kolb",), ("anna kolb",), True),
        (("anna kolb",), ("lena kolb",), False), (("kolb",), ("vries",), False),
    ],
)  # fmt: skip
def test_a_surname_given_alone_is_company_too(a: tuple[str, ...], b: tuple[str, ...], shared: bool) -> None:
    """It may be whoever bears it elsewhere; two of one surname and other given names are not."""
    assert (
        linked([portrait("Weil", source="a", company=a)], [portrait("Weil", source="b", company=b)]) == shared
    )
