"""Titles: what stands in apposition to a noun for a work, as an example of it, and the year in brackets behind.

"her novels, notably Herring (1922) and The Widow's Ledger" names two works of hers, whatever the clause is about.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.asides import OPEN
from testimonia.extractors.classes import fits
from testimonia.extractors.common import Draft, after_determiner, is_noun, persons
from testimonia.extractors.language import words
from testimonia.extractors.once import MADE
from testimonia.extractors.title_lists import Titles, is_named_work, listed, lists
from testimonia.model import EdtfDate, TemporalExpression

Title = tuple[Phrase, str | None]
"""A work that a name stands for, or what it is an example of with the words of its title."""
ASIDE = frozenset({"-", "–", "—", ":"})
SUPERLATIVES = frozenset({"JJS", "RBS"})
CLOSING_MARKS = frozenset({"”", "“", "»", '"'})
CLOSING = frozenset({"stop", "close"})
IMPRINT = 6
"""Words of a bracket behind a title that are looked at for a year."""
LONGEST = 40
"""Phrases of an aside that are looked at."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield who wrote the works that a noun with a possessor names: "her first novel, Frostbite, …"."""
    together = list(lists(analysis))
    for noun in analysis.phrases:
        if noun.owner is None or not _is_of_author(analysis, noun):
            continue
        given = dict.fromkeys(
            [*titles(analysis, noun), *_counted(analysis, noun), *_beside_best(analysis, noun, together)]
        )
        for owner in persons(analysis, [noun.owner]):
            yield from (_wrote(analysis, noun, owner, title) for title in given)


def _is_of_author(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether a noun is one for what its possessor wrote, not what they like: "her novel", "her life of Ida"."""
    inside = analysis.sentence.lower[noun.first : noun.head]
    if not is_noun(noun) or not words(analysis).liked.isdisjoint(inside):
        return False
    return fits(analysis, noun, "work_of_author") or _is_life(analysis, noun)


def _is_life(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether a noun is one for a book on somebody's life: "a life of Anna Corsi"."""
    behind = analysis.structure.behind(noun)[:1]
    whose = [other for preposition, other in behind if preposition == words(analysis).of]
    return fits(analysis, noun, "work_on_life") and any(other.entity == "person" for other in whose)


def _beside_best(analysis: Analysis, noun: Phrase, together: Iterable[Titles]) -> list[Title]:
    """Return the works of a list in which one is called the author's best: of "A, B and, her best-known book, C"."""
    best = SUPERLATIVES.isdisjoint(analysis.sentence.tags[noun.first : noun.last])
    return [] if best else [(work, None) for each in together if noun in each.asides for work in each.works]


def _counted(analysis: Analysis, noun: Phrase) -> list[Title]:
    """Return the titles that a clause counts among a noun: "her books include …", "among her books are …"."""
    counting = (clause for clause in analysis.clauses if _counts(analysis, clause, noun))
    named = (one for clause in counting for group in clause.objects for one in group)
    every = dict.fromkeys(each for one in named for each in listed(analysis, one).works)
    return [title for one in every if (title := _title(analysis, noun, one)) is not None]


def _counts(analysis: Analysis, clause: Clause, noun: Phrase) -> bool:
    """Tell whether the objects of a clause are part of what a noun names."""
    known = words(analysis)
    if clause.verb.lemma == known.include:
        return noun in clause.subjects
    among = (group for preposition, group in clause.fronted if preposition in known.example)
    return clause.verb.lemma == known.be and any(noun in group for group in among)


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
    several = _is_of_author(analysis, phrase) or (is_noun(phrase) and phrase.entity == "work")
    found = titles(analysis, phrase) if several else []
    return found or [(phrase, None)]


def titles(analysis: Analysis, noun: Phrase) -> list[Title]:
    """Return the titles in apposition to a noun, before or behind it, and those given as examples of it."""
    beside = apposed(analysis.structure, noun)
    named = (*beside, *_examples(analysis, noun), *_aside(analysis, noun))
    found = [title for one in named if (title := _title(analysis, noun, one)) is not None]
    return sorted(dict.fromkeys(found), key=lambda title: title[0].first)


def _examples(analysis: Analysis, noun: Phrase) -> Iterator[Phrase]:
    """Yield the examples of a noun, not those of a noun behind it: "essays on films such as …"."""
    structure = analysis.structure
    for unit in structure.hanging(noun, "nmod", "obl"):
        if structure.tree.case(unit) in words(analysis).example:
            yield from structure.group(unit)


def _aside(analysis: Analysis, noun: Phrase) -> list[Phrase]:
    """Return the noun phrases that dashes or a colon set off right behind a noun, whatever the parser made of them."""
    opening = analysis.after(noun)
    if opening is None or not _sets_off(analysis, opening):
        return []
    first = analysis.index(opening) + 1
    following = analysis.phrases[first : first + LONGEST]
    inside = list(takewhile(lambda each: not _closes(analysis, each), following))
    kinds = [each.kind for each in inside]
    if "vg" in kinds:
        return []
    return [one for k, one in enumerate(inside) if one.kind == "np" and not _behind_preposition(kinds, k)]


def _behind_preposition(kinds: Sequence[str], k: int) -> bool:
    """Tell whether a preposition joins a phrase to the noun before it: "Letters from Ponza"."""
    return k >= 2 and kinds[k - 2 : k] == ["np", "prep"]


def _closes(analysis: Analysis, phrase: Phrase) -> bool:
    return phrase.kind in CLOSING or _sets_off(analysis, phrase)


def _sets_off(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a phrase is a dash or colon that opens or closes an aside."""
    return phrase.kind == "dash" or analysis.sentence.words[phrase.first] in ASIDE


def _title(analysis: Analysis, noun: Phrase, one: Phrase) -> Title | None:
    """Return a noun phrase as a title, with its words where no name is known; None if it can be no title."""
    if _is_of_another(analysis, noun, one):
        return None
    if is_named_work(one):
        return one, None
    first, last = after_determiner(analysis, one), _last(analysis, one)
    if not analysis.sentence.words[first][:1].isupper() or not _may_be_title(analysis, noun, one):
        return None
    return one, analysis.text(first, last)


def _is_of_another(analysis: Analysis, noun: Phrase, one: Phrase) -> bool:
    """Tell whether a title has a possessor or a maker of its own: "such as Bava's Rain", "The Kite by Ida Stern"."""
    owner, by_whom = one.owner, words(analysis).agents
    if owner is not None and not owner.pronoun and analysis.entity(owner) is not analysis.entity(noun.owner):
        return True
    return any(case in by_whom and maker.entity == "person" for case, maker in analysis.structure.behind(one))


def _may_be_title(analysis: Analysis, noun: Phrase, one: Phrase) -> bool:
    """Tell whether a noun phrase that is no known work may be one; behind a book a place is where it appeared."""
    if one.pronoun or (one.entity == "person" and not _opens_title(analysis, one)):
        return False
    return (one.entity == "place") == (one.first < noun.first)


def _opens_title(analysis: Analysis, one: Phrase) -> bool:
    """Tell whether the article of a noun has a capital letter inside a sentence: ", The Woman in Grey,"."""
    article = analysis.sentence.tags[one.first] == "DT" and one.name is None
    return article and one.first > 0 and analysis.sentence.words[one.first][:1].isupper()


def _last(analysis: Analysis, one: Phrase) -> int:
    """Return the word behind a title: "Letters from Ponza"."""
    behind = analysis.structure.behind(one)
    return behind[0][1].last if behind and behind[0][1].proper else one.last


def year_behind(analysis: Analysis, phrase: Phrase) -> EdtfDate | None:
    """Return the date that stands in brackets right behind a noun phrase: "Frostbite (1921)"; no years of a life.

    Behind a work the place where it came out, or how many volumes it has, may stand before: "(Paris 1938)".
    """
    words_, last = analysis.sentence.words, phrase.last
    last += words_[last : last + 1] != [] and words_[last] in CLOSING_MARKS
    if last + 1 >= len(words_) or words_[last] not in OPEN:
        return None
    reach = IMPRINT if phrase.entity == "work" else 1
    times = (_time_at(analysis, word) for word in range(last + 1, min(len(words_), last + 1 + reach)))
    date = next((time.date for time in times if time is not None), None)
    return None if date is not None and phrase.entity == "person" and "/" in date.edtf else date


def _time_at(analysis: Analysis, word: int) -> TemporalExpression | None:
    unit = analysis.structure.tree.of[word]
    return analysis.structure.tree.times.get(unit) or analysis.structure.tree.events.get(unit)


def dates_of(
    analysis: Analysis, targets: list[Title], date: EdtfDate | None, role: str
) -> list[EdtfDate | None]:
    """Return when each of several works was: by the year behind it, else the clause's date, if none of theirs.

    What else was done with a book, it was edited or translated, was done when the clause says.
    """
    years = [year_behind(analysis, target) for target, _ in targets]
    if role not in MADE and date is not None and date not in years:
        return [date for _ in targets]
    shared = None if date in years else date
    return [year or shared for year in years]


def further_works(analysis: Analysis, clause: Clause, objects: list[Phrase]) -> list[Phrase]:
    """Return the titles that a year in brackets parts from the first: "wrote Kyra (1924), Mikhail (1927)"."""
    if not objects or {one.entity for one in objects} != {"work"}:
        return []
    further = [one for group in clause.objects[1:] for one in group]
    listed_behind = listed(analysis, objects[-1]).works
    found = dict.fromkeys(filter(is_named_work, (*further, *listed_behind)))
    own = (one for one in found if one.owner is None or one.owner.pronoun)
    return sorted((one for one in own if one not in objects), key=lambda one: one.first)
