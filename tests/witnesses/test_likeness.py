"""Which stretch of one passage is nearly the same as which of another."""

import pytest

from testimonia.witnesses.likeness import Stretch, alike
from testimonia.witnesses.words import words_of

STORY = (
    "The bakers of the lower town left their ovens on the first night of the strike. Ida Falk carried the leaflets"
    " from house to house, and nobody who saw her on the stairs ever told the police about it."
)
OTHER = "Winter came early to the valley that year and the mill stood still for want of water until late in March."


def found(one: str, other: str) -> list[tuple[str, str]]:
    """Return the words of each pair of stretches."""
    stretches = alike(words_of(one), words_of(other))
    return [(one[s.begin : s.end], other[s.on_begin : s.on_end]) for s in stretches]


def test_a_copy_is_found_whole() -> None:
    """Two passages of the same words are one stretch, which says so."""
    (stretch,) = alike(words_of(STORY), words_of(STORY))
    assert STORY[stretch.begin : stretch.end] == STORY.rstrip(".")
    assert stretch.score == 1
    assert stretch.told() == "word for word the same, 39 words"


@pytest.mark.parametrize(
    "copy",
    [
        STORY.upper(),
        STORY.replace(" ", "\n"),
        STORY.replace("leaflets", "leaf-\nlets").replace(",", " --"),
        STORY.replace("carried", "took").replace("night", "evening").replace("police", "gendarmes"),
        STORY.replace("Ida Falk carried", "It was Ida Falk, people say, who carried").replace("ever ", ""),
    ],
    ids=["case", "lines", "hyphens and marks", "words changed", "words put in and left out"],
)
def test_a_copy_is_found_in_another_dress(copy: str) -> None:
    """Case, lines, hyphens, marks and a few changed words hide no copy."""
    ((one, other),) = found(STORY, copy)
    assert (one.split()[0], one.split()[-1]) == ("The", "it")
    assert other.casefold().split()[-1] == "it"


def test_one_sentence_within_other_words_is_found_alone() -> None:
    """The stretch ends where the other words begin."""
    sentence = STORY.split(". ")[1]
    ((one, other),) = found(STORY, f"{OTHER} As we know, {sentence} {OTHER}")
    assert one == other == sentence.rstrip(".")


def test_two_stretches_in_another_order_are_found() -> None:
    """Who copies may turn the order about."""
    first, second = STORY.split(". ")
    assert len(found(STORY, f"{second} {OTHER} {first}.")) == 2


def test_other_words_on_the_same_are_no_copy() -> None:
    """Who tells the same in their own words copies nothing."""
    told = (
        "On the first night of the strike the ovens of the lower town were cold. It was Falk who brought leaflets to"
        " every house; the police never heard about it from those who saw her."
    )
    assert found(STORY, told) == []


def test_the_name_of_a_body_is_no_copy() -> None:
    """A dozen words that are a name and its small words are said alike by everybody."""
    name = "a member of the Central Committee of the Communist Party of the Soviet Union"
    assert (
        found(f"In 1921 she became {name} and went home.", f"Her brother was {name}; he never wrote.") == []
    )


def test_the_other_way_round_it_is_the_same() -> None:
    """A stretch can be seen from either text."""
    copy = f"{OTHER} {STORY}"
    (stretch,) = alike(words_of(STORY), words_of(copy))
    assert stretch.turned() == alike(words_of(copy), words_of(STORY))[0]
    assert Stretch(0, 1, 2, 3, 4, 5).turned().turned() == Stretch(0, 1, 2, 3, 4, 5)


@pytest.mark.parametrize("text", ["the one " * 5000, "la la la " * 4000, STORY * 60])
def test_refrains_come_to_an_end(text: str) -> None:
    """A text of one refrain is compared with another without end of work."""
    assert isinstance(alike(words_of(text), words_of(OTHER + text + OTHER)), tuple)
