"""What a clause or a noun tells as somebody's, before it is known whose."""

from dataclasses import dataclass

from testimonia.model import QuotationKind
from testimonia.quotations.stretch import NOWHERE, Stretch


@dataclass(frozen=True, slots=True)
class Told:
    """Words ``stretch`` of a sentence as said, thought, demanded or felt by somebody; see ``analysis.Scope``."""

    stretch: Stretch
    kind: QuotationKind = "indirect"
    said: bool = True
    shared: bool = False
    denies: bool = False
    asked: bool = False
    """It is only asked: "asked whether he had joined"."""
    gap: Stretch = NOWHERE
    feels: bool = False
    """It is told of the subject though the verb looks passive: "were alarmed by the vote"."""
    particle: int = -1
    """The preposition by which its verb puts it: the "for" of "called for", -1 if none."""
