"""What is printed on a page, and where."""

import pypdfium2 as pdfium
import pytest

from testimonia.readers.pdf import runs
from testimonia.readers.pdf.printed import ASLANT, Sheet
from tests.readers.pdf import made
from tests.readers.pdf.made import lines, page_of, pdf, shown, turned


def taken(drawn: made.Sheet | str) -> Sheet:
    document = pdfium.PdfDocument(pdf([drawn]))
    page = document[0]
    sheet = Sheet(1, page.get_width(), page.get_height())
    runs.take(page, sheet)
    document.close()
    return sheet


def texts(sheet: Sheet, turn: int = 0) -> list[str]:
    return [run.text for run in sheet.runs.get(turn, [])]


def test_a_run_has_words_place_and_size() -> None:
    """It is a stretch of a line without a wide gap, in the order in which it was drawn."""
    sheet = taken(shown(50, 700, "one run of words") + shown(300, 700, "and another", 12))
    assert texts(sheet) == ["one run of words", "and another"]
    first, second = sheet.runs[0]
    assert (first.left, first.base, first.size, second.size) == (50, 142, 10, 12)
    assert first.first < first.right - first.left < 100
    assert first.order < second.order


def test_words_at_other_angles() -> None:
    """Each right angle has its own runs, and what is aslant is apart."""
    drawn = (
        shown(50, 700, "level")
        + turned("0 1 -1 0 100 300", "upwards")
        + turned("0 -1 1 0 200 300", "downwards")
    )
    sheet = taken(drawn + turned("-1 0 0 -1 300 300", "over") + turned(".7 .7 -.7 .7 300 400", "aslant"))
    assert {turn: texts(sheet, turn) for turn in sheet.runs} == {
        0: ["level"], 270: ["upwards"], 90: ["downwards"], 180: ["over"], ASLANT: ["aslant"],
    }  # fmt: skip


def test_words_beyond_the_page_are_counted() -> None:
    """What stands outside the crop box is seen by nobody."""
    sheet = taken(
        made.Sheet(
            shown(50, 700, "seen") + shown(50, 900, "printer's marks here"), more="/CropBox[0 0 595 800]"
        )
    )
    assert (texts(sheet), sheet.outside) == (["seen"], 3)
    assert page_of(made.Sheet(shown(50, 700, "seen") + shown(50, 900, "not"))).notes == (
        "1 word beyond the edges of the pages, which nobody sees, is left out",
    )


def test_invisible_words_are_read() -> None:
    """What was recognised in a scan is its text."""
    assert texts(taken("3 Tr " + shown(50, 700, "recognised words"))) == ["recognised words"]


def test_the_blank_that_a_scan_draws_fills_the_gap() -> None:
    """The blank behind a recognised word is as wide as its letters, and part of the room that it takes."""
    drawn = f"BT /C 10 Tf 50 700 Td (one ) Tj {4 * 6 + 8} 0 Td (two ) Tj ET"
    assert texts(taken(drawn)) == ["one two"]
    assert texts(taken(drawn.replace("(one )", "(one)"))) == ["one", "two"]


def test_words_drawn_twice_are_read_once() -> None:
    """Printing over itself makes letters bold."""
    assert texts(taken(shown(50, 700, "bold") + shown(50.2, 700, "bold"))) == ["bold"]


def test_accents_that_are_drawn_apart() -> None:
    """An accent and its letter are one character."""
    drawn = "BT /F 10 Tf 50 700 Td (G) Tj 8.9 0 Td (\xa8) Tj -1.1 0 Td (odel) Tj ET"
    assert texts(taken(drawn)) == ["Gödel"]


@pytest.mark.parametrize(
    ("mark", "written"),
    [("1903{}", "1903¹²"), ("1903{}.", "1903¹²."), ("so{} it", "so¹² it"), ("{}See", "¹² See")],
)
def test_small_figures_above_the_line(mark: str, written: str) -> None:
    """The mark of a note is told from the word or year it stands at."""
    before, after = mark.split("{}")
    raised = f"/F 10 Tf ({before}) Tj /F 6 Tf 4 Ts (12) Tj 0 Ts /F 10 Tf ({after}) Tj"
    assert page_of(f"BT 50 700 Td {raised} ET").text == written


def test_a_page_of_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not read, and says why."""
    monkeypatch.setattr(runs, "MOST_CHARACTERS", 5)
    assert taken(shown(50, 700, "six or more")).problem == "more than 5 characters"


def test_a_size_that_is_none_is_told_by_the_height() -> None:
    """A font whose size was set to nothing, and scaled up again, is as large as it is seen."""
    sheet = taken("BT /F 1 Tf 10 0 0 10 50 700 Tm (scaled up) Tj ET\n" + lines(50, 650, ["plain"]))
    assert [run.size for run in sheet.runs[0]] == [10, 10]
