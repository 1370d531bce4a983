"""What readers decided on a person."""

from pathlib import Path

from testimonia.archive.judging import deciding
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.judged_person import judged_person
from tests.web.judged import ADA, BO, Decided, person
from tests.web.lives import make_lives


def test_judgements_on_a_person_come_latest_first(reviewed: Archive, decided: Decided) -> None:
    """With the other side of a pair, on both of its pages; what was taken back is gone."""
    label, pair = judged_person(reviewed, decided.nin)
    assert (label.judged.verdict, label.of_pair) == ("LABELLED", False)
    assert label.judged.instead == (("label", "Andreu Nin"),)
    assert {one.person for one in pair.others} == {decided.kollontai}
    assert (pair.judged.verdict, pair.judged.note, pair.state) == ("UNSURE", "too little is told", "")
    (other,) = judged_person(reviewed, decided.kollontai)
    assert {one.person for one in other.here} == {decided.kollontai}
    assert {one.person for one in other.others} == {decided.nin}


def test_nobody_judged_most_persons(reviewed: Archive) -> None:
    """Their page has no such part."""
    assert judged_person(reviewed, person(reviewed, "Boris Souvarine")) == ()


def test_two_held_to_be_one_stand_on_both_sides_of_one_page(tmp_path: Path) -> None:
    """And what is disputed says so."""
    with create_or_open(make_lives(tmp_path / "a")) as archive:
        one, other = person(archive, "Angelica Balabanoff"), person(archive, "Boris Souvarine")
        deciding.pair(archive, ADA, "SAME", [one], [other])
        (found,) = judged_person(archive, min(one, other))
        sides = [{named.label for named in side} for side in (found.here, found.others)]
        assert sorted(map(sorted, sides)) == [["Angelica Balabanoff"], ["Boris Souvarine"]]
        deciding.pair(archive, BO, "DIFFERENT", [one], [other])
        assert {found.state for found in judged_person(archive, one)} == {"disputed"}
