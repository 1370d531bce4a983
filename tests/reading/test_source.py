"""From prose to findings: exact loci, hostile input, the same result each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Clue
from tests.extractors.reading import found_in, statement_lines

LIFE = (
    "Andrés Nin (1892–1937), a Catalan teacher, joined the Socialist Party in 1911. Two years later he left it. "
    "Arrested in Berlin in June 1921, he was expelled from Germany.\n"
    "“The union is our home,” said Nin in Lleida. Serge recalls that Nin told him that he had met Lenin in 1921."
)


def test_every_locus_quotes_the_text() -> None:
    """Statements, mentions, dates and quotations point at their exact words."""
    findings = found_in(LIFE)
    assert findings.statements
    for statement in findings.statements:
        assert LIFE[statement.locus.start : statement.locus.end] == statement.locus.quote
        if statement.date:
            assert LIFE[statement.date.start : statement.date.end] == statement.date.words
    for mention in findings.mentions:
        assert LIFE[mention.start : mention.end] == mention.text


def test_voices_stand_in_order() -> None:
    """What Serge recalls that Nin told stands on both, outermost first, behind the author."""
    line = next(
        line
        for line in statement_lines(LIFE, Clue("author", "J. Roe", "J. Roe"))
        if line.startswith("acquaintance.met")
    )
    assert "says Serge > Andrés Nin" in line


def test_reading_twice_gives_the_same() -> None:
    """The result does not depend on what was read before."""
    first = found_in(LIFE)
    found_in("Clara Zetkin lived in Paris. She wrote.")
    assert found_in(LIFE) == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x01\x02 \x7f",
        "A" * 20_000,
        "May " * 20_000,
        "ЗДРАВСТВУЙТЕ 你好 مرحبا " * 200,
        "(((((((((((((((((((" * 500,
        "Nin, " * 5_000,
        "“" * 3_000,
    ],
    ids=["empty", "control", "one word", "months", "scripts", "brackets", "commas", "quotes"],
)
def test_strange_texts_do_no_harm(text: str) -> None:
    """No text crashes the reading; nothing is stated where nothing is said."""
    assert found_in(text).statements == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LIFE.replace("\n", " ").split(" ")), min_size=1, max_size=60))
def test_words_in_any_order_are_read_safely(words: list[str]) -> None:
    """Any jumble of words is read without a crash, and whatever comes out quotes it exactly."""
    text = " ".join(words)
    for statement in found_in(text).statements:
        assert text[statement.locus.start : statement.locus.end] == statement.locus.quote
