"""Titles: what stands in apposition to a noun for a work, as an example of it, and the year in brackets behind.

"her novels, notably Herring (1922) and The Widow's Ledger" names two works of hers, whatever the clause is about.
"""

from collections.abc import Iterator
from itertools import takewhile

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Phrase
from testimonia.extractors.classes import fits
from testimonia.extractors.common import Draft, after_determiner, is_noun
from testimonia.extractors.language import words
from testimonia.model import EdtfDate

Title = tuple[Phrase, str | None]
"""A work that a name stands for, or what it is an example of with the words of its title."""
OPEN = frozenset("([")
ASIDE = frozenset({"-", "–", "—", ":"})
CLOSING = frozenset({"stop", "close"})


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield who wrote the works that a noun with a possessor names: "her first novel, Frostbite, …"."""
    for noun in analysis.phrases:
        owner = noun.owner if noun.kind == "np" else None
        entity = analysis.entity(owner)
        if owner is None or entity is None or entity.kind != "person":
            continue
        if is_noun(noun) and fits(analysis, noun, "work_of_author"):
            given = [*titles(analysis, noun), *_counted(analysis, noun)]
            yield from (_wrote(analysis, noun, owner, title) for title in dict.fromkeys(given))


def _counted(analysis: Analysis, noun: Phrase) -> list[Title]:
    """Return the titles that a clause counts among a noun: "her books include …", "among her books are …"."""
    known = words(analysis)
    for clause in analysis.clauses:
        among = [
            one for preposition, group in clause.fronted if preposition in known.example for one in group
        ]
        counts = clause.verb.lemma == known.include and noun in clause.subjects
        if counts or (clause.verb.lemma == known.be and noun in among):
            one_by_one = (one for group in clause.objects for one in group)
            return [title for one in one_by_one if (title := _title(analysis, noun, one)) is not None]
    return []


def _wrote(analysis: Analysis, noun: Phrase, owner: Phrase, title: Title) -> Draft:
    """Return that the possessor of a noun wrote what it names."""
    named, value = title
    first, last = min(noun.first, named.first), max(noun.last, named.last)
    return Draft(
        "authorship", "wrote", owner, f"noun “{noun.word}” with a title", first=first, last=last, score=0.85,
        object=named if value is None else None, value=value, date=year_behind(analysis, named), anchor=noun.head,
    )  # fmt: skip


def titled(analysis: Analysis, phrase: Phrase) -> list[Title]:
    """Return what a phrase for works names: the titles with it, or itself."""
    found = titles(analysis, phrase) if phrase.entity == "work" and is_noun(phrase) else []
    return found or [(phrase, None)]


def titles(analysis: Analysis, noun: Phrase) -> list[Title]:
    """Return the titles in apposition to a noun, before or behind it, and those given as examples of it."""
    examples = words(analysis).example
    given = [one for preposition, one in analysis.structure.behind(noun) if preposition in examples]
    beside = apposed(analysis.structure, noun)
    named = (*beside, *given, *_aside(analysis, noun))
    found = [title for one in named if (title := _title(analysis, noun, one)) is not None]
    return sorted(dict.fromkeys(found), key=lambda title: title[0].first)


def _aside(analysis: Analysis, noun: Phrase) -> list[Phrase]:
    """Return the noun phrases that dashes or a colon set off right behind a noun, whatever the parser made of them."""
    after = analysis.phrases[analysis.index(noun) + 1 :] if analysis.index(noun) >= 0 else []
    if not after or not _sets_off(analysis, after[0]):
        return []
    inside = list(
        takewhile(lambda each: each.kind not in CLOSING and not _sets_off(analysis, each), after[1:])
    )
    if any(each.kind == "vg" for each in inside):
        return []
    return [
        each
        for k, each in enumerate(inside)
        if each.kind == "np" and [before.kind for before in inside[max(0, k - 2) : k]] != ["np", "prep"]
    ]


def _sets_off(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a phrase is a dash or colon that opens or closes an aside."""
    return phrase.kind == "dash" or analysis.sentence.words[phrase.first] in ASIDE


def _title(analysis: Analysis, noun: Phrase, one: Phrase) -> Title | None:
    """Return a noun phrase as a title, with its words where no name is known; None if it can be no title."""
    if one.pronoun or one.entity in {"person", "place"}:
        return None
    if one.name is not None and one.entity == "work":
        return one, None
    first, last = after_determiner(analysis, one), _last(analysis, one)
    if one.first < noun.first or not analysis.sentence.words[first][:1].isupper():
        return None
    return one, analysis.text(first, last)


def _last(analysis: Analysis, one: Phrase) -> int:
    """Return the word behind a title: "Letters from Ponza"."""
    behind = analysis.structure.behind(one)
    return behind[0][1].last if behind and behind[0][1].proper else one.last


def year_behind(analysis: Analysis, phrase: Phrase) -> EdtfDate | None:
    """Return the date that stands in brackets right behind a noun phrase: "Frostbite (1921)"; no years of a life."""
    sentence, last = analysis.sentence, phrase.last
    if last + 1 >= len(sentence.words) or sentence.words[last] not in OPEN:
        return None
    tree = analysis.structure.tree
    times = (*tree.times.values(), *tree.events.values())
    date = next((time.date for time in times if time.start == sentence.starts[last + 1]), None)
    return None if date is not None and phrase.entity == "person" and "/" in date.edtf else date
