"""The cases of the conflict rules, all read as one collection: what is found, what is not yet, and why not.

``MISSED`` and ``FALSE`` say what is so. When reading improves, a test fails until the tables, and the page made from
them (``python -m tests.docs``), say so too.
"""

import pytest

from bench.conflicts_cases import CASES, expected, met_by_case, table
from bench.conflicts_match import Met, Planted, is_of
from testimonia.conflicts.table import codes

pytestmark = pytest.mark.slow

MISSED = {
    "born-under-two-names": "“Rosted, Hanne, head of …” is read as Rosted and another woman, Hanne Brix",
    "happened-twice": "in “Almgren, Tobias. Tram driver …” Almgren is taken for a place, so nobody joined anything",
    "happened-in-two-places": "whom “he” means in “In 1909 he married” is not found behind “was a shy man”",
    "too-many-parents": "“Amthor, Luzia” is taken for Karl Amthor, whom the entry names in full",
    "two-numbers": "in “Morawek, Stefan. Poet.” no name is seen, so nobody was sentenced",
    "before-founding": "“The League was founded” names no founder, and what is told of nobody is no statement",
}
"""Code → why its case is not found from the texts."""
FALSE = {
    (
        "none/grandfather-of-one-name",
        "before-birth",
    ): "a grandson and a grandfather of one name are taken for one man",
    (
        "none/rumour-denied-by-both",
        "died-in-two-ways",
    ): "“This is false”, which takes back what was rumoured in the sentence before, is not read",
}
"""A case of no conflict and the rule that finds one all the same → why."""


@pytest.fixture(scope="module")
def met() -> dict[str, list[Met]]:
    """Return what is found in each case; built once."""
    return dict(met_by_case())


def test_every_rule_has_a_case() -> None:
    """A folder of texts is named by the code of each rule, and no other but none/ is there."""
    assert {path.name for path in CASES.iterdir()} - {"none"} == set(codes())


def test_every_case_is_found_but_those_that_are_said_to_be_missed(met: dict[str, list[Met]]) -> None:
    """A conflict of the rule is found in its case; which are not is known, with the reason."""
    missed = {rule for rule in codes() if not any(one.rule == rule for one in met.get(rule, ()))}
    assert missed == set(MISSED)


def test_a_conflict_that_is_found_rests_on_the_sentences_that_differ(met: dict[str, list[Met]]) -> None:
    """Two sides of it stand on what two sources of the case are quoted with."""
    for rule in set(codes()) - set(MISSED):
        assert any(is_of(one, _planted(rule)) for one in met[rule]), rule


def test_a_case_shows_its_own_conflict_and_no_other(met: dict[str, list[Met]]) -> None:
    """No rule finds anything in the case of another."""
    others = {(case, one.rule) for case in codes() for one in met.get(case, ()) if one.rule != case}
    assert others == set()


def test_nothing_is_found_where_there_is_no_conflict_but_what_is_said_to_be_false(
    met: dict[str, list[Met]],
) -> None:
    """Cases that only look like a conflict give none; which give one is known, with the reason."""
    found = {(case, one.rule) for case, several in met.items() if case.startswith("none/") for one in several}
    assert found == set(FALSE)


def test_the_table_counts_them(met: dict[str, list[Met]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted and found, and of those that only tempt how many were found; what is missed is listed if asked."""
    monkeypatch.setattr(
        "bench.conflicts_cases.met_by_case", lambda: {one: met.get(one, []) for one in _cases()}
    )
    head, row, *details = table(show=True)
    assert dict(zip(head, row, strict=True)) == {
        "cases": "from text", "planted": str(len(codes())), "found": str(len(codes()) - len(MISSED)), "others": "0",
        "tempting": str(sum(1 for path in (CASES / "none").iterdir() if path.is_dir())), "false": str(len(FALSE)),
    }  # fmt: skip
    assert details == [
        *(("  missed", rule) for rule in sorted(MISSED)),
        *(("  false", *false) for false in sorted(FALSE)),
    ]


def _cases() -> list[str]:
    return [*codes(), *(f"none/{path.name}" for path in (CASES / "none").iterdir())]


def _planted(rule: str) -> Planted:
    """Return the places of what the sides of a case are quoted with."""
    spans = []
    for side in expected(rule)["sides"]:  # type: ignore[attr-defined]
        for name, quote in side["quotes"].items():
            begin = (CASES / rule / name).read_text("utf-8").index(quote)
            spans.append((f"{rule}/{name}", begin, begin + len(quote)))
    return Planted(rule, tuple(spans))
