"""From prose to findings: exact loci, hostile input, the same result each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue, Passage
from testimonia.reading.source import read
from tests.extractors.reading import found_in, look, statement_lines
from tests.factories import make_source

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


def test_links_in_time_are_found_in_the_order_of_the_text() -> None:
    """Of prose and of what is read apart from it, each at its exact words."""
    text = "Jon Dahl lived in Lund. Two years before his arrest he left Norway.\nHe wrote until his death."
    links = found_in(text).links
    assert [(link.relation, link.event) for link in links] == [
        ("before", "detention.arrested"),
        ("before", "death.died"),
    ]
    assert all(text[link.start : link.end] == link.words for link in links)


def test_voices_stand_in_order() -> None:
    """What Serge recalls that Nin told stands on both, outermost first, behind the author."""
    line = next(
        line
        for line in statement_lines(LIFE, Clue("author", "J. Roe", "J. Roe"))
        if line.startswith("acquaintance.met")
    )
    assert "says Serge > Andrés Nin" in line


def author_of(*clues: Clue) -> str:
    """Return whose voice a statement is in by what the page tells."""
    (statement,) = found_in("Clara Lund died in 1905.", *clues).statements
    return statement.voices[0].label


def test_the_author_is_who_the_page_says() -> None:
    """All of them; without a name it is the publication, unsigned."""
    roe, doe = Clue("author", "J. Roe", "J. Roe"), Clue("author", "K. Doe", "K. Doe")
    paper = Clue("publication", "The Hull Herald", "The Hull Herald")
    assert author_of(roe, paper) == "J. Roe"
    assert author_of(roe, doe) == "J. Roe; K. Doe"
    assert author_of(paper).startswith("The Hull Herald (")
    assert author_of() in author_of(paper)


def test_two_authors_are_no_i() -> None:
    """In a text by several nobody knows who says "I"."""
    text = "I joined the Socialist Party in 1905."
    authors = [Clue("author", name, name) for name in ("Rosa Weil", "Karl Roth")]
    assert len(found_in(text, authors[0]).statements) == 1
    assert found_in(text, *authors).statements == ()


def test_whom_only_the_head_names_may_be_who_tells_it() -> None:
    """In a text told by somebody unknown nobody's "he" is meant by a name above it; where no other is named, he is."""
    head = Clue("title", "Karl Roth", "Karl Roth")
    text = "I met Otto Weil in 1905. I never forgot it. We talked all night. The coffee was cold. He died in 1911."
    assert statement_lines(text, head)[-1].startswith("death.died | Otto Weil")
    unnamed = "I met him in 1905. I never forgot it. He died in 1911."
    assert statement_lines(unnamed, head)[-1].startswith("death.died | Karl Roth")
    theirs = text.replace("I never", "She never").replace("I met", "She met")
    assert statement_lines(theirs, head) == statement_lines(theirs.replace("I ", "She "), head)


def test_a_heading_is_read_where_it_is_a_sentence() -> None:
    """“Clara Lund died in 1905” tells as much above a paragraph as in it; "Five exiles of Clara Lund" names her."""
    text = "Clara Lund died in 1905."
    source = make_source(text)
    heading = read(source, (Passage(0, len(text), "heading"),), (), look, ENGLISH)
    assert [statement.type for statement in heading.statements] == ["death"]
    text = "The five exiles of the printer Clara Lund"
    title = read(make_source(text), (Passage(0, len(text), "heading"),), (), look, ENGLISH)
    assert title.statements == ()
    assert "Clara Lund" in [mention.text for mention in title.mentions]


def test_a_heading_on_who_wrote_the_text_tells_nothing() -> None:
    """“Rosa Weil reports from Oslo” is no statement on Rosa Weil."""
    text = "Rosa Weil was arrested in Oslo in 1911."
    heading = (Passage(0, len(text), "heading"),)
    assert read(make_source(text), heading, (), look, ENGLISH).statements
    author = (Clue("author", "Rosa Weil", "Rosa Weil"),)
    assert read(make_source(text), heading, author, look, ENGLISH).statements == ()


def test_a_standfirst_that_is_read_is_named_once() -> None:
    """A clue with a place in the prose gives whom the text is about, and no second mention."""
    text = "Clara Lund died in 1905 in Oslo, far from her sisters."
    clue = Clue("standfirst", text, text, 0, len(text))
    found = read(make_source(text), (Passage(0, len(text), "heading"),), (clue,), look, ENGLISH)
    places = [(mention.start, mention.end) for mention in found.mentions]
    assert len(places) == len(set(places))


def test_only_the_prose_is_read() -> None:
    """What stands outside the passages says nothing, and its words are not counted."""
    text = "Clara Lund died in 1905. Karl Roth died in 1906."
    found = read(make_source(text), (Passage(0, 24),), (), look, ENGLISH)
    (statement,) = found.statements
    assert "Clara" in statement.locus.quote
    assert found.words == 5


@pytest.mark.parametrize("day", ["1905-02-30", "some day", ""])
def test_a_garbled_day_of_publication_is_left_out(day: str) -> None:
    """The text is read as if the page had not told it."""
    text = "Clara Lund died in 1905."
    assert statement_lines(text, Clue("published", day, day)) == statement_lines(text)


def test_the_day_of_publication_dates_what_is_told_from_it() -> None:
    """Last year is the year before."""
    text = "Clara Lund died last year."
    assert statement_lines(text, Clue("published", "1906-05-01", "1 May 1906")) == [
        "death.died | Clara Lund | @1905"
    ]


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


def test_sentences_with_a_verb_are_known() -> None:
    """One of a lexicon too, that has no more than a participle; a heading or a list of towns is none."""
    told = "She was born in Graz.", "ROTH, Ada, printer, shot in Linz in 1937."
    text = "\n".join((told[0], "Linz, Graz, and Ghent.", told[1], "For the bureau of the conference:"))
    assert found_in(text).verbs == tuple(map(text.index, told))
