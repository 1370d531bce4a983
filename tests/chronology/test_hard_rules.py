"""What is possible in a life."""

import pytest

from testimonia.chronology.account import Account
from testimonia.chronology.bounds import chronology
from testimonia.chronology.life import Life
from tests.chronology.lives import ADA, BEN, account, born, died, joined, life, link


def broken(told: Life) -> list[tuple[str, tuple[str, ...]]]:
    """Return the hard rules that a life breaks, and the statements."""
    return [(each.rule, each.statements) for each in chronology(told).impossible if not each.soft]


def test_nobody_acts_before_their_birth() -> None:
    """A deed before the birth is impossible, in its year it is not; nor is it if the birth is about right."""
    assert broken(life(born("s1", "1893"), joined("s2", "1890"))) == [("before-birth", ("s1", "s2"))]
    assert broken(life(born("s1", "1893"), joined("s2", "1893"))) == []
    assert broken(life(born("s1", "1893~"), joined("s2", "1892"))) == []
    assert broken(life(born("s1", "1893"), joined("s2", "1880/1900"))) == []


def test_nobody_dies_before_their_birth() -> None:
    """A death before the birth is told by the rule of what comes before a birth."""
    assert broken(life(born("s1", "1893"), died("s2", "1890"))) == [("before-birth", ("s1", "s2"))]


def test_nobody_acts_after_their_death() -> None:
    """A deed after the death is impossible."""
    assert broken(life(died("s1", "1937"), joined("s2", "1940"))) == [("after-death", ("s1", "s2"))]
    assert broken(life(died("s1", "1937"), joined("s2", "1937"))) == []


@pytest.mark.parametrize(
    "kind",
    ["authorship.published", "trial.rehabilitated", "trial.pardoned", "award.received", "death.buried",
     "name.variant", "characterisation.described", "quotation.said", "performance.performed", "kinship.child"],
)  # fmt: skip
def test_what_may_come_after_death(kind: str) -> None:
    """Works appear, verdicts are undone, people are buried, honoured and spoken of after their death."""
    assert broken(life(born("s0", "1893"), died("s1", "1937"), account("s2", kind, "1956"))) == []


def test_what_a_source_itself_puts_after_the_death() -> None:
    """What is told to have happened after somebody's death is not held against their death."""
    after = joined("s2", "1940", links=(link("after her death", "after", "death.died"),))
    assert broken(life(died("s1", "1937"), after)) == []


def test_nobody_is_buried_before_they_die() -> None:
    """A burial before the death is out of order."""
    assert broken(life(died("s1", "1937"), account("s2", "death.buried", "1936"))) == [
        ("out-of-order", ("s1", "s2"))
    ]


def test_who_is_met_or_married_lives() -> None:
    """Nobody meets or marries who is dead or not yet born; whom one supports or opposes may be."""
    dead = died("s1", "1900", subject=BEN)
    for kind in ("acquaintance.met", "kinship.spouse"):
        assert broken(life(dead, account("s2", kind, "1910", object=BEN))) == [("after-death", ("s1", "s2"))]
    for kind in ("support.supported", "kinship.parent", "kinship.widow"):
        assert broken(life(dead, account("s2", kind, "1910", object=BEN))) == []


def kin(own: Account, others: Account, *, women: tuple[str, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    return broken(life(own, others, account("s3", "kinship.parent", object=BEN), women=women))


def test_nobody_has_a_child_before_twelve() -> None:
    """A parent of eleven years is impossible; the statement that they are kin is one of those that cannot all hold."""
    assert kin(born("s1", "1904"), born("s2", "1893", subject=BEN)) == [
        ("too-young-a-parent", ("s1", "s2", "s3"))
    ]
    assert kin(born("s1", "1905"), born("s2", "1893", subject=BEN)) == []


def test_children_are_born_before_their_parents_die() -> None:
    """A child is born within 300 days of the father's death, and not after the mother's."""
    mother = died("s2", "1900-01-01", subject=BEN)
    all_three = [("born-after-parent-died", ("s1", "s2", "s3"))]
    assert kin(born("s1", "1900-10-28"), mother) == []
    assert kin(born("s1", "1900-10-29"), mother) == all_three
    assert kin(born("s1", "1900-01-02"), mother, women=("ben",)) == all_three
    assert kin(born("s1", "1900-01-01"), mother, women=("ben",)) == []


def test_kin_is_told_on_the_other_side_too() -> None:
    """What is told on the parent of the child counts as well, in the life of either."""
    accounts = (
        born("s1", "1904", subject=BEN), born("s2", "1893"), account("s3", "kinship.child", object=BEN),
    )  # fmt: skip
    assert broken(Life(ADA, accounts)) == broken(Life(BEN, accounts))
    assert broken(Life(ADA, accounts)) == [("too-young-a-parent", ("s1", "s2", "s3"))]


def test_nobody_lives_for_more_than_120_years() -> None:
    """To die within the 121st year of life is possible, later it is not; nor is a deed so late."""
    assert broken(life(born("s1", "1800-01-01"), died("s2", "1920-12-30"))) == []
    assert broken(life(born("s1", "1800-01-01"), died("s2", "1921-01-02"))) == [
        ("too-long-a-life", ("s1", "s2"))
    ]
    assert broken(life(born("s1", "1800"), joined("s2", "1930"))) == [("too-long-a-life", ("s1", "s2"))]


def test_what_concerns_others_only_is_not_of_this_life() -> None:
    """Births and deaths of others that contradict each other are shown in their lives."""
    assert (
        broken(life(born("s1", "1893", subject=BEN), died("s2", "1890", subject=BEN), born("s3", "1900")))
        == []
    )
