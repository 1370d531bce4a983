"""One fact as a sentence: which of those in conflicts_made.toml, how it is filled, and what it then says."""

import random
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bench.conflicts_dates import Dated
from bench.conflicts_values import Fact, Person
from testimonia.model import Kind

SLOT = re.compile(r"\{(\w+)\}")
PERSONS = frozenset("father mother spouse spouse2 child kin twin friend rival founder elder".split())
"""Slots that hold somebody else."""
SUBJECT = frozenset(("S", "So", "Ss", "N"))
BY_GENDER = {
    "he": ("he", "she"), "him": ("him", "her"), "his": ("his", "her"), "himself": ("himself", "herself"),
    "son": ("son", "daughter"), "brother": ("brother", "sister"), "man": ("man", "woman"),
    "husband": ("husband", "wife"), "wed": ("wife", "husband"), "He": ("He", "She"), "His": ("His", "Her"),
}  # fmt: skip
_AGREES = re.compile(r"^(\{on\}, )?\{S\} (?!and\b)")
_OTHERS = re.compile(r"\{(father|twin|friend|rival|founder|elder|agent|police)\}")


@cache
def kinds() -> dict[str, Any]:
    """Return conflicts_made.toml."""
    return tomllib.loads(Path(__file__).with_name("conflicts_made.toml").read_text("utf-8"))


def sentences(kind: str, source: str) -> list[str]:
    """Return the sentences for a kind of fact in a kind of source; its own stand twice, to be taken more often."""
    words = kinds()[kind]
    if source == "lexicon":
        return list(words["lexicon"])
    own = words.get({"resolution": "minutes"}.get(source, source), [])
    return [*words["any"], *own, *own]


def used(sentence: str) -> set[str]:
    """Return the slots of a sentence; a bare date counts as one."""
    found = set(SLOT.findall(sentence))
    return found | {"on"} if "date" in found else found


def fitting(fact: Fact, source: str, is_dated: bool) -> list[str]:
    """Return the sentences that have all a fact must have, and nothing that it lacks."""
    known = {*fact.slots, *SUBJECT, *BY_GENDER, *(("on", "date") if is_dated else ())}
    return [
        each
        for each in sentences(fact.kind, source)
        if set(SLOT.findall(each)) <= known and fact.need <= used(each)
    ]


def pick(candidates: Sequence[str], known: set[str], chance: random.Random) -> str:
    """Return one of the sentences, rather one that has not been used for this life, and note it."""
    fresh = [each for each in candidates if each not in known]
    one = chance.choice(fresh or candidates)
    known.add(one)
    return one


def may_tell_age(sentence: str, kind: str) -> bool:
    """Tell whether "at the age of nineteen" would be the person's age."""
    return bool(kinds()[kind].get("age") and _AGREES.match(sentence))


def another_first(sentence: str) -> bool:
    """Tell whether somebody or something else is named before the person, so that a pronoun would mislead."""
    place = min((found.start() for found in re.finditer(r"\{(S|So|Ss)\}", sentence)), default=0)
    return any(match[1] in PERSONS for match in SLOT.finditer(sentence[:place]))


def names_others(sentence: str) -> bool:
    """Tell whether a pronoun after the sentence could be somebody else's."""
    return bool(_OTHERS.search(sentence)) or "{mother}" in sentence or "{kin}" in sentence


def filled(sentence: str, who: Person, slots: Mapping[str, str], calls: Sequence[str]) -> str:
    """Return a sentence with its slots filled, the first word large; ``calls`` are what to call the person."""
    queue = list(calls)
    column = 0 if who.gender == "m" else 1

    def word(match: re.Match[str]) -> str:
        slot = match[1]
        if slot in SUBJECT:
            called = queue.pop(0) if len(queue) > 1 else queue[0]
            return in_case(called, slot, who)
        return BY_GENDER[slot][column] if slot in BY_GENDER else slots[slot]

    return large(SLOT.sub(word, sentence))


def in_case(called: str, slot: str, who: Person) -> str:
    """Return a name or pronoun as subject, object or possessive."""
    if called == "he":
        pronoun = {"S": "he", "So": "him", "Ss": "his", "N": "he"}[slot]
        return BY_GENDER[pronoun][0 if who.gender == "m" else 1]
    return f"{called}’s" if slot == "Ss" else called


def large(sentence: str) -> str:
    """Return a sentence with a capital at the start, behind a quotation mark too."""
    start = 1 if sentence.startswith("“") else 0
    return sentence[:start] + sentence[start : start + 1].upper() + sentence[start + 1 :]


def says(fact: Fact, sentence: str, who: Person, date: Dated | None) -> list[dict[str, Any]]:
    """Return what a sentence says, as fields of ``Told``: the statements of its kind, as far as it has their slots."""
    found = used(sentence)
    return [_told(fact, spec, found, who, date) for spec in kinds()[fact.kind]["tells"]]


def _told(
    fact: Fact, spec: dict[str, Any], found: set[str], who: Person, date: Dated | None
) -> dict[str, Any]:
    slots = {name: words for name, words in fact.slots.items() if name in found}
    if "elder" in slots:  # the father of the same name is somebody else
        slots["elder"] += " the elder"
    kind, role = spec["is"].split(".")
    subject = slots[spec["subject"]] if "subject" in spec else who.name
    told: dict[str, Any] = {
        "type": kind, "role": role, "subject": subject, "denied": spec.get("denied", False),
        "object": label(slots.get(spec.get("object", ""), "")), "object_kind": spec.get("kind", "group"),
        "value": slots.get(spec.get("value", ""), ""),
        "places": _places(spec, slots, subject == who.name), "related": tuple(_related(spec, slots)),
    }  # fmt: skip
    if not spec.get("undated"):
        told |= _date(found, date)
    return told | _order(fact, who)


def _date(found: set[str], date: Dated | None) -> dict[str, Any]:
    if date is None or "on" not in found:
        return {}
    return {"date": date.edtf, "words": date.bare if "date" in found else date.on, "age": date.age}


def _order(fact: Fact, who: Person) -> dict[str, Any]:
    """Return what words of order say, where the sentences of a kind have such."""
    event = kinds()[fact.kind].get("link")
    if event is None:
        return {}
    words = f"{fact.slots['years']} before {BY_GENDER['his'][0 if who.gender == 'm' else 1]} arrest"
    return {"before": (words, event, int(fact.slots["number"]))}


def _places(spec: dict[str, Any], slots: dict[str, str], is_theirs: bool) -> tuple[str, ...]:
    names: Iterable[str] = spec.get("at", ("town", "country"))
    return tuple(label(slots[name]) for name in names if name in slots and is_theirs)


def _related(spec: dict[str, Any], slots: dict[str, str]) -> Iterable[tuple[str, str, Kind]]:
    if spec.get("by", "") in slots:
        yield "by", label(slots[spec["by"]]), "group"
    if spec.get("with", "") in slots:
        yield "with", slots[spec["with"]], "person"


def label(words: str) -> str:
    """Return what a body, prison or prize is called, without its article."""
    return words.removeprefix("the ")
