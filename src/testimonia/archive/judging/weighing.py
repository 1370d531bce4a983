"""What is in force where several judged the same.

Of one maker the latest counts. Makers who agree are in force together; where they do not, nothing is: both are shown,
and neither is applied. UNSURE is no vote.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from testimonia.archive.judging.entry import Judgement

DISPUTED: Literal["DISPUTED"] = "DISPUTED"
UNSURE = "UNSURE"
Thing = TypeVar("Thing", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Vote:
    """A judgement on one thing, and what it says of it beside its verdict: a label, an amendment."""

    judgement: Judgement
    says: Hashable = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in force on one thing: a verdict or DISPUTED, with the votes behind it, the latest last."""

    verdict: str
    votes: tuple[Vote, ...]

    @property
    def latest(self) -> Vote:
        """The vote given last."""
        return self.votes[-1]

    @property
    def judgements(self) -> frozenset[str]:
        """The ids of the judgements behind it."""
        return frozenset(vote.judgement.id for vote in self.votes)


def weighed(given: Iterable[tuple[Thing, Vote]]) -> dict[Thing, Standing]:
    """Return what is in force on each thing, given every standing vote on it in order of time."""
    by_thing: dict[Thing, dict[str, Vote]] = defaultdict(dict)
    for thing, vote in given:
        by_thing[thing].pop(vote.judgement.maker, None)
        by_thing[thing][vote.judgement.maker] = vote
    return {thing: _standing(of_maker.values()) for thing, of_maker in by_thing.items()}


def disputed(weighed_things: Iterable[Standing]) -> set[str]:
    """Return the ids of the judgements of which one speaks against another."""
    return {one for stands in weighed_things if stands.verdict == DISPUTED for one in stands.judgements}


def _standing(votes: Iterable[Vote]) -> Standing:
    every = tuple(votes)
    sure = tuple(vote for vote in every if vote.judgement.verdict != UNSURE)
    if not sure:
        return Standing(UNSURE, every)
    agreed = len({(vote.judgement.verdict, vote.says) for vote in sure}) == 1
    return Standing(sure[-1].judgement.verdict if agreed else DISPUTED, sure)
