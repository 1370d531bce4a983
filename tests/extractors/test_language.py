"""Extractors know the words of the language that the sentence is read in, and no others."""

from dataclasses import replace

from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.parts.frames import Frames
from testimonia.languages.parts.nouns import Nouns
from tests.extractors.reading import statement_lines


def test_without_words_nothing_is_read() -> None:
    """In a language that brings neither frames nor nouns a sentence of English says nothing."""
    mute = replace(ENGLISH, frames=Frames, nouns=Nouns)
    for text in (
        "Pavel Orlov (1872–1952), a weaver, joined the Socialist Party.",
        "Pavel Orlov was a Polish poet.",
    ):
        assert statement_lines(text)
        assert statement_lines(text, language=mute) == []


def test_other_words_are_read_instead() -> None:
    """A language whose verb of having is another reads its relatives behind that one."""
    frames = ENGLISH.frames()
    others = replace(frames, words=replace(frames.words, having=frozenset({"visit"})))
    text = "Pavel Orlov visited two sons, Max Orlov and Paul Orlov."
    assert statement_lines(text) == []
    assert "kinship.child | Pavel Orlov | > Max Orlov" in statement_lines(
        text, language=replace(ENGLISH, frames=lambda: others)
    )
