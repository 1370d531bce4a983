"""What is seen of blocks."""

import pytest
from lxml import html

from testimonia.readers.layer import build
from testimonia.readers.letters import squeeze
from testimonia.readers.seen import Seen, find_main, look

HIVES = "Ida Brandt kept eleven hives behind the tannery of Lindach until the war."
HONEY = "Her sister Olga carried the honey to the market of the next town on foot."


def seen(markup: str) -> list[Seen]:
    layer = build(html.document_fromstring(f"<body>{markup}</body>"))
    return look(layer.blocks, layer.text)


@pytest.mark.parametrize(
    ("markup", "heading", "prose"),
    [
        (f"<p>{HIVES}</p>", "", True),
        (f"<p>{HIVES[:-1]}</p>", "", False),
        (f"<p>{HIVES[:-1]}, {HONEY[:-1]}, {HIVES[:-1]}</p>", "", True),
        ("<p>Ida kept bees.</p>", "", False),
        (f"<p><a href='/x'>{HIVES}</a></p>", "", False),
        ("<h2>Hives</h2>", "h2", False),
        ("<h3><div>Hives</div></h3>", "h3", False),
        ("<p>" + "彼女は養蜂家だった。" * 2 + "</p>", "", True),
    ],
)
def test_prose_and_headings_are_seen(markup: str, heading: str, prose: bool) -> None:
    """A sentence of some length that is not linked is prose, long words without a stop are too."""
    (one,) = seen(markup)
    assert (one.heading, one.prose) == (heading, prose)


def test_a_block_knows_its_elements_and_what_was_judged() -> None:
    """Its own element and the one above; that it is kept takes back why it was not."""
    one = seen("<div><p>Ida</p></div>")[0]
    assert (one.own.tag, one.home.tag, one.place) == ("p", "div", 0)
    one.keep(False, "footer", "stands in the page's footer")
    assert (one.kept, one.because) == (False, ("footer", "stands in the page's footer"))
    one.keep(True)
    assert (one.kept, one.because) == (True, ("", ""))


@pytest.mark.parametrize(
    ("block", "lines", "main"),
    [
        ("Hives", ["Hives"], True),
        ("Hives", [HIVES], False),
        (HIVES, [f"{HONEY} {HIVES}"], True),
        (f"{HIVES} {HONEY}", [HIVES, HONEY], True),
        (f"{HIVES} {HONEY} Share this.", [HONEY, HIVES], True),
        (f"{HIVES} {HONEY} {HONEY.upper()[:-1]} again.", [HIVES], False),
        (HIVES, [], False),
    ],
)
def test_blocks_of_the_main_text_are_found(block: str, lines: list[str], main: bool) -> None:
    """Short ones as a line of it, long ones within a line, over several, or with most of their sentences."""
    (one,) = seen(f"<p>{block}</p>")
    find_main([one], map(squeeze, lines))
    assert one.main is main


def test_what_was_found_before_is_forgotten() -> None:
    """Found again by other lines, a block that is not in them is not in the main text."""
    blocks = seen(f"<p>{HIVES}</p><p>{HONEY}</p>")
    find_main(blocks, [squeeze(HIVES)])
    find_main(blocks, [squeeze(HONEY)])
    assert [one.main for one in blocks] == [False, True]
