"""What no order in time allows."""

from testimonia.chronology.bounds import chronology
from testimonia.chronology.life import life_of
from testimonia.conflicts.conflict import Conflict
from testimonia.conflicts.order import impossible
from tests.conflicts.making import ADA, BO, thing, told

CGT = thing("CGT")


def _conflicts(*accounts: object) -> list[Conflict]:
    life = life_of(ADA, accounts)  # type: ignore[arg-type]  # accounts, each told
    return list(impossible(life, chronology(life).impossible))


def test_all_deeds_after_a_death_are_one_conflict() -> None:
    """The death on one side, whatever was done later on the other; and why."""
    death = told("a", "death.died", "1920")
    deeds = [told("b", "position.held", "1921", object=CGT), told("c", "journey.arrived", "1922-05")]
    (found,) = _conflicts(death, *deeds)
    assert (found.rule, found.certain) == ("after-death", True)
    assert {side.statements for side in found.sides} == {(death.id,), tuple(sorted(one.id for one in deeds))}
    assert [words for words, _ in found.because] == [
        "held CGT on or after 1921-01-01", "nobody acts after their death", "died on or before 1920-12-31",
    ]  # fmt: skip


def test_a_father_of_ten() -> None:
    """All that shows it stands side by side, and it is on the pages of both."""
    child = told("a", "kinship.child", object=BO)
    birth, of_child = told("b", "birth.born", "1890"), told("c", "birth.born", "1900", subject=BO)
    (found,) = _conflicts(child, birth, of_child)
    assert found.rule == "too-young-a-parent"
    assert found.statements == tuple(sorted((child.id, birth.id, of_child.id)))
    assert found.persons == (ADA.id, BO.id)


def test_what_is_only_unlikely_is_not_certain() -> None:
    """A member of six years may have been one."""
    (found,) = _conflicts(told("a", "birth.born", "1890"), told("b", "membership.joined", "1896", object=CGT))
    assert (found.rule, found.certain) == ("unlikely-age", False)
