"""Which quotation is cited from which work."""

from collections.abc import Iterator
from typing import Any

import pytest

from testimonia.citations.ties import Quoted, attributed
from testimonia.model import Citation, Source
from tests.citations.reading import UNNAMED, quotations

ITEM = '{"id": "x", "type": "book", "author": [{"family": "Falk", "given": "Ida"}], "title": "Exile"}'


def tied(text: str, reference: str) -> str | None:
    start = text.index(reference)
    span = Quoted.of(quotations(text)).tied(text, start, start + len(reference))
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    "text",
    ["“It was cold” (REF).", "“It was cold.” REF", "“It was cold.” — REF", "“It was cold” (see REF)",
     "“It was cold.”REF", "“It was cold,” she wrote.REF", "“It was cold. (REF)”", "As she writes in REF, “It was cold.”",
     "Others knew it. “It was cold”, REF"],
)  # fmt: skip
def test_a_reference_beside_a_quotation_tells_its_work(text: str) -> None:
    """Right behind it, at the end of its sentence or of itself, or before it with a comma or colon."""
    assert (tied(text, "REF") or "").startswith("“It was cold")


@pytest.mark.parametrize(
    "text",
    ["“It was cold.” She left the town for good. REF", "“It was cold” was a song. The bakers knew it (REF)",
     "Bread was dear (REF), “it was cold.”", "REF says more. “It was cold.”", "Bread was dear (REF)."],
)  # fmt: skip
def test_one_in_another_sentence_tells_nothing(text: str) -> None:
    """Nor one in brackets before it, which is of what stands before."""
    assert tied(text, "REF") is None


def test_a_quotation_nobody_is_named_for_has_the_author_of_its_work() -> None:
    """Its kind is citation; one with a speaker stays theirs, and a work without an author names nobody."""
    text = "“It was cold” (Ida Falk, Exile, p. 3)."
    source = Source("s", "a.txt", "s", text, "txt", "utf-8")
    (said,) = quotations(text)
    citation = Citation(15, 36, text[15:36], ITEM, (said.start, said.end))
    (read,) = attributed(source, (said,), (citation,), UNNAMED)
    assert (read.kind, read.voice.role, read.voice.label, read.voice.direct) == (
        "citation",
        "writer",
        "Ida Falk",
        True,
    )
    assert read.voice.named is not None
    assert read.voice.named.quote == "Ida Falk, Exile, p. 3"
    named = quotations(text, unnamed=False)
    assert attributed(source, named, (citation,), UNNAMED) == named
    nobody = Citation(
        15, 36, text[15:36], '{"id": "x", "type": "book", "title": "Exile"}', (said.start, said.end)
    )
    assert attributed(source, (said,), (nobody,), UNNAMED) == (said,)


def test_a_marker_names_nobody_itself() -> None:
    """Who is quoted stands in the note."""
    text = "“It was cold.”¹"
    source = Source("s", "a.txt", "s", text, "txt", "utf-8")
    (said,) = quotations(text)
    marker = Citation(14, 15, "¹", ITEM, (said.start, said.end), (20, 30))
    (read,) = attributed(source, (said,), (marker,), UNNAMED)
    assert (read.voice.label, read.voice.named) == ("Ida Falk", None)


class Counted(tuple[tuple[int, int], ...]):
    """Places that count how many of them are looked at."""

    looked = 0

    def __getitem__(self, place: Any) -> Any:
        """Return a place, counted."""
        self.looked += 1
        return super().__getitem__(place)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Yield all places, each counted."""
        for each in super().__iter__():
            self.looked += 1
            yield each


@pytest.mark.parametrize("number", [100, 10_000])
def test_few_quotations_are_looked_at_for_a_reference(number: int) -> None:
    """However many stand in the text: ten thousand references behind ten thousand quotations are tied in the end."""
    text = "“It was cold” REF. " * number
    spans = [(19 * n, 19 * n + 13) for n in range(number)]
    quoted = Quoted(Counted(spans), Counted(spans))
    start = 19 * (number // 2) + 14
    assert quoted.tied(text, start, start + 3) == spans[number // 2]
    assert quoted.tied(text, start - 3, start - 2) == spans[number // 2]  # in the quotation, at its end
    assert (
        sum(places.looked for places in (quoted.by_end, quoted.by_start) if isinstance(places, Counted)) < 60
    )
