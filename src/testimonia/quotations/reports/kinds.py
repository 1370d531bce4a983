"""Of what kind a report is: a paraphrase, one with words in quotation marks, or all in marks."""

from testimonia.analysis import Analysis, Scope
from testimonia.model import QuotationKind

MARK = "quote"
FINITE = "finite"


def kind_of(analysis: Analysis, scope: Scope) -> QuotationKind:
    """Return the kind of a reported stretch: a paraphrase with words in marks is mixed, one all in marks direct."""
    if scope.kind != "indirect":
        return scope.kind
    words = range(scope.first, scope.last)
    inside = [phrase.first for phrase in analysis.phrases if phrase.kind == MARK and phrase.first in words]
    if len(inside) < 2:
        return "indirect"
    whole = len(inside) == 2 and inside[0] == scope.first and inside[1] >= scope.last - 2
    return "direct" if whole and _says(analysis, words) else "mixed"


def _says(analysis: Analysis, words: range) -> bool:
    """Tell whether a finite verb stands among words."""
    return any(clause.verb.head in words and clause.verb.form == FINITE for clause in analysis.clauses)
