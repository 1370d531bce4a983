"""Paragraphs, headings, items and quotations of the article."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.parts.furniture import Furniture
from testimonia.model import Region
from testimonia.passages import split, with_verbs
from testimonia.readers import Raw
from testimonia.readers.md import read
from tests.factories import make_source

WRAPPED = """Peter Arnold, whose death in the prison at Cherche-Midi we reported
last week, was born at Lille in 1876. His father, a weaver, was killed
in the fire of 1883, and the boy was sent to an uncle in Ghent. There
he learned the trade of lithographer."""


def texts(text: str, regions: Sequence[Region] = (), hints: Sequence[Region] = ()) -> list[str]:
    source = make_source(text)
    return [
        source.text[passage.start : passage.end]
        for passage in split(source, regions, hints, ENGLISH.furniture())
    ]


def test_blank_lines_end_paragraphs() -> None:
    """Paragraphs come without the white space around them."""
    assert texts("  One.\n\n\n Two. \n") == ["One.", "Two."]


def test_a_line_each_is_a_paragraph_each() -> None:
    """Where every paragraph is one line, each line is a passage."""
    sentence = "She was arrested in the town for the {n}. time, and released when the harvest came. "
    lines = [(sentence.format(n=n) * 2).strip() for n in range(4)]
    assert texts("\n".join(lines)) == lines


def test_lines_set_at_a_width_are_one_paragraph() -> None:
    """Hard-wrapped text is joined by its width; the blank line ends the paragraph."""
    assert texts(f"{WRAPPED}\n\n{WRAPPED}") == [WRAPPED, WRAPPED]


def test_a_short_line_above_wrapped_text_stays_alone() -> None:
    """A heading is not taken into the paragraph below it."""
    assert texts(f"The Torch\n{WRAPPED}") == ["The Torch", WRAPPED]


def test_an_indented_line_begins_a_paragraph() -> None:
    """Typed pages mark paragraphs by indentation, without blank lines."""
    end = "in the fire of 1883, and the boy was sent to an uncle in Ghent. Then."
    full = "\n".join([*WRAPPED.splitlines()[:2], end])
    assert texts(f"{full}\n    He {WRAPPED}") == [full, f"He {WRAPPED}"]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0c", "\x0b"])
def test_every_line_boundary_separates(separator: str) -> None:
    """Any line end that Unicode knows separates short lines."""
    assert texts(f"She left.{separator}{separator}He stayed.") == ["She left.", "He stayed."]
    assert texts(f"She left.{separator}He stayed.") == ["She left.", "He stayed."]


def test_regions_are_left_out() -> None:
    """Nothing of a region is in a passage, one in the middle of a paragraph included."""
    text = "OSLO, 3 May — She left.\n\nShare this\n\nHe stayed."
    regions = [Region("date line", 0, 14, False, ""), Region("sharing", 25, 35, True, "")]
    assert texts(text, regions) == ["She left.", "He stayed."]


def test_hints_give_kinds_and_leave_marks_out() -> None:
    """Markdown's items, quotations and headings become passages of their kind, behind their marks."""
    page = read(Raw(b"# Flight\n\n- She left.\n- He stayed.\n\n> Nobody wept.\n\nThe end.\n"))
    source = make_source(page.text)
    found = [
        (p.kind, page.text[p.start : p.end]) for p in split(source, (), page.marked, ENGLISH.furniture())
    ]
    assert found == [
        ("heading", "Flight"), ("item", "She left."), ("item", "He stayed."), ("quote", "Nobody wept."),
        ("paragraph", "The end."),
    ]  # fmt: skip


def test_a_megabyte_on_one_line_is_one_passage() -> None:
    """A text without any line end is one passage, and takes no time that grows faster than the text."""
    assert len(texts("She was born in Odessa. " * 45_000)) == 1


@given(st.text(alphabet="ab .-\n\r\t\x00\x85\u2028\u2029\u00ad\u00a0", max_size=200), st.data())
def test_passages_of_any_text_are_in_order_and_outside_regions(text: str, data: st.DataObject) -> None:
    """Whatever text and regions: passages are disjoint, in order, not blank, and touch no region."""
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=4))
    regions = [Region("x", min(span), max(span), True, "") for span in spans if span[0] != span[1]]
    found = split(make_source(text), regions, (), ENGLISH.furniture())
    at = 0
    for passage in found:
        assert at <= passage.start < passage.end <= len(text)
        assert text[passage.start : passage.end].strip() == text[passage.start : passage.end]
        assert not any(region.start < passage.end and passage.start < region.end for region in regions)
        at = passage.end
    covered = "".join(text[passage.start : passage.end] for passage in found)
    outside = "".join(c for n, c in enumerate(text) if not any(r.start <= n < r.end for r in regions))
    assert covered.replace(" ", "").count("a") == outside.count("a")


def test_a_language_without_words_has_passages() -> None:
    """Blank lines end paragraphs whatever the language says of furniture."""
    source = make_source("One.\n\nTwo.")
    assert [(p.start, p.end) for p in split(source, (), (), Furniture())] == [(0, 4), (6, 10)]


def test_a_passage_goes_on_over_a_running_head() -> None:
    """What stands above and below it is one passage, which remembers the gap; any other region parts them."""
    text = "She was then\n\nTHE MILL   12\n\nsent to Lille."
    head = (text.index("THE"), text.index("12") + 2)
    source = make_source(text)
    (whole,) = split(source, [Region("running head", *head, True, "")], (), ENGLISH.furniture())
    assert (whole.start, whole.end, whole.gaps) == (0, len(text), (head,))
    assert texts(text, [Region("sharing", *head, True, "")]) == ["She was then", "sent to Lille."]


def test_a_heading_that_reads_as_a_sentence_is_a_passage() -> None:
    """So is a standfirst; a title in capital letters, a few words, and a headline are none."""
    told = "Ada Roth was sent to Lille in 1907"
    for kind in ("heading", "standfirst"):
        region = Region(kind, 0, len(told), False, "")
        (passage,) = split(make_source(told), [region], (), ENGLISH.furniture())
        assert passage.kind == "heading"
    for words in ("Ada Roth", "The Five Exiles Of Ada Roth", "Her Long Way to Lille"):
        assert texts(words, [Region("heading", 0, len(words), False, "")]) == []
    assert texts(told, [Region("headline", 0, len(told), False, "")]) == []


NARROW = """Ada Roth, the prin-
ter, was born at Lil-
le in 1870. She mar-
ried Max Lund in Ghent
and died there."""


def test_a_narrow_column_that_breaks_words_is_one_paragraph() -> None:
    """Newspapers are set to thirty letters and fewer; lines as short without broken words stay lines."""
    assert texts(NARROW) == [NARROW]
    assert len(texts("Ada Roth, printer\nBorn at Lille, 1870\nLived at Ghent\nDied there")) == 4


def test_a_passage_knows_whether_it_has_a_verb() -> None:
    """It has one where a sentence that has begins in it; a list of towns has none."""
    text = "Ada Roth was born. She wept.\n\nLinz, Graz, Ghent.\n\nShe died."
    passages = split(make_source(text), (), (), ENGLISH.furniture())
    verbs = (0, 19, text.index("She died"))
    assert [one.verb for one in with_verbs(passages, verbs)] == [True, False, True]
    assert [one.verb for one in with_verbs(passages, ())] == [False] * 3


def test_a_paragraph_that_a_reader_saw_is_one_passage() -> None:
    """Lines that are set as one paragraph are one passage, also where their words look like several."""
    text = "Ada Roth was ill.\nMAX LUND wept.\nShe died in Ghent."
    assert texts(text, hints=[Region("paragraph", 0, len(text), False, "")]) == [text]
    assert len(texts(text)) > 1
