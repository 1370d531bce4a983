"""Tables."""

import csv
import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.readers.member import Member, Unpacking
from tests.readers.held.helpers import ANA, BO, HOW, held, mutations, reasons, survives, texts, until_broken

LONG = f"{ANA} {BO}"


def packed(*rows: tuple[str, ...], **how: str) -> bytes:
    file = io.StringIO()
    csv.writer(file, **how).writerows(rows)  # type: ignore[arg-type]
    return file.getvalue().encode()


def notes(data: bytes) -> list[str]:
    (*_, last) = held("csv", data)
    assert isinstance(last, Member)
    return list(last.notes)


@given(
    st.lists(
        st.text(alphabet='ab ,;"\n\t|é', max_size=60).map(lambda text: f"{ANA}{text}"), min_size=2, max_size=5
    )
)
def test_what_a_table_is_given_comes_back(bodies: list[str]) -> None:
    """Each row is a member by its number, whatever stands in its text."""
    found = held("csv", packed(("name", "text"), *((f"n{n}", body) for n, body in enumerate(bodies))))
    assert list(texts(found)) == [str(n) for n in range(1, len(bodies) + 1)]
    assert [data.decode() for data in texts(found).values()] == bodies


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(("extension", "delimiter"), [("csv", ","), ("csv", ";"), ("tsv", "\t")])
def test_tables_are_written_in_many_ways(encoding: str, extension: str, delimiter: str) -> None:
    """What parts the cells, and the encoding, are told by the bytes."""
    data = (
        packed(("namn", "text"), ("Åsa", f"Malmö, {ANA}"), ("Bo", BO), delimiter=delimiter)
        .decode()
        .encode(encoding)
    )
    found = texts(held(extension, data))
    assert {name: text.decode() for name, text in found.items()} == {"1": f"Malmö, {ANA}", "2": BO}


def test_columns_tell_of_the_texts() -> None:
    """Title and author are clues; that the column was guessed is noted."""
    (one,) = held("csv", packed(("Title", "Author", "body"), ("Leaflets", "Bo Lind", LONG)))
    assert isinstance(one, Member)
    assert [(clue.kind, clue.value) for clue in one.clues] == [("title", "Leaflets"), ("author", "Bo Lind")]
    assert one.notes == ("texts are in column “body” (guessed)",)


def test_a_column_can_be_asked_for() -> None:
    """The texts are then in that one."""
    how = Unpacking(10_000, HOW.readers, HOW.containers, "Abstract")
    data = packed(("abstract", "text"), ("Ana, in short.", LONG))
    assert texts(held("csv", data, how)) == {"1": b"Ana, in short."}
    assert texts(held("csv", data)) == {"1": LONG.encode()}


def test_a_table_without_names_of_columns_is_read_from_its_first_row() -> None:
    """The columns are then called by their numbers, and that is noted."""
    data = packed(("Ana", "7", ANA), ("Bo", "8", BO))
    assert texts(held("csv", data)) == {"1": ANA.encode(), "2": BO.encode()}
    assert "columns are named by their numbers" in notes(data)[-1]


def test_empty_rows_are_not_counted() -> None:
    """The number of a row does not depend on gaps."""
    assert texts(held("csv", f"name,text\n\nAna,{ANA!r}\n,\nBo,x\n".encode()))["2"] == b"x"


def test_rows_that_do_not_fit_are_read_and_said_to() -> None:
    """Too few cells leave a text empty; what is too many goes on with a text in the last column."""
    data = f"name;text\nAna;{ANA}\nBo\nCy;{BO}; and then; he left\n".encode()
    found = held("csv", data)
    assert reasons(found) == {"2": "empty"}
    assert texts(found)["3"].decode() == f"{BO}; and then; he left"
    assert "the last are read as the end of the text" in notes(data)[-1]
    assert "may belong to another" in notes(f"text;name\n{ANA};Ana\n{BO};Bo;x\n".encode())[-1]


def test_spreadsheets_may_tell_what_parts_the_cells() -> None:
    """The line "sep=;" is obeyed, and no row."""
    assert texts(held("csv", f"sep=|\nname|text\nAna|{ANA}\n".encode())) == {"1": ANA.encode()}


def test_packed_tables_are_unpacked() -> None:
    """Where gzip breaks off, nothing is read of the table: its encoding is told by the whole of it."""
    data = gzip.compress(packed(("name", "text"), ("Ana", ANA)))
    assert texts(held("csv.gz", data)) == {"1": ANA.encode()}
    assert until_broken("csv.gz", data[:-9]) == ([], "damaged")


def test_a_text_that_is_too_large_costs_only_itself() -> None:
    """The row is named, the next is read."""
    found = held("csv", packed(("name", "text"), ("Ana", "word " * 3_000), ("Bo", BO)))
    assert (reasons(found), list(texts(found))) == ({"1": "too-large"}, ["2"])


def test_a_cell_without_an_end_ends_the_table() -> None:
    """The rows before it are kept, and it is said behind which."""
    data = packed(("name", "text"), ("Ana", ANA), ("Bo", BO)) + b'Cy,"' + b"word and word\n" * 20_000
    found, reason = until_broken("csv", data)
    assert (list(texts(found)), reason) == (["1", "2"], "damaged")


def test_a_line_without_an_end_is_not_read_whole() -> None:
    """A line that is longer than a row can be is damage."""
    assert until_broken("csv", packed(("name", "text"), ("Ana", ANA)) + b"x" * 600_000)[1] == "damaged"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a,b\n1,2\n3,4\n", "no-text"), (b"", "no-text"), (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "binary"),
        (b"name,born\nAna Lorca,1904\nBo Lind,1899\n", "no-text"),
    ],
)  # fmt: skip
def test_what_holds_no_texts_says_so(data: bytes, reason: str) -> None:
    """Tables of figures, of nothing, and what is none have their reasons."""
    assert until_broken("csv", data) == ([], reason)


def test_damaged_bytes_end_in_words() -> None:
    """Whatever is done to a table, its texts come out or a reason does."""
    for data in mutations(packed(("name", "text"), *((f"n{n}", f'"{ANA}", he said') for n in range(20))), 1):
        survives("csv", data)
        survives("csv", data.decode("utf-8", "replace").encode("utf-16"))
        survives("csv.gz", gzip.compress(data)[:-3])
