"""Peoples and convictions out of the words of a noun said of a person: "the Catalan communist X"."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.extractors.common import Draft
from testimonia.extractors.construction import drafted
from testimonia.extractors.language import nouns, words
from testimonia.extractors.said import Said, known


def peoples(analysis: Analysis, said: Said) -> Iterator[Draft]:
    """Read nationality and conviction out of "the Catalan communist X" and "was a Russian anarchist"."""
    noun = said.noun
    if said.how == "as" or (noun.owner is not None and said.how != "title"):
        return
    for k in range(noun.first, noun.head + 1):
        if _of_the_noun(analysis, said, k):
            continue
        draft = _conviction(analysis, said, k) or _nation(analysis, said, k)
        if draft is not None:
            yield draft


def _conviction(analysis: Analysis, said: Said, k: int) -> Draft | None:
    """Read a word as the conviction of the person."""
    word, lists = analysis.sentence.lower[k], nouns(analysis)
    if word not in lists.ideologies or lists.is_occupation(word):
        return None
    role = "became" if _became(analysis, said) else "of"
    draft = drafted(analysis, said, ("political_affiliation", role), f"conviction “{word}”, {said.how}")
    return replace(draft, value=analysis.text(k, k + 1))


def _nation(analysis: Analysis, said: Said, k: int) -> Draft | None:
    """Read a word as the nationality of the person; only by "became" has it a date."""
    word = analysis.sentence.lower[k]
    if not nouns(analysis).is_people(word) or not _personal(analysis, said.head):
        return None
    if k == said.noun.head and said.how != "predicate":
        return None
    draft = drafted(analysis, said, ("nationality", "citizen"), f"people “{word}”, {said.how}")
    date = draft.date if _became(analysis, said) else None
    return replace(draft, value=analysis.text(k, k + 1), date=date)


def _became(analysis: Analysis, said: Said) -> bool:
    return said.clause is not None and said.clause.verb.lemma == words(analysis).become


def _of_the_noun(analysis: Analysis, said: Said, k: int) -> bool:
    """Tell whether a word belongs to the noun, not to the person: "party leader", "French teacher"."""
    lower, lists = analysis.sentence.lower, words(analysis)
    if _in_occupation(analysis, said, k) or _the_one_of(analysis, said):
        return True
    if lower[k] in lists.no_nation or (k > 0 and lower[k - 1] in lists.another_nation):
        return True
    following = lower[k + 1] if k < said.noun.head else ""
    if following in lists.churches or f"{lower[k]} {following}" in lists.rites:
        return True
    return following in lists.of_a_tongue or analysis.language.clauses().kind(following) == "group"


def _in_occupation(analysis: Analysis, said: Said, k: int) -> bool:
    """Tell whether a word is one of the two that name an occupation: "lathe operator"."""
    return k >= said.noun.head - 1 and " " in said.head and said.head in nouns(analysis).occupations


def _the_one_of(analysis: Analysis, said: Said) -> bool:
    """Tell whether a noun says which one somebody was, not of what kind: "was the German leader of the union"."""
    if (
        said.how != "predicate"
        or analysis.sentence.lower[said.noun.first] not in analysis.language.clauses().the
    ):
        return False
    behind = analysis.structure.behind(said.noun)
    known = words(analysis)
    return bool(behind) and behind[0][0] in {known.of, *known.inside}


def _personal(analysis: Analysis, head: str) -> bool:
    return known(analysis, head) or head in nouns(analysis).demonyms
