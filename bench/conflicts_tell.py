"""A source of a life: its facts in some order, each as a sentence, with what stands around them."""

import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from bench.conflicts_dates import Dated, aged, dated, later, some_precision
from bench.conflicts_sentences import (
    SLOT,
    another_first,
    filled,
    fitting,
    kinds,
    large,
    may_tell_age,
    names_others,
    pick,
    says,
    used,
)
from bench.conflicts_values import Fact, Person, Told
from bench.conflicts_world import in_order
from testimonia.edtf import calendar_day

PROSE = ("obituary", "newspaper", "hostile", "memoir", "encyclopaedia", "letter", "resolution")
TITLES = {
    "newspaper": ("Mr", "Mrs"), "letter": ("Mr", "Mrs"), "resolution": ("Comrade", "Comrade"),
    "hostile": ("Citizen", "Citizen"), "memoir": ("", ""),
}  # fmt: skip
FEWEST, MOST = 80, 250
"""Words of a source."""


@cache
def frames() -> dict[str, Any]:
    """Return conflicts_frames.toml."""
    return tomllib.loads(Path(__file__).with_name("conflicts_frames.toml").read_text("utf-8"))


@dataclass(slots=True)
class Teller:
    """Who tells: what has been said so far in the source, and which sentences have been used for the life."""

    chance: random.Random
    who: Person
    called: Person
    """The same, with the surname that the source uses."""
    kind: str
    path: str
    known: set[str]
    death: int
    with_ages: bool = True
    style: int = 0
    quotes_titles: bool = False
    told: list[Told] = field(default_factory=list)
    quotes: dict[int, str] = field(default_factory=dict)
    """The sentence for each fact, by its ``id()``."""
    _year: int | None = None
    _birth: tuple[int, str] | None = None
    _is_named: bool = False
    _may_be_he: bool = False

    def sentence(self, fact: Fact) -> str:
        """Return a fact as a sentence."""
        words, date = self._words(fact, fact.precision or some_precision(self.chance))
        slots = {**fact.slots, **({"on": date.on, "date": date.bare} if date else {})}
        if "work" in slots and self.quotes_titles:
            slots["work"] = f"“{slots['work']}”"
        made = filled(words, self.called, slots, self._calls(words))
        if not words.endswith((".", "”")):
            made = made[0].lower() + made[1:]
        self._note(fact, words, made, date)
        return made

    def _words(self, fact: Fact, precision: str) -> tuple[str, Dated | None]:
        if precision == "none":
            return pick(fitting(fact, self.kind, False), self.known, self.chance), None
        words = pick(fitting(fact, self.kind, True), self.known, self.chance)
        if "on" not in used(words):
            return words, None
        date = dated(fact.day, precision, self.style, self.chance)
        if self.kind == "lexicon" or fact.precision:
            return words, date
        return words, self._by_what_was_told(fact, words) or date

    def _by_what_was_told(self, fact: Fact, words: str) -> Dated | None:
        """Return a date told by the age or by the year before, now and then."""
        if self._birth and self.with_ages and may_tell_age(words, fact.kind) and self.chance.random() < 0.6:
            return aged(fact.day, *self._birth)
        if self._year is not None and self.chance.random() < 0.22:
            return later(fact.day, self._year, self.chance)
        return None

    def _calls(self, words: str) -> list[str]:
        """Return what to call the person: the first time in the sentence, and after that."""
        name = self.called.name if not self._is_named else self._surname()
        may_be_he = self._is_named and self._may_be_he and not another_first(words) and "{N}" not in words
        return ["he" if may_be_he and self.chance.random() < 0.65 else name, "he"]

    def _surname(self) -> str:
        title = TITLES.get(self.kind, ("", ""))[0 if self.who.gender == "m" else 1]
        if self.chance.random() < 0.12:
            return self.called.name
        return (
            f"{title} {self.called.surname}" if title and self.chance.random() < 0.4 else self.called.surname
        )

    def _note(self, fact: Fact, words: str, made: str, date: Dated | None) -> None:
        self.quotes[id(fact)] = made
        self.told += [Told(self.path, made, **each) for each in says(fact, words, self.who, date)]
        self._is_named = True
        self._may_be_he = not names_others(words)
        self._year = None
        if date is not None and date.edtf[:4].isdigit() and not set(date.edtf) & set("~/"):
            self._year = calendar_day(fact.day)[0]
        if fact.kind == "born" and date is not None and len(date.edtf) in (4, 10) and date.edtf[:4].isdigit():
            self._birth = (fact.day, date.edtf)

    def string(self, one: Fact, other: Fact) -> str | None:
        """Return two facts as one sentence, "joined … and was arrested …", if there are words for it."""
        first, second = self._deed(one), self._deed(other)
        if not first or not second or other.day < one.day:
            return None
        date = self._plainly(one)
        year = calendar_day(one.day)[0] if "on" in used(first) and self.chance.random() < 0.4 else None
        last = (later(other.day, year, self.chance) if year is not None else None) or self._plainly(other)
        deeds = [_without_subject(first, one, date), _without_subject(second, other, last)]
        quote = filled(f"{{S}} {' and '.join(deeds)}.", self.called, {}, [*self._calls("{S}")[:1], "he"])
        for fact, words, each in ((one, first, date), (other, second, last)):
            self._note(fact, words, quote, each if "on" in used(words) else None)
        return quote

    def _plainly(self, fact: Fact) -> Dated:
        precision = self.chance.choice(["year", "year", "month", "day"])
        return dated(fact.day, precision, self.style, self.chance)

    def _deed(self, fact: Fact) -> str | None:
        if fact.need or fact.precision:
            return None
        fits = [each for each in kinds()[fact.kind].get("deeds", []) if used(each) <= {*fact.slots, "on"}]
        return self.chance.choice(fits) if fits else None

    def filler(self, words: str, **slots: str) -> str:
        """Return a sentence that tells nothing; the person has been named in it, if it names anybody."""
        self._is_named = self._is_named or "{name}" in words
        return filled(words, self.called, {"name": self.called.name, **slots}, ["he"])


def source(teller: Teller, must: Sequence[Fact], may: Sequence[Fact], author: str) -> str:
    """Return the text of a source that tells all it must, and some of what it may."""
    frame = frames()[teller.kind]
    chance = teller.chance
    number = max(0, chance.randint(*frame["facts"]) - len(must))
    facts = in_order([*must, *chance.sample(may, min(number, len(may)))])
    last = calendar_day(max(teller.death, *(each.day for each in facts)))[0]
    slots = {
        "author": author, "paper": chance.choice(frames()["papers"]),
        "year": str(min(2024, last + chance.randint(6, 40))),
    }  # fmt: skip
    head = filled(chance.choice(frame["head"]), teller.called, {"name": teller.called.name, **slots}, ["he"])
    if teller.kind == "lexicon":
        body = _entry(teller, facts)
    else:
        body = _prose(teller, _moved(facts, teller), chance.choice(frame["open"]), slots)
    close = chance.choice(frame["close"]).replace("{author}", author)
    parts = [large(head), body, teller.filler(close)]
    return "\n".join(parts[:1]) + "\n" + "\n\n".join(parts[1:]) + "\n"


def _moved(facts: list[Fact], teller: Teller) -> list[Fact]:
    """Return facts in the order of telling: now and then one comes first that is not the first."""
    if len(facts) > 3 and teller.chance.random() < 0.3:
        place = len(facts) - 1 if teller.kind == "obituary" else teller.chance.randrange(2, len(facts))
        return [facts[place], *facts[:place], *facts[place + 1 :]]
    return facts


def _entry(teller: Teller, facts: Sequence[Fact]) -> str:
    """Return an entry of a lexicon: what is told in short first, behind the name."""
    made = [teller.sentence(each) for each in facts]
    short = [each for each in made if not each.endswith((".", ".”"))]
    full = [each for each in made if each.endswith((".", ".”"))]
    fillers = teller.chance.sample(frames()["lexicon"]["fillers"], 3)
    places = sorted(teller.chance.sample(range(len(full) + 1), min(2, len(full) + 1)), reverse=True)
    for place, filler in zip(places, fillers, strict=False):
        full.insert(place, filler)
    return f"{teller.called.surname.upper()}, {teller.called.given}, {'; '.join(short)}. {' '.join(full)}"


def _prose(teller: Teller, facts: Sequence[Fact], opening: str, slots: dict[str, str]) -> str:
    sentences = [teller.filler(opening, **slots)]
    fillers = list(frames()[teller.kind]["fillers"])
    teller.chance.shuffle(fillers)
    words = 0
    for made in _told(teller, facts):
        sentences.append(made)
        words += len(made.split())
        if fillers and teller.chance.random() < 0.3:
            sentences.append(teller.filler(fillers.pop()))
    while fillers and sum(len(each.split()) for each in sentences) < FEWEST + 5:
        sentences.insert(teller.chance.randrange(2, len(sentences) + 1), teller.filler(fillers.pop()))
    return _paragraphs(teller, sentences)


def _told(teller: Teller, facts: Sequence[Fact]) -> Iterator[str]:
    rest = list(facts)
    while rest:
        one = rest.pop(0)
        strung = teller.string(one, rest[0]) if rest and teller.chance.random() < 0.35 else None
        if strung is not None:
            rest.pop(0)
        yield strung or teller.sentence(one)


def _paragraphs(teller: Teller, sentences: Sequence[str]) -> str:
    if teller.kind == "resolution" and teller.chance.random() < 0.5:
        return "\n".join([sentences[0], *(f"{n}. {each}" for n, each in enumerate(sentences[1:], 1))])
    middle = len(sentences) // 2
    return " ".join(sentences[:middle]) + "\n\n" + " ".join(sentences[middle:])


def _without_subject(deed: str, fact: Fact, date: Dated) -> str:
    slots = {**fact.slots, "on": date.on}
    return SLOT.sub(lambda slot: slots[slot[1]], deed)


def with_name(who: Person, surname: str) -> Person:
    """Return a person called by another surname."""
    return replace(who, surname=surname) if surname else who
