"""Whether a clause is one that a verb frame speaks of: its particle and voice, what must and must not stand there."""

from testimonia.extractors.arguments import Arguments
from testimonia.extractors.columns import in_notice
from testimonia.extractors.language import words
from testimonia.languages.parts.frames import VerbFrame

PROGRESSIVE = "VBG"


def form_fits(arguments: Arguments, frame: VerbFrame) -> bool:
    """Tell whether a clause has the form and the company that a frame asks of its verb."""
    if not _particle_fits(arguments, frame.particle) or not _voice_fits(arguments, frame):
        return False
    if frame.bare and not _bare(arguments, frame):
        return False
    if frame.completed and _under_way(arguments):
        return False
    return _conditions(arguments, frame) and _placed(arguments, frame)


def _placed(arguments: Arguments, frame: VerbFrame) -> bool:
    """Tell whether a clause stands in a notice, where the frame asks for one."""
    return not frame.notice or in_notice(arguments.analysis)


def _particle_fits(arguments: Arguments, word: str) -> bool:
    """Tell whether the frame's particle is there; a noun or preposition can be in its place: "throw … out of"."""
    clause = arguments.clause
    if not word or word in {clause.verb.particle, *clause.adverbs[:1]} or _is_near(arguments, word):
        return True
    if any(phrase.word == word for group in clause.objects for phrase in group):
        return True
    before = any(preposition.split()[0] == word for preposition, _ in clause.complements)
    return before or _stranded(arguments, word)


def _is_near(arguments: Arguments, word: str) -> bool:
    """Tell whether the particle is an adverb that only one other word parts from the verb: "passed peacefully away"."""
    behind = arguments.clause.verb.head + 1
    return word in arguments.clause.adverbs and word in arguments.analysis.sentence.lower[behind : behind + 2]


def _stranded(arguments: Arguments, word: str) -> bool:
    """Tell whether the particle stands right behind a passive without a noun of its own: "was shot at in Kiev"."""
    sentence, behind = arguments.analysis.sentence, arguments.clause.verb.last
    if not arguments.passive or sentence.lower[behind : behind + 1] != [word]:
        return False
    return not _noun_next(arguments, behind + 1)


def _noun_next(arguments: Arguments, place: int) -> bool:
    """Tell whether a noun phrase begins at a word."""
    return any(phrase.kind == "np" and phrase.first == place for phrase in arguments.analysis.phrases)


def _voice_fits(arguments: Arguments, frame: VerbFrame) -> bool:
    """Tell whether the verb is in the voice that the frame asks for."""
    return frame.voice == "either" or arguments.passive == (frame.voice == "passive")


def _bare(arguments: Arguments, frame: VerbFrame) -> bool:
    """Tell whether the verb stands with a place and nothing else that it could be about: "was again in Paris"."""
    clause = arguments.clause
    first = clause.complements[0][0] if clause.complements else ""
    if clause.objects or arguments.passive or first not in {spec.slot for spec in frame.object}:
        return False
    return words(arguments.analysis).passing.issuperset(clause.adverbs)


def _under_way(arguments: Arguments) -> bool:
    """Tell whether a verb is in the progressive: "was dying"."""
    verb = arguments.clause.verb
    return verb.form == "finite" and arguments.analysis.sentence.tags[verb.head] == PROGRESSIVE


def _conditions(arguments: Arguments, frame: VerbFrame) -> bool:
    """Tell whether what the frame asks for stands there and what it forbids does not."""
    for wanted in (frame.verb_when, frame.when):
        if wanted and not any(map(arguments.filled, wanted)):
            return False
    if any(map(arguments.filled, frame.unless)):
        return False
    return not frame.unless_then or _then(arguments) not in frame.unless_then


def _then(arguments: Arguments) -> str:
    """Return the verb that follows, joined to this one: "shot and wounded"."""
    clauses, clause = arguments.analysis.clauses, arguments.clause
    following = next((c for c in clauses if c.index > clause.index), None)
    if following is None or following.subjects != clause.subjects:
        return ""
    return following.verb.lemma
