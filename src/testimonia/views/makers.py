"""What made a statement, and what its score says, in words."""

MAKERS = {
    "patterns": "rules on words and clauses",
    "relations": "what the model sees between two places",
    "learnt": "what the model learnt to read",
    "entries": "the entries of a page on one person",
}
"""Makers of statements in words, where they are our own."""
MEASURED = frozenset({"patterns", "relations", "learnt"})
"""Those whose scores are the chance that a reader agrees, as measured (``tagger.worth``)."""


def maker(extractor: str) -> str:
    """Return what made a statement; a plug-in by its name."""
    return MAKERS.get(extractor, extractor)


def scored(extractor: str, score: float) -> str:
    """Return what a score says: "learnt, 0.91: a careful reader would agree with about 91 of a hundred such"."""
    told = f"{extractor}, {score:.2f}"
    if extractor not in MEASURED:
        return told
    return f"{told}: a careful reader would agree with about {round(100 * score)} of a hundred such"
