"""Marking a page: what holds for any text, and what one step does to a few lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.furniture import KINDS, mark
from testimonia.readers import Page
from tests.factories import make_source
from tests.furniture.factories import WORDS

PARAGRAPH = (
    "Greta Holm was born in Malmö in 1879, in two rooms above a bakery, and entered the bindery at eleven."
)
ANOTHER = (
    "The strike lasted eleven weeks, and when it was lost no workshop in the town would have her back again."
)


def marked(*lines: str, between: str = "\n\n") -> tuple[dict[str, tuple[str, bool]], list[tuple[str, str]]]:
    text = between.join(lines)
    regions, clues = mark(make_source(text), Page(text, "utf-8"), WORDS)
    return {text[r.start : r.end]: (r.kind, r.furniture) for r in regions}, [
        (clue.kind, clue.value) for clue in clues
    ]


def free(*lines: str, between: str = "\n\n") -> list[str]:
    """Return the lines that no region touches."""
    regions, _ = marked(*lines, between=between)
    return [line for line in lines if not any(line in region for region in regions)]


def test_a_list_of_headlines_below_a_cue_is_furniture() -> None:
    """Lines that alone look like headlines are other stories when they stand below "Read more"."""
    lines = ["Read more", "Trotsky expelled from Norway", "Zetkin dies near Moscow", "Is the League dead?"]
    assert free(PARAGRAPH, *lines, ANOTHER) == [PARAGRAPH, ANOTHER]
    assert free(PARAGRAPH, *lines, ANOTHER, between="\n") == [PARAGRAPH, ANOTHER]


def test_a_list_with_teasers_is_furniture() -> None:
    """A list of titles and one-sentence teasers at the end is furniture to the last line."""
    lines = [
        "Related",
        "Voss dies in Paris",
        "The typesetter was 53.",
        "Nin arrested",
        "The police came at dawn.",
    ]
    assert free(PARAGRAPH, ANOTHER, *lines, between="\n") == [PARAGRAPH, ANOTHER]


def test_the_heading_after_a_list_is_not_swallowed() -> None:
    """A list in the middle ends where a section of the article begins."""
    regions, _ = marked(PARAGRAPH, "Read more\nTrotsky expelled\nZetkin dies", "Exile", ANOTHER)
    assert regions["Exile"] == ("heading", False)


def test_a_thread_of_comments_is_furniture() -> None:
    """Comments are prose, and still furniture: a count, then commenters' lines."""
    thread = ["2 comments", "redstar says:", ANOTHER, "Reply", "Anna K., 3 May 2013", PARAGRAPH]
    assert free(PARAGRAPH.replace("Holm", "Dahl"), ANOTHER.replace("strike", "lockout"), *thread) == [
        PARAGRAPH.replace("Holm", "Dahl"), ANOTHER.replace("strike", "lockout"),
    ]  # fmt: skip


def test_a_count_of_comments_above_the_article_is_only_a_line() -> None:
    """A line "3 comments" under the byline does not make the article a thread."""
    assert free("The bindery", "By Jane Roe", "3 comments", PARAGRAPH, ANOTHER) == [PARAGRAPH, ANOTHER]


@pytest.mark.parametrize(
    "appeal",
    [
        "We rely on our readers. If you value independent reporting, please make a donation today: "
        "every pound helps us to keep this site free of charge for all who cannot pay.",
        "This site uses cookies. You can change your settings in your browser; our privacy policy says how.",
        "If you enjoy our articles, subscribe to our newsletter.",
    ],
)  # fmt: skip
def test_appeals_in_prose_are_furniture(appeal: str) -> None:
    """Paragraphs that speak to the reader about the site are furniture, of whatever length."""
    assert free(PARAGRAPH, appeal, ANOTHER) == [PARAGRAPH, ANOTHER]


@pytest.mark.parametrize(
    "prose",
    [
        "She asked the workers to donate, to subscribe to the paper and to support us, as she put it, and "
        "in 1912 they gave what they had; he wrote that our newsletter was dead.",
        "He shared a cell with Nin. She would not subscribe to the theses of the congress, and wrote why.",
        "\"You must help us,\" she told them in 1905, \"or our paper will die.\"",
    ],
)  # fmt: skip
def test_a_life_that_speaks_of_subscribing_is_prose(prose: str) -> None:
    """Narrative prose is never furniture, whatever words of furniture it holds."""
    assert free(PARAGRAPH, prose, ANOTHER) == [PARAGRAPH, prose, ANOTHER]


def test_facts_and_chronologies_are_no_furniture() -> None:
    """Short lines without a stop that give facts about a person stay, at the end of the page too."""
    lines = [
        PARAGRAPH,
        ANOTHER,
        "1903: arrested in Odessa",
        "1906 returned from Vologda",
        "Born: 2 June 1878, Odessa",
    ]
    assert free(*lines) == lines


def test_a_standfirst_is_read_without_its_links() -> None:
    """A value shows what a Markdown link shows; the words stay the source's own."""
    standfirst = "How a strike began in [a bakery](https://bakery.example/old) of the Nordkaj"
    _, clues = marked("# The Girl from the Bindery", standfirst, "By Jane Roe", PARAGRAPH, ANOTHER)
    assert ("standfirst", "How a strike began in a bakery of the Nordkaj") in clues


def test_head_lines_tell_title_standfirst_author_and_date() -> None:
    """Headline, standfirst, byline and date line are of the article, no furniture, and clues."""
    regions, clues = marked("The Girl from the Bindery", "How a strike began in a bakery",
     "By Anders Lund", "3 May 1931",
                            PARAGRAPH, ANOTHER, between="\n")  # fmt: skip
    assert list(regions.values()) == [
        ("headline", False),
        ("standfirst", False),
        ("byline", False),
        ("date line", False),
    ]
    assert clues == [
        ("title", "The Girl from the Bindery"), ("standfirst", "How a strike began in a bakery"),
        ("author", "Anders Lund"), ("published", "1931-05-03"),
    ]  # fmt: skip


def test_the_browsers_title_tells_the_publication() -> None:
    """A line "Headline | Publication" above the headline gives both."""
    _, clues = marked("The bindery | The Lamplighter", "The bindery", PARAGRAPH, ANOTHER)
    assert clues == [("title", "The bindery"), ("publication", "The Lamplighter")]


def test_a_note_on_the_author_is_furniture_and_names_them() -> None:
    """The last paragraph that tells who the author is gives the author, and no statement."""
    note = "Jane Roe is a historian and teaches at Leiden."
    regions, clues = marked(PARAGRAPH, ANOTHER, note)
    assert regions == {note: ("author note", True)}
    assert clues == [("author", "Jane Roe")]


def test_a_dateline_opens_the_first_paragraph() -> None:
    """Place and day before the dash are no prose, the sentence behind them is."""
    regions, clues = marked("OSLO, 3 May 1931 — " + PARAGRAPH, ANOTHER)
    assert regions == {"OSLO, 3 May 1931 — ": ("date line", False)}
    assert clues == [("published", "1931-05-03"), ("place", "OSLO")]


def test_only_paragraphs_give_no_region() -> None:
    """A text that is only prose has no headline and no furniture."""
    assert marked(PARAGRAPH, ANOTHER) == ({}, [])


@given(
    st.lists(
        st.sampled_from(
            ["Read more", "3 comments", "By Jane Roe", "Reply", "Home", "© 1931", PARAGRAPH, "Exile", "",
             "# A", "\x00",
             "Tags: a, b", "Part two of five", "\u00adBy\u00a0J. R.", "[a](b)", "- x", "Related",
             "Jane Roe is an author of"]
        ),
        max_size=25,
    ),
    st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\x0c"]),
)  # fmt: skip
def test_regions_and_clues_of_any_page_hold(lines: list[str], end: str) -> None:
    """Whatever the lines: regions are disjoint, in order and within the text; clues quote it exactly."""
    text = end.join(lines)
    regions, clues = mark(make_source(text), Page(text, "utf-8"), WORDS)
    at = 0
    for region in regions:
        assert at <= region.start < region.end <= len(text)
        assert region.reason
        at = region.end
    for clue in clues:
        assert clue.kind in KINDS
        assert clue.value
        assert clue.start is None or text[clue.start : clue.end] == clue.words


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    """Arbitrary Unicode is marked without a crash."""
    regions, _ = mark(make_source(text), Page(text, "utf-8"), WORDS)
    assert all(0 <= region.start < region.end <= len(text) for region in regions)


@pytest.mark.parametrize("text", [" " * 200_000 + "a",
 "1" * 200_000, "By A " * 40_000, "a, " * 70_000, "Read more\n" * 4_000,
                                  "3 comments\n" * 4_000, "(" * 100_000, "[" * 100_000])  # fmt: skip
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    """Long runs of one thing, which trip backtracking patterns, come to an end like any text."""
    regions, _ = mark(make_source(text), Page(text, "utf-8"), WORDS)
    assert all(region.end <= len(text) for region in regions)


def test_series_told_in_passing_is_a_clue() -> None:
    """A standfirst or first paragraph that tells series and part is no furniture, and still tells them."""
    standfirst = "In the second of five articles on the bindery, Jane Roe follows her to Copenhagen."
    regions, clues = marked("The lockout", standfirst, PARAGRAPH, ANOTHER)
    assert regions[standfirst] == ("standfirst", False)
    assert {("author", "Jane Roe"), ("series", "the bindery"), ("part", "2"), ("parts", "5")} <= set(clues)


def test_a_paragraph_whose_every_sentence_is_furniture_is_furniture() -> None:
    """A chain of furniture set as one paragraph is furniture; one sentence of a life saves it."""
    chain = "This article is 3 years old. Some links may no longer work. Subscribe now!"
    assert free(PARAGRAPH, chain, ANOTHER) == [PARAGRAPH, ANOTHER]
    saved = "Subscribe now! She left for Oslo in the spring and never came back."
    assert free(PARAGRAPH, saved, ANOTHER) == [PARAGRAPH, saved, ANOTHER]


def test_other_stories_in_one_paragraph_are_furniture() -> None:
    """A list of other stories may be set as one paragraph behind its cue."""
    told = "Other stories in this issue: Sneevliet shot in Amersfoort; Clara Zetkin Street renamed."
    assert free(PARAGRAPH, told, ANOTHER) == [PARAGRAPH, ANOTHER]


def test_the_day_of_saving_is_not_the_day_of_publication() -> None:
    """Of two date lines the one below the headline comes first."""
    _, clues = marked("22 Nov, 2026 Sun", "The bindery", "12 Apr 2014", PARAGRAPH, ANOTHER, between="\n")
    assert [value for kind, value in clues if kind == "published"] == ["2014-04-12", "2026-11-22"]


def test_a_name_alone_below_the_article_signs_it() -> None:
    """A full name below the last paragraph, borne by nobody in the article, is the author's."""
    assert marked(PARAGRAPH, ANOTHER, "Nick Heath")[1] == [("author", "Nick Heath")]
    assert ("author", "Greta Holm") not in marked(PARAGRAPH, ANOTHER, "Greta Holm")[1]
