"""Notes and lists of works."""

from testimonia.citations import apart
from testimonia.citations.notes import notes
from testimonia.languages.en.citing import citing
from testimonia.model import Region
from tests.citations.reading import noted, passages

PROSE = "Ida Falk led the strike of 1921.\n\n"


def marks(text: str) -> list[str]:
    return [note.mark for note in noted(text)]


def test_notes_stand_below_their_heading() -> None:
    """What has a mark or reads as a work is a note, until the next heading; a paragraph is none."""
    text = (
        PROSE
        + "Notes\n1. The letter is lost.\n2. Ida Falk, Exile, p. 3.\nThe editors thank the town library.\n"
    )
    found = noted(text)
    assert [text[note.start : note.end] for note in found] == [
        "1. The letter is lost.",
        "2. Ida Falk, Exile, p. 3.",
    ]
    assert [note.mark for note in found] == ["1", "2"]


def test_items_of_a_list_of_works_are_works_whatever_they_say() -> None:
    """Below "References", not below "Notes"; nothing points to them."""
    text = PROSE + "References\nFalk, Ida. Exile. Graz: Tor, 1931.\n- Some pamphlets of the time\n"
    regions = [Region("apparatus", text.index("- Some"), len(text) - 1, False, "")]
    kept = [one for one in passages(text) if one.start < text.index("- Some")]
    assert [(note.mark, note.listed) for note in noted(text)] == [("", True)]
    assert [(note.mark, note.listed) for note in notes(text, regions, kept, citing())] == [("", True)] * 2


def test_notes_without_a_heading_are_told_by_their_marks() -> None:
    """If most of a run read as references; a numbered list of what happened is none."""
    assert marks(PROSE + "[1] Ida Falk, Exile, p. 3\n[2] Ibid., p. 4\n") == ["1", "2"]
    assert marks(PROSE + "¹ Ida Falk, Exile, p. 3\n") == ["1"]
    assert marks(PROSE + "[^a]: Ida Falk, Exile, p. 3\n") == ["^a"]
    assert marks(PROSE + "1. She led the strike.\n2. She was arrested.\n") == []


def test_items_of_a_list_without_marks_are_counted() -> None:
    """As browsers number them."""
    text = PROSE + "Notes\nIda Falk, Exile, p. 3.\nKarl Lund, Lives, p. 4.\n"
    assert marks(text) == ["1", "2"]


def test_the_next_heading_ends_a_list() -> None:
    """What stands below it is no note."""
    text = PROSE + "Notes\n1. Lost.\n"
    regions = [Region("heading", len(text), len(text) + 5, False, "")]
    text += "About\n2. Printed in Graz.\n"
    assert [note.mark for note in noted(text, regions)] == ["1"]


def test_lines_of_one_block_are_notes_each() -> None:
    """Where a line begins with a mark, or every line is a reference."""
    text = "Notes\n1. Ida Falk, Exile, p. 3.\n2. Karl Lund, Lives, p. 4."
    block = [Region("apparatus", 6, len(text), False, "")]
    head = passages(text)[:1]
    assert [note.mark for note in notes(text, block, head, citing())] == ["1", "2"]
    bare = text.replace("1. ", "").replace("2. ", "")
    block = [Region("apparatus", 6, len(bare), False, "")]
    assert [note.mark for note in notes(bare, block, head, citing())] == ["1", "2"]


def test_nothing_is_read_from_notes() -> None:
    """Passages that are notes become regions of the apparatus; the others stay as they are."""
    text = PROSE + "Notes\n1. Ida Falk, Exile, p. 3.\n"
    regions, kept = apart(noted(text), passages(text))
    assert [text[one.start : one.end] for one in regions] == ["1. Ida Falk, Exile, p. 3."]
    assert not regions[0].furniture
    assert [text[one.start : one.end] for one in kept] == ["Ida Falk led the strike of 1921.", "Notes"]
