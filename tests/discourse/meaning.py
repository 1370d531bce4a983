"""Who is meant in a short text, for tests: the labels of what its words stand for."""

from testimonia.model import Clue
from tests.extractors.reading import found_in


def meant(text: str, words: str, *clues: Clue, last: bool = False) -> str:
    """Return the label of what the first (or last) mention with these words stands for, "" if nobody."""
    every = all_meant(text, words, *clues)
    return (every[-1] if last else every[0]) if every else ""


def all_meant(text: str, words: str, *clues: Clue) -> list[str]:
    """Return the labels of what the mentions with these words stand for, in the order of the text."""
    findings = found_in(text, *clues)
    labels = {referent.id: referent.label for referent in findings.referents}
    return [labels[mention.referent] for mention in findings.mentions if mention.text == words]


def together(text: str, one: str, other: str, *clues: Clue) -> bool:
    """Tell whether the first mentions with these words stand for one person."""
    mentions = found_in(text, *clues).mentions
    first, second = (next(m.referent for m in mentions if m.text == words) for words in (one, other))
    return first == second


def persons(text: str, *clues: Clue) -> list[str]:
    """Return the labels of the persons of a text, in the order of the alphabet."""
    return sorted(
        referent.label for referent in found_in(text, *clues).referents if referent.kind == "person"
    )


def headed(headline: str, text: str) -> tuple[str, Clue]:
    """Return a text below its headline, and what the page tells of that."""
    return f"{headline}\n{text}", Clue("title", headline, headline, 0, len(headline))
