"""Lives of made-up people, each told by two to four sources, always the same for one seed.

In every second life one contradiction between two sources is planted: the codes are those of ``CODES``, taken in
turn. Three of them concern two lives, and stand in both. The others have something that looks like a contradiction
and is none. Dates, names and order are told as sources tell them; ``MadeLife.truth`` is what each sentence says.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import PurePosixPath

from bench.conflicts_names import Stock
from bench.conflicts_plant import ACROSS, PLANTERS, across
from bench.conflicts_tell import FEWEST, MOST, PROSE, Teller, source, with_name
from bench.conflicts_tempt import MEN, TEMPTERS, WOMEN
from bench.conflicts_values import MadeLife, Plan, Planted, Told
from bench.conflicts_world import World, world
from testimonia.edtf import calendar_day

CODES = (*PLANTERS, *ACROSS)
"""The codes of contradictions."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A source: its text, what it says, and the sentences for what it had to say."""

    path: str
    text: str
    told: Sequence[Told]
    planned: Sequence[str]


def made(number: int = 200, seed: int = 1) -> list[MadeLife]:
    """Return so many lives, the second half of which is consistent; a contradiction of two lives counts as two.

    Raise ValueError where the names do not suffice, which they do for 200.
    """
    chance = random.Random(seed)
    stock = Stock(chance)
    codes, tempting = cycle(CODES), cycle(TEMPTERS)
    lives: list[MadeLife] = []
    while len(lives) < number // 2:
        lives += _planted(next(codes), stock, len(lives))[: number // 2 - len(lives)]
    while len(lives) < number:
        lives.append(_tempting(next(tempting), stock, len(lives)))
    return lives


def _planted(code: str, stock: Stock, number: int) -> list[MadeLife]:
    if code in ACROSS:
        return _two_lives(code, stock, number)
    life = world(stock)
    plan = replace(PLANTERS[code](life), code=code)
    sources = _sources(life, plan, number)
    return [_life(life, sources, Planted(code, (life.who.name,), _quotes(sources[:2])))]


def _two_lives(code: str, stock: Stock, number: int) -> list[MadeLife]:
    one = world(stock)
    other = world(stock, born=calendar_day(one.birth)[0] + stock.chance.randint(-4, 4))
    pairs = list(zip((one, other), across(code, one, other), (number, number + 1), strict=True))
    written = [(life, _sources(life, plan, place)) for life, plan, place in pairs]
    quotes = tuple(quote for _, sources in written for quote in _quotes(sources[:1]))
    planted = Planted(code, (one.who.name, other.who.name), quotes)
    return [_life(life, sources, planted) for life, sources in written]


def _tempting(kind: str, stock: Stock, number: int) -> MadeLife:
    life = world(stock, woman=True if kind in WOMEN else False if kind in MEN else None)
    return _life(life, _sources(life, TEMPTERS[kind](life), number), None, kind)


def _life(life: World, sources: Sequence[_Written], planted: Planted | None, tempting: str = "") -> MadeLife:
    truth = tuple(told for each in sources for told in each.told)
    return MadeLife(life.who.name, {each.path: each.text for each in sources}, planted, tempting, truth)


def _quotes(sources: Sequence[_Written]) -> tuple[tuple[str, str], ...]:
    return tuple((each.path, quote) for each in sources for quote in each.planned)


def _sources(life: World, plan: Plan, number: int) -> list[_Written]:
    """Return the sources of a life, the two that must tell something first."""
    kinds = ["lexicon", *PROSE]
    life.chance.shuffle(kinds)
    folder = f"{number:03}-{life.who.surname.lower()}"
    known: set[str] = set()
    how_many = life.chance.choice([2, 3, 3, 4])
    return [_written(life, plan, place, f"{folder}/{kinds[place]}.txt", known) for place in range(how_many)]


def _written(life: World, plan: Plan, place: int, path: str, known: set[str]) -> _Written:
    """Return a source that is neither too short nor too long, and add the sentences it has used."""
    must = (plan.first, plan.second)[place] if place < 2 else ()
    may = [each for name, each in life.facts.items() if name not in plan.without | {one.kind for one in must}]
    author = life.stock.person(life.who.country, life.chance.choice(("f", "m"))).name
    while True:
        teller = _teller(life, plan, place, path)
        teller.known |= known
        text = source(teller, must, may, author)
        if FEWEST <= len(text.split()) <= MOST:
            known |= teller.known
            return _Written(path, text, tuple(teller.told), [teller.quotes[id(each)] for each in must])


def _teller(life: World, plan: Plan, place: int, path: str) -> Teller:
    called = with_name(life.who, plan.called if place == 1 else "")
    return Teller(
        life.chance, life.who, called, PurePosixPath(path).stem, path, set(), life.death,
        with_ages="born" not in plan.without, style=life.chance.randrange(3),
        quotes_titles=life.chance.random() < 0.5,
    )  # fmt: skip


def texts(lives: Sequence[MadeLife]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every source."""
    for life in lives:
        yield from life.files.items()
