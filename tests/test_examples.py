"""The example collection as a whole: what its texts say is found, and nothing is read into them.

``examples/expected`` holds what a careful reader finds in each text; ``bench/lives.py`` does the counting. The floors
are what the build reaches, a little lower: they may be raised, never lowered.
"""

import json
from functools import cache
from pathlib import Path

from bench.lives import EXAMPLES, Line, Score, Text, read_collection, same_person, score, total

PRECISION_FLOOR = 0.82
CORE_FLOOR = 0.58
TOLD_FLOOR = 0.97
VIOLATED_CEILING = 4
FURNITURE_FLOOR = 0.9
WHOLLY = 0.9
"""Share of a stretch's letters and figures from which on it counts as marked: a line's end may stand outside."""


@cache
def read() -> tuple[list[Text], dict[str, list[Line]]]:
    return read_collection(EXAMPLES / "lives", EXAMPLES / "expected")


@cache
def counts() -> Score:
    texts, lines = read()
    return total(score(text, lines[text.path]) for text in texts)


def test_every_text_is_read() -> None:
    """All sixteen texts become sources that say something of somebody."""
    texts, lines = read()
    assert len(texts) == 16
    assert all(lines[text.path] for text in texts)


def test_what_comes_out_is_what_the_texts_say() -> None:
    """Most of what is put out is on the careful reader's list, although that list is not complete."""
    found = counts()
    assert found.right >= PRECISION_FLOOR * found.lines


def test_the_plain_facts_are_found() -> None:
    """At least the share of core statements that the docs tell is found."""
    found = counts()
    assert found.core_found >= CORE_FLOOR * found.core


def test_nothing_comes_out_of_furniture() -> None:
    """Lists of other stories, prompts and notices yield no statement."""
    assert counts().furniture == []


def test_what_is_denied_imagined_or_said_of_others_is_not_asserted() -> None:
    """Negations, hypotheses and rumours do not turn into the author's assertions."""
    assert len(counts().violated) <= VIOLATED_CEILING


def test_the_page_is_told() -> None:
    """Title, author, publication, issue, series, part, date and age are read where a text gives them."""
    found = counts()
    assert found.told_found >= TOLD_FLOOR * found.told


def test_every_locus_quotes_its_source() -> None:
    """The words of every statement stand in its source where it says."""
    texts, lines = read()
    for text in texts:
        for line in lines[text.path]:
            locus = line["locus"]
            assert text.text[locus["start"] : locus["end"]] == locus["quote"]


def test_prose_stays_prose() -> None:
    """No stretch that a reader takes for the article is marked as furniture: its passages are read for statements."""
    texts, _ = read()
    stretches = [(text, stretch) for text in texts for stretch in text.expected["prose"]]
    assert len(stretches) >= 2 * len(texts)
    assert [(text.path, words) for text, words in stretches if text.as_furniture(words) != 0] == []


def test_furniture_is_marked() -> None:
    """Of the stretches that a reader takes for furniture at least nine in ten are marked, nearly to the letter."""
    texts, _ = read()
    shares = [text.as_furniture(stretch) for text in texts for stretch in text.expected["furniture"]]
    marked = [share for share in shares if share is not None and share >= WHOLLY]
    assert len(marked) >= FURNITURE_FLOOR * len(shares)


def test_texts_that_disagree_stand_side_by_side() -> None:
    """For many of the listed disagreements each side is found in its own text, under the same person."""
    texts, lines = read()
    by_path = {text.path: text for text in texts}
    shown = 0
    for item in json.loads((EXAMPLES / "expected" / "disagreements.json").read_text("utf-8")):
        sides = [side for side in item["texts"] if _stands(by_path, lines, side, item["person"])]
        shown += len(sides) >= 2
    assert shown >= 8


def _stands(texts: dict[str, Text], lines: dict[str, list[Line]], side: Line, person: str) -> bool:
    path = side["path"].removeprefix("lives/")
    span = texts[path].span(side["quote"])
    return span is not None and any(
        same_person(line["subject"]["label"], [person])
        and line["locus"]["start"] < span[1]
        and span[0] < line["locus"]["end"]
        for line in lines[path]
    )


def test_hearsay_keeps_its_chain() -> None:
    """Some of the passages told at second hand or further come out with the voices they went through."""
    texts, lines = read()
    by_path = {text.path: text for text in texts}
    chained = 0
    for item in json.loads((EXAMPLES / "expected" / "hearsay.json").read_text("utf-8")):
        path = item["path"].removeprefix("lives/")
        span = by_path[path].span(item["quote"])
        chained += any(
            span is not None
            and len(line["voices"]) >= 2
            and line["locus"]["start"] < span[1]
            and span[0] < line["locus"]["end"]
            for line in lines[path]
        )
    assert chained >= 4


def test_one_person_is_one_page() -> None:
    """The people the collection is about are each identified across the texts that name them."""
    _, lines = read()
    pages: dict[str, set[str]] = {}
    for line in (line for of_text in lines.values() for line in of_text):
        pages.setdefault(line["subject"]["label"], set()).add(line["subject"]["id"])
    for name in (
        "Alexandra Kollontai",
        "Clara Zetkin",
        "Angelica Balabanoff",
        "Pierre Monatte",
        "Emma Goldman",
    ):
        assert len(pages[name]) == 1, name


def test_examples_stand_where_they_are_shipped_from() -> None:
    """The collection folder holds texts only: a build reads whatever lies in it."""
    assert {path.suffix for path in Path(EXAMPLES / "lives").rglob("*") if path.is_file()} <= {
        ".txt",
        ".html",
        ".md",
    }
