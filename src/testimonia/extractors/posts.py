"""Occupations and posts out of nouns said of a person: which it is, its words, and what it was held in."""

from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.common import Draft, after_determiner, is_field
from testimonia.extractors.construction import drafted, noun_tail
from testimonia.extractors.events import Behind
from testimonia.extractors.language import nouns, words
from testimonia.extractors.said import Said

NO_PART = frozenset({"DT", "PRP$", "PDT", "POS", "VBD"})
"""Tags of words before a post or occupation that are no part of it."""
NARROWING = frozenset({"vg", "rel"})
"""Kinds of what narrows a noun before it, where no comma stands between."""


def occupied(analysis: Analysis, said: Said) -> bool:
    """Tell whether the noun is an occupation or post that somebody had, neither a judgement nor a figure of speech."""
    if not nouns(analysis).is_occupation(said.head) or _metaphor(analysis, said):
        return False
    return not (is_predicate(analysis, said) and judged(analysis, said))


def is_predicate(analysis: Analysis, said: Said) -> bool:
    """Tell whether a noun says what somebody is: behind a copula, or alone in an entry: "A gifted speaker."."""
    indefinite = analysis.sentence.lower[said.noun.first] in words(analysis).indefinite
    return said.how == "predicate" or (said.person.implied and said.clause is None and indefinite)


def judged(analysis: Analysis, said: Said) -> bool:
    """Tell whether an adjective judges rather than describes: "a born organiser" is not what somebody lived on."""
    return not nouns(analysis).judging.isdisjoint(analysis.sentence.words[said.noun.first : said.noun.head])


def _metaphor(analysis: Analysis, said: Said) -> bool:
    """Tell whether an occupation stands for something else: "the architect of the treaty"."""
    behind = analysis.structure.behind(said.noun)
    if not behind or said.noun.word not in nouns(analysis).figurative:
        return False
    return behind[0][0] == words(analysis).of and behind[0][1].entity not in {"group", "place"}


def work(analysis: Analysis, said: Said) -> Draft:
    """Read an occupation or post, with the group or place it was held in."""
    behind, _, _ = noun_tail(analysis, said)
    target, is_occupation = _held_in(analysis, said, behind), nouns(analysis).is_occupation
    post = is_occupation(said.head, "pb")
    held = post and (target is not None or is_occupation(said.head, "p"))
    kind = ("position", "held") if held else ("occupation", "worked_as")
    draft = drafted(analysis, said, kind, f"{kind[0]} “{said.head}”, {said.how}")
    further = said.station is not None and said.others[0].first < said.station.first
    value = _value(analysis, said, behind if post and not further else [])
    return replace(draft, object=target if held else None, value=value)


def _held_in(analysis: Analysis, said: Said, behind: Behind) -> Phrase | None:
    """Return the group, work or place behind the noun, else its possessor."""
    held_behind = words(analysis).held_behind
    found = [phrase for preposition, phrase in behind if preposition in held_behind.get(phrase.entity, ())]
    if found:
        return found[0]
    owner = said.noun.owner
    return owner if owner is not None and owner.entity in held_behind else None


def _value(analysis: Analysis, said: Said, behind: Behind) -> str:
    """Return the words of a post or occupation, an office with its "for Social Welfare"."""
    last = said.noun.head + 1
    if behind and behind[0][0] in words(analysis).office_field and is_field(behind[0][1]):
        last = behind[0][1].last
    return analysis.text(value_begins(analysis, said.noun, said.noun.head), last)


def value_begins(analysis: Analysis, noun: Phrase, head: int) -> int:
    """Return the first word of a post or occupation: behind article, possessor, nation and epithets.

    Of "the only mayor born abroad" there may have been many mayors.
    """
    first, singled = after_determiner(analysis, noun), words(analysis).singling_out
    narrowed = _narrowed(analysis, noun)
    while first < head and (
        _no_part(analysis, first) or (narrowed and analysis.sentence.lower[first] in singled)
    ):
        first += 1
    if noun.owner is not None and not noun.owner.pronoun:
        first = max(first, noun.owner.last + 1)
    return min(first, head)


def _narrowed(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether a verb right behind a noun says of which of its kind it speaks: "born abroad", "who spoke Dutch"."""
    end = analysis.structure.end(noun)
    behind = next((phrase for phrase in analysis.phrases if phrase.first >= end), None)
    return behind is not None and behind.kind in NARROWING


def _no_part(analysis: Analysis, k: int) -> bool:
    """Tell whether a word before a post or occupation is no part of it: "the", "'s", "French", "former"."""
    word = analysis.sentence.lower[k]
    no_part = analysis.sentence.tags[k] in NO_PART or word in words(analysis).epithets
    return no_part or nouns(analysis).is_people(word)
