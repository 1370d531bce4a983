"""Sentences drawn by hand as the reading of quotations has them: nobody is resolved, a speaker is told by its words."""

from dataclasses import replace

from testimonia.analysis import Analysis, Scope
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.protocol import Language
from testimonia.model import Passage, Source, Voice
from testimonia.quotations.direct.marks import direct_speech
from testimonia.quotations.passages import Quoted, quotations
from testimonia.quotations.reports.scopes import scopes
from tests.clauses.trees import Drawn

AUTHOR = Voice("author", "M. Ortega")
NOWHERE = Language("xx", ENGLISH.sentences)
"""A made-up language that brings no words."""


def reported(tree: Drawn, language: Language = ENGLISH) -> list[Scope]:
    """Return what a sentence reports."""
    return list(analysed(tree, language).scopes)


def said(tree: Drawn, language: Language = ENGLISH) -> list[str]:
    """Return it as "Nin: he had left"."""
    words = tree.sentence.words
    return [
        f"{each.voice.label}: {' '.join(words[each.first : each.last])}" for each in reported(tree, language)
    ]


def analysed(tree: Drawn, language: Language = ENGLISH) -> Analysis:
    """Return a sentence as it is when quotations are looked for."""
    text = " ".join(tree.sentence.words)
    analysis = Analysis(
        Source("s", "s.txt", "s", text, "txt", "utf-8"), language, tree.sentence, tree.grammar.phrases,
        tree.grammar.clauses, tree.structure, {}, {}, AUTHOR,
    )  # fmt: skip
    return replace(analysis, scopes=tuple(scopes(analysis)))


def found(tree: Drawn, language: Language = ENGLISH) -> list[Quoted]:
    """Return the quotations of a sentence that is a passage by itself."""
    analysis = analysed(tree, language)
    text = analysis.source.text
    return quotations([analysis], direct_speech(text, [Passage(0, len(text))], language.speech())).speech


def direct(tree: Drawn, language: Language = ENGLISH) -> list[str]:
    """Return those in quotation marks as "Nin (said)"."""
    marked = (each.quotation for each in found(tree, language) if each.quotation.direct)
    return [f"{each.voice.label} ({each.cue})" for each in marked]
