"""A table of features made into a verdict on two portraits.

    strong    one person: the names go together and a day of birth or death agrees
    equal     one person, if nobody else fits: same full name, nothing against it
    plain     the same of a longer or another form of the name
    partial   a surname alone, or with initials: one person only where exactly one fits
    maybe     worth a reader's judgement
    never     two persons: something forbids it
    (none)    nothing speaks for it

A verdict is on the pair alone; whether it joins two persons is decided in ``clusters``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from testimonia.persons import features
from testimonia.persons.features import SIMILAR_NAMES, Finding
from testimonia.persons.portraits import Portrait

Verdict = Literal["strong", "equal", "plain", "partial", "maybe", "never", ""]
Feature = Callable[[Portrait, Portrait], Finding | None]

FEATURES: tuple[Feature, ...] = (
    features.gender,
    features.births,
    features.deaths,
    features.lives,
    features.kin,
)
"""What is looked at beside the name: it forbids any pair, and speaks for one whose names go together."""


@dataclass(frozen=True, slots=True)
class Match:
    """A verdict on two portraits, how alike they are in [0, 1], and why, in words."""

    verdict: Verdict
    score: float
    reason: str


NOTHING = Match("", 0.0, "")


def match(a: Portrait, b: Portrait) -> Match:
    """Compare two portraits by all features."""
    name = features.name(a, b)
    others = [finding for feature in FEATURES if (finding := feature(a, b))]
    found = [name, *others] if name else others
    forbidding = [finding for finding in found if finding.kind == "forbids"]
    if forbidding:
        return Match("never", 0.0, _told(forbidding))
    return _likeness(name, others) if name else NOTHING


def with_traits(found: Match, a: Portrait, b: Portrait) -> Match:
    """Add what else two portraits have in common: too weak for a verdict, but it orders what a reader is asked."""
    shared = features.traits(a, b)
    if not shared:
        return found
    score = round(1 - (1 - found.score) * (1 - shared.weight), 4)
    return Match(found.verdict, score, f"{found.reason}; {shared.reason}")


def _likeness(name: Finding, others: list[Finding]) -> Match:
    """Return the verdict on two portraits whose names go together and whom nothing forbids to be one person."""
    found = [name, *others]
    return Match(_verdict(name, {finding.kind for finding in others}), _score(found), _told(found))


def _told(found: list[Finding]) -> str:
    return "; ".join(finding.reason for finding in found)


_AGREE, _MIXED, _DIFFER, _SILENT = (True, False), (True, True), (False, True), (False, False)
"""What the days of birth and death say: whether some agree, and whether some differ."""
_VERDICTS: dict[str, dict[tuple[bool, bool], Verdict]] = {
    "equal": {_AGREE: "strong", _MIXED: "strong", _DIFFER: "maybe", _SILENT: "equal"},
    "full": {_AGREE: "strong", _MIXED: "strong", _DIFFER: "maybe", _SILENT: "plain"},
    "partial": {_AGREE: "partial", _MIXED: "partial", _DIFFER: "maybe", _SILENT: "partial"},
    "weak": {_AGREE: "strong", _MIXED: "maybe", _DIFFER: "maybe", _SILENT: "maybe"},
    "middle": {_AGREE: "maybe", _MIXED: "never", _DIFFER: "never", _SILENT: "never"},
}
"""The verdict by how the names go together and what the days say."""


def _verdict(name: Finding, others: set[str]) -> Verdict:
    if name.kind == "weak" and name.weight < SIMILAR_NAMES:
        return "maybe"
    return _VERDICTS[name.kind]["agree" in others, "differ" in others]


def _score(found: list[Finding]) -> float:
    """Combine the weights: what speaks for it as chances that add up, what speaks against it as factors."""
    doubt, against = 1.0, 1.0
    for finding in found:
        if finding.kind in {"equal", "full", "weak", "partial", "agree", "slight"}:
            doubt *= 1 - finding.weight
        else:
            against *= 1 - finding.weight
    return round((1 - doubt) * against, 4)
