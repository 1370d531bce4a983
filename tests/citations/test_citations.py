"""All citations of a source."""

from hypothesis import given
from hypothesis import strategies as st

from tests.citations.reading import citations
from tests.citations.schema import item_of, wrong

TEXT = """Ida Falk led the strike of 1921. “We had no bread and no wages,” she recalled.¹ Others saw it in another way: \
“The town was never in danger” (Lund 1944: 12). The Southern Post, 3 May 1921, knew it too.
She was arrested that night.[2] Her sister remembered a house “full of smoke and of people” (Falk, Grey Years).
Notes
1. Ida Falk, Grey Years (Leipzig: Tor, 1931), p. 112.
2. Ibid., p. 114; cf. Karl Lund, ‘The Dockers’, Harbour History 12:3 (1978), pp. 33–51.
References
Lund, Karl (1944) Lives of the Weavers, Graz: Mur Press.
"""


def test_prose_markers_notes_and_lists_are_read_together() -> None:
    """In order; a short reference has the work of the list, a marker that of its note, a quotation its work."""
    told = [
        (
            one.words[:20],
            item_of(one.item).get("title", ""),
            TEXT[slice(*one.quoted)][:14] if one.quoted else "",
        )
        for one in citations(TEXT)
    ]
    assert told == [
        ("¹", "Grey Years", "“We had no bre"),
        ("Lund 1944: 12", "Lives of the Weavers", "“The town was "),
        ("The Southern Post, 3", "", ""),
        ("[2]", "", ""),
        ("Falk, Grey Years", "Grey Years", "“full of smoke"),
        ("Ida Falk, Grey Years", "Grey Years", ""),
        ("Ibid., p. 114", "Grey Years", ""),
        ("cf. Karl Lund, ‘The ", "The Dockers", ""),
        ("Lund, Karl (1944) Li", "Lives of the Weavers", ""),
    ]


def test_a_marker_has_the_place_of_its_note() -> None:
    """From its mark to its end; of a note with several works it tells none."""
    marks = [TEXT[slice(*one.note)][:6] for one in citations(TEXT) if one.note]
    assert marks == ["1. Ida", "2. Ibi"]


def test_several_works_behind_a_quotation_leave_open_which() -> None:
    """None of them is tied to it."""
    tied = [one.quoted for one in citations("“It was very cold” (Falk 1931: 3; Lund 1944: 5).")]
    assert tied == [None, None]


@given(st.text(alphabet="Falk, Ida(1931): p.12;“”‘’[1]¹\nNotes &", max_size=200))
def test_a_citation_quotes_its_source(text: str) -> None:
    """Whatever the text: its words stand at its place, and its work is CSL-JSON."""
    for one in citations(text):
        assert text[one.start : one.end] == one.words
        assert one.item == "" or wrong({"id": "x", **item_of(one.item)}) == []
