"""Statements from nouns that say what somebody is: kin, members, posts, occupations, peoples, convictions.

The pairs of person and noun come from ``said``; the noun's frames and the lists of occupations say what they mean.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.classes import fits
from testimonia.extractors.common import Draft
from testimonia.extractors.construction import by_station, drafted, noun_tail
from testimonia.extractors.events import phrases_behind
from testimonia.extractors.language import nouns, words
from testimonia.extractors.peoples import peoples
from testimonia.extractors.posts import is_predicate, judged, occupied, work
from testimonia.extractors.said import Said, pairs
from testimonia.extractors.works import year_behind
from testimonia.languages.parts.frames import NounFrame, Spec
from testimonia.mentions import Entity
from testimonia.vocabulary import statement_type

LIFELONG = frozenset({"parent", "child", "sibling", "relative"})
"""Kinship that no date begins: "a politician of the 17th century, brother of X"."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the nouns of a sentence say of persons."""
    for _, said in _told(analysis):
        framed = _by_frame(analysis, said)
        yield from framed
        if occupied(analysis, said):
            yield from () if _told_already(framed) else (work(analysis, said),)
        elif is_predicate(analysis, said) and not framed:
            yield from _characterised(analysis, said)
        yield from peoples(analysis, said)


def _told_already(framed: list[Draft]) -> bool:
    """Tell whether a frame has said already as what somebody worked, and where: "correspondent of the Post"."""
    with_object = [draft for draft in framed if draft.object is not None]
    return any(
        draft.value or draft.type == "authorship" or "station" in statement_type(draft.type).alike
        for draft in with_object
    )


def callings(analysis: Analysis) -> Iterator[tuple[Entity, str]]:
    """Yield the nouns said of persons, by which the text may speak of them later: "the typesetter".

    In an entry, a noun for a relative by itself is a label, and its relative's: "ROTH, Karl, mother: Anna Weil".
    """
    told = ((entity, said) for entity, said in _told(analysis) if not _is_label(analysis, said))
    return ((entity, said.head) for entity, said in told)


def _is_label(analysis: Analysis, said: Said) -> bool:
    kin = said.noun.word in analysis.language.discourse().kin
    bare = said.noun.owner is None and not noun_tail(analysis, said)[0]
    return analysis.headword is not None and kin and bare


def _told(analysis: Analysis) -> Iterator[tuple[Entity, Said]]:
    for said in chain.from_iterable(by_station(analysis, each) for each in pairs(analysis)):
        entity = analysis.entity(said.person)
        if entity is not None and entity.kind == "person" and _meant(analysis, said):
            yield entity, said


def _meant(analysis: Analysis, said: Said) -> bool:
    """Tell whether the noun is meant of the person: not "a would-be poet", "no poet", "was not the first poet"."""
    inside, known = set(analysis.sentence.lower[said.noun.first : said.noun.last]), words(analysis)
    if inside & known.tentative or not _agrees(analysis, said):
        return False
    if said.clause is None:
        return True
    unsaid = said.clause.verb.negated and inside & known.singling_out
    return not unsaid and inside.isdisjoint(analysis.language.clauses().nobody)


def _agrees(analysis: Analysis, said: Said) -> bool:
    """Tell whether noun and person agree in number; of a plural, "one of the" makes a singular."""
    if analysis.sentence.tags[said.noun.head] not in {"NNS", "NNPS"}:
        return True
    several = said.clause is not None and len(said.clause.subjects) > 1
    return several or _one_of(analysis, said) or said.person.word in words(analysis).several


def _one_of(analysis: Analysis, said: Said) -> bool:
    return analysis.sentence.lower[said.noun.first] in analysis.language.clauses().one


def _by_frame(analysis: Analysis, said: Said) -> list[Draft]:
    """Return what the first of the noun's frames says that says anything."""
    drafts = (list(_framed(analysis, said, frame)) for frame in _frames_of(analysis, said))
    return next((found for found in drafts if found), [])


def _frames_of(analysis: Analysis, said: Said) -> tuple[NounFrame, ...]:
    """Return the frames of a noun, none for who is a vice or deputy of it."""
    table, word = analysis.language.frames().nouns, said.noun.word
    inside = analysis.sentence.lower[said.noun.first : said.noun.last]
    if not words(analysis).deputies.isdisjoint((*said.head.split()[:1], *inside)):
        return ()
    return table.get(said.head) or table.get(word) or table.get(nouns(analysis).singular(word), ())


def _framed(analysis: Analysis, said: Said, frame: NounFrame) -> Iterator[Draft]:
    """Yield what one frame makes of a noun: a draft for each of its objects, or one without."""
    targets, owned = _target(analysis, said, frame)
    if _another_noun(analysis, said, frame) or (frame.object and not targets):
        return
    if not targets:
        yield _filled(analysis, said, frame, None)
    for target in targets:
        if analysis.entity(target) is not analysis.entity(said.person):
            draft = _filled(analysis, said, frame, target)
            yield _told_of_owner(draft, target, frame) if owned else draft


def _another_noun(analysis: Analysis, said: Said, frame: NounFrame) -> bool:
    """Tell whether it is another noun than the frame's: "business partner", or "…, Catholic, Orthodox and other"."""
    before = analysis.sentence.lower[said.noun.first : said.noun.head]
    listed = frame.type == "religion" and said.how == "apposition" and not before
    return listed or not frame.unless.isdisjoint(before)


def _filled(analysis: Analysis, said: Said, frame: NounFrame, target: Phrase | None) -> Draft:
    """Return a draft with all that a frame says of a noun with one object."""
    role = "cofounded" if _one_of(analysis, said) and frame.role == "founded" else frame.role
    draft = drafted(analysis, said, (frame.type, role), f"noun “{said.head}”, {said.how}")
    made = target is not None and (target.entity == "work" or frame.type == "founding")
    year = year_behind(analysis, target) if target is not None and made else None
    return replace(
        draft, object=target, date=None if role in LIFELONG else year or draft.date,
        value=analysis.text(said.noun.head, _end(said, target)) if frame.value else None,
        places=(target,) if target is not None and target.entity == "place" else draft.places,
    )  # fmt: skip


def _end(said: Said, target: Phrase | None) -> int:
    """Return the word behind the value: with an object that is written as a name, but of nothing that is known."""
    if target is not None and target.proper and target.name is None:
        return target.last
    return said.noun.head + 1


def _told_of_owner(draft: Draft, owner: Phrase, frame: NounFrame) -> Draft:
    """Return kinship as told of the noun's possessor: by "Marie's brother X", Marie has a brother."""
    if frame.type != "kinship":
        return draft
    return replace(draft, subject=owner, object=draft.subject, role=frame.inverse or frame.role)


def _target(analysis: Analysis, said: Said, frame: NounFrame) -> tuple[list[Phrase], bool]:
    """Return the noun's objects, and whether they are its possessor."""
    behind, _, _ = noun_tail(analysis, said)
    for wanted in frame.object:
        owner = said.noun.owner if wanted.slot == "owner" else None
        owners = list(analysis.several.get(owner, (owner,))) if owner is not None else []
        if owners := _fitting(analysis, owners, wanted):
            return owners, True
        found = _fitting(analysis, phrases_behind(behind, wanted.slot), wanted)
        if found:
            return found if frame.role in {"parent", "child"} else _together(analysis, found), False
    return _fellows(analysis, said, frame), False


def _fellows(analysis: Analysis, said: Said, frame: NounFrame) -> list[Phrase]:
    """Return the others of several who are something to each other: "X and Y were brothers", told of the first."""
    plural = analysis.sentence.tags[said.noun.head] in {"NNS", "NNPS"}
    if not frame.mutual or not plural or said.clause is None or said.person is not said.clause.subjects[0]:
        return []
    others = list(said.clause.subjects[1:])
    return others if len(others) == 1 and fits(analysis, others[0], "person") else []


def _together(analysis: Analysis, found: list[Phrase]) -> list[Phrase]:
    """Return the first of the phrases behind a noun, and those coordinated with it."""
    joined = [one for unit in analysis.structure.units(found[0]) for one in analysis.structure.group(unit)]
    return [one for one in found if one is found[0] or one in joined]


def _fitting(analysis: Analysis, phrases: list[Phrase], wanted: Spec) -> list[Phrase]:
    return [phrase for phrase in phrases if fits(analysis, phrase, *wanted.classes)]


def _characterised(analysis: Analysis, said: Said) -> Iterator[Draft]:
    """Read "she was a born organiser": how this voice describes the person."""
    if said.clause is not None and said.clause.verb.lemma != words(analysis).be:
        return
    if analysis.sentence.lower[said.noun.first] in words(analysis).indefinite and _describes(analysis, said):
        reason = "predicate with an indefinite article"
        draft = drafted(analysis, said, ("characterisation", "described"), reason)
        yield replace(draft, value=analysis.text(said.noun.first, draft.last), score=0.7, date=None)


def _describes(analysis: Analysis, said: Said) -> bool:
    """Tell whether a noun judges somebody, or is one of character with an adjective: "a gifted speaker"."""
    tags = analysis.sentence.tags[said.noun.first : said.noun.last]
    return judged(analysis, said) or ("JJ" in tags and said.noun.word in nouns(analysis).character)
