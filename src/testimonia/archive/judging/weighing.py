"""What is in force where several judged the same.

Of one maker the latest counts. Makers who agree are in force together; where they do not, nothing is: both are shown,
and neither is applied. UNSURE is no vote.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from testimonia.archive.judging.entry import Judgement

DISPUTED: Literal["DISPUTED"] = "DISPUTED"
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in force on one thing: a verdict or DISPUTED, with the judgements behind it, the latest last."""

    verdict: str
    judgements: tuple[Judgement, ...]

    @property
    def latest(self) -> Judgement:
        """The judgement made last."""
        return self.judgements[-1]


def weighed(judged: Iterable[tuple[Thing, Judgement]]) -> dict[Thing, Standing]:
    """Return what is in force on each thing, given every standing judgement on it in order of time."""
    by_thing: dict[Thing, dict[str, Judgement]] = defaultdict(dict)
    for thing, judgement in judged:
        by_thing[thing].pop(judgement.maker, None)
        by_thing[thing][judgement.maker] = judgement
    return {thing: _standing(of_maker) for thing, of_maker in by_thing.items()}


def _standing(of_maker: Mapping[str, Judgement]) -> Standing:
    every = tuple(of_maker.values())
    votes = {(one.verdict, one.amendment) for one in every if one.verdict != "UNSURE"}
    if not votes:
        return Standing("UNSURE", every)
    return Standing(next(iter(votes))[0] if len(votes) == 1 else DISPUTED, every)
