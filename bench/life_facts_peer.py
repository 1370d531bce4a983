"""What anyone can do in an afternoon: a name, a cue word and something of the right kind in one sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bench.life_facts_read import PEER, RELATIONS, Asked, Fact, Member, Reading, both, member
from testimonia.tagger.labels import OBJECTS
from testimonia.tagger.sight import Place

CUES = {
    "birth date": "born b.", "birth place": "born native", "death date": "died d. death killed",
    "death place": "died killed", "residence": "lived lives living resided resides moved settled",
    "nationality": "is was", "education": "studied graduated educated attended degree student",
    "employment": "worked works joined member professor director president served employed played",
    "spouse": "married wife husband widow", "parent": "son daughter father mother parents",
    "party": "party candidate politician elected", "sibling": "brother sister",
}  # fmt: skip


def facts(asked: Iterable[Asked]) -> Iterator[Fact]:
    """Yield a fact for each cue word: the nearest person before it and the nearest fitting place behind it."""
    for each in asked:
        for name, words in CUES.items():
            cues = [i for i, word in enumerate(each.sentence.lower) if word in words.split()]
            for cue in cues[:1]:
                yield from _around(each, name, cue)


def _around(asked: Asked, name: str, cue: int) -> Iterator[Fact]:
    persons = [place for place in asked.places if place[2] in {"person", "pronoun"}]
    subject = _nearest(persons, cue, before=True) or _nearest(persons, cue, before=False)
    fitting = [place for place in asked.places if place[2] in OBJECTS[name] and place != subject]
    other = _nearest(fitting, cue, before=False) or _nearest(fitting, cue, before=True)
    if subject and other:
        one, two = (member(asked.sentence, place) for place in (subject, other))
        yield from both(Fact(RELATIONS[name], one, two, PEER))


def _nearest(places: list[Place], cue: int, before: bool) -> Place | None:
    if before:
        return max((place for place in places if place[1] <= cue), default=None)
    return min((place for place in places if place[0] > cue), default=None)


def named(found: Iterable[Fact], reading: Reading) -> Iterator[Fact]:
    """Yield those facts whose members are names, with whom they name: the peer knows nothing of pronouns."""
    names = {mention.start: mention.referent for mention in reading.mentions if mention.form == "name"}

    def who(one: Member) -> Member:
        return replace(one, referent=names.get(one.start, ""))

    for fact in found:
        if "pronoun" not in {fact.subject.form, fact.object.form}:
            yield replace(fact, subject=who(fact.subject), object=who(fact.object))
