"""How a table is written."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.readers.held.dialects import sniffed
from tests.readers.held.helpers import ANA, BO


def rows(text: str) -> list[list[str]]:
    return [list(row) for row in sniffed(text).rows(iter(text.splitlines(keepends=True)))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_what_parts_the_cells_is_told_by_even_rows(delimiter: str) -> None:
    """Commas in the texts do not part them where something else does."""
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(
        [["name", "text"], ["Ana", ANA], ["Bo", f"{BO}, he said"]]
    )
    assert rows(file.getvalue()) == [["name", "text"], ["Ana", ANA], ["Bo", f"{BO}, he said"]]


def test_quotation_marks_that_quote_nothing_stay() -> None:
    """A table with tabs whose texts begin with a quotation is not joined over its lines, and loses no mark."""
    text = 'name\ttext\nAna\t"I printed them," she said.\nBo\t"I wept," he said.\n'
    assert rows(text)[1:] == [["Ana", '"I printed them," she said.'], ["Bo", '"I wept," he said.']]


def test_marks_may_be_escaped_by_a_backslash() -> None:
    """So databases write them."""
    text = 'name,text\n"Ana","She said \\"no\\", and left."\n"Bo","He wept."\n'
    assert rows(text)[1] == ["Ana", 'She said "no", and left.']


def test_a_space_may_stand_before_a_mark() -> None:
    """A quoted cell behind a space is quoted all the same."""
    assert rows('name, text\nAna, "Lund, then Malmö"\nBo, "Malmö, then Lund"\n')[1] == [
        "Ana",
        "Lund, then Malmö",
    ]


def test_prose_is_one_column() -> None:
    """Lines with now one and now three commas are no table of several columns."""
    text = f"text\n{ANA}\n{BO}\nOne, two, three, four.\nFive; six.\n"
    assert [len(row) for row in rows(text)] == [1, 1, 1, 1, 1]


def test_a_cell_that_the_sample_cuts_off_does_no_harm() -> None:
    """The sample may end within a quoted cell."""
    assert sniffed('name;text\nAna;"Lund, 1931"\nBo;"Malmö, Lu').delimiter == ";"


@given(st.text(max_size=300))
def test_any_text_has_a_dialect(text: str) -> None:
    """Whatever the beginning is, there is an answer."""
    assert len(sniffed(text).delimiter) == 1


def test_rows_may_end_before_the_last_column() -> None:
    """Cells that are empty at the end of a row are often left out."""
    text = (
        "name,born,died,text\nAna,1904\nBo,1899,1940\nCy,1900\nDi,1901,1950,She printed leaflets\nEl,1888\n"
    )
    assert [len(row) for row in rows(text)] == [4, 2, 3, 2, 4, 2]
