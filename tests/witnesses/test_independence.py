"""How many witnesses there are."""

from itertools import permutations

from testimonia.witnesses.independence import Tie, Witness, independent


def says(name: str, *voices: str, at: int = 0, author: str = "") -> Witness:
    """Return a statement named after its source: "a1" is of source a, ten characters long."""
    return Witness(name, name[0], at, at + 10, voices, author)


def copies(source: str, on: str, at: int = 0, on_at: int = 0) -> Tie:
    return Tie("copies", source, at, at + 20, on, on_at, on_at + 20)


def shares(source: str, on: str, at: int = 0, on_at: int = 0) -> Tie:
    return Tie("shares", source, at, at + 20, on, on_at, on_at + 20)


def cites(source: str, on: str, at: int = 0) -> Tie:
    return Tie("cites", source, at, at + 20, on)


def counted(witnesses: list[Witness], *ties: Tie) -> str:
    """Return the groups in the order of the alphabet; whatever the order of statements and ties, they are the same."""
    found = {
        " | ".join(
            sorted(" ".join(sorted(one.statement for one in group)) for group in independent(order, some))
        )
        for order in permutations(witnesses)
        for some in (ties, ties[::-1])
    }
    (one,) = found
    return one


def test_two_authors_are_two_witnesses_and_nobody_is_none() -> None:
    """Sources that are tied by nothing count each."""
    assert counted([says("a"), says("b")]) == "a | b"
    assert independent([], []) == ()


def test_who_says_it_twice_says_it_once() -> None:
    """Statements of one source on its author's word are one witness."""
    assert counted([says("a1"), says("a2", at=50), says("b")]) == "a1 a2 | b"


def test_the_voices_of_one_source_count_each() -> None:
    """The author and somebody whom the author reports are two."""
    assert counted([says("a1"), says("a2", "X"), says("a3", "Y")]) == "a1 | a2 | a3"


def test_what_one_person_said_counts_once_wherever_it_is_told() -> None:
    """The furthest voice counts, through whomever it came."""
    assert counted([says("a", "X"), says("b", "Y", "X"), says("c", "X", "Y")]) == "a b | c"


def test_all_sources_of_one_author_count_once() -> None:
    """Where it is known who wrote them; also with those who report what the author said."""
    assert counted([says("a", author="X"), says("b", author="X"), says("c", "X"), says("d")]) == "a b c | d"


def test_a_copy_is_its_original() -> None:
    """Also of a copy of a copy, and where the one between is no witness itself."""
    assert counted([says("a"), says("b")], copies("b", "a")) == "a b"
    assert counted([says("a"), says("c")], copies("c", "b"), copies("b", "a")) == "a c"
    assert counted([says("b"), says("c")], copies("c", "a"), copies("b", "a")) == "b c"


def test_what_stands_outside_the_copied_stretch_is_the_authors_own() -> None:
    """A source that copies elsewhere, of other things, is a witness of its own."""
    assert counted([says("a"), says("b", at=100)], copies("b", "a")) == "a | b"


def test_who_takes_it_from_another_somewhere_has_it_from_there() -> None:
    """What the same source says of it in its own words is no second witness."""
    assert counted([says("a"), says("b1"), says("b2", at=100)], copies("b", "a")) == "a b1 b2"


def test_who_takes_it_from_two_leaves_them_two() -> None:
    """Who copies one here and another there adds to neither, and does not make them one."""
    witnesses = [says("a"), says("b"), says("c1"), says("c2", at=100)]
    assert counted(witnesses, copies("c", "a"), copies("c", "b", at=100)) == "a c1 | b c2"


def test_a_passage_that_cites_another_source_is_its_witness() -> None:
    """It counts with the source cited, or for it where that is no witness here."""
    assert counted([says("a"), says("b")], cites("b", "a")) == "a b"
    assert counted([says("b"), says("c")], cites("b", "a"), cites("c", "a")) == "b c"
    assert counted([says("a"), says("b", at=100)], cites("b", "a")) == "a | b"


def test_what_a_cited_source_took_from_another_goes_on_to_that() -> None:
    """A citation leads on, where the cited source has it from somewhere itself."""
    assert counted([says("a"), says("b"), says("c")], cites("c", "b"), copies("b", "a")) == "a b c"


def test_two_that_are_alike_count_once_though_neither_is_known_to_copy() -> None:
    """Whichever it was, or a third."""
    assert counted([says("a"), says("b"), says("c")], shares("b", "a")) == "a b | c"


def test_in_copied_words_those_reported_are_the_same_person() -> None:
    """Though it is not known elsewhere that they are."""
    assert counted([says("a", "X of a"), says("b", "X of b")], copies("b", "a")) == "a b"


def test_the_author_and_those_reported_stay_apart_in_a_copied_stretch() -> None:
    """Each statement of a copy goes with the one at its place."""
    witnesses = [says("a1"), says("a2", "X of a", at=10), says("b1", at=50), says("b2", "X of b", at=60)]
    assert counted(witnesses, copies("b", "a", at=50)) == "a1 b1 | a2 b2"


def test_a_circle_is_one() -> None:
    """Two that copy from each other, each elsewhere, are one witness."""
    witnesses = [says("a1"), says("a2", at=100), says("b1"), says("b2", at=100)]
    assert counted(witnesses, copies("a", "b"), copies("b", "a", at=100, on_at=100)) == "a1 a2 b1 b2"


def test_a_long_row_of_copies_comes_to_its_end() -> None:
    """Thousands that copy one another are one."""
    row = [Witness(str(n), str(n), 0, 10) for n in (0, 5000)]
    ties = [Tie("copies", str(n), 0, 20, str(n - 1), 0, 20) for n in range(1, 5001)]
    assert len(independent(row, ties)) == 1
