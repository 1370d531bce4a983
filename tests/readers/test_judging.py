"""Which blocks are of the article."""

from collections.abc import Sequence

import pytest
from lxml import html

from testimonia.readers.judging import Judge
from testimonia.readers.layer import build
from testimonia.readers.letters import squeeze
from testimonia.readers.seen import find_main, look

HIVES = "Ida Brandt kept eleven hives behind the tannery of Lindach until the war took the sugar away."
HONEY = "Her sister Olga carried the honey to the market of the next town on foot, whatever the weather."
STANDFIRST = "How a tanner's daughter fed half a village through two hard winters with nothing but bees."
LIFE = f"<p>{HIVES}</p><p>{HONEY}</p>"


def judged(markup: str, main: Sequence[str] = (HIVES, HONEY), title: str = "") -> Judge:
    layer = build(html.document_fromstring(f"<body>{markup}</body>"))
    judge = Judge(look(layer.blocks, layer.text))
    find_main(judge.seen, map(squeeze, main))
    judge.judge([title])
    return judge


def left_out(judge: Judge) -> dict[str, tuple[str, str]]:
    return {one.words: one.because for one in judge.seen if not one.kept}


def test_where_no_main_text_is_found_elements_decide() -> None:
    """Only what stands in furniture is left out; of no blocks at all nothing is judged."""
    judge = judged(f"<nav>Shop</nav>{LIFE}<p>Short</p>", main=())
    assert left_out(judge) == {"Shop": ("navigation", "stands in the page's navigation")}
    judged("").judge(())


@pytest.mark.parametrize(
    ("markup", "out"),
    [
        (f"<div class='comments'>{LIFE}</div>", []),
        (f"<div class='sidebar'>{LIFE}</div>", []),
        (f"{LIFE}<div class='sidebar'><p>{STANDFIRST}</p></div>", [STANDFIRST]),
        (f"<div><p>{HIVES}</p></div><div class='comments'><p>{HONEY}</p></div>", [HONEY]),
    ],
)
def test_what_holds_the_main_text_is_no_furniture(markup: str, out: list[str]) -> None:
    """Half of it is enough, whatever the element is called; of a thread of comments nearly all."""
    assert list(left_out(judged(markup, main=(HIVES, HONEY, STANDFIRST)))) == out


@pytest.mark.parametrize(
    ("above", "out"),
    [
        ("<h1>The beekeeper</h1><div><p>{}</p></div>", []),
        ("<div><p>{}</p></div><h1>The beekeeper</h1>", [STANDFIRST]),
        ("<div><p>{}</p></div>", [STANDFIRST]),
        ("<h1>The beekeeper</h1><form><p>{}</p></form>", [STANDFIRST]),
    ],
)
def test_a_standfirst_stands_below_the_headline(above: str, out: list[str]) -> None:
    """A paragraph between headline and main text is of the article, above the headline or in a form it is not."""
    assert list(left_out(judged(f"{above.format(STANDFIRST)}<article>{LIFE}</article>"))) == out


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (f"{LIFE}<h2>More</h2><div><p>Shop</p></div>", "a heading with nothing of the article below it"),
        (f"{LIFE}<p><a href='/x'>More</a></p>", "little more than a link"),
        (f"{LIFE}<p>More</p>", "a short line below the last paragraph"),
        (f"<p>More</p>{LIFE}", ""),
        (f"{LIFE}<p>More</p><p>b</p><p>c</p><p>d</p>", ""),
        (f"{LIFE}<ul><li>More</li></ul>", ""),
    ],
)
def test_lines_of_the_page_are_taken_out_of_the_main_text(markup: str, reason: str) -> None:
    """Headings of nothing, links and a few last lines; more of these may be a poem, and items a list."""
    judge = judged(markup, main=(HIVES, HONEY, "More", "b", "c", "d"))
    assert left_out(judge).get("More", ("", ""))[1] == reason


@pytest.mark.parametrize(
    ("markup", "doubtful"),
    [
        (LIFE, True),
        (LIFE * 3, False),
        (f"{LIFE * 3}<div><p>{STANDFIRST}</p></div>", False),
        (LIFE * 3 + f"<div><p>{STANDFIRST}</p></div>" * 8, True),
        (f"{LIFE * 3}<footer>{f'<p>{STANDFIRST}</p>' * 8}</footer>", False),
    ],
)
def test_little_or_less_than_was_left_out_is_doubtful(markup: str, doubtful: bool) -> None:
    """A short main text, or one of less than the prose beside it; what stands in furniture does not count."""
    assert judged(markup).is_doubtful() is doubtful


def test_furniture_of_links_is_of_no_use_to_the_finder() -> None:
    """What holds few words but links is aside before the main text is sought; what holds prose is not."""
    judge = judged(f"{LIFE}<nav><a href='/x'>Shop</a></nav><footer><p>{STANDFIRST}</p></footer>", main=())
    assert [element.tag for element in judge.aside()] == ["nav"]
