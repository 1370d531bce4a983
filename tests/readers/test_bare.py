"""Words between tags."""

import pytest

from testimonia.readers.bare import words_between_tags


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            "<p>Ida Brandt\n kept bees.</p><div>She sold the honey.",
            "Ida Brandt kept bees.\n\nShe sold the honey.",
        ),
        ("Ida <b>Bran</b>dt<br>kept bees", "Ida Brandt\n\nkept bees"),
        ("<P>Ida</P><LI>Olga", "Ida\n\nOlga"),
        ("Ida &amp; Olga&nbsp;Brandt", "Ida & Olga Brandt"),
        ("<p> </p><p></p>", ""),
        ("", ""),
    ],
)
def test_block_tags_part_paragraphs(markup: str, words: str) -> None:
    """What is set on a line of its own is a paragraph; other tags part no word; no paragraph is empty."""
    assert words_between_tags(markup) == words


@pytest.mark.parametrize(
    "unread",
    [
        "<script>if (a<b) hive()</style></b></script>",
        "<STYLE>p{}</style>",
        "<title>Bees</title>",
        "<textarea><b>Write</b></textarea>",
        "<!-- <p>Draft</p> -->",
        "<!DOCTYPE html>",
    ],
)
def test_what_is_not_shown_is_not_read(unread: str) -> None:
    """A silent element lasts until its own end; comments and declarations say nothing."""
    assert words_between_tags(f"Ida {unread}kept bees") == "Ida kept bees"


@pytest.mark.parametrize(
    "text", ["Seven < eight hives", "Hives <3 winters", "Ida <!-- kept bees", "Ida kept bees <p"]
)
def test_what_only_begins_like_a_tag_is_kept(text: str) -> None:
    """A sign before a number or a space, and a tag or comment without an end, are words."""
    assert words_between_tags(text) == text


def test_too_many_paragraphs_are_run_together() -> None:
    """No word is lost where there are more paragraphs than are kept apart."""
    assert words_between_tags("<p>hive" * 20_001) == " ".join(["hive"] * 20_001)


def test_what_closes_itself_silences_nothing() -> None:
    """A drawing without an end tag, and an empty comment."""
    assert words_between_tags("Ida <svg class=x />kept bees") == "Ida kept bees"
    assert words_between_tags("Ida <!-->kept bees <!-- x -->and hives") == "Ida kept bees and hives"
