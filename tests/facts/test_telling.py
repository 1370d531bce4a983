"""The statements that an entry makes."""

from testimonia.facts.telling import Told, statements
from testimonia.furniture.entries import entry
from testimonia.languages.en.facts import facts
from testimonia.model import Kind, Statement, TemporalExpression, Voice
from tests.factories import make_date, make_mention, make_source


def told(line: str, *names: tuple[str, Kind], year: str = "") -> list[Statement]:
    """Return what a line says of Ada Roth, whose name stands above it."""
    source = make_source(f"Ada Roth\n{line}")
    found = entry(source.text, 9, len(source.text), facts().labels)
    assert found is not None
    times = []
    if year:
        date = make_date(source, year, year, 1, 2)
        times = [TemporalExpression(date.start, date.end, year, "date", date)]
    mentions = tuple(make_mention(source, words, kind) for words, kind in names)
    box = Told(found, mentions, tuple(times), Voice("author", "the author"))
    return list(statements(box, make_mention(source, "Ada Roth"), source, facts()))


def test_a_birth_has_its_day_and_its_places() -> None:
    """The locus is the entry, its label included; the subject stands elsewhere."""
    (birth,) = told("Born: 1870, Ghent", ("Ghent", "place"), year="1870")
    assert (birth.type, birth.role, birth.locus.quote) == ("birth", "born", "Born: 1870, Ghent")
    assert birth.date is not None
    assert birth.date.edtf == "1870"
    assert [place.text for place in birth.places] == ["Ghent"]
    assert birth.subject.text == "Ada Roth"


def test_an_event_of_which_nothing_is_known_is_not_told() -> None:
    """“Died: unknown” says no more than the label."""
    assert told("Died: unknown") == []


def test_each_person_is_an_object_once() -> None:
    """Two children are two statements."""
    found = told("Children: Ida Roth, Max Roth", ("Ida Roth", "person"), ("Max Roth", "person"))
    assert [(one.role, one.object.text if one.object else "") for one in found] == [
        ("child", "Ida Roth"),
        ("child", "Max Roth"),
    ]


def test_each_piece_is_a_value() -> None:
    """What stands in brackets, says nothing or has figures is none."""
    found = told("Occupation: weaver, typesetter (until 1905) and unknown; member no. 12")
    assert [one.value for one in found] == ["weaver", "typesetter"]


def test_a_place_of_residence_is_object_and_place() -> None:
    """As where prose says it."""
    (found,) = told("Residence: Ghent", ("Ghent", "place"))
    assert found.object == found.places[0]
