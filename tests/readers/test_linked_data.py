"""What linked data declares."""

import json
from typing import Any

import pytest
from lxml import html

from testimonia.readers.linked_data import declared


def told(*scripts: Any) -> list[tuple[str, str]]:
    parts = (
        f'<script type="application/ld+json">{one if isinstance(one, str) else json.dumps(one)}</script>'
        for one in scripts
    )
    return list(declared(html.document_fromstring(f"<head>{''.join(parts)}</head><body>x")))


def article(**more: Any) -> dict[str, Any]:
    return {"@type": "Article", **more}


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Olga Brandt", ["Olga Brandt"]), (["Olga", "Ida"], ["Olga", "Ida"]), ({"name": ["Olga", 3]}, ["Olga"]),
        (7, ["7"]), (True, []), (None, []), ({"@id": "#nobody"}, []), ([["Olga"]], []), ("", [""]),
    ],
)  # fmt: skip
def test_a_value_is_its_names(value: Any, names: list[str]) -> None:
    """A string, a number, a node with names or a list of such; anything else has none."""
    assert told(article(author=value)) == [("author", name) for name in names]


def test_a_page_tells_only_of_its_text() -> None:
    """Day and language of a page are its text's, its name is the site's; articles come first."""
    page = {"@type": ["WebPage"], "headline": "Hives", "inLanguage": "de", "datePublished": "2017"}
    assert told([page, {"@type": "Person", "headline": "No."}, article(headline="Ida")]) == [
        ("title", "Ida"), ("published", "2017"), ("language", "de"),
    ]  # fmt: skip


def test_articles_are_found_where_they_are_nested() -> None:
    """In lists, in a graph, as what a page is mostly about, and with a narrower type."""
    inner = {"@type": ["Thing", "NewsArticle"], "headline": "Ida"}
    assert told([[{"@graph": [{"@type": "WebSite", "mainEntity": inner}]}]]) == [("title", "Ida")]


def test_one_script_that_is_not_read_stops_no_other() -> None:
    """Broken, empty and too long ones are passed over; a line end within a string is let pass."""
    long = json.dumps(article(headline="x" * 2_000_000))
    assert told("{", "", long, '{"@type": "Article", "headline": "Ida\nBrandt"}') == [
        ("title", "Ida\nBrandt")
    ]


def test_no_more_is_read_than_is_of_use() -> None:
    """Scripts, nodes and values are read up to a number."""
    assert len(told(*[article(headline="Ida")] * 60)) == 50
    assert len(told([article(headline="Ida")] * 600)) == 500
    assert len(told(article(author=["Ida"] * 60))) == 50
