"""What a web page's head declares."""

import json

from lxml import html

from testimonia.readers.metadata import clues


def declared(head: str, text: str = "") -> list[tuple[str, str]]:
    return [
        (clue.kind, clue.value)
        for clue in clues(html.document_fromstring(f"<head>{head}</head><body>x"), text)
    ]


def test_linked_data_is_read() -> None:
    """Title, every author, date and publisher of a schema.org article, in a graph too."""
    node = {
        "@type": "NewsArticle", "headline": "The signalman",
         "author": [{"name": "Lucia Neri"}, {"name": "Paolo Riva"}],
        "datePublished": "2018-04-25T08:00:00+02:00", "publisher": {"name": "Railway Memory"},
    }  # fmt: skip
    found = declared(
        f'<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebSite"}, node]})}</script>'
    )
    assert found == [
        ("title", "The signalman"), ("author", "Lucia Neri"), ("author", "Paolo Riva"),
        ("published", "2018-04-25"), ("publication", "Railway Memory"),
    ]  # fmt: skip


def test_meta_elements_are_read_in_order_of_trust() -> None:
    """Open Graph, citation and Dublin Core names, the address, and the title without the site's name."""
    found = declared(
        '<title>The signalman | Railway Memory</title><meta name="description" content="A life.">'
        '<meta property="og:title" content="The signalman">'
        '<meta name="citation_author" content="Neri, Lucia">'
        '<meta name="DC.date" content="2018-04-25"><link rel="canonical" href="https://railway.example/s">'
    )
    assert found == [
        ("title", "The signalman"), ("author", "Neri, Lucia"), ("published",
         "2018-04-25"), ("standfirst", "A life."),
        ("url", "https://railway.example/s"),
    ]  # fmt: skip


def test_a_node_that_points_to_another_has_its_name() -> None:
    """An author given by an id is the node of that id."""
    graph = [
        {"@type": "Article", "headline": "The signalman", "author": [{"@id": "#p1"}, {"@id": "#p2"}]},
        {"@type": "Person", "@id": "#p1", "name": "Lucia Neri"},
    ]
    found = declared(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>')
    assert found == [("title", "The signalman"), ("author", "Lucia Neri")]


def test_what_is_escaped_twice_is_made_plain() -> None:
    """Some sites escape what their declarations escape again."""
    assert declared('<meta name="author" content="Luc&amp;iacute;a Neri">') == [("author", "Lucía Neri")]


def test_elements_that_are_marked_are_told_apart_from_declarations() -> None:
    """A marked byline and day are kinds of their own, and so is the day a copy was saved."""
    page = "<!-- saved date: Sun Feb 07 2021 --><p class='byline'>By Lucia Neri</p><b class='date'>3 May 2018</b>"
    found = [(clue.kind, clue.value) for clue in clues(html.document_fromstring(page), "")]
    assert found == [("retrieved", "Feb 07 2021"), ("byline", "By Lucia Neri"), ("day", "3 May 2018")]


def test_an_address_is_no_author() -> None:
    """A profile's address in the author field is left out."""
    assert declared('<meta property="article:author" content="https://social.example/paper">') == []


def test_broken_linked_data_is_passed_over() -> None:
    """JSON that does not parse, or nests without end, tells nothing and stops nothing."""
    bad = "[" * 100_000
    assert declared(
        f'<script type="application/ld+json">{bad}</script><meta name="author" content="A. B.">'
    ) == [("author", "A. B.")]


def test_words_that_stand_in_the_text_have_their_place() -> None:
    """A declared author who is named in the text is found there."""
    found = clues(html.document_fromstring('<meta name="author" content="Lucia Neri">x'), "By Lucia Neri")
    assert [(clue.start, clue.end) for clue in found] == [(3, 13)]
