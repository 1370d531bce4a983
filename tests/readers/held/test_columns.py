"""What the columns of a table are."""

from collections.abc import Iterator

import pytest

from testimonia.errors import ReadingError
from testimonia.readers.held.columns import Row, TextColumn, sampled, text_column
from testimonia.readers.member import Member, Refused, Unpacking
from tests.readers.held.helpers import ANA, BO, HOW

ROWS: list[Row] = [
    [("id", "a4f0c2e19b774a"), ("url", f"http://lund.example/{'long-' * 20}"), ("name", "Ana Lorca"), ("text", ANA)],
    [("id", "b4f0c2e19b774a"), ("url", "http://lund.example/b"), ("name", "Bo Lind"), ("text", BO)],
]  # fmt: skip
NAMES = ["id", "url", "name", "text"]


def asking(name: str) -> Unpacking:
    return Unpacking(10_000, HOW.readers, HOW.containers, name)


def test_the_column_with_the_longest_texts_is_guessed_and_said() -> None:
    """Addresses and keys are longer, and no texts."""
    assert text_column(NAMES, ROWS, HOW) == TextColumn(
        "text", "txt", ("texts are in column “text” (guessed)",)
    )


def test_a_column_that_is_named_is_taken() -> None:
    """In whatever case it is written; nothing was guessed then."""
    assert text_column(NAMES, ROWS, asking(" NAME ")) == TextColumn("name", "txt")


def test_a_name_that_no_column_has_lists_those_there_are() -> None:
    """The message names what may be asked for."""
    with pytest.raises(
        ReadingError, match="no column “body”; its columns are “id”, “url”, “name”, “text”"
    ) as caught:
        text_column(NAMES, ROWS, asking("body"))
    assert caught.value.reason == "no-text"


def test_a_table_of_figures_has_no_texts() -> None:
    """Names, days and numbers are not read as texts."""
    figures: list[Row] = [[("name", "Ana Lorca"), ("born", "1904-02-03"), ("pages", "77")]] * 3
    with pytest.raises(ReadingError, match="--text-column") as caught:
        text_column(["name", "born", "pages"], figures, HOW)
    assert caught.value.reason == "no-text"


def test_a_script_without_spaces_reads_as_text() -> None:
    """Words need not be parted by spaces."""
    rows: list[Row] = [
        [("a", "a1b2c3d4e5f6" * 5), ("b", "她一九〇四年生于隆德在那里印了九年的传单后来去了马尔默")]
    ] * 2
    assert text_column(["a", "b"], rows, HOW).name == "b"


def test_texts_with_marks_are_html() -> None:
    """A column of pages is read by the reader of pages."""
    rows: list[Row] = [
        [("page", f"<p>{ANA}</p>")],
        [("page", f"<div class='x'><p>{BO}</p></div>")],
        [("page", ANA)],
    ]
    assert text_column(["page"], rows, HOW).extension == "html"


def test_the_other_columns_tell_of_the_text() -> None:
    """By their names, in any case, also those of objects within; each value of a list counts."""
    row: Row = [
        ("Text", ANA), ("meta.AUTHOR", "Bo Lind"), ("meta.AUTHOR", "Cy Holm"), ("Pub_Date", "1931-05-03"), ("id", "7"),
        ("title", " "), ("description", "x" * 2_001),
    ]  # fmt: skip
    member = TextColumn("Text", "txt").member("4", row, HOW, ("note",))
    assert isinstance(member, Member)
    assert [(clue.kind, clue.value, clue.origin) for clue in member.clues] == [
        ("author", "Bo Lind", "column “meta.AUTHOR”"), ("author", "Cy Holm", "column “meta.AUTHOR”"),
        ("published", "1931-05-03", "column “Pub_Date”"),
    ]  # fmt: skip
    assert (member.name, member.data.decode(member.charset), member.notes) == ("4", ANA, ("note",))


def test_parts_of_a_text_are_set_apart() -> None:
    """A list of paragraphs is a text of them."""
    member = TextColumn("text", "txt").member("1", [("text", ANA), ("text", BO)], HOW)
    assert isinstance(member, Member)
    assert member.data.decode() == f"{ANA}\n\n{BO}"


def test_rows_without_a_text_and_with_too_much_of_it_are_named() -> None:
    """Each has its reason."""
    column = TextColumn("text", "txt")
    refused = [
        column.member("1", row, HOW) for row in ([("text", " ")], [("name", "Ana")], [("text", "å" * 5_001)])
    ]
    assert [one.reason for one in refused if isinstance(one, Refused)] == ["empty", "empty", "too-large"]


def test_what_is_no_character_is_kept_in_figures() -> None:
    """Half a character, as JSON may hold it, has no bytes in UTF-8."""
    member = TextColumn("text", "txt").member("1", [("text", "a\ud800b")], HOW)
    assert isinstance(member, Member)
    assert member.data == b"a\\ud800b"


def test_few_rows_or_much_text_make_a_sample() -> None:
    """The sample ends after 50 rows, or where it has enough letters; what is left is not read yet."""
    taken, rest = sampled(iter(range(100)), lambda _: 1)
    assert (taken, next(rest)) == (list(range(50)), 50)
    assert sampled(iter(range(100)), lambda _: 1_500_000)[0] == [0, 1, 2]


def test_a_break_within_the_sample_comes_after_it() -> None:
    """The rows before it are not lost; where there are none, there is nothing to wait for."""

    def breaking(*rows: int) -> Iterator[int]:
        yield from rows
        raise ReadingError("damaged", "is damaged")

    taken, rest = sampled(breaking(1, 2), lambda _: 1)
    assert taken == [1, 2]
    with pytest.raises(ReadingError):
        next(rest)
    with pytest.raises(ReadingError):
        sampled(breaking(), lambda _: 1)


def test_a_column_that_is_mostly_empty_is_not_guessed() -> None:
    """Remarks on a few rows are not what a table is about; they can be asked for."""
    rows = [("Ana", "")] * 6 + [("Bo", ANA)]
    sparse: list[Row] = [[("name", name), ("remark", remark)] for name, remark in rows]
    with pytest.raises(ReadingError):
        text_column(["name", "remark"], sparse, HOW)
    assert text_column(["name", "remark"], sparse, asking("remark")).name == "remark"
