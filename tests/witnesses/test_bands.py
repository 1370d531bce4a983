"""What a passage is looked up by."""

import subprocess
import sys

from testimonia.witnesses.bands import LEAST, bands, maker
from testimonia.witnesses.words import words_of

STORY = (
    "The bakers of the lower town left their ovens on the first night of the strike. Ida Falk carried the leaflets"
    " from house to house, and nobody who saw her on the stairs ever told the police about it."
)


def signed(text: str) -> set[str]:
    return set(bands(words_of(text)))


def test_the_same_words_meet_whatever_their_dress() -> None:
    """Case and marks do not count."""
    assert signed(STORY.upper().replace(",", " –")) >= signed(STORY) > set()


def test_one_sentence_within_other_words_is_met() -> None:
    """A sentence is signed by itself."""
    sentence = STORY.split(". ", maxsplit=1)[0] + "."
    other = "We had heard as much from the miller years ago. " + sentence + " So it was told at the time."
    assert signed(STORY) & signed(other)


def test_other_words_on_the_same_are_not_met() -> None:
    """Who tells the same in their own words shares no band."""
    told = "Falk distributed handbills at dusk when the bakeries stood idle; the gendarmes never learnt of her errands."
    assert not signed(STORY) & signed(told)


def test_a_short_passage_has_none() -> None:
    """What is so short is said alike by chance."""
    assert bands(words_of(" ".join(STORY.split()[: LEAST - 1]))) == []


def test_they_are_the_same_in_every_process() -> None:
    """They are kept in archives, so nothing in them comes from the seed of a process."""
    imports = "from testimonia.witnesses.bands import bands; from testimonia.witnesses.words import words_of"
    code = f"{imports}; print(bands(words_of({STORY!r})))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == str(bands(words_of(STORY)))


def test_the_maker_names_the_release_that_hashed() -> None:
    """Another release may hash otherwise."""
    assert maker().startswith("rensa 0.")
