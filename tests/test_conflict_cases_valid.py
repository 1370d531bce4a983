"""The conflict cases are laid out as those who judge rules by them expect.

``tests/data/conflicts/CODE`` holds sources that contradict each other in the way CODE names: ``one.txt``, ``two.txt``
and sometimes ``three.txt``, each on a side of its own, and ``consistent.txt``, which stands on one side or on none.
``tests/data/conflicts/none/NAME`` holds two sources that only seem to contradict each other, and the codes they tempt.
"""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "data" / "conflicts"
NONE = CASES / "none"
CONFLICTS = sorted(path for path in CASES.iterdir() if path != NONE)
HARMLESS = sorted(NONE.iterdir())
CODES = {path.name for path in CONFLICTS}
CONSISTENT = "consistent.txt"
FEWEST_WORDS, MOST_WORDS = 25, 90


@cache
def expected(case: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    return loaded


@cache
def texts(case: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in case.glob("*.txt")}


def persons(case: Path) -> list[str]:
    told = expected(case)
    return list(told["persons"]) if "persons" in told else [told["person"]]


def name_of(case: Path) -> str:
    return case.relative_to(CASES).as_posix()


def test_there_is_a_case_for_every_code_and_many_that_only_tempt() -> None:
    """27 ways to contradict each have a case, and at least 30 cases contradict in none."""
    assert len(CONFLICTS) == 27
    assert len(HARMLESS) >= 30


@pytest.mark.parametrize("case", [*CONFLICTS, *HARMLESS], ids=name_of)
def test_every_source_is_short(case: Path) -> None:
    """A source is one paragraph of 25 to 90 words, so that the documentation can print it."""
    for name, text in texts(case).items():
        assert FEWEST_WORDS <= len(text.split()) <= MOST_WORDS, name
        assert text.count("\n") == 1, name
        assert text.endswith("\n"), name


@pytest.mark.parametrize("case", [*CONFLICTS, *HARMLESS], ids=name_of)
def test_every_case_says_in_one_sentence_what_it_shows(case: Path) -> None:
    """The reason is one sentence that ends with a full stop."""
    docs = expected(case)["docs"]
    assert docs.endswith(".")
    assert ". " not in docs


@pytest.mark.parametrize("case", [*CONFLICTS, *HARMLESS], ids=name_of)
def test_a_source_names_whom_the_case_is_about(case: Path) -> None:
    """Every person stands in the sources by the family name, and every source names one of them."""
    families = {_family(person) for person in persons(case)}
    assert all(any(family in text for text in texts(case).values()) for family in families)
    assert all(any(family in text for family in families) for text in texts(case).values()) or (
        case.name in {"before-founding", "older-union-and-newer-union"}
    )


def _family(person: str) -> str:
    return person.partition(" the ")[0].split()[-1]


def test_no_person_is_in_two_cases() -> None:
    """Each case has people of its own: the cases can be built together as one collection."""
    families = Counter(
        family for case in [*CONFLICTS, *HARMLESS] for family in {_family(person) for person in persons(case)}
    )
    assert [family for family, cases in families.items() if cases > 1] == []


@pytest.mark.parametrize("case", CONFLICTS, ids=name_of)
def test_a_conflict_holds_its_files_and_no_others(case: Path) -> None:
    """Two or three sources that contradict each other, one that does not, and what is expected."""
    names = {path.name for path in case.iterdir()} - {"three.txt"}
    assert names == {"one.txt", "two.txt", CONSISTENT, "expected.json"}
    assert set(expected(case)) - {"person", "persons"} == {"sides", "certain", "docs"}
    assert isinstance(expected(case)["certain"], bool)


@pytest.mark.parametrize("case", CONFLICTS, ids=name_of)
def test_a_conflict_has_at_least_two_sides_of_different_answers(case: Path) -> None:
    """Sides differ in their answers, and each has a source to quote."""
    sides = expected(case)["sides"]
    assert len(sides) >= 2
    assert len({side["answer"] for side in sides}) == len(sides)
    assert all(side["quotes"] for side in sides)


@pytest.mark.parametrize("case", CONFLICTS, ids=name_of)
def test_every_quote_stands_verbatim_in_its_source(case: Path) -> None:
    """A side's words stand exactly once in the file they are quoted from."""
    for side in expected(case)["sides"]:
        for name, quote in side["quotes"].items():
            assert texts(case)[name].count(quote) == 1, quote


@pytest.mark.parametrize("case", CONFLICTS, ids=name_of)
def test_a_source_stands_on_one_side(case: Path) -> None:
    """Each source that contradicts has one side, and the consistent one has one or none."""
    standing = Counter(name for side in expected(case)["sides"] for name in side["quotes"])
    assert set(standing) | {CONSISTENT} == set(texts(case))
    assert set(standing.values()) == {1}


@pytest.mark.parametrize("case", HARMLESS, ids=name_of)
def test_a_case_of_no_conflict_has_two_sources_and_no_sides(case: Path) -> None:
    """It says which codes a rule might be tempted to give, all of which are known."""
    told = expected(case)
    assert {path.name for path in case.iterdir()} == {"one.txt", "two.txt", "expected.json"}
    assert set(told) - {"person", "persons"} == {"sides", "tempts", "docs"}
    assert told["sides"] == []
    assert told["tempts"]
    assert set(told["tempts"]) <= CODES


def test_every_code_is_tempted_by_some_case_that_has_no_conflict() -> None:
    """No rule goes without a case in which it must keep silent."""
    assert CODES - {code for case in HARMLESS for code in expected(case)["tempts"]} == set()
