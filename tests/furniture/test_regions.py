"""What each unit of a page is, step by step."""

import pytest

from tests.furniture.factories import ANOTHER, PARAGRAPH, free, marked


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


def test_only_paragraphs_give_no_region() -> None:
    """A text that is only prose has no headline and no furniture."""
    assert marked(PARAGRAPH, ANOTHER) == ({}, [])
