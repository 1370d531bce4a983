"""Whether an adjective or noun for a nation or a conviction is said of a person, or only stands near them.

"The Dutch party expelled Sneevliet" says nothing of his nationality, "the Dutch trade unionist Sneevliet" and
"Sneevliet, a Dutch trade unionist," do, and so does "Sneevliet was Dutch".
"""

from testimonia.analysis import Analysis
from testimonia.clauses.beside import apposed
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.language import nouns, words


def told_of(analysis: Analysis, person: Phrase, word: int) -> bool:
    """Tell whether the word is said of the person: before the name, in apposition, or behind "is"."""
    phrase = _around(analysis, word)
    if phrase is None:
        return False
    if person.first <= word < person.last:
        return person.name is not None and _adjective_of(analysis, person, word)
    structure = analysis.structure
    if phrase.kind == "adv" and structure.tree.of[word] in structure.hanging(person, "appos", "amod"):
        return True
    if not _of_people(analysis, phrase):
        return False
    return phrase in apposed(analysis.structure, person) or _predicated(analysis, person, phrase)


def _around(analysis: Analysis, word: int) -> Phrase | None:
    """Return the first phrase that a word stands in."""
    return next((phrase for phrase in analysis.phrases if phrase.first <= word < phrase.last), None)


def _predicated(analysis: Analysis, person: Phrase, phrase: Phrase) -> bool:
    """Tell whether a clause about the person says that they are what the phrase says."""
    about = (clause for clause in analysis.clauses if person in clause.subjects)
    return any(clause.verb.lemma in words(analysis).copulas and _links(clause, phrase) for clause in about)


def _links(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a clause says by its copula that its subject is what the phrase says."""
    if clause.verb.negated or clause.verb.modal:
        return False
    adjective = phrase.kind == "adv" and phrase.word in clause.adverbs and clause.verb.last <= phrase.first
    return adjective or any(phrase in group for group in clause.objects)


def _adjective_of(analysis: Analysis, person: Phrase, word: int) -> bool:
    """Tell whether a word before a name is of the person: the noun next to the name is one for people."""
    assert person.name is not None
    lower, tags = analysis.sentence.lower, analysis.sentence.tags
    between = [i for i in range(word + 1, person.name.first) if tags[i][:2] in {"NN", "PO"}]
    return not between or _person_noun(analysis, lower[between[-1]])


def _of_people(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a phrase speaks of a person by its head: "a Dutch trade unionist", "an American", "Dutch"."""
    if phrase.name is not None or phrase.owner is not None:
        return False
    return phrase.kind == "adv" or phrase.entity == "person" or _person_noun(analysis, phrase.word)


def _person_noun(analysis: Analysis, word: str) -> bool:
    lists = nouns(analysis)
    framed = word in analysis.language.frames().nouns
    return framed or lists.is_occupation(word) or word in lists.demonyms or word in lists.ideologies
