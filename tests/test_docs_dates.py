"""The page on dates."""

import doctest
from pathlib import Path

from testimonia.dates import read_links
from testimonia.languages.en.pack import ENGLISH

PAGE = Path(__file__).parents[1] / "docs" / "dates.md"
TITLE = "## What is counted from without a date"


def test_examples_of_the_page_run() -> None:
    """Every example of docs/dates.md gives what it shows."""
    failed, tried = doctest.testfile(str(PAGE), module_relative=False)
    assert failed == 0
    assert tried


def rows() -> list[list[str]]:
    """Return the rows of the table of links."""
    section = PAGE.read_text("utf-8").split(TITLE)[1].split("## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def link_of(text: str) -> list[str]:
    links = read_links(text, [(0, len(text))], ENGLISH.dates(), ENGLISH.deeds())
    if not links:
        return ["none", "", ""]
    (link,) = links
    days = f"{link.least} to {'open' if link.most is None else link.most}"
    return [link.relation, "open" if link.least is None else days, link.event]


def test_the_table_of_links_is_true() -> None:
    """Every sentence of the table gives the link that stands beside it, or none."""
    assert [[text, *link_of(text)] for text, *_ in rows()] == rows()
    assert rows()
