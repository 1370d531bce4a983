"""Statements from nouns that say what somebody is: kin, members, posts, occupations, peoples, convictions.

The pairs of person and noun come from ``said``; the noun's frames and the lists of occupations say what they mean.
"""

from collections.abc import Iterator

from testimonia.clauses.values import Phrase
from testimonia.extractors.common import Draft, after_determiner, clause_date, is_place, pick_date, places_of
from testimonia.extractors.events import tail
from testimonia.extractors.frames import NounFrame, fits_any, noun_frames
from testimonia.extractors.said import COPULAS, Said, known, pairs
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import demonyms, ideologies, is_occupation, occupations, singular
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.modality import asserted

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
OF_A_TONGUE = frozenset(
    "teacher tutor professor lecturer translator interpreter scholar instructor literature language football "
    "studies spy agent consul ambassador embassy".split()
)
"""Nouns before which "French" may be what is taught."""
UNDER = frozenset({"vice", "deputy", "honorary", "assistant"})
"""Who is deputy leader does not lead."""
SINGLING_OUT = frozenset({"first", "only", "last", "best", "greatest", "most", "mere", "just", "sole"})
"""Words that a negation bears on: who was not the first musician to do so may well be a musician."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the nouns of a sentence say of persons."""
    for said in pairs(analysis):
        yield from _read(analysis, said)


def _read(analysis: Analysis, said: Said) -> Iterator[Draft]:
    entity = analysis.entity(said.person)
    if entity is None or entity.kind != "person":
        return
    words = set(analysis.sentence.lower[said.noun.first : said.noun.last])
    if words & TENTATIVE or (said.clause is not None and words & {"no"}) or not _agrees(analysis, said):
        return
    if said.clause is not None and said.clause.verb.negated and words & SINGLING_OUT:
        return
    entity.roles.add(said.head)
    found = False
    for frame in _frames_of(said, words):
        drafts = list(_framed(analysis, said, frame))
        found = found or bool(drafts)
        yield from drafts
        if drafts:
            break
    judged = said.how == "predicate" and _judged(analysis, said)
    if is_occupation(said.head, "obp") and not judged and not _metaphor(analysis, said):
        yield _work(analysis, said)
    elif not found and said.how == "predicate":
        yield from _characterised(analysis, said)
    yield from _people(analysis, said)


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


def _frames_of(said: Said, words: set[str]) -> tuple[NounFrame, ...]:
    table, word = noun_frames(), said.noun.word
    if said.head.split()[0] in UNDER or UNDER & words:
        return ()
    return table.get(said.head) or table.get(word) or table.get(singular(word), ())


def _judged(analysis: Analysis, said: Said) -> bool:
    """Tell whether an adjective judges rather than describes: "a born organiser" is not what somebody lived on."""
    words = analysis.sentence.words[said.noun.first : said.noun.head]
    return any(word in GRAMMAR.judging for word in words)


def _metaphor(analysis: Analysis, said: Said) -> bool:
    """Tell whether an occupation stands for something else: "the architect of the treaty"."""
    behind = analysis.structure.behind(said.noun)
    of_something = bool(behind) and behind[0][0] == "of" and behind[0][1].entity not in {"group", "place"}
    return said.noun.word in GRAMMAR.figurative and of_something


def _draft(analysis: Analysis, said: Said, kind: tuple[str, str], reason: str) -> Draft:
    """Return a draft with what the construction itself tells: where it stands, when, denied or not."""
    behind, times, last = tail(analysis, said.noun) if said.how != "title" else ([], [], said.noun.last)
    first = said.first if said.first >= 0 else min(said.person.first, said.noun.first)
    draft = Draft(
        kind[0],
        kind[1],
        said.person,
        reason,
        first=first,
        last=max(last, said.last),
        score=0.85,
        anchor=said.noun.head,
    )
    draft.date = pick_date(times)
    draft.places = [p for prep, p in behind if is_place(p) and prep in {"in", "at"}]
    if said.clause is not None:
        draft.polarity, draft.modality = asserted(said.clause)
        draft.date = draft.date or (
            clause_date(said.clause)
            if said.how == "predicate" or said.clause.verb.lemma not in COPULAS
            else None
        )
        draft.places = draft.places or (places_of(said.clause) if said.how == "predicate" else [])
        draft.first = min(draft.first, said.clause.verb.first) if said.how == "predicate" else draft.first
    return draft


def _framed(analysis: Analysis, said: Said, frame: NounFrame) -> Iterator[Draft]:
    targets, inverse = _target(analysis, said, frame)
    words = analysis.sentence.lower[said.noun.first : said.noun.head]
    if (frame.need and not targets) or not frame.unless.isdisjoint(words):
        return
    if frame.type == "religion" and said.how == "apposition" and not words:
        return  # "…, Catholic, Orthodox and other" is a list of something else
    either: list[Phrase | None] = [*targets] or [None]
    for target in either:
        if target is not None and analysis.entity(target) is analysis.entity(said.person):
            continue
        one_of = analysis.sentence.lower[said.noun.first] == "one"
        role = "cofounded" if one_of and frame.role == "founded" else frame.role
        draft = _draft(analysis, said, (frame.type, role), f"noun “{said.head}”, {said.how}")
        draft.object = target
        draft.date = None if role in LIFELONG else draft.date
        draft.value = analysis.text(said.noun.head, said.noun.head + 1) if frame.value else None
        if target is not None and target.entity == "place":
            draft.places = [target]
        if inverse and frame.type == "kinship" and target is not None:
            draft.subject, draft.object, draft.role = target, said.person, frame.inverse
        yield draft


def _target(analysis: Analysis, said: Said, frame: NounFrame) -> tuple[list[Phrase], bool]:
    """Return the noun's objects, and whether they are its possessor."""
    behind = tail(analysis, said.noun)[0] if said.how != "title" else []
    for wanted in frame.objects:
        if wanted.slot == "owner":
            owner = said.noun.owner
            if owner is not None and fits_any(analysis, owner, wanted):
                return [owner], True
        found = [p for prep, p in behind if prep == wanted.slot and fits_any(analysis, p, wanted)]
        if found:
            return found if frame.role == "parent" else found[:1], False
    return [], False


def _work(analysis: Analysis, said: Said) -> Draft:
    """Read an occupation or post, with the group or place it was held in."""
    behind = tail(analysis, said.noun)[0] if said.how != "title" else []
    post = is_occupation(said.head, "pb")
    target = next(
        (
            p
            for prep, p in behind
            if prep in {"of", "at", "to", "in", "for", "on"}
            and (p.entity in {"group", "work"} or (p.entity == "place" and prep in {"of", "to", "for"}))
        ),
        None,
    )
    if (
        target is None
        and said.noun.owner is not None
        and said.noun.owner.entity in {"group", "place", "work"}
    ):
        target = said.noun.owner
    kind = (
        ("position", "held")
        if post and (target is not None or is_occupation(said.head, "p"))
        else ("occupation", "worked_as")
    )
    draft = _draft(analysis, said, kind, f"{kind[0]} “{said.head}”, {said.how}")
    draft.object = target if kind[0] == "position" else None
    draft.value = _value(analysis, said, behind if post else [])
    return draft


def _value(analysis: Analysis, said: Said, behind: list[tuple[str, Phrase]]) -> str:
    first = after_determiner(analysis, said.noun)
    tags, lower = analysis.sentence.tags, analysis.sentence.lower
    while first < said.noun.head and (
        tags[first] in {"DT", "PRP$", "PDT", "POS", "VBD"}
        or lower[first] in demonyms()
        or lower[first] in EPITHETS
    ):
        first += 1
    if said.noun.owner is not None and not said.noun.owner.pronoun:
        first = max(first, said.noun.owner.last + 1)
    last = said.noun.head + 1
    if behind and behind[0][0] in {"for", "of"} and behind[0][1].entity == "":
        last = behind[0][1].last
    return analysis.text(min(first, said.noun.head), last)


EPITHETS = frozenset(
    "young old former future late great little famous renowned well-known leading first-rate prominent".split()
)


def _people(analysis: Analysis, said: Said) -> Iterator[Draft]:
    """Read nationality and conviction out of "the Catalan communist X" and "was a Russian anarchist"."""
    noun = said.noun
    if said.how == "as" or (noun.owner is not None and said.how != "title"):
        return
    for k in range(noun.first, noun.head + 1):
        word = analysis.sentence.lower[k]
        country = demonyms().get(word)
        if _of_the_noun(analysis, said, k):
            continue
        held = word in ideologies() and not is_occupation(word, "obp")
        if held and (k == noun.head or said.how in {"title", "predicate", "apposition"}):
            became = said.clause is not None and said.clause.verb.lemma == "become"
            draft = _draft(
                analysis,
                said,
                ("political_affiliation", "became" if became else "of"),
                f"conviction “{word}”, {said.how}",
            )
            draft.value = analysis.text(k, k + 1)
            yield draft
        elif country and (k < noun.head or said.how == "predicate") and _personal(said.head):
            kind = ("ethnicity", "of") if word == "jewish" or country == "-" else ("nationality", "citizen")
            draft = _draft(analysis, said, kind, f"people “{word}”, {said.how}")
            draft.value = analysis.text(k, k + 1)
            if said.clause is None or said.clause.verb.lemma != "become":
                draft.date = None
            yield draft


def _of_the_noun(analysis: Analysis, said: Said, k: int) -> bool:
    """Tell whether a word belongs to the noun, not to the person: "party leader", "French teacher"."""
    lower = analysis.sentence.lower
    if k >= said.noun.head - 1 and " " in said.head and said.head in occupations():
        return True
    following = lower[k + 1] if k < said.noun.head else ""
    behind = analysis.structure.behind(said.noun)
    if said.how == "predicate" and lower[said.noun.first] == "the" and behind and behind[0][0] == "of":
        return True
    native = k > 0 and lower[k - 1] in {"african", "native", "anti", "pro"}
    state = lower[k] in {"u.s.", "us", "u.k.", "uk", "european", "asian", "african"}
    return native or state or following in OF_A_TONGUE or GRAMMAR.nominal_kind(following) == "group"


def _personal(head: str) -> bool:
    return known(head) or head in demonyms()


def _characterised(analysis: Analysis, said: Said) -> Iterator[Draft]:
    """Read "she was a born organiser": how this voice describes the person."""
    tags = analysis.sentence.tags[said.noun.first : said.noun.last]
    indefinite = analysis.sentence.lower[said.noun.first] in {"a", "an"}
    if (
        indefinite
        and (_judged(analysis, said) or ("JJ" in tags and said.noun.word in GRAMMAR.character))
        and said.clause is not None
        and said.clause.verb.lemma == "be"
    ):
        draft = _draft(
            analysis, said, ("characterisation", "described"), "predicate with an indefinite article"
        )
        draft.value, draft.score, draft.date = analysis.text(said.noun.first, draft.last), 0.7, None
        yield draft
