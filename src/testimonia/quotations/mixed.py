"""Whether a part of what is reported stands in quotation marks, in the words of whoever said it."""

from testimonia.analysis import Analysis, Scope
from testimonia.model import QuotationKind

MARK = "quote"


def kind_of(analysis: Analysis, scope: Scope) -> QuotationKind:
    """Return the kind of a reported stretch: a paraphrase with words in marks is mixed."""
    if scope.kind != "indirect":
        return scope.kind
    inside = [p.first for p in analysis.phrases if p.kind == MARK and scope.first <= p.first < scope.last]
    if len(inside) == 2 and inside[0] == scope.first and inside[1] >= scope.last - 2:
        return "direct"
    return "mixed" if len(inside) > 1 else "indirect"
