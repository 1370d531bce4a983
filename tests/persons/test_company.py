"""Who else is named beside somebody."""

import pytest

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
    """So do two initials, and the number of a ruler, if it is high: many houses had a first of a name, one a ninth."""
    full = portrait("Nadezhda Konstantinovna Krupskaya", source="a")
    both, one = portrait("N. K. Krupskaya", source="b"), portrait("N. Krupskaya", source="c")
    assert backed([both, one], [full]) == ([both], [one])
    assert may_be_linked([portrait("Pius IX", source="a")], [portrait("Pius IX", source="b")])
    assert not may_be_linked([portrait("Leopold I", source="a")], [portrait("Leopold I", source="b")])


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
