"""Which of the possible labels of a text name who speaks: that takes evidence.

A label counts where it recurs, where it names somebody of the head, or an office; two that are set alike must speak,
and most of what stands behind them must be talk: a question, an "I", a "you". A list ("Berlin: …") has
the labels and not the talk. Beside such labels one that occurs once counts too, if it is set as they are.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.quotations.turns.heads import Head
from testimonia.quotations.turns.labels import Label, Labels, initials

_SAMPLE = 600
"""Characters behind a label in which talk is looked for."""
_TALK = 0.5
"""Part of the turns that must be talk."""
_MANY, _TALK_OF_MANY = 12, 0.2
"""From so many turns on it takes less: talk among friends is full of "Yeah."."""
_FEWEST_TITLED = 3
"""Turns of speakers with a title or in capitals, where no two of them recur."""
_SMALL = re.compile(r"\b[a-zß-öø-ÿ]{2,30}\b")


class Evidence:
    """What the labels of one text are judged by."""

    def __init__(
        self, text: str, found: Sequence[Label], labels: Labels, head: Head, talk: re.Pattern[str]
    ) -> None:
        """Take what may be labels, in order; ``talk`` is what talk has and a tale has not: a question, "I", "you"."""
        self.text, self.labels, self.head, self.talk = text, labels, head, talk
        self._lines = [label.line for label in found]
        self._small = set(_SMALL.findall(text)) if found else set()
        self.named = [label for label in found if not label.nobody and not self._is_common(label)]
        self._times = Counter((label.mark, label.key) for label in self.named)
        self._alone_and_known = any(map(self._is_known, self.named))

    def speaking(self) -> list[Label]:
        """Return the labels that name who speaks, in order; none where the text is no conversation."""
        strong = list(filter(self._is_strong, self.named))
        mark = _commonest(strong)
        chosen = [label for label in strong if label.mark == mark]
        return self._with_others(chosen) if self._is_conversation(chosen) else self._titled()

    def _with_others(self, chosen: Sequence[Label]) -> list[Label]:
        """Return labels with those that occur once and go along with them."""
        lines, styles = {label.line for label in chosen}, {(label.mark, label.capitals) for label in chosen}
        along = (label for label in self.named if (label.mark, label.capitals) in styles)
        return [label for label in along if label.line in lines or self._goes_along(label, chosen[0])]

    def _is_common(self, label: Label) -> bool:
        """Tell whether a label is a word that the text has in small letters too: "Breakfast"."""
        word = label.text.lower().rstrip(".")
        return word in self._small and not self._is_tied(label) and not is_given(fold(word))

    def _is_tied(self, label: Label) -> bool:
        """Tell whether a label is an office, or names somebody of the head."""
        bare = self.labels.without_titles(label.text)
        told = self.head.named(bare) if len(bare) > 1 else ""
        return bool(told or self.head.initialled(initials(label.text))) or self.labels.is_generic(label.text)

    def _is_strong(self, label: Label) -> bool:
        """Tell whether a label recurs, or is tied to the head; one without a mark recurs and looks like a name."""
        recurs = self._times[label.mark, label.key] > 1
        if label.mark:
            return recurs or self._is_tied(label)
        return recurs and (self._alone_and_known or self._may_stand_alone(label))

    def _may_stand_alone(self, label: Label) -> bool:
        begins = fold(label.text).partition(" ")[0]
        return label.capitals or self._is_tied(label) or is_given(begins)

    def _is_short_for_known(self, label: Label) -> bool:
        """Tell whether a label is tied to the head; one without a mark as a part of a fuller name there."""
        full = self.head.named(self.labels.without_titles(label.text))
        return self._is_tied(label) and (bool(label.mark) or len(full.split()) > len(label.text.split()))

    def _is_known(self, label: Label) -> bool:
        """Tell whether a label without a mark recurs and is tied to the head: then others beside it are names too."""
        return not label.mark and self._times["", label.key] > 1 and self._is_tied(label)

    def _is_conversation(self, chosen: Sequence[Label]) -> bool:
        """Tell whether two speak, or one who is known, and most of it is talk."""
        several = len({label.key for label in chosen}) > 1 or all(map(self._is_short_for_known, chosen))
        talk = sum(map(self._talks, chosen))
        least = _TALK_OF_MANY if len(chosen) >= _MANY else _TALK
        return several and len(chosen) > 1 and talk >= least * len(chosen)

    def _talks(self, label: Label) -> bool:
        n = bisect_right(self._lines, label.line)
        below = self._lines[n] if n < len(self._lines) else len(self.text)
        return self.talk.search(self.text, label.begins, min(below, label.begins + _SAMPLE)) is not None

    def _goes_along(self, label: Label, first: Label) -> bool:
        """Tell whether a label that occurs once stands among those that speak, and is set off, or talks."""
        set_off = label.capitals or label.mark in {"*", "["}
        return label.line > first.line and (set_off or (bool(label.mark) and self._talks(label)))

    def _titled(self) -> list[Label]:
        """Return labels as those of delegates, who may speak once: titled or in capitals, and all talking."""
        found = list(filter(self._is_set_apart, self.named))
        several = len({label.key for label in found}) > 1 and len(found) >= _FEWEST_TITLED
        return found if several and all(map(self._talks, found)) else []

    def _is_set_apart(self, label: Label) -> bool:
        return bool(label.mark) and (label.capitals or self._is_titled(label))

    def _is_titled(self, label: Label) -> bool:
        return self.labels.without_titles(label.text) not in {label.text, ""}


def _commonest(labels: Sequence[Label]) -> str:
    """Return the mark that most labels have."""
    return max(Counter(label.mark for label in labels).items(), key=lambda each: each[1], default=("", 0))[0]
