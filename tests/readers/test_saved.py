"""When a copy of a page was saved, as programs note it in comments."""

import pytest
from lxml import html

from testimonia.readers.saved import clues

ADDRESS = "https://lantern.example/lockout"


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (
            f"\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Sun Feb 07 2021 12:00:00 GMT+0100\n",
            [("retrieved", "Feb 07 2021"), ("url", ADDRESS)],
        ),
        (" saved from url=(0032)" + ADDRESS + " ", [("url", ADDRESS)]),
        ("\n FILE ARCHIVED ON 12:01:02 Feb 07, 2021 AND RETRIEVED ON 2 May", [("retrieved", "Feb 07, 2021")]),
        (" the saved date: unknown ", []),
    ],
)
def test_the_day_and_the_address_of_a_copy(comment: str, expected: list[tuple[str, str]]) -> None:
    """They are read wherever the comment stands, before the page, within or behind it."""
    for page in (
        "<!--{}--><p>She wept.</p>",
        "<p>She wept.<!--{}--></p>",
        "<html><p>She wept.</p></html><!--{}-->",
    ):
        assert list(clues(html.document_fromstring(page.format(comment)))) == expected
