"""Dates that only the order of telling gives."""

import pytest

from testimonia.model import ORDER_OF_TELLING
from tests.extractors.reading import found_in


def dates(text: str) -> dict[str, tuple[str, str]]:
    """Return type.role → (EDTF, rule) of the dated statements of a text."""
    return {
        f"{s.type}.{s.role}": (s.date.edtf, s.date.rule)
        for s in found_in(text).statements
        if s.date is not None
    }


def test_what_is_told_behind_a_dated_event_is_then_or_later() -> None:
    """The next event of the paragraph has an open date, and the words it counts from."""
    found = found_in("In 1920 Max Berg fled to Prague. He was arrested in Marienbad.").statements
    (arrest,) = [s for s in found if s.type == "detention"]
    assert arrest.date is not None
    assert (arrest.date.edtf, arrest.date.latest, arrest.date.rule) == ("[1920..]", None, ORDER_OF_TELLING)
    assert arrest.date.anchor == f"told after “{arrest.date.words}”"
    assert "1920" not in arrest.locus.quote


@pytest.mark.parametrize(
    "text",
    [
        "In 1920 Max Berg fled to Prague.\nHe was arrested in Marienbad.",
        "In 1920 Max Berg fled to Prague. He had been arrested in Marienbad.",
        "In 1920 Max Berg fled to Prague. He was never arrested.",
        "In 1920 Max Berg fled to Prague. Rosa Weil writes that he was arrested.",
        "From 1901 to 1920 Max Berg lived in Prague. He was arrested in Marienbad.",
    ],
    ids=["another paragraph", "told back", "denied", "another voice", "a long time"],
)
def test_where_the_order_of_telling_says_nothing(text: str) -> None:
    """Another paragraph, a look back, a denial, a report or a wide date give no date to what follows."""
    assert not any(edtf.startswith("[") for edtf, _ in dates(text).values())


def test_nobody_is_dated_by_what_was_told_of_another() -> None:
    """What was told of one person says nothing of another's doings, and a birth dates nothing but itself."""
    assert set(dates("Erik Berg was born on 3 March 1890. His pupil Anna Holm joined the choir.")) == {
        "birth.born"
    }
    assert set(dates("Erik Berg was born on 3 March 1890. He moved to Oslo.")) == {"birth.born"}
    assert set(dates("In 1920 Erik Berg fled to Prague. Anna Holm moved to Oslo.")) == {"journey.fled"}
    both = dates("In 1920 Erik Berg married Anna Holm. She moved to Oslo.")
    assert both["residence.settled"] == ("[1920..]", ORDER_OF_TELLING)


def test_a_life_told_anew_begins_anew() -> None:
    """Schooling and birth are told behind anything, and what follows them is not counted from before them."""
    found = dates("In 2003 Ana Ruiz was elected mayor. She received a degree from the University of Madrid.")
    assert set(found) == {"position.elected"}
    found = dates("In 2003 Ana Ruiz was elected mayor. Ruiz was born in Lugo. She moved to Vigo.")
    assert set(found) == {"position.elected"}
    found = dates("In 2003 Ana Ruiz was elected mayor. The town was proud. She moved to Vigo.")
    assert set(found) == {"position.elected", "residence.settled"}


def test_states_and_lives_have_no_place_in_the_order() -> None:
    """What somebody is, and birth and death, are not dated by what was told before."""
    found = dates("In 1920 Max Berg fled to Prague. He was a baker. He died in Vienna.")
    assert set(found) == {"journey.fled"}
