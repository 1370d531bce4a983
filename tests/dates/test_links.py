"""Words that put what is told before or after something else."""

import pytest

from testimonia.dates.links import read_links
from testimonia.languages.parts.dates import DateTables
from testimonia.languages.parts.deeds import Deeds
from testimonia.model import TimeLink
from tests.dates.factories import TABLES, linked, read_linked

YEARS = (548, 913)
SOON = (0, 731)
OPEN = (0, None)


def told(link: TimeLink) -> tuple[str, str, int | None, int | None, str]:
    return link.words, link.relation, link.least, link.most, link.event


@pytest.mark.parametrize(
    ("text", "words", "relation", "days", "event"),
    [
        ("Two years before his arrest he hid.", "Two years before his arrest", "before", YEARS, "detention.arrested"),
        ("She sold the mill soon after her marriage.", "soon after her marriage", "after", SOON, "kinship.spouse"),
        ("During her exile she translated poems.", "During her exile", "during", (None, None), "exile.exiled"),
        ("He sat on the board until his expulsion.", "until his expulsion", "before", OPEN, "membership.expelled"),
        ("Not long before his death he burnt the letters.", "Not long before his death", "before", SOON, "death.died"),
        ("A week after their wedding they sailed.", "A week after their wedding", "after", (4, 10), "kinship.spouse"),
        ("Since her release she has kept bees.", "Since her release", "after", OPEN, "detention.released"),
        ("Upon his return to Riga he taught.", "Upon his return", "after", SOON, "journey.returned"),
        ("Prior to her election she was a nurse.", "Prior to her election", "before", OPEN, "position.elected"),
        ("Following my conviction I wrote to the king.", "Following my conviction", "after", OPEN, "trial.sentenced"),
        ("At the time of his trial he was forty.", "At the time of his trial", "during", (None, None), "trial.tried"),
        ("He had no home at his birth.", "at his birth", "during", (None, None), "birth.born"),
        ("The day after his own trial he fled.", "The day after his own trial", "after", (1, 1), "trial.tried"),
    ],
)  # fmt: skip
def test_a_noun_with_its_owner_is_counted_from(
    text: str, words: str, relation: str, days: tuple[int | None, int | None], event: str
) -> None:
    """The relation, the days between and what is counted from come from the words alone, without any date."""
    assert [told(link) for link in read_linked(text)] == [(words, relation, *days, event)]


@pytest.mark.parametrize(
    ("text", "words", "relation", "event"),
    [
        ("After she was arrested the shop closed.", "After she was arrested", "after", "detention.arrested"),
        (
            "When he was finally released he was grey.",
            "When he was finally released",
            "during",
            "detention.released",
        ),
        ("He wrote much until he died.", "until he died", "before", "death.died"),
        (
            "Before they had been deported they farmed.",
            "Before they had been deported",
            "before",
            "exile.deported",
        ),
        ("By the time he emigrated he was rich.", "By the time he emigrated", "before", "exile.emigrated"),
        ("Before he joined the party he taught.", "Before he joined", "before", "membership.joined"),
        ("Before joining the KPD she was a nurse.", "Before joining", "before", "membership.joined"),
        ("After being acquitted he left the bar.", "After being acquitted", "after", "trial.acquitted"),
        ("After having been exiled he painted.", "After having been exiled", "after", "exile.exiled"),
        ("On leaving Norway she burnt her papers.", "On leaving", "after", "journey.left"),
        ("After she married Olaf she kept the books.", "After she married", "after", "kinship.spouse"),
    ],
)
def test_a_clause_is_counted_from(text: str, words: str, relation: str, event: str) -> None:
    """A verb with a pronoun as subject counts, and one without, whose subject is that of the main clause."""
    assert [(link.words, link.relation, link.event) for link in read_linked(text)] == [
        (words, relation, event)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A week after the strike he was tried.",
        "After the war she married.",
        "Before the arrest of his brother he had money.",
        "After his father's death he sold the farm.",
        "After his arrest of the mayor he was promoted.",
        "Before his second arrest he wrote a novel.",
        "Before his planned return he fell ill.",
        "Two years after her house arrest she wrote.",
        "After his death sentence the crowd left.",
        "He did not come home until his release.",
        "She didn’t marry until her return.",
        "Nobody can say when he was arrested.",
        "It was never before his trial that he spoke.",
        "After his return to power he was cruel.",
        "After she left Lund's birthday party she fell.",
        "Before leaving the house she sang.",
        "After he was arresting thieves for years he tired of it.",
        "After it was released the film was banned.",
        "On his desk lay a letter.",
        "When I was seven we moved.",
        "During he was arrested.",
    ],
)
def test_what_is_another_thing_is_not_counted_from(text: str) -> None:
    """Somebody else's deed, one of several, one that was not, or no deed: nothing is put in order by it."""
    assert read_linked(text) == []


def test_the_place_of_the_deed_and_of_all_words_is_exact() -> None:
    """What is counted from is named within the words of the link."""
    text = "He fled. More than ten years after her divorce, and before she died, she came back."
    links = read_linked(text)
    assert [text[link.start : link.end] for link in links] == [link.words for link in links]
    assert [text[link.event_start : link.event_end] for link in links] == ["divorce", "died"]


def test_only_the_spans_are_read_and_nothing_goes_over_their_end() -> None:
    """A link stands within one passage."""
    text = "He left before his\narrest. He left before his arrest."
    second = text.index("\n") + 1
    assert len(linked(text, [(0, second - 1), (second, len(text))])) == 1
    assert linked(text, [(0, second - 1)]) == []


def test_a_language_without_such_words_has_no_links() -> None:
    """The words of time alone make none."""
    assert read_links("before his arrest", [(0, 17)], TABLES, Deeds()) == []
    assert read_links("before his arrest", [(0, 17)], DateTables(), Deeds()) == []
