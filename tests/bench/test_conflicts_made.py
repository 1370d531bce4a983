"""Made-up lives, half of them with a contradiction between two sources."""

from collections import Counter
from itertools import combinations, pairwise

import pytest

from bench.conflicts_accounts import accounts
from bench.conflicts_made import CODES, made, texts
from bench.conflicts_names import table
from bench.conflicts_plant import ACROSS, PLANTERS
from bench.conflicts_sentences import kinds
from bench.conflicts_tell import FEWEST, MOST
from bench.conflicts_tempt import TEMPTERS
from bench.conflicts_values import MadeLife
from testimonia.chronology.account import Account
from testimonia.edtf import overlaps

LIVES = made(200, 1)
SEVERAL_TIMES = {"joined", "expelled", "spoke"}
"""Roles that a consistent life may have at several times with one object."""


def consistent() -> list[MadeLife]:
    return [life for life in LIVES if life.planted is None]


def test_every_code_is_planted() -> None:
    """Half of the lives have a contradiction, each code three or four times, and those of two lives in both."""
    codes = Counter(life.planted.code for life in LIVES if life.planted)
    assert set(codes) == set(CODES) == {*PLANTERS, *ACROSS}
    assert sum(codes.values()) == 100
    assert {codes[code] for code in PLANTERS} <= {3, 4}
    assert {codes[code] for code in ACROSS} == {6}


def test_every_temptation_is_met() -> None:
    """A life without a contradiction has something that looks like one."""
    assert {life.tempting for life in consistent()} == set(TEMPTERS)


def test_the_quotes_of_a_contradiction_stand_in_two_sources() -> None:
    """What contradicts is quoted word for word, from different files."""
    every = dict(texts(LIVES))
    for life in LIVES:
        if life.planted:
            paths = [path for path, _ in life.planted.quotes]
            assert len(set(paths)) == 2
            assert all(quote in every[path] for path, quote in life.planted.quotes)
            assert life.person in life.planted.persons


def test_the_truth_quotes_its_source() -> None:
    """Every statement given right quotes the sentence that says it, and has its own words of the date there."""
    for life in LIVES:
        for told in life.truth:
            assert told.quote in life.files[told.path]
            assert told.words.lower() in told.quote.lower()


def test_sources_are_neither_short_nor_long() -> None:
    """A source has between 80 and 250 words, and a life two to four sources."""
    assert all(FEWEST <= len(text.split()) <= MOST for _, text in texts(LIVES))
    assert {len(life.files) for life in LIVES} == {2, 3, 4}


def test_no_slot_is_left_empty() -> None:
    """A text has no trace of what it was made from."""
    assert not [path for path, text in texts(LIVES) if set("{}") & set(text) or "  " in text]


def test_the_same_seed_gives_the_same_lives() -> None:
    """One seed, one result; another seed, other people."""
    assert made(30, 7) == made(30, 7)
    assert made(4, 7) != made(4, 8)


def test_nobody_has_a_name_twice() -> None:
    """The surnames of the lives are all different."""
    surnames = [life.person.split()[-1] for life in LIVES]
    assert len(set(surnames)) == len(surnames)


def test_a_consistent_life_tells_one_deed_at_one_time() -> None:
    """Without a contradiction, the dates of one deed agree within a year, however sharp they are told."""
    for life in consistent():
        for one, other in combinations(accounts(life), 2):
            if deed(one) == deed(other) and one.role not in SEVERAL_TIMES and one.when and other.when:
                assert near(one, other), (life.person, one.quote, other.quote)


def deed(one: Account) -> tuple[str, ...]:
    return one.subject.id, one.type, one.role, one.object.id if one.object else ""


def near(one: Account, other: Account) -> bool:
    """Tell whether two dates share a day, or lie a year apart where one is about right."""
    assert one.when
    assert other.when
    years = [int(each.when.edtf[:4]) for each in (one, other) if each.when and each.when.edtf[:4].isdigit()]
    is_about = "~" in one.when.edtf + other.when.edtf and abs(years[0] - years[-1]) <= 1
    return is_about or overlaps(one.when.edtf, other.when.edtf)


def test_a_consistent_life_lies_between_birth_and_death() -> None:
    """Without a contradiction, nobody does anything before the birth, or after the death but be read and buried."""
    for life in consistent():
        mine = [each for each in accounts(life) if each.subject.label == life.person and each.when]
        born = [each.when.earliest for each in mine if each.role == "born" and each.when]
        died = [each.when.latest for each in mine if each.role == "died" and each.when]
        for each in mine:
            assert each.when
            if each.type not in {"birth", "death"} and each.role != "published":
                assert all(first and first < (each.when.latest or 0) for first in born), each.quote
                assert all(last and last >= (each.when.earliest or 0) for last in died), each.quote


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_kind_is_phrased_in_many_ways(kind: str) -> None:
    """There are at least eight sentences for each kind of fact, all different, and some for a lexicon."""
    words = kinds()[kind]
    assert len(set(words["any"])) == len(words["any"]) >= 8
    assert words["lexicon"]


def test_towns_of_one_name_are_one() -> None:
    """No town stands in two countries, and the pairs of old and new names differ."""
    names = [name for towns in table()["towns"].values() for name in towns]
    assert len(names) == len(set(names))
    assert all(one != other for pair in table()["renamed"]["pairs"] for one, other in pairwise(pair))
