"""Names that are persons by what was done to them: who is shot, murdered or born is no town, whatever its name is.

The verbs are those by whose frames somebody is killed, executed or born: of a place nobody says so.
"""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.languages.protocol import Language
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

DONE_TO = "nsubj:pass"
PARTICIPLE = "VBN"
OBJECT = "object"
PERSONAL = frozenset({("death", "killed"), ("death", "executed"), ("birth", "born"), ("illness", "wounded")})
"""Types and roles of what only people undergo."""
OF_PERSONS = frozenset({"death", "birth", "illness", "name", "kinship"})
"""Types of all that else such a verb may tell."""


def with_undergone(sentence: Sentence, parse: Parse, names: Sequence[Name], language: Language) -> list[Name]:
    """Return names, with single words as persons to whom a verb in the passive does what is done to people."""
    return [
        replace(name, kind="person") if _undergoes(sentence, parse, name, language) else name
        for name in names
    ]


def _undergoes(sentence: Sentence, parse: Parse, name: Name, language: Language) -> bool:
    if name.kind != "place" or name.last - name.first > 1 or parse.relations[name.first] != DONE_TO:
        return False
    verb = parse.heads[name.first]
    alone = name.first == 0 or sentence.lower[name.first - 1] not in language.frames().words.articles
    return alone and verb >= 0 and parse.tags[verb] == PARTICIPLE and _is_personal(sentence, verb, language)


def _is_personal(sentence: Sentence, verb: int, language: Language) -> bool:
    """Tell whether all that a verb tells of its object is what only people undergo."""
    lemma = language.clauses().lemma(sentence.lower[verb], PARTICIPLE)
    frames = [frame for frame in language.frames().verbs.get(lemma, ()) if not frame.particle]
    told = {(frame.type, frame.role) for frame in frames if frame.who == OBJECT}
    return not told.isdisjoint(PERSONAL) and {type_ for type_, _ in told} <= OF_PERSONS
