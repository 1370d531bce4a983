"""Whether a part of what is reported stands in quotation marks, in the words of whoever said it."""

from testimonia.analysis import Analysis, Scope
from testimonia.model import QuotationKind

MARK = "quote"


def kind_of(analysis: Analysis, scope: Scope) -> QuotationKind:
    """Return the kind of a reported stretch: a paraphrase with words in marks is mixed."""
    if scope.kind != "indirect":
        return scope.kind
    marks = sum(phrase.kind == MARK and scope.first <= phrase.first < scope.last for phrase in analysis.phrases)
    return "mixed" if marks > 1 else "indirect"
