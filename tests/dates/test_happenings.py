"""Events that a text dates itself."""

import pytest

from testimonia.dates.happenings import Dated, dated, dated_by
from testimonia.dates.meanings import read_item
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON, only


def _event(text: str) -> Dated | None:
    items = [read_item(match) for match in recognise(text, 0, len(text), LEXICON)]
    found = [event for item in items if item and (event := dated_by(item, text))]
    return found[0].event if found else None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The strike of 1903 was lost.", Dated("strike", "1903", "1903")),
        ("The 1905 revolution failed.", Dated("revolution", "1905", "1905")),
        ("The trial ended on 3 May 1902.", Dated("trial", "", "1902-05-03")),
        ("The strike began in May 1902.", Dated("strike", "1902-05", "")),
        ("She was arrested in Lodz on 3 May 1902.", Dated("arrest", "1902-05-03", "1902-05-03")),
        ("On 3 May 1902 he married Ida Kern.", Dated("wedding", "1902-05-03", "1902-05-03")),
    ],
)
def test_an_event_has_the_date_beside_its_noun_or_verb(text: str, event: Dated) -> None:
    """Of what began or ended then, one end is known."""
    assert _event(text) == event


@pytest.mark.parametrize(
    "text",
    [
        "She was not arrested in 1902.",
        "Until 1902 he was never married.",
        "He came in 1902 and was arrested.",
        "He was arrested before 1902.",
        "In early 1902 he married.",
        "She was arrested, and on 3 May 1902 he left.",
    ],
)
def test_no_date_is_given_to_what_did_not_happen_then(text: str) -> None:
    """Denied, in another clause, or not quite then: the event stays without a day."""
    assert _event(text) is None


def test_ends_of_a_stretch() -> None:
    """An interval has two ends, a single date is both."""
    assert dated("war", "1914/1918") == Dated("war", "1914", "1918")
    assert dated("war", "1914") == Dated("war", "1914", "1914")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Eva Lund was arrested on 3 May 1902. Three weeks after her arrest she fled.", "1902-05-24"),
        ("Eva Lund married on 3 May 1902. The day after the wedding they sailed.", "1902-05-04"),
        ("She was elected on 3 May 1902; ten days after her election she resigned.", "1902-05-13"),
        ("She was released in May 1902. After her release she went to Bern.", "[1902-05..]"),
        ("The strike began on 3 May 1902. A week before the strike he came.", "1902-04-26"),
    ],
)
def test_what_counts_from_them(text: str, edtf: str) -> None:
    """Lengths after a deed or an event that the text has dated become days, months or years."""
    assert only(text) == edtf


def test_the_end_that_is_not_known_is_not_counted_from() -> None:
    """A week after a strike of which only the beginning is known is no day."""
    assert only("The strike began on 3 May 1902. A week after the strike he came.") == "1902-05-03"
