"""What stands there "according to X": the part of the sentence around it."""

from collections.abc import Iterable, Sequence

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.model import Locus
from testimonia.quotations.sources import speaks
from testimonia.quotations.stretch import NOWHERE, Stretch
from testimonia.quotations.voices import voice_of

ENDS = frozenset({"comma", "stop", "quote"})
"""Kinds of what may stand behind "according to X"."""
TOLD = ("acl", "appos", "nmod")
"""Relations of what is told of a noun behind it."""
MARKS = frozenset({",", ".", ":", "?", "!"})


def according(analysis: Analysis) -> list[Scope]:
    """Return what a sentence gives as the words of somebody without a verb."""
    phrases, words, found = analysis.phrases, analysis.language.speech(), []
    for k, phrase in enumerate(phrases[:-1]):
        speaker = source(phrase, phrases[k + 1], words) or _by_source(analysis, phrase, phrases[k + 1])
        if speaker is None or not _tells(phrases, k, speaker, words):
            continue
        voice = voice_of(
            _author(speaker, analysis), analysis, cue=cue(analysis, phrase, phrases[k + 1], speaker)
        )
        if voice is not None:
            stretch, gap = _without(analysis, k, _part(phrases, k, words))
            found.append(Scope(*stretch, voice, speaker=speaker, gap=gap))
    return found


def _author(phrase: Phrase, analysis: Analysis) -> Phrase:
    """Return whose memoir, letter or book it is, where a person is named with it: the words are that person's."""
    entity = analysis.entity(phrase.owner)
    personal = (
        entity is not None and entity.kind == "person" and phrase.word in analysis.language.speech().documents
    )
    return phrase.owner if personal and phrase.owner is not None else phrase


def cue(analysis: Analysis, phrase: Phrase, behind: Phrase, speaker: Phrase) -> Locus:
    """Return the words that make it somebody's: "according to", or the "view" of "in X's view"."""
    if speaker is behind:
        return analysis.locus(phrase.first, phrase.last)
    return analysis.locus(behind.head, behind.head + 1)


def source(phrase: Phrase, behind: Phrase, words: Speech) -> Phrase | None:
    """Return whose words they are by a preposition and the noun behind it: "according to X", "in X's view"."""
    if phrase.kind != "prep" or behind.kind != "np":
        return None
    if phrase.word in words.prepositions:
        return behind
    return behind.owner if phrase.word in words.inside and behind.word in words.views else None


def _by_source(analysis: Analysis, phrase: Phrase, behind: Phrase) -> Phrase | None:
    """Return what is a source behind a preposition that says so of sources only: "per the report", not "per day"."""
    known = analysis.language.speech().prepositions_of_sources
    return behind if phrase.word in known and behind.kind == "np" and speaks(behind, analysis) else None


def _tells(phrases: Sequence[Phrase], k: int, speaker: Phrase, words: Speech) -> bool:
    """Tell whether somebody says it: not "it", nor X of "stood in X's view"."""
    return speaker.word not in words.it and (speaker is phrases[k + 1] or _set_off(phrases, k, words))


def _set_off(phrases: Sequence[Phrase], k: int, words: Speech) -> bool:
    """Tell whether "in X's view" stands by itself: "stood in X's view" says where."""
    before, behind = phrases[:k][-1:], phrases[k + 2 : k + 3]
    opens = not before or before[0].kind in ENDS or before[0].word in words.content
    return opens and (not behind or behind[0].kind in ENDS)


def _part(phrases: Sequence[Phrase], k: int, words: Speech) -> Stretch:
    """Return the words around phrase ``k`` up to a semicolon, a colon, or a comma with "and" that begins its part.

    The colon of "According to X: …" opens what X says, as does the "that" of "Y said that, according to X, …".
    """
    left = next((phrases[m].last for m in range(k, -1, -1) if _parts(phrases, m)), 0)
    left = phrases[k].first if _within(phrases, k, words) else left
    opened = phrases[k].first == left and [phrase.word for phrase in phrases[k + 2 : k + 3]] == [":"]
    return _in_marks(phrases, k, (left, _end(phrases, k + 3 if opened else k)))


def _in_marks(phrases: Sequence[Phrase], k: int, part: Stretch) -> Stretch:
    """Return what of a part stands in the quotation in which phrase ``k`` does, all of it where it stands in none."""
    before = [phrase for phrase in phrases[:k] if phrase.kind == "quote"]
    if len(before) % 2 == 0:
        return part
    closing = next((phrase.first for phrase in phrases[k:] if phrase.kind == "quote"), part[1])
    return max(part[0], before[-1].last), min(part[1], closing)


def _within(phrases: Sequence[Phrase], k: int, words: Speech) -> bool:
    """Tell whether phrase ``k`` opens what somebody else is said to say: "that, in X's view", "according to Y, …"."""
    before = [phrase for phrase in phrases[max(0, k - 3) : k] if phrase.kind != "comma"]
    if before and before[-1].word in words.content:
        return True
    return len(before) == 2 and source(before[0], before[1], words) is not None


def _parts(phrases: Sequence[Phrase], m: int) -> bool:
    joined = phrases[m].kind == "conj" and m > 0 and phrases[m - 1].kind == "comma"
    return phrases[m].kind == "stop" or joined


def _end(phrases: Sequence[Phrase], k: int) -> int:
    """Return the first stop behind phrase ``k`` before which no quotation begins."""
    for m in range(k, len(phrases)):
        quoting = m + 1 < len(phrases) and phrases[m + 1].kind == "quote"
        if phrases[m].kind == "stop" and not quoting:
            return phrases[m].first
    return phrases[-1].last


def _behind(phrases: Iterable[Phrase], until: int, last: int) -> int:
    """Return the word behind the mark that ends "according to X"; a quotation begins with its mark."""
    end = next((each for each in phrases if each.first >= until and each.kind in ENDS), None)
    if end is None or end.first >= last - 1:
        return last
    return end.first if end.kind == "quote" else end.last


def _without(analysis: Analysis, k: int, part: Stretch) -> tuple[Stretch, Stretch]:
    """Leave "according to X" itself out, with what is told of X: where it opens or closes the part, or as a gap."""
    phrases, (first, last) = analysis.phrases, part
    start, until = phrases[k].first, _reach(analysis, phrases[k + 1])
    behind = _behind(phrases[k + 2 :], until, last)
    if behind == last:
        return ((first, _unmarked(analysis, start)) if start > first + 1 else part), NOWHERE
    if start == first:
        return (behind, last), NOWHERE
    interrupts = analysis.sentence.words[start - 1] in MARKS
    return part, (start - 1, behind) if interrupts else NOWHERE


def _unmarked(analysis: Analysis, last: int) -> int:
    """Return where words end before the marks that close them."""
    return last - 1 if last > 1 and analysis.sentence.words[last - 1] in MARKS else last


def _reach(analysis: Analysis, phrase: Phrase) -> int:
    """Return the word behind a source and all that is told of it: "according to X, who …,"."""
    structure = analysis.structure
    told = (
        child
        for unit in structure.units(phrase)
        for child in structure.tree.hanging(unit, *TOLD)
        if child > unit
    )
    return max([phrase.last, *(structure.stretch(child)[1] for child in told)])
