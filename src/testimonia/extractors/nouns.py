"""Statements from nouns that say what somebody is: kin, members, posts, occupations, peoples, convictions.

The pairs of person and noun come from ``said``; the noun's frames and the lists of occupations say what they mean.
"""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.common import Draft
from testimonia.extractors.construction import drafted, noun_tail
from testimonia.extractors.events import phrases_behind
from testimonia.extractors.frames import NounFrame, Spec, fits_any, noun_frames
from testimonia.extractors.peoples import peoples
from testimonia.extractors.posts import judged, occupied, work
from testimonia.extractors.said import Said, pairs
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.nouns import singular

TENTATIVE = frozenset(
    {
        "would-be",
        "self-styled",
        "so-called",
        "alleged",
        "aspiring",
        "prospective",
        "failed",
        "self-proclaimed",
    }
)
LIFELONG = frozenset({"parent", "child", "sibling", "relative"})
"""Kinship that no date begins: "a politician of the 17th century, brother of X"."""
UNDER = frozenset({"vice", "deputy", "honorary", "assistant"})
"""Who is deputy leader does not lead."""
SINGLING_OUT = frozenset({"first", "only", "last", "best", "greatest", "most", "mere", "just", "sole"})
"""Words that a negation bears on: who was not the first musician to do so may well be a musician."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the nouns of a sentence say of persons."""
    for said in pairs(analysis):
        yield from _read(analysis, said)


def _read(analysis: Analysis, said: Said) -> Iterator[Draft]:
    """Yield what one noun says of a person: by its frames, as an occupation or a character, and of which people."""
    entity = analysis.entity(said.person)
    if entity is None or entity.kind != "person" or not _meant(analysis, said):
        return
    framed = _by_frame(analysis, said)
    yield from framed
    if occupied(analysis, said):
        yield work(analysis, said)
    elif said.how == "predicate" and not framed:
        yield from _characterised(analysis, said)
    yield from peoples(analysis, said)


def _meant(analysis: Analysis, said: Said) -> bool:
    """Tell whether the noun is meant of the person: not "a would-be poet", "no poet", "was not the first poet"."""
    words = set(analysis.sentence.lower[said.noun.first : said.noun.last])
    if words & TENTATIVE or not _agrees(analysis, said):
        return False
    if said.clause is None:
        return True
    unsaid = said.clause.verb.negated and words & SINGLING_OUT
    return not unsaid and "no" not in words


def _agrees(analysis: Analysis, said: Said) -> bool:
    """Tell whether noun and person agree in number; of a plural, "one of the" makes a singular."""
    if analysis.sentence.tags[said.noun.head] not in {"NNS", "NNPS"}:
        return True
    several = said.clause is not None and len(said.clause.subjects) > 1
    return (
        several
        or analysis.sentence.lower[said.noun.first] == "one"
        or said.person.word in {"they", "both", "we"}
    )


def _by_frame(analysis: Analysis, said: Said) -> list[Draft]:
    """Return what the first of the noun's frames says that says anything."""
    drafts = (list(_framed(analysis, said, frame)) for frame in _frames_of(analysis, said))
    return next((found for found in drafts if found), [])


def _frames_of(analysis: Analysis, said: Said) -> tuple[NounFrame, ...]:
    """Return the frames of a noun, none for who is a vice or deputy of it."""
    table, word = noun_frames(), said.noun.word
    words = analysis.sentence.lower[said.noun.first : said.noun.last]
    if said.head.split()[0] in UNDER or not UNDER.isdisjoint(words):
        return ()
    return table.get(said.head) or table.get(word) or table.get(singular(word), ())


def _framed(analysis: Analysis, said: Said, frame: NounFrame) -> Iterator[Draft]:
    """Yield what one frame makes of a noun: a draft for each of its objects, or one without."""
    targets, owned = _target(analysis, said, frame)
    if _another_noun(analysis, said, frame) or (frame.need and not targets):
        return
    if not targets:
        yield _filled(analysis, said, frame, None)
    for target in targets:
        if analysis.entity(target) is not analysis.entity(said.person):
            draft = _filled(analysis, said, frame, target)
            yield _told_of_owner(draft, target, frame) if owned else draft


def _another_noun(analysis: Analysis, said: Said, frame: NounFrame) -> bool:
    """Tell whether it is another noun than the frame's: "business partner", or "…, Catholic, Orthodox and other"."""
    words = analysis.sentence.lower[said.noun.first : said.noun.head]
    listed = frame.type == "religion" and said.how == "apposition" and not words
    return listed or not frame.unless.isdisjoint(words)


def _filled(analysis: Analysis, said: Said, frame: NounFrame, target: Phrase | None) -> Draft:
    """Return a draft with all that a frame says of a noun with one object."""
    one_of = analysis.sentence.lower[said.noun.first] == "one"
    role = "cofounded" if one_of and frame.role == "founded" else frame.role
    draft = drafted(analysis, said, (frame.type, role), f"noun “{said.head}”, {said.how}")
    draft.object = target
    draft.date = None if role in LIFELONG else draft.date
    unlabelled = target is not None and target.proper and target.name is None
    last = target.last if target is not None and unlabelled else said.noun.head + 1
    draft.value = analysis.text(said.noun.head, last) if frame.value else None
    if target is not None and target.entity == "place":
        draft.places = [target]
    return draft


def _told_of_owner(draft: Draft, owner: Phrase, frame: NounFrame) -> Draft:
    """Return kinship as told of the noun's possessor: by "Marie's brother X", Marie has a brother."""
    if frame.type != "kinship":
        return draft
    return replace(draft, subject=owner, object=draft.subject, role=frame.inverse)


def _target(analysis: Analysis, said: Said, frame: NounFrame) -> tuple[list[Phrase], bool]:
    """Return the noun's objects, and whether they are its possessor."""
    behind, _, _ = noun_tail(analysis, said)
    for wanted in frame.objects:
        owner = said.noun.owner if wanted.slot == "owner" else None
        owners = list(analysis.several.get(owner, (owner,))) if owner is not None else []
        if owners := _fitting(analysis, owners, wanted):
            return owners, True
        found = _fitting(analysis, phrases_behind(behind, wanted.slot), wanted)
        if found:
            return found if frame.role == "parent" else found[:1], False
    return [], False


def _fitting(analysis: Analysis, phrases: list[Phrase], wanted: Spec) -> list[Phrase]:
    return [phrase for phrase in phrases if fits_any(analysis, phrase, wanted)]


def _characterised(analysis: Analysis, said: Said) -> Iterator[Draft]:
    """Read "she was a born organiser": how this voice describes the person."""
    if said.clause is None or said.clause.verb.lemma != "be":
        return
    if analysis.sentence.lower[said.noun.first] in {"a", "an"} and _describes(analysis, said):
        reason = "predicate with an indefinite article"
        draft = drafted(analysis, said, ("characterisation", "described"), reason)
        draft.value, draft.score, draft.date = analysis.text(said.noun.first, draft.last), 0.7, None
        yield draft


def _describes(analysis: Analysis, said: Said) -> bool:
    """Tell whether a noun judges somebody, or is one of character with an adjective: "a gifted speaker"."""
    tags = analysis.sentence.tags[said.noun.first : said.noun.last]
    return judged(analysis, said) or ("JJ" in tags and said.noun.word in GRAMMAR.character)
