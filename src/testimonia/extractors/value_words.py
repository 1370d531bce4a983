"""The words of a value: of an office with its field, of a post what post it was, of an award its whole name."""

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.classes import fits
from testimonia.extractors.common import after_determiner, is_field, value_text
from testimonia.extractors.language import nouns, words


def value_words(analysis: Analysis, phrase: Phrase) -> str | None:
    """Return the words of a value; an office takes "for Social Welfare" along, an Order "of the Red Banner"."""
    if (named := _office_of(analysis, phrase)) is not None:
        return value_text(analysis, named)
    text = _without_owner(analysis, phrase)
    behind = analysis.structure.behind(phrase)
    if not text or not behind or not _goes_on(analysis, phrase, *behind[0]):
        return text
    whole = analysis.text(phrase.first, behind[0][1].last)
    return whole[whole.index(text) :] if text in whole else text


def is_bare_post(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a noun says no more than that it was some post: "held that position until 1994"."""
    alone = after_determiner(analysis, phrase) == phrase.head and phrase.word in words(analysis).bare_posts
    return alone and phrase.owner is None and _office_of(analysis, phrase) is None


def _office_of(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    """Return the office behind a noun for posts: "the position of treasurer"."""
    if phrase.word not in words(analysis).bare_posts:
        return None
    behind = analysis.structure.behind(phrase)[:1]
    offices = (one for preposition, one in behind if preposition == words(analysis).of)
    return next((one for one in offices if fits(analysis, one, "office")), None)


def _without_owner(analysis: Analysis, phrase: Phrase) -> str:
    """Return the words of a noun phrase; of "CNN's correspondent" those that say what somebody was."""
    owner = phrase.owner
    if owner is not None and not owner.pronoun and nouns(analysis).is_occupation(phrase.word):
        return analysis.text(min(owner.last + 1, phrase.head), phrase.last)
    if fits(analysis, phrase, "award"):
        return analysis.text(_name_begins(analysis, phrase), phrase.last)
    return value_text(analysis, phrase)


def _name_begins(analysis: Analysis, award: Phrase) -> int:
    """Return where the name of an award begins: with the capitals before it: "the Guild Women of Honour award"."""
    first = after_determiner(analysis, award)
    before = first if first > award.first else _capital_before(analysis, first)
    while before < first:
        first, before = before, _capital_before(analysis, before)
    return first


def _capital_before(analysis: Analysis, word: int) -> int:
    """Return the capitalised word before another, small words of names passed over; the word itself if none stands."""
    before = word - 1
    while before >= 0 and analysis.sentence.lower[before] in analysis.language.names().particles:
        before -= 1
    return before if before >= 0 and analysis.sentence.words[before][:1].isupper() else word


def _goes_on(analysis: Analysis, phrase: Phrase, preposition: str, following: Phrase) -> bool:
    """Tell whether what stands behind a noun belongs to its name: an office's field, an award's or title's "of"."""
    if nouns(analysis).is_occupation(phrase.word, "pb"):
        return preposition in words(analysis).office_field and is_field(following)
    title = phrase.proper and phrase.name is None
    return title and preposition == words(analysis).of and following.proper
