"""Who says what, and on which side."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.chronology.account import Account
from testimonia.conflicts.dates import apart, span
from testimonia.conflicts.units import MOST, counting, sides, singly, units
from tests.conflicts.making import told


def _date(account: Account) -> str:
    return account.when.edtf if account.when else ""


def _sharpness(account: Account) -> int:
    return span(account.when) if account.when else 0


def _sides(accounts: list[Account]) -> list[tuple[str, list[str]]]:
    found = sides(units(accounts), apart, _date, _sharpness)
    return sorted((answer, sorted(one.source for one in side)) for answer, side in found)


def test_the_sharpest_answers_make_the_sides() -> None:
    """A vaguer one joins the side it agrees with, and none where it agrees with two."""
    accounts = [
        told("a", "birth.born", "1870-01-05"), told("b", "birth.born", "1871"), told("c", "birth.born", "1870"),
        told("d", "birth.born", "187X"),
    ]  # fmt: skip
    assert _sides(accounts) == [("1870; 1870-01-05", ["a", "c"]), ("1871", ["b"])]


def test_what_one_voice_says_twice_is_not_held_against_it() -> None:
    """It differs from another only where nothing that it says fits; another voice in the same source may differ."""
    both = [told("a", "birth.born", "1870"), told("a", "birth.born", "1872")]
    assert _sides(both) == []
    assert _sides([*both, told("b", "birth.born", "1872")]) == []
    assert len(_sides([*both, told("b", "birth.born", "1875")])) == 2
    assert len(_sides([both[0], told("a", "birth.born", "1872", voices=("bo",))])) == 2


def test_one_by_one_where_a_voice_may_be_held_to_its_word() -> None:
    """But not where there is but one voice."""
    both = [told("a", "membership.left", "1920"), told("a", "membership.expelled", "1920")]
    assert singly(both) == ()
    assert len(singly([*both, told("b", "membership.left")])) == 3


def test_a_thousand_answers_are_bounded() -> None:
    """What comes after the most sides that are told apart stands on none."""
    accounts = [told(f"s{n}", "birth.born", f"{1000 + n:04}") for n in range(1000)]
    assert len(_sides(accounts)) == MOST


@given(
    st.lists(st.sampled_from(["1870", "1870-05", "1871", "187X", "1872~", "1880/1882"]), max_size=8),
    st.randoms(),
)
def test_no_order_matters(dates: list[str], chance: object) -> None:
    """The same sides come out of the same accounts in any order."""
    accounts = [told(f"s{n}", "birth.born", date) for n, date in enumerate(dates)]
    mixed = accounts[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert _sides(accounts) == _sides(mixed)


def test_only_what_is_said_to_be_so_counts() -> None:
    """Neither what is denied, nor what is possible or intended."""
    accounts = [
        told("a", "death.died"),
        told("a", "death.died", polarity="denied"),
        told("a", "death.died", modality="possible"),
        told("a", "death.died", modality="reported"),
    ]
    assert counting(accounts) == [accounts[0], accounts[3]]
