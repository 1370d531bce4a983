"""Whom and which day the elements of a page point at."""

from lxml import html

from testimonia.readers.bylines import marked

ARTICLE = "<article><h1>The lockout</h1>{}<p>She entered the bindery at eleven.</p></article>"


def pointed(body: str, kind: str) -> list[str]:
    root = html.document_fromstring(f"<body>{body}</body>")
    return [words for told, words, _ in marked(root) if told == kind]


def authors(body: str) -> list[str]:
    return pointed(body, "byline")


def test_the_innermost_element_that_is_marked_names_the_author() -> None:
    """By its relation, its property or its class; the words around the name are left out."""
    assert authors(ARTICLE.format("<p class='byline'>By <a rel='author' href='/a'>Jane Roe</a></p>")) == [
        "Jane Roe"
    ]
    assert authors(ARTICLE.format("<div class='entry-author__name'>Jane Roe</div>")) == ["Jane Roe"]
    nested = "<div itemprop='author'><img alt=''><span itemprop='name'>Jane Roe</span></div>"
    assert authors(ARTICLE.format(nested)) == ["Jane Roe"]
    silent = "<div itemprop='author'><meta itemprop='name' content='Jane Roe'></div>"
    assert authors(ARTICLE.format(silent)) == ["Jane Roe"]


def test_authors_of_something_else_are_left_out() -> None:
    """Commenters and the authors of related stories wrote something else."""
    assert authors(ARTICLE.format("") + "<ol class='comments'><li class='author'>Paul Smith</li></ol>") == []
    assert authors(ARTICLE.format("") + "<aside><span class='author'>Paul Smith</span></aside>") == []
    teaser = "<div class='related-stories'><a rel='author'>Paul Smith</a></div>"
    assert authors(ARTICLE.format("") + teaser) == []


def test_a_note_on_the_author_is_no_byline() -> None:
    """What is longer than a byline is none."""
    assert authors(ARTICLE.format(f"<p class='author'>{'Jane Roe is a historian. ' * 10}</p>")) == []


def test_the_day_is_read_from_machine_or_words() -> None:
    """What is written for machines comes first; the day of a change is none."""
    body = (
        "<p><span class='entry-date' datetime='2014-05-03'>last Saturday</span>"
        "<span class='updated-date'>5 May 2014</span><b itemprop='datePublished'>3 May 2014</b></p>"
    )
    assert pointed(body, "day") == ["2014-05-03", "3 May 2014"]


def test_it_is_told_by_what_an_element_points() -> None:
    """A relation, microdata or a class: whoever reads the clue can weigh it."""
    root = html.document_fromstring(f"<body>{ARTICLE.format('<a rel=author>Jane Roe</a>')}</body>")
    ((kind, words, origin),) = marked(root)
    assert (kind, words) == ("byline", "Jane Roe")
    assert origin
