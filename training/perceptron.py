"""The averaged perceptron: mistakes move the weights, and the mean over all steps is what is kept."""

from collections.abc import Iterable
from typing import cast

from testimonia.tagger.store import Row, Weights, write_row


class Averaged:
    """Weights under training, with the running sums that make their mean."""

    def __init__(self) -> None:
        self.rows = Weights()
        self.step = 0
        self._sums: dict[tuple[str, str], int] = {}
        self._since: dict[tuple[str, str], int] = {}

    def learn(self, features: Iterable[str], right: str, wrong: str) -> None:
        """Move the weights of the features towards the right class and away from the wrong one."""
        for feature in features:
            self._move(feature, right, 1)
            self._move(feature, wrong, -1)

    def move(self, features: Iterable[str], name: str, change: int) -> None:
        """Move the weights of the features for one class."""
        for feature in features:
            self._move(feature, name, change)

    def _move(self, feature: str, name: str, change: int) -> None:
        row = cast(Row, self.rows.setdefault(feature, {}))
        pair = (feature, name)
        weight = row.get(name, 0)
        self._sums[pair] = self._sums.get(pair, 0) + (self.step - self._since.get(pair, 0)) * weight
        self._since[pair] = self.step
        row[name] = weight + change

    def mean(self, scale: int, least: float) -> dict[str, Row]:
        """Return the mean weights times ``scale``, rounded; those below ``least`` (unscaled) are left out."""
        kept: dict[str, Row] = {}
        for feature, row in self.rows.items():
            means = {name: self._mean(feature, name, weight) for name, weight in cast(Row, row).items()}
            found = {name: round(mean * scale) for name, mean in means.items() if abs(mean) >= least}
            if found := {name: weight for name, weight in found.items() if weight}:
                kept[feature] = found
        return kept

    def _mean(self, feature: str, name: str, weight: int) -> float:
        pair = (feature, name)
        return (self._sums.get(pair, 0) + (self.step - self._since.get(pair, 0)) * weight) / max(self.step, 1)


def table(rows: dict[str, Row]) -> dict[str, str]:
    """Return rows of weights as a model's table."""
    return {feature: write_row(row) for feature, row in rows.items()}
