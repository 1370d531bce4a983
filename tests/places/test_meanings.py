"""What labels of places may mean."""

from testimonia.places.meanings import Spot, Stretch, meanings


def towns(label: str) -> list[str]:
    return [f"{m.town.name}/{m.town.division}" for m in meanings(label).found if isinstance(m, Spot)]


def lands(label: str) -> list[str]:
    return [m.land.name for m in meanings(label).found if isinstance(m, Stretch)]


def test_a_name_means_all_that_bear_it() -> None:
    """A name alone means lands and towns."""
    assert {"Georgia"} <= set(lands("Georgia"))
    assert {"Rome/IT.07", "Rome/US.GA"} <= set(towns("Rome"))


def test_what_is_told_narrows_it() -> None:
    """A qualifier leaves those that fit: by its land, or by a town that is not far."""
    assert set(towns("Rome, Georgia")) == {"Rome/US.GA"}
    assert {town.partition("/")[2] for town in towns("Cambridge, Massachusetts, USA")} == {"US.MA"}
    assert "Richmond/GB.ENG" in towns("Richmond near London")
    assert "Richmond/US.VA" not in towns("Richmond near London")


def test_a_place_no_table_has_lies_where_it_is_said() -> None:
    """An unknown name is a place within, or near, what its label names."""
    found = meanings("Segotici (Istria)").found
    assert [(m.how, m.land.name) for m in found if isinstance(m, Stretch)] == [("within", "Istria")]
    near = [m for m in meanings("Archangelskoye nr. Moscow").found if isinstance(m, Spot)]
    assert (near[0].how, near[0].town.name, near[0].around) == ("near", "Moscow", 60.0)


def test_what_cannot_lie_there_is_kept_beside() -> None:
    """Where none of the name fits what is told, all of both may be meant: "Paris, Lyon" may be two places."""
    assert {"Paris/FR.11", "Lyon/FR.84"} <= set(towns("Paris, Lyon"))


def test_words_about_a_name() -> None:
    """The city of X is X, its province the land about it, and its north a part of it."""
    assert towns("city of Ravenna") == towns("Ravenna")
    assert towns("Ravenna")[0] == "Ravenna/IT.05"
    province = meanings("Poltava province").found[0]
    assert isinstance(province, Spot)
    assert province.around == 250.0
    part = meanings("north London").found[0]
    assert isinstance(part, Spot)
    assert part.how == "within"


def test_a_part_of_the_compass_is_no_part_of_a_byname() -> None:
    """Singapore is called the Garden City, but East Garden City is no part of it."""
    assert not meanings("East Garden City").found


def test_a_name_of_many() -> None:
    """Who bears a name that many villages have is not all known; a great city is meant by its name."""
    assert not meanings("Kamenka").all_known
    assert not meanings("Aleksandrovka").all_known
    assert meanings("Moscow").all_known
    assert meanings("Odessa").all_known
    assert not meanings("Steinbach (Taunus)").all_known


def test_nothing_is_known() -> None:
    """A name that no table has means nothing."""
    assert meanings("Upper Wobblethorpe").found == ()
    assert meanings("").found == ()
