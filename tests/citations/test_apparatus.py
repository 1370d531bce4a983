"""The references in notes."""

from testimonia.citations.apparatus import of_notes
from testimonia.languages.en.citing import citing
from tests.citations.reading import noted


def found(text: str) -> list[tuple[str, str]]:
    return [
        (text[one.start : one.end], one.item.get("title", ""))
        for one in of_notes(text, noted(text), citing())
    ]


def test_a_note_may_hold_several_references() -> None:
    """Between semicolons, in sentences, in brackets; what is no reference is none."""
    text = (
        "Notes\n1. Ida Falk, Exile, p. 3; cf. Karl Lund, Lives, p. 4.\n"
        "2. The letter is lost. See Falk, Exile, p. 5. It was long.\n3. She denied it (Eva Mill, Coal, p. 6).\n4. Lost.\n"
    )
    assert found(text) == [
        ("Ida Falk, Exile, p. 3", "Exile"), ("cf. Karl Lund, Lives, p. 4.", "Lives"),
        ("See Falk, Exile, p. 5", "Exile"), ("Eva Mill, Coal, p. 6", "Coal"),
    ]  # fmt: skip


def test_a_semicolon_in_a_title_divides_nothing() -> None:
    """In quotation marks or brackets."""
    text = "Notes\n1. Karl Lund, “Bread; or, Coal”, Harbour History 12:3 (1978), pp. 33–51.\n"
    assert found(text) == [(text[9:-1], "Bread; or, Coal")]


def test_what_repeats_the_note_before_has_its_work() -> None:
    """In order of the notes."""
    text = "Notes\n1. Ida Falk, Exile (Graz: Tor, 1931), p. 3.\n2. Ibid., p. 4.\n"
    assert [title for _, title in found(text)] == ["Exile", "Exile"]


def test_an_item_that_cannot_be_read_is_kept_in_its_words() -> None:
    """Of a list of works; a note that cites nothing is no citation."""
    text = "References\n1. Pamphlets in the town library\n"
    (one,) = of_notes(text, noted(text), citing())
    assert one.item == {"type": "document", "note": "Pamphlets in the town library"}
    text = text.replace("References", "Notes")
    assert list(of_notes(text, noted(text), citing())) == []
