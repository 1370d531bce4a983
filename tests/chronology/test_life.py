"""What is told of a life, as events."""

from dataclasses import replace

import pytest

from testimonia.chronology.account import When
from testimonia.chronology.life import Kin, Told, agree, days, firm
from testimonia.edtf import day_number
from testimonia.model import FROM_BIRTH, ORDER_OF_TELLING, Modality
from tests.chronology.lives import ADA, BEN, BUND, account, born, died, joined, life, thing, when


@pytest.mark.parametrize(
    ("modality", "counts"), [("asserted", 1), ("reported", 1), ("possible", 0), ("intended", 0)]
)
def test_only_facts_count(modality: Modality, counts: int) -> None:
    """What is affirmed or reported counts; what is possible, intended or denied does not."""
    assert len(Told(life(joined("s1", modality=modality))).accounts) == counts
    assert Told(life(joined("s1", modality=modality, polarity="denied"))).accounts == []


def test_births_that_agree_are_one_event() -> None:
    """A year and a day of it are one birth; where another year is told each is an event of its own."""
    one, two, other = born("s1", "1893"), born("s2", "1893-11-05"), born("s3", "1895")
    told = Told(life(one, two))
    assert told.event(one) == told.event(two) == "birth:ada"
    apart = Told(life(one, two, other))
    assert [apart.event(each) for each in (one, other)] == ["at:s1", "at:s3"]
    assert Told(life(died("s4"))).event(died("s4")) == "death:ada"
    assert apart.event(joined("s5")) == "at:s5"


def test_agreeing() -> None:
    """Dates agree if there is one day that all can mean; about 1893 agrees with 1894, and no date with any."""
    assert agree([born("s1", "1893~"), born("s2", "1894"), born("s3")])
    assert not agree([born("s1", "1893"), born("s2", "1894")])
    assert agree([])


def test_a_burial_is_no_death() -> None:
    """The day of a burial is not that of the death."""
    told = Told(life(account("s1", "death.buried", "1900"), account("s2", "death.killed", "1899")))
    assert [[each.id for each in group] for group in told.deaths.values()] == [["s2"]]
    assert [each.id for each in told.deeds] == ["s1"]


def test_kin_are_told_from_both_sides_and_counted_once() -> None:
    """Of "her father Ben" and "Ben's child Ada" Ben is the parent, by the first statement; nobody is their own."""
    told = Told(
        life(
            account("s2", "kinship.parent", object=BEN),
            account("s1", "kinship.child", subject=BEN, object=ADA),
            account("s3", "kinship.sibling", object=BEN),
            account("s4", "kinship.parent", object=ADA),
        )
    )
    assert told.kin == [Kin("ben", "ada", "s1")]
    assert told.persons == ["ada", "ben"]


def test_foundings_are_of_what_has_a_name() -> None:
    """What somebody founded counts if it is called by a name."""
    bare = thing("a party", named=False)
    told = Told(
        life(
            account("s1", "founding.founded", "1897", object=BUND, subject=BEN),
            account("s2", "founding.cofounded", object=bare),
            account("s3", "founding.dissolved", object=BUND),
        )
    )
    assert [each.id for each in told.foundings["bund"]] == ["s1"]
    assert list(told.foundings) == ["bund"]


def test_days_that_are_none() -> None:
    """A date that ends before it starts gives no days, nor does one counted from the age that is told as well."""
    assert days(joined("s1")) == days(joined("s1", when=When("1905", 9, 1))) == (None, None)
    aged = joined("s1", when=when("1913", anchor=f"{FROM_BIRTH}1893"), age=(7305, 7670))
    assert days(aged) == (None, None)
    assert days(replace(aged, age=None)) == (day_number(1913), day_number(1913, 12, 31))


def test_an_order_of_telling_is_not_firm() -> None:
    """A date that only follows from the order in which things are told is no word of the statement."""
    one = joined("s1", when=when("[1917..]", rule=ORDER_OF_TELLING))
    assert (days(one), firm(one)) == ((day_number(1917), None), (None, None))
