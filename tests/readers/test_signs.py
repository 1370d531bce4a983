"""What elements say they are."""

from typing import Any

import pytest
from lxml import html

from testimonia.readers.signs import Nearest, Signs


def path(markup: str) -> list[Any]:
    """Return the elements around the bold words of a page, outermost first."""
    bold = html.document_fromstring(f"<body>{markup}</body>").find(".//b")
    return [*reversed(list(bold.iterancestors()))]


def kind(markup: str) -> str:
    around = path(markup)
    return Signs().of(around, len(around) - 1)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<footer><b>x</b></footer>", "footer"),
        ("<div role='Banner'><b>x</b></div>", "page header"),
        ("<div class='box SHARE-bar'><b>x</b></div>", "sharing"),
        ("<div id='login_2'><b>x</b></div>", "login"),
        ("<div class='shareholders adsorbed'><b>x</b></div>", ""),
        ("<nav class='footer'><b>x</b></nav>", "navigation"),
        ("<article class='comments'><b>x</b></article>", ""),
        ("<div><b>x</b></div>", ""),
    ],
)
def test_an_element_is_what_its_tag_role_or_name_says(markup: str, said: str) -> None:
    """The tag goes before the role, both before whole words of class and id; a whole page is called anything."""
    assert kind(markup) == said


def test_the_header_of_an_article_is_none_of_the_page() -> None:
    """Within an article or the main part a header is of it, wherever else it is the page's."""
    assert kind("<header><b>x</b></header>") == "page header"
    assert kind("<main><div><header><b>x</b></header></div></main>") == ""


def test_the_innermost_that_may_be_furniture_is_nearest() -> None:
    """An element that is not let pass for furniture leaves it to those around it."""
    around = path("<footer><nav><div><b>x</b></div></nav></footer>")
    footer, nav = around[-3:-1]
    assert Nearest(Signs(), lambda *_: True).of(around) == ("navigation", nav)
    assert Nearest(Signs(), lambda kind, _: kind != "navigation").of(around) == ("footer", footer)
    assert Nearest(Signs(), lambda *_: False).of(around) == ("", None)


def test_what_was_found_for_one_block_holds_for_the_next() -> None:
    """Elements that blocks share are asked once, also those that are no furniture."""
    page = html.document_fromstring("<body><footer><p>x</p><nav>y</nav></footer><div>z</div></body>")
    asked: list[str] = []

    def holds(kind: str, _: Any) -> bool:
        asked.append(kind)
        return True

    nearest = Nearest(Signs(), holds)
    ends = [page.find(f".//{tag}") for tag in ("p", "nav", "p", "div")]
    found = [nearest.of([*reversed(list(end.iterancestors())), end])[0] for end in ends]
    assert (found, asked) == (["footer", "navigation", "footer", ""], ["footer", "navigation"])


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<div><p class='wp-Caption-text'><b>x</b></p></div>", "caption"),
        ("<div class='photo_credit'><p><b>x</b></p></div>", "caption"),
        ("<div class='Bildunterschrift bild-unterschrift'><p><b>x</b></p></div>", "caption"),
        ("<div class='caption'><div><p><b>x</b></p></div></div>", ""),
        ("<footer><p class='caption'><b>x</b></p></footer>", "footer"),
    ],
)
def test_a_caption_is_told_close_to_its_words(markup: str, said: str) -> None:
    """By the class of a block or of the element right above, where nothing else is said."""
    assert Nearest(Signs(), lambda *_: True).of(path(markup))[0] == said
