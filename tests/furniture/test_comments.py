"""Threads of comments."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, free, kinds


def test_a_thread_of_comments_is_furniture() -> None:
    """Comments are prose, and still furniture: a count, then commenters' lines."""
    thread = ["2 comments", "redstar says:", ANOTHER, "Reply", "Anna K., 3 May 2013", PARAGRAPH]
    assert free(PARAGRAPH.replace("Holm", "Dahl"), ANOTHER.replace("strike", "lockout"), *thread) == [
        PARAGRAPH.replace("Holm", "Dahl"), ANOTHER.replace("strike", "lockout"),
    ]  # fmt: skip


def test_a_count_of_comments_above_the_article_is_only_a_line() -> None:
    """A line "3 comments" under the byline does not make the article a thread."""
    assert free("The bindery", "By Jane Roe", "3 comments", PARAGRAPH, ANOTHER) == [PARAGRAPH, ANOTHER]


def test_an_article_below_a_count_of_comments_is_none() -> None:
    """Without lines that name commenters, and with more prose below than above, there is no thread."""
    assert kinds(PARAGRAPH, "3 comments", ANOTHER, ANOTHER, PARAGRAPH)[2:] == ["", "", ""]


def test_a_thread_in_the_middle_ends_with_its_last_commenter() -> None:
    """What stands below the last comment with a commenter's line goes on as before."""
    page = [
        PARAGRAPH,
        "2 comments",
        "redstar says:",
        "Well told.",
        "Anna K. says:",
        "I was there.",
        *[ANOTHER] * 4,
    ]
    assert kinds(*page)[2:] == ["comment"] * 4 + [""] * 4
