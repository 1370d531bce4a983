"""Which conflicts are those that were planted."""

from bench.conflicts_match import Met, Planted, is_about, is_of, outcome, sided

ONE, TWO = ("one.txt", 10, 20), ("two.txt", 0, 9)
PLANTED = Planted("when she was born", (ONE, TWO), "birth", "Ann Lee")


def met(*sides: tuple[tuple[str, int, int], ...], type_: str = "birth", who: str = "Ann Lee") -> Met:
    return Met("born-twice", sides, type_, (who,))


def test_a_conflict_is_the_planted_one_by_places_on_two_of_its_sides() -> None:
    """It suffices that places overlap; a place beside does not count."""
    assert is_of(met((("one.txt", 15, 30),), (TWO,)), PLANTED)
    assert not is_of(met((("one.txt", 20, 30),), (TWO,)), PLANTED)


def test_both_places_on_one_side_are_no_conflict_between_them() -> None:
    """What was planted has to stand on different sides."""
    assert not is_of(met((ONE, TWO), (("three.txt", 0, 5),)), PLANTED)
    assert not is_of(met((ONE,), (ONE,)), PLANTED)


def test_what_else_differs_of_the_same_in_the_same_texts_is_about_it() -> None:
    """By type, person and two of the texts."""
    beside = (("one.txt", 50, 60),), (("two.txt", 50, 60),)
    assert is_about(met(*beside), PLANTED)
    assert not is_about(met(*beside, type_="death"), PLANTED)
    assert not is_about(met(*beside, who="Jo Fox"), PLANTED)
    assert not is_about(met((("one.txt", 50, 60),), (("three.txt", 50, 60),)), PLANTED)


def test_the_outcome_tells_found_missed_and_false_apart() -> None:
    """What is about a planted one is neither found nor false."""
    other = Planted("when he died", (("one.txt", 70, 80), ("two.txt", 70, 80)), "death", "Jo Fox")
    about = met((("one.txt", 50, 60),), (("two.txt", 50, 60),))
    wrong = met((("three.txt", 0, 5),), (("four.txt", 0, 5),))
    found = outcome([PLANTED, other], [met((ONE,), (TWO,)), about, wrong])
    assert (found.found, found.missed, found.false) == ((PLANTED.name,), (other.name,), (wrong,))


def test_rows_become_conflicts_by_sides() -> None:
    """One row is one place on one side of one conflict."""
    head = {"id": "c", "rule": "born-twice", "type": "birth", "persons": "Ann Lee|Jo Fox"}
    rows = [
        {**head, "side": 2, "path": "two.txt", "begin": 0, "end": 9},
        {**head, "side": 1, "path": "one.txt", "begin": 10, "end": 20},
        {**head, "side": 1, "path": "three.txt", "begin": 1, "end": 2},
    ]
    (one,) = sided(rows)
    assert one == Met("born-twice", ((ONE, ("three.txt", 1, 2)), (TWO,)), "birth", ("Ann Lee", "Jo Fox"))
