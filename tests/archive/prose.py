"""Readings of several passages in which single words are said to state something."""

from collections.abc import Sequence

from testimonia.model import Passage, Reading, quote
from tests.factories import make_mention, make_referent, make_source, make_statement

GAOL, MARRIED = ("detention", "imprisoned"), ("kinship", "spouse")
BIRTH, DEATH = ("birth", "born"), ("death", "died")
FIRST = "Ada Roth was born in Graz. She was jailed in Linz, and she married the printer Kurz."
SECOND = "The town was small. Ada Roth died there, and nobody wept."
ONE, TWO = (*BIRTH, "Ada Roth was born in Graz"), (*DEATH, "Ada Roth died there")
Told = tuple[str, str, str]
"""Type, role and words of a statement."""


def prose(
    path: str, paragraphs: Sequence[str] = (FIRST, SECOND), stated: Sequence[Told] = (ONE, TWO)
) -> Reading:
    """Return a reading of paragraphs with statements on Ada Roth in some of their words."""
    source = make_source("\n\n".join(paragraphs), path)
    who = make_mention(source, "Ada Roth")
    starts = [source.text.index(one) for one in paragraphs]
    statements = []
    for kind, role, words in stated:
        begin = source.text.index(words)
        place = quote(source, begin, begin + len(words))
        statements.append(make_statement(source, who, kind, role, locus=place))
    return Reading(
        source=source, title=path, mentions=(who,), referents=(make_referent(source, who),),
        passages=tuple(Passage(at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True)),
        statements=tuple(statements), words=len(source.text.split()),
    )  # fmt: skip
