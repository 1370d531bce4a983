"""What made a statement, and what its score says, in words."""

MAKERS = {
    "patterns": "rules on words and clauses",
    "relations": "what the model sees between two places",
    "learnt": "what the model learnt to read",
    "entries": "the entries of a page on one person",
}
"""Makers of statements in words, where they are our own."""
MEASURED = frozenset({"patterns", "learnt"})
"""Those whose scores are the chance that a reader agrees, as measured (``tagger.worth``)."""


def maker(extractor: str) -> str:
    """Return what made a statement; a plug-in by its name."""
    return MAKERS.get(extractor, extractor)


def scored(extractor: str, score: float) -> str:
    """Return what a score says: a chance that is measured on the type and the person, nothing else."""
    told = f"{extractor}, {score:.2f}"
    if extractor not in MEASURED:
        return told
    right = min(round(100 * score), 99)
    return f"{told}: of a hundred such, a careful reader would find about {right} told of that person"
