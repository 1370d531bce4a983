"""What of a page may recur, and setting aside what does."""

import pytest

from testimonia.furniture.recurring import RECURRING, lines_of, set_aside
from testimonia.model import Clue, Region
from testimonia.recurrence import Lines
from tests.furniture.factories import WORDS

ARTICLE = "Ada Roth left Lund in 1921 and never came back to the town in which she was born."
PAGE = f"The Harbour Record\n\nA life in ink\n\n{ARTICLE}\n\nWritten and kept by friends, edition 12\n"


def free(
    text: str, regions: list[Region] | None = None, clues: list[Clue] | None = None, path: str = "a.txt"
) -> Lines:
    return lines_of(text, regions or [], clues or [], path, WORDS)


def test_figures_case_and_spaces_make_no_other_line() -> None:
    """One edition after another has one line of the site."""
    one, other = free("Kept by friends,  edition 12\n"), free("KEPT BY FRIENDS, edition 13\n")
    assert one.lines == other.lines != frozenset()


def test_lines_and_paragraphs_are_told_apart() -> None:
    """By their length; what has no two letters in a row is neither."""
    long = free(" ".join([ARTICLE] * 2) + "\n\nShort line\n\n* 12 *\n")
    assert (len(long.lines), len(long.paragraphs)) == (1, 1)


def test_what_is_told_already_takes_no_part() -> None:
    """A region of any kind: furniture as well as headlines."""
    whole = free(PAGE)
    headed = free(
        PAGE, [Region("headline", 0, 18, False, ""), Region("tail", len(PAGE) - 39, len(PAGE), True, "")]
    )
    assert len(whole.lines) - len(headed.lines) == 2


@pytest.mark.parametrize(
    ("clues", "path", "site"),
    [
        ([("url", "https://www.lund.example/a"), ("publication", "The Record")], "x/a.txt", "lund.example"),
        ([("publication", "The Record")], "x/a.txt", "the record"),
        ([], "x/a.txt", "folder x"),
        ([("url", "http://[broken")], "x/a.txt", "folder x"),
        ([], "x/news.warc!/3", "folder x/news.warc!"),
    ],
)
def test_a_site_is_known_by_its_host_its_name_or_its_folder(
    clues: list[tuple[str, str]], path: str, site: str
) -> None:
    """In this order; of several values the first."""
    assert free(PAGE, clues=[Clue(kind, value, value) for kind, value in clues], path=path).site == site


def test_what_recurs_is_set_aside_and_nothing_else() -> None:
    """With its reason, in the order of the text."""
    keys = free("Written and kept by friends, edition 7\n").lines
    head = Region("headline", 20, 33, False, "")
    regions = set_aside(PAGE, [head], keys, WORDS)
    assert [(region.kind, PAGE[region.start : region.end]) for region in regions] == [
        ("headline", "A life in ink"), (RECURRING, "Written and kept by friends, edition 12"),
    ]  # fmt: skip
    assert regions[1].furniture
    assert set_aside(PAGE, [head], (), WORDS) == (head,)


def test_a_heading_by_its_place_may_recur_below_the_body() -> None:
    """With what stands among the lines that recur; one that markup declares takes no part."""
    text = f"{ARTICLE}\n\nPlan a visit\n\nGallery two, rope and rag\n"
    heading = Region("heading", len(ARTICLE) + 2, len(ARTICLE) + 14, False, "a short line above a paragraph")
    keys = free("Plan a visit\n").lines
    assert keys <= free(text, [heading]).lines
    found = set_aside(text, [heading], keys, WORDS)
    assert [(one.kind, text[one.start : one.end]) for one in found] == [
        (RECURRING, "Plan a visit"), ("site line", "Gallery two, rope and rag"),
    ]  # fmt: skip
