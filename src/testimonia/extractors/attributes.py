"""Whether an adjective or noun for a nation or a conviction is said of a person, or only stands near them.

"The Dutch party expelled Sneevliet" says nothing of his nationality, "the Dutch trade unionist Sneevliet" and
"Sneevliet, a Dutch trade unionist," do, and so does "Sneevliet was Dutch".
"""

from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import demonyms, ideologies, is_occupation
from testimonia.languages.en.lexicon import person_nouns
from testimonia.languages.en.phrases import Phrase

JOINING = frozenset({"comma", "dash", "time", "adv"})
"""What may stand between a person and what is said of them in apposition."""
LINKING = frozenset({"be", "become", "remain"})


def told_of(analysis: Analysis, person: Phrase, word: int) -> bool:
    """Tell whether the word is said of the person: before the name, in apposition, or behind "is"."""
    phrase = next((p for p in analysis.phrases if p.first <= word < p.last), None)
    if phrase is None:
        return False
    if phrase is person or (person.first <= word < person.last):
        return person.name is not None and _adjective_of(analysis, person, word)
    if not _of_people(phrase):
        return False
    between = _between(analysis, person, phrase)
    if between is None:
        return False
    if all(p.kind in JOINING for p in between):
        return True
    verbs = [p for p in between if p.kind == "vg"]
    rest = [p for p in between if p.kind not in {"vg", *JOINING}]
    linked = len(verbs) == 1 and verbs[0].lemma in LINKING and not verbs[0].negated and not verbs[0].modal
    return linked and not rest


def _adjective_of(analysis: Analysis, person: Phrase, word: int) -> bool:
    """Tell whether a word before a name is of the person: the noun next to the name is one for people."""
    assert person.name is not None
    lower, tags = analysis.sentence.lower, analysis.sentence.tags
    nouns = [i for i in range(word + 1, person.name.first) if tags[i][:2] in {"NN", "PO"}]
    return not nouns or _person_noun(lower[nouns[-1]])


def _of_people(phrase: Phrase) -> bool:
    """Tell whether a phrase speaks of a person by its head: "a Dutch trade unionist", "an American", "Dutch"."""
    if phrase.name is not None or phrase.owner is not None:
        return False
    return phrase.kind == "adv" or phrase.entity == "person" or _person_noun(phrase.word)


def _person_noun(word: str) -> bool:
    return word in person_nouns() or is_occupation(word, "obp") or word in demonyms() or word in ideologies()


def _between(analysis: Analysis, person: Phrase, phrase: Phrase) -> list[Phrase] | None:
    """Return the phrases from a person to what stands behind, brackets left out; None where it stands before."""
    start, end = analysis.index(person), analysis.index(phrase)
    if not 0 <= start < end:
        return None
    found: list[Phrase] = []
    depth = 0
    for each in analysis.phrases[start + 1 : end]:
        depth += (each.kind == "open") - (each.kind == "close")
        if depth == 0 and each.kind != "close":
            found.append(each)
    return found
