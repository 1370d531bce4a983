"""What several are said to have done."""

from testimonia.conflicts import shared
from tests.conflicts.making import ADA, BO, thing, told

BOOK = thing("The Empty Granary", "work")


def test_one_work_of_two_authors() -> None:
    """The pages of both show it."""
    (found,) = shared.work_by_two(
        [told("a", "authorship.wrote", object=BOOK), told("b", "authorship.wrote", object=BOOK, subject=BO)]
    )
    assert found.persons == (ADA.id, BO.id)
    assert [side.answer for side in found.sides] == ["Ada Lind", "Bo Krantz"]


def test_whom_one_source_names_together_are_joint_authors() -> None:
    """And another that names one of them says nothing else."""
    both = [
        told("a", "authorship.wrote", object=BOOK),
        told("a", "authorship.wrote", object=BOOK, subject=BO),
    ]
    assert list(shared.work_by_two(both)) == []
    assert list(shared.work_by_two([*both, told("b", "authorship.wrote", object=BOOK, subject=BO)])) == []


def test_sayings_and_bodies() -> None:
    """A body may have had more founders than anybody names, so that it is not certain."""
    said = [
        told("a", "quotation.said", value="Bread first."),
        told("b", "quotation.said", value="Bread first.", subject=BO),
    ]
    assert [one.certain for one in shared.said_by_two(said)] == [False]
    founded = [
        told("a", "founding.founded", object=thing("CGT")),
        told("b", "founding.founded", object=thing("CGT"), subject=BO),
    ]
    assert [(one.certain, one.topic) for one in shared.founded_by_two(founded)] == [(False, "CGT")]
