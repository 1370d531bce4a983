"""A page to look at."""

from corpus.lines import Mark, Marked
from corpus.page import html
from corpus.texts import Text

WORDS = "Ida <b>Berg</b>, gifted nurse.\n"


def mark(kind: str, role: str, trigger: str, **more: str) -> Mark:
    begin = WORDS.index(trigger)
    places = {"quote": (0, len(WORDS) - 1), "trigger": (begin, begin + len(trigger)), "subject": (0, 3)}
    return Mark(kind, role, places, "Ida", **more)  # type: ignore[arg-type]


def test_a_text_with_its_marks() -> None:
    """Triggers are numbered, several at one place and within each other too; nothing of the text is markup."""
    marks = [
        mark("occupation", "worked_as", "gifted nurse"),
        mark("characterisation", "described", "gifted nurse", polarity="denied"),
        mark("occupation", "trained_as", "nurse", modality="possible"),
    ]
    page = html([Marked(Text("own/a", "a", "own/a", WORDS), "one & two", marks)])
    assert "Ida &lt;b&gt;Berg&lt;/b&gt;, <mark>gifted nurse</mark><sup>1,2</sup>" in page
    assert "<sup>3</sup>" in page
    assert "one &amp; two" in page
    assert "<b>characterisation described</b> denied" in page
    assert "<b>occupation trained_as</b> possible" in page
    assert "<script" not in page
