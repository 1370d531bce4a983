"""The chronology of a life."""

import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.chronology.account import Account, When
from testimonia.chronology.bounds import Bound, chronology, explained, is_sharper
from testimonia.chronology.network import Reason
from testimonia.edtf import day_number, iso_day
from testimonia.model import ORDER_OF_TELLING
from tests.chronology.lives import BEN, account, born, died, joined, life, link, when


def bound(statement: str, *accounts: Account) -> Bound | None:
    return next((each for each in chronology(life(*accounts)).bounds if each.statement == statement), None)


def worded(steps: Iterable[Reason]) -> tuple[str, ...]:
    return tuple(f"{words} (statement {one})" if one else words for words, one in explained(steps))


def test_that_it_lies_in_the_life_is_no_news() -> None:
    """An undated deed has no bound by birth and death alone: everything that is done has that."""
    assert bound("s3", born("s1", "1893-11-05"), died("s2", "1937"), joined("s3")) is None
    assert bound("s3", born("s1", "1893"), joined("s3")) is None


def test_it_lies_in_the_life_of_others_too() -> None:
    """Whoever is met is alive, and the reasons say so."""
    met = account("s3", "acquaintance.met", object=BEN)
    found = bound("s3", born("s1", "1893-11-05"), died("s2", "1937", subject=BEN), met)
    assert found is not None
    assert (found.earliest, found.latest) == (day_number(1893, 11, 5), day_number(1937, 12, 31))
    assert worded(found.reasons) == (
        "was born on or after 1893-11-05 (statement s1)",
        "nobody acts before their birth (statement s3)",
        "Ben Lind died on or before 1937-12-31 (statement s2)",
        "nobody acts after their death (statement s3)",
    )


def test_words_of_order_sharpen() -> None:
    """A deed told to come two years before an arrest has the arrest's day, two years back."""
    told = joined(
        "s1",
        links=(link("two years before his arrest", "before", "detention.arrested", least=700, most=760),),
    )
    arrest = account("s2", "detention.arrested", "1907-06-15")
    found = bound("s1", told, arrest)
    assert found is not None
    assert (found.earliest, found.latest) == (day_number(1907, 6, 15) - 760, day_number(1907, 6, 15) - 700)
    assert {each.statement for each in found.reasons} == {"s1", "s2"}


def test_a_vague_birth_is_as_sharp_as_another_source_has_it() -> None:
    """A year of birth is bounded by the day that another source gives; one that contradicts it sharpens nothing."""
    found = bound("s1", born("s1", "1893"), born("s2", "1893-11-05"))
    assert found is not None
    assert found.earliest == found.latest == day_number(1893, 11, 5)
    assert [each.statement for each in found.reasons] == ["s2", "s2"]
    assert bound("s2", born("s1", "1893"), born("s2", "1893-11-05")) is None
    assert chronology(life(born("s1", "1893"), born("s2", "1895"))).bounds == ()


def test_what_is_only_likely_bounds_nothing() -> None:
    """The order of telling and soft rules give no bound."""
    late = joined("s3", when=when("[1917..]", rule=ORDER_OF_TELLING))
    assert bound("s3", born("s1", "1893"), late) is None


def test_what_is_contradicted_has_no_bound_and_gives_none() -> None:
    """Who joined before the birth: neither statement is bounded by anything, nor bounds an undated deed."""
    found = chronology(life(born("s1", "1893"), joined("s2", "1890"), joined("s3")))
    assert found.bounds == ()
    (impossible,) = found.impossible
    assert worded(impossible.steps) == (
        "was born on or after 1893-01-01 (statement s1)",
        "nobody acts before their birth",
        "joined the Bund on or before 1890-12-31 (statement s2)",
    )


YEAR_1893 = (day_number(1893), day_number(1893, 12, 31))


@pytest.mark.parametrize(
    ("found", "given", "sharper"),
    [
        ((0, 0), (0, 0), False), ((0, 98), (0, 99), False), ((0, 89), (0, 99), True), ((0, 700), (0, 1000), False),
        ((0, 600), (0, 1000), True), ((None, None), (None, None), False), ((5, None), (None, None), True),
        ((5, None), (5, None), False), ((369, None), (5, None), False), ((370, None), (5, None), True),
        ((5, 9), (5, None), True), ((None, 9), (None, 400), True), ((None, 9), (None, 10), False),
    ],
)  # fmt: skip
def test_how_much_is_worth_telling(
    found: tuple[int | None, int | None], given: tuple[int | None, int | None], sharper: bool
) -> None:
    """A year of a long date, a tenth of a short one, an end where there was none."""
    assert is_sharper(found, given) is sharper


def test_dates_that_are_none() -> None:
    """Open and impossible dates, and years before the common era, break nothing."""
    found = chronology(
        life(
            born("s1", "-0099"), died("s2", "-0043-03-15"), joined("s3", "0000"), joined("s4", "Y12000"),
            joined("s5", when=When("", None, None)), joined("s6", when=When("?", 9, 1)), joined("s7", "../0001"),
        )
    )  # fmt: skip
    assert {(each.rule, each.statements) for each in found.impossible} == {
        ("after-death", ("s2", "s3")), ("after-death", ("s2", "s4")), ("too-long-a-life", ("s1", "s4")),
    }  # fmt: skip
    assert {each.statement for each in found.bounds} <= {"s5", "s6", "s7"}


def test_a_thousand_births() -> None:
    """A thousand births that all disagree are one event that lies somewhere between them; none contradicts another."""
    births = [born(f"s{year:04}", f"{year:04}") for year in range(1000)]
    assert chronology(life(*births)).impossible == ()
    (found,) = chronology(life(*births, joined("s", "-0005"))).impossible
    assert (found.rule, found.statements) == ("before-birth", ("s", "s0000"))


def test_a_thousand_deeds_before_the_birth() -> None:
    """However often a birth is contradicted, the search ends and says that there is more."""
    found = chronology(life(born("s", "1893"), *(joined(f"s{number:04}", "1880") for number in range(1000))))
    assert 0 < len(found.impossible) <= 60
    assert not found.complete


def test_what_a_birth_says_as_well_is_not_told_twice() -> None:
    """A deed before the birth also lies before the birth that an age gives: the birth is enough, where there is one."""
    deed, aged = joined("s2", "1870"), account("s3", "participation.spoke", "1923", age=(7305, 7670))
    found = chronology(life(born("s1", "1903"), deed, aged)).impossible
    assert [each.statements for each in found] == [("s1", "s2")]
    assert [each.statements for each in chronology(life(deed, aged)).impossible] == [("s2", "s3")]


def test_steps_name_each_statement() -> None:
    """A rule is told with the statement it is about only where that tells nothing else: here that they are kin."""
    kin = account("s3", "kinship.parent", object=BEN)
    (found,) = chronology(life(born("s1", "1894"), born("s2", "1893", subject=BEN), kin)).impossible
    assert worded(found.steps) == (
        "Ben Lind was born on or after 1893-01-01 (statement s2)",
        "nobody has a child before the age of twelve (statement s3)",
        "was born on or before 1894-12-31 (statement s1)",
    )


def test_nothing_is_told() -> None:
    """Of a life without statements nothing follows."""
    found = chronology(life())
    assert (found.bounds, found.impossible, found.complete) == ((), (), True)


@st.composite
def lives(draw: st.DrawFn) -> tuple[dict[str, int], list[Account]]:
    """Draw a life as it was, and statements on it that are true."""
    birth = draw(st.integers(day_number(-2), day_number(1900)))
    death = birth + draw(st.integers(12 * 366, 100 * 365))
    truth = {"born": birth, "died": death}
    told = [_vague(draw, "born", "birth.born", birth), _vague(draw, "died", "death.died", death)]
    for number in range(draw(st.integers(0, 6))):
        day = draw(st.integers(birth + 11 * 366, death))
        truth[f"s{number}"] = day
        told.append(
            _vague(draw, f"s{number}", f"participation.{draw(st.sampled_from(['spoke', 'attended']))}", day)
        )
    return truth, told


def _vague(draw: st.DrawFn, id_: str, kind: str, day: int) -> Account:
    before, after = (draw(st.one_of(st.none(), st.integers(0, 2000))) for _ in range(2))
    first, last = None if before is None else day - before, None if after is None else day + after
    words = "/".join(".." if end is None else iso_day(end) for end in (first, last))
    return account(id_, kind, when=When(words, first, last))


@given(lives(), st.randoms(use_true_random=False))
def test_bounds_contain_the_truth(drawn: tuple[dict[str, int], list[Account]], chance: random.Random) -> None:
    """Of statements that are true nothing is impossible, and every day lies within its bounds, whatever their order."""
    truth, told = drawn
    found = chronology(life(*told))
    assert found.impossible == ()
    for each in found.bounds:
        day = truth[each.statement]
        assert (each.earliest or day) <= day <= (each.latest or day)
        assert each.reasons
        assert all(isinstance(reason, Reason) and not reason.soft for reason in each.reasons)
    assert chronology(life(*chance.sample(told, len(told)))) == found
