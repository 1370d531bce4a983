"""Which accounts may be of one deed."""

from testimonia.chronology.account import Account
from testimonia.conflicts.deeds import begun, deeds, near_once, topic_of
from tests.conflicts.making import place, thing, told

CGT, PARTY = thing("CGT"), thing("the party", named=False)


def _deeds(*accounts: Account) -> list[list[str]]:
    return sorted(sorted(one.source for one in group) for group in deeds(accounts, near_once))


def test_of_one_object_and_near_in_time() -> None:
    """Five years lie between at most."""
    one, other = (
        told("a", "membership.joined", "1910", object=CGT),
        told("b", "membership.joined", "1914", object=CGT),
    )
    assert _deeds(one, other) == [["a", "b"]]
    assert _deeds(one, told("c", "membership.joined", "1934", object=CGT)) == []
    assert _deeds(one, told("d", "membership.joined", "1910", object=thing("Seamen's League"))) == []


def test_an_unnamed_object_joins_the_only_one_near() -> None:
    """Where two lie near, it is of neither; and it holds no two together."""
    one = told("a", "membership.joined", "1910", object=CGT)
    other = told("b", "membership.joined", "1911", object=thing("Seamen's League"))
    unnamed = told("c", "membership.joined", "1912", object=PARTY)
    assert _deeds(one, unnamed) == [["a", "c"]]
    assert _deeds(one, other, unnamed) == []


def test_what_happens_often_is_near_within_a_month() -> None:
    """And only of what is named."""
    tallinn = place("Tallinn")
    one, other = (
        told("a", "journey.arrived", "1910-03-01", object=tallinn),
        told("b", "journey.arrived", "1910-03-09", object=tallinn),
    )
    assert _deeds(one, other) == [["a", "b"]]
    assert _deeds(one, told("c", "journey.arrived", "1910-06", object=tallinn)) == []


def test_a_state_that_goes_on_has_begun() -> None:
    """A member since 1921 joined in 1921; a member in 1921 joined some time."""
    since = begun(told("a", "membership.member", "1921-05/.."))
    assert (since.role, since.when and since.when.edtf) == ("joined", "1921-05")
    assert begun(told("a", "membership.member", "1921")).role == "member"
    assert begun(told("a", "membership.expelled", "1921/..")).role == "expelled"


def test_the_fullest_name_is_what_it_is_on() -> None:
    """Nothing where none is given."""
    assert (
        topic_of(
            [
                told("a", "membership.joined", object=PARTY),
                told("b", "membership.joined", object=thing("Dutch CP")),
            ]
        )
        == "the party"
    )
    assert topic_of([told("a", "membership.joined")]) == ""
