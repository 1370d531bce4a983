"""What a score is worth: the chance that a careful reader would agree, and from which on a statement is made.

The chance is a logistic function of the model's own probability (Platt, Probabilistic Outputs for Support Vector
Machines, 1999) with an offset for each type, set by ``training.told.calibrate`` on texts that the weights did not learn
from. Of a statement that the rules make, the model's probability of the same type and person is its support.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, log

import numpy as np
from numpy.typing import NDArray

LEARNT = "learnt"
"""The maker that the model itself is."""
LOWEST, HIGHEST = 0.01, 0.995
"""Bounds of a probability as a feature: less is as good as nothing, more as good as sure."""
UNSEEN = 0.05
"""Probability below which the model sees nothing of what a rule says."""
NEVER = 1.01
"""No chance is enough."""


def logit(probability: float) -> float:
    """Return the log odds of a probability as a feature."""
    x = min(max(probability, LOWEST), HIGHEST)
    return log(x / (1 - x))


@dataclass(frozen=True, slots=True)
class Measure:
    """Of one maker: slope, and by type offset and the chance from which on a statement stands."""

    slope: float
    offset: Mapping[str, float]
    least: Mapping[str, float]
    unseen: Mapping[str, float] = field(default_factory=dict)
    """The chance of what the model sees nothing of, where that is told apart: by "type.role", else by type."""

    def chance(self, type_: str, probability: float, role: str = "") -> float:
        """Return the chance that a reader agrees with a statement of a type, by the model's probability."""
        unseen = self.unseen.get(f"{type_}.{role}", self.unseen.get(type_))
        if probability < UNSEEN and unseen is not None:
            return unseen
        offset = self.offset.get(type_, self.offset[""])
        return 1 / (1 + exp(-(self.slope * logit(probability) + offset)))

    def knows(self, type_: str) -> bool:
        """Tell whether anything was measured of a type."""
        return type_ in self.offset

    def stands(self, type_: str, chance: float) -> bool:
        """Tell whether a chance is enough for a statement of a type."""
        return chance >= self.least.get(type_, self.least[""])


Worth = Mapping[str, Measure]
"""Maker (``LEARNT``, or an extractor's name) → what its scores are worth; "" as a type stands for any other."""


def read(arrays: Mapping[str, NDArray[np.generic]]) -> dict[str, Measure]:
    """Return what the file that ships says; nothing where it says nothing."""
    if "worth_makers" not in arrays:
        return {}
    types = [str(name) for name in arrays["worth_types"]]
    found: dict[str, Measure] = {}
    for n, maker in enumerate(arrays["worth_makers"]):
        offset, least, unseen = (
            {
                name: float(value)
                for name, value in zip(types, arrays[key][n], strict=True)
                if not np.isnan(value)
            }
            for key in ("worth_offset", "worth_least", "worth_unseen")
        )
        found[str(maker)] = Measure(float(arrays["worth_slope"][n]), offset, least, unseen)
    return found


def written(worth: Worth) -> dict[str, NDArray[np.generic]]:
    """Return arrays from which ``read`` reads the same; what was not measured of a maker is no number."""
    types = sorted({name for measure in worth.values() for name in (*measure.offset, *measure.unseen)})
    offset, least, unseen = (
        np.array([[table.get(name, np.nan) for name in types] for table in tables], np.float32)
        for tables in (
            [m.offset for m in worth.values()],
            [m.least for m in worth.values()],
            [m.unseen for m in worth.values()],
        )
    )
    return {
        "worth_makers": np.array(list(worth)), "worth_types": np.array(types),
        "worth_slope": np.array([m.slope for m in worth.values()], np.float32),
        "worth_offset": offset, "worth_least": least, "worth_unseen": unseen,
    }  # fmt: skip
