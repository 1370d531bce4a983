"""One match: its rule, its tokens and what its slots hold."""

from tests.dates.factories import match_of


def test_slots_give_values() -> None:
    """A match gives the number or word that stands in a slot, and a default for an empty one."""
    match = match_of("On 3 May 1931.")
    assert (match.number("d"), match.number("m"), match.number("y"), match.number("z", 7)) == (3, 5, 1931, 7)
    assert (match.start, match.end, match.word("m")) == (3, 13, "")


def test_a_word_is_no_number_and_a_number_no_word() -> None:
    """What a slot holds is given as what it is."""
    match = match_of("two years later")
    assert (match.word("u"), match.number("u"), match.value("u")) == ("Y", 0, "Y")
    assert (match.word("n"), match.number("n"), match.value("nothing")) == ("", 2, None)
