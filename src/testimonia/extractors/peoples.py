"""Peoples and convictions out of the words of a noun said of a person: "the Catalan communist X"."""

from collections.abc import Iterator

from testimonia.analysis import Analysis
from testimonia.extractors.common import Draft
from testimonia.extractors.construction import drafted
from testimonia.extractors.said import Said, known
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.nouns import demonyms, ideologies, is_occupation, occupations

OF_A_TONGUE = frozenset(
    "teacher tutor professor lecturer translator interpreter scholar instructor literature language football "
    "studies spy agent consul ambassador embassy".split()
)
"""Nouns before which "French" may be what is taught."""
ANOTHER_NATION = frozenset({"african", "native", "anti", "pro"})
"""Words before a nation that make another thing of it: "African American"."""
STATES = frozenset({"u.s.", "us", "u.k.", "uk", "european", "asian", "african"})
"""Words for states and continents, which say for whom rather than of which people: "U.S. Secretary"."""


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
    word = analysis.sentence.lower[k]
    if word not in ideologies() or is_occupation(word, "obp"):
        return None
    role = "became" if _became(said) else "of"
    draft = drafted(analysis, said, ("political_affiliation", role), f"conviction “{word}”, {said.how}")
    draft.value = analysis.text(k, k + 1)
    return draft


def _nation(analysis: Analysis, said: Said, k: int) -> Draft | None:
    """Read a word as the nationality or the people of the person; only by "became" has it a date."""
    word = analysis.sentence.lower[k]
    country = demonyms().get(word)
    if not country or not _personal(said.head):
        return None
    if k == said.noun.head and said.how != "predicate":
        return None
    kind = ("ethnicity", "of") if word == "jewish" or country == "-" else ("nationality", "citizen")
    draft = drafted(analysis, said, kind, f"people “{word}”, {said.how}")
    draft.value = analysis.text(k, k + 1)
    draft.date = draft.date if _became(said) else None
    return draft


def _became(said: Said) -> bool:
    return said.clause is not None and said.clause.verb.lemma == "become"


def _of_the_noun(analysis: Analysis, said: Said, k: int) -> bool:
    """Tell whether a word belongs to the noun, not to the person: "party leader", "French teacher"."""
    lower = analysis.sentence.lower
    if _in_occupation(said, k) or _the_one_of(analysis, said):
        return True
    if lower[k] in STATES or (k > 0 and lower[k - 1] in ANOTHER_NATION):
        return True
    following = lower[k + 1] if k < said.noun.head else ""
    return following in OF_A_TONGUE or GRAMMAR.nominal_kind(following) == "group"


def _in_occupation(said: Said, k: int) -> bool:
    """Tell whether a word is one of the two that name an occupation: "lathe operator"."""
    return k >= said.noun.head - 1 and " " in said.head and said.head in occupations()


def _the_one_of(analysis: Analysis, said: Said) -> bool:
    """Tell whether the noun says which one somebody was, not of what kind: "was the German leader of the union"."""
    if said.how != "predicate" or analysis.sentence.lower[said.noun.first] != "the":
        return False
    behind = analysis.structure.behind(said.noun)
    return bool(behind) and behind[0][0] == "of"


def _personal(head: str) -> bool:
    return known(head) or head in demonyms()
