from hypothesis import given
from hypothesis import strategies as st

from testimonia.views.segments import Segment, Span, segments

TEXTS = st.text(alphabet="ab é😀\n&<", max_size=60)


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, int, list[Span]]:
    text, begin = draw(TEXTS), draw(st.integers(0, 1000))
    offsets = st.integers(begin - 5, begin + len(text) + 5)
    pairs = draw(st.lists(st.tuples(offsets, offsets), max_size=8))
    return text, begin, [Span(low, high, f"s{number}") for number, (low, high) in enumerate(pairs)]


@given(cut_texts())
def test_segments_joined_are_the_text_again(case: tuple[str, int, list[Span]]) -> None:
    """Nothing of the text is lost, doubled or moved by the cutting."""
    text, begin, spans = case
    found = segments(text, begin, spans)
    assert "".join(one.text for one in found) == text
    assert all(one.text == text[one.begin - begin : one.end - begin] and one.text for one in found)


@given(cut_texts())
def test_each_span_is_covered_by_exactly_its_segments(case: tuple[str, int, list[Span]]) -> None:
    """The segments that bear a span's key are the span, clipped to the text, and nothing else."""
    text, begin, spans = case
    found = segments(text, begin, spans)
    for span in spans:
        covered = [one for one in found if span.key in one.keys]
        low, high = max(span.begin, begin), min(span.end, begin + len(text))
        assert "".join(one.text for one in covered) == (
            text[low - begin : high - begin] if low < high else ""
        )
        assert all(low <= one.begin and one.end <= high for one in covered)


def test_the_narrowest_span_comes_first() -> None:
    """Where statements overlap, the one that says least around it leads."""
    found = segments("She was born in Odessa", 0, [Span(0, 22, "wide"), Span(16, 22, "narrow")])
    assert found == (
        Segment(0, 16, "She was born in ", ("wide",)),
        Segment(16, 22, "Odessa", ("narrow", "wide")),
    )
