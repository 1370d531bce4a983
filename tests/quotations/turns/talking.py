"""Texts of conversations and letters, and what of them is whose turn."""

from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.protocol import Language
from testimonia.model import Clue, Passage
from testimonia.quotations.turns.whose import Turns, turns

NOWHERE = Language("xx", ENGLISH.sentences)
"""A made-up language that brings no words."""


def passages_of(text: str) -> tuple[Passage, ...]:
    """Return the paragraphs of a text, parted by empty lines."""
    found, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            found.append(Passage(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return tuple(found)


def turns_of(text: str, *clues: Clue, language: Language = ENGLISH) -> Turns:
    """Return the turns of a text whose every paragraph is prose."""
    return turns(text, passages_of(text), clues, language)


def spoken(text: str, *clues: Clue, language: Language = ENGLISH) -> list[str]:
    """Return each turn as "Name: its words", or "(label): its words" where nobody is named."""
    found = turns_of(text, *clues, language=language).turns
    return [f"{turn.name or f'({turn.called})'}: {text[turn.start : turn.end]}" for turn in found]


def prose(text: str, *clues: Clue) -> list[str]:
    """Return what is read of a text as prose."""
    found = turns_of(text, *clues).passages(passages_of(text), text)
    return [text[passage.start : passage.end] for passage in found]
