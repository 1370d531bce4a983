"""What a PDF declares of itself."""

import pytest

from tests.readers.pdf.made import STORY, Made, lines, page_of

TEXT = lines(50, 700, STORY)


def clues(made: Made) -> list[tuple[str, str]]:
    return [(clue.kind, clue.value) for clue in page_of(TEXT, made=made).clues]


def test_title_author_tags_and_language() -> None:
    """Several authors or tags come apart."""
    info = {"Title": "The Mill", "Author": "Greta Falk; Nils Ek", "Keywords": "mills, strikes; weavers"}
    assert clues(Made(info, "/Lang(en-GB)")) == [
        ("title", "The Mill"), ("author", "Greta Falk"), ("author", "Nils Ek"),
        ("tags", "mills"), ("tags", "strikes"), ("tags", "weavers"), ("language", "en-GB"),
    ]  # fmt: skip


def test_the_day_of_the_file_is_none_of_the_text() -> None:
    """When a file was made is not when the text was published."""
    assert (
        clues(Made({"CreationDate": "D:20190304120000Z", "ModDate": "D:20200101", "Producer": "A program"}))
        == []
    )


@pytest.mark.parametrize(
    "title",
    ["Microsoft Word - Mill_final.doc", "mill-2.indd", "The Mill.pdf", "untitled", "Untitled-3", "Document1", "- 12 -",
     "https://example.org/a?b=c", "", "Microsoft Word - Document2", "(anonymous)", "\x01\x02"],
)  # fmt: skip
def test_names_of_files_are_no_titles(title: str) -> None:
    """What a program made up out of the name of a file tells nothing."""
    assert clues(Made({"Title": title})) == []


def test_a_title_with_a_dot_is_one() -> None:
    """Only endings that files have make a name of a file."""
    assert clues(Made({"Title": "A Life of Mrs. Falk"})) == [("title", "A Life of Mrs. Falk")]


def test_a_value_without_end_is_cut() -> None:
    """There is a limit to what is taken over."""
    assert len(clues(Made({"Title": "word " * 9999}))[0][1]) <= 1000
