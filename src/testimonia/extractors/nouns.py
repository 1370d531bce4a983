"""Statements from nouns that say what somebody is: predicates, appositions, titles before a name, "as …", kin.

A pair (person, noun phrase) is found first, whatever the construction; then the noun's frames say what it means.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from testimonia.extractors.common import Draft, clause_date, pick_date, places_of
from testimonia.extractors.events import tail
from testimonia.extractors.frames import Spec, spec
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import demonyms, fits, ideologies, is_occupation, singular
from testimonia.languages.en.clauses import Clause, asserted
from testimonia.languages.en.entries import listed
from testimonia.languages.en.lexicon import GRAMMAR, frames
from testimonia.languages.en.phrases import Phrase
from testimonia.vocabulary import check_role

COPULAS = frozenset({"be", "become", "remain"})
AS_REPORTED = GRAMMAR.speech | frozenset(
    {
        "know",
        "regard",
        "see",
        "treat",
        "describe",
        "portray",
        "use",
        "denounce",
        "brand",
        "hail",
        "consider",
        "call",
        "present",
    }
)
APPOSING = frozenset({"comma", "dash", "open"})
TENTATIVE = frozenset({"would-be", "self-styled", "so-called", "alleged", "aspiring", "prospective"})
PEOPLE = frozenset({"ethnicity"})


@dataclass(frozen=True, slots=True)
class NounFrame:
    """What a noun says of the person it is said of."""

    type: str
    role: str
    inverse: str
    objects: tuple[Spec, ...]
    need: bool
    value: bool


@dataclass(slots=True)
class Said:
    """A noun phrase said of a person, with how it is said."""

    person: Phrase
    noun: Phrase
    head: str
    how: str
    clause: Clause | None = None
    first: int = -1
    last: int = -1


@cache
def noun_frames() -> dict[str, tuple[NounFrame, ...]]:
    """Return the frames by noun."""
    table: dict[str, list[NounFrame]] = defaultdict(list)
    for entry in frames("noun"):
        check_role(entry["type"], entry["role"])
        frame = NounFrame(
            entry["type"], entry["role"], entry.get("inverse", entry["role"]), tuple(map(spec, entry.get("object", ()))),
            bool(entry.get("need")), bool(entry.get("value")),
        )  # fmt: skip
        for noun in entry["nouns"]:
            table[noun].append(frame)
    return {noun: tuple(found) for noun, found in table.items()}


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the nouns of a sentence say of persons."""
    for said in _pairs(analysis):
        yield from _read(analysis, said)


# ---------------------------------------------------------------- constructions


def _pairs(analysis: Analysis) -> Iterator[Said]:
    for clause in analysis.clauses:
        yield from _predicate(clause)
        yield from _as(clause)
    for person, noun in analysis.bare:
        yield Said(person, noun, noun.word, "apposition")
    for phrase in analysis.phrases:
        if phrase.kind == "np" and phrase.name is not None and phrase.entity == "person":
            yield from _title(analysis, phrase)
            yield from _apposition(analysis, phrase)


def _predicate(clause: Clause) -> Iterator[Said]:
    """Read "she was / became a governess and interpreter"."""
    if clause.verb.lemma in COPULAS and clause.objects and clause.subjects:
        for noun in clause.objects[0]:
            if noun.name is None and not noun.pronoun and noun.owner not in clause.subjects:
                for person in clause.subjects:
                    if person.first != noun.first:
                        yield Said(person, noun, noun.word, "predicate", clause)


def _as(clause: Clause) -> Iterator[Said]:
    """Read "as secretary of the league, she …"; not "described as"."""
    if clause.verb.passive or clause.verb.lemma in AS_REPORTED or clause.objects:
        return
    groups = [group for prep, group in [*clause.complements, *clause.fronted] if prep == "as"]
    for group in groups:
        for noun in group:
            if noun.name is None and not noun.pronoun:
                for person in clause.subjects:
                    yield Said(person, noun, noun.word, "as", clause)


def _title(analysis: Analysis, phrase: Phrase) -> Iterator[Said]:
    """Read "the Catalan typesetter Isaac Roth": the words before the name, inside its noun phrase."""
    assert phrase.name is not None
    if phrase.name.first > phrase.first:
        head = analysis.sentence.lower[phrase.name.first - 1]
        noun = Phrase(
            "np", phrase.first, phrase.name.first, head, head=phrase.name.first - 1, owner=phrase.owner
        )
        yield Said(phrase, noun, head, "title", first=phrase.first, last=phrase.last)


def _apposition(analysis: Analysis, phrase: Phrase) -> Iterator[Said]:
    """Read "X, the party's secretary," and "the party's secretary, X,"."""
    mark, noun = _behind(analysis, phrase)
    if mark is not None and mark.kind in APPOSING and noun is not None and _appositive(analysis, noun):
        for each in listed(analysis, noun):
            if _known(each.word) and not _subject_of_own(analysis, each):
                yield Said(phrase, each, each.word, "apposition", first=phrase.first)
    mark, noun = analysis.before(phrase), _phrase_before(analysis, phrase)
    if mark is not None and mark.kind == "comma" and noun is not None:
        if _closed(analysis, phrase) and _describes(analysis, noun):
            yield Said(phrase, noun, noun.word, "apposition", first=noun.first, last=phrase.last)


def _subject_of_own(analysis: Analysis, noun: Phrase) -> bool:
    return any(noun in clause.subjects and clause.relation != "relative" for clause in analysis.clauses)


def _behind(analysis: Analysis, phrase: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """Return the mark behind a name and what follows it; life dates in brackets are passed over."""
    mark = analysis.after(phrase)
    if mark is not None and mark.kind == "open":
        closing = next((p for p in analysis.phrases[analysis.index(mark) :] if p.kind == "close"), None)
        after = analysis.after(closing) if closing is not None else None
        if closing is not None and after is not None and after.kind == "comma":
            return after, analysis.after(after)
    return mark, analysis.after(mark) if mark is not None else None


def _phrase_before(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    """Return the noun phrase that a name behind a comma may belong to: "the leader of the league, X"."""
    k = analysis.index(phrase) - 2
    phrases = analysis.phrases
    while (
        k >= 2
        and phrases[k].kind == "np"
        and phrases[k - 1].kind == "prep"
        and phrases[k - 2].kind == "np"
        and phrases[k].entity != "person"
    ):
        k -= 2
    return phrases[k] if k >= 0 and phrases[k].kind == "np" else None


def _describes(analysis: Analysis, noun: Phrase) -> bool:
    if noun.name is not None or noun.pronoun or not _known(noun.word):
        return False
    before = analysis.before(noun)
    return (before is None or before.kind not in {"comma", "conj"}) and (
        noun.owner is not None or analysis.sentence.lower[noun.first] in {"the", "a", "an", "another"}
    )


def _closed(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether an apposition ends behind a name, rather than a list going on."""
    after = analysis.after(phrase)
    return after is None or after.kind in {"comma", "stop", "vg", "close", "dash", "prep", "rel"}


def _appositive(analysis: Analysis, noun: Phrase) -> bool:
    """Tell an apposition from a further subject or list member: no finite verb of its own, no name."""
    if noun.kind != "np" or noun.name is not None or noun.pronoun or not _known(noun.word):
        return False
    after = analysis.after(noun)
    return not (
        after is not None
        and after.kind == "conj"
        and analysis.sentence.lower[noun.first] not in {"a", "an", "the"}
        and noun.owner is None
        and after.word != "and"
    )


def _known(word: str) -> bool:
    return (
        word in noun_frames()
        or is_occupation(word, "obp")
        or word in ideologies()
        or GRAMMAR.nominal_kind(word) == "person"
    )


# ---------------------------------------------------------------- what they mean


def _read(analysis: Analysis, said: Said) -> Iterator[Draft]:
    entity = analysis.entity(said.person)
    if entity is None or entity.kind != "person":
        return
    words = set(analysis.sentence.lower[said.noun.first : said.noun.last])
    if words & TENTATIVE or (said.clause is not None and words & {"no"}):
        return
    entity.roles.add(said.head)
    found = False
    for frame in noun_frames().get(said.head) or noun_frames().get(singular(said.head), ()):
        drafts = list(_framed(analysis, said, frame))
        found = found or bool(drafts)
        yield from drafts
        if drafts:
            break
    if is_occupation(said.head, "obp"):
        yield _work(analysis, said)
    elif not found and said.how == "predicate":
        yield from _characterised(analysis, said)
    yield from _people(analysis, said)


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
    draft.places = [p for prep, p in behind if p.entity == "place" and prep in {"in", "at"}]
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
    if frame.need and not targets:
        return
    for target in targets or [None]:
        if target is not None and analysis.entity(target) is analysis.entity(said.person):
            continue
        draft = _draft(analysis, said, (frame.type, frame.role), f"noun “{said.head}”, {said.how}")
        draft.object = target
        draft.value = analysis.text(said.noun.head, said.noun.head + 1) if frame.value else None
        if target is not None and target.entity == "place":
            draft.places = [target]
        if inverse and frame.type in {"kinship"}:
            draft.subject, draft.object, draft.role = target, said.person, frame.inverse  # type: ignore[assignment]  # inverse only with a target
        yield draft


def _target(analysis: Analysis, said: Said, frame: NounFrame) -> tuple[list[Phrase], bool]:
    """Return the noun's objects, and whether they are its possessor."""
    behind = tail(analysis, said.noun)[0] if said.how != "title" else []
    for wanted in frame.objects:
        if wanted.slot == "owner":
            owner = said.noun.owner
            if owner is not None and any(fits(owner, name) for name in wanted.classes):
                return [owner], True
        found = [
            p for prep, p in behind if prep == wanted.slot and any(fits(p, name) for name in wanted.classes)
        ]
        if found:
            return found[:1], False
    return [], False


def _work(analysis: Analysis, said: Said) -> Draft:
    """Read an occupation or post, with the group or place it was held in."""
    behind = tail(analysis, said.noun)[0] if said.how != "title" else []
    post = is_occupation(said.head, "pb")
    target = next(
        (
            p
            for prep, p in behind
            if prep in {"of", "at", "to", "in", "for", "on"} and p.entity in {"group", "place", "work"}
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
    first = said.noun.first
    tags, lower = analysis.sentence.tags, analysis.sentence.lower
    while first < said.noun.head and (
        tags[first] in {"DT", "PRP$", "PDT", "POS"} or lower[first] in demonyms() or lower[first] in EPITHETS
    ):
        first += 1
    if said.noun.owner is not None and said.noun.owner.name is not None:
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
        if word in ideologies() and (k == noun.head or said.how in {"title", "predicate", "apposition"}):
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
            yield draft


def _personal(head: str) -> bool:
    return _known(head) or head in demonyms()


def _characterised(analysis: Analysis, said: Said) -> Iterator[Draft]:
    """Read "she was a born organiser": how this voice describes the person."""
    tags = analysis.sentence.tags[said.noun.first : said.noun.last]
    indefinite = analysis.sentence.lower[said.noun.first] in {"a", "an"}
    if (
        said.noun.entity in {"", "person"}
        and indefinite
        and ("JJ" in tags or "NN" in tags[1:])
        and said.clause is not None
        and said.clause.verb.lemma == "be"
    ):
        draft = _draft(
            analysis, said, ("characterisation", "described"), "predicate with an indefinite article"
        )
        draft.value, draft.score, draft.date = analysis.text(said.noun.first, draft.last), 0.7, None
        yield draft
