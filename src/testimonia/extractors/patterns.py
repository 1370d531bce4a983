"""The pattern extractor: a sentence's words held against the frames of the language pack."""

from collections.abc import Callable, Iterator

from testimonia.analysis import Analysis
from testimonia.extractors import events, family, life, names, notices, nouns, origins, speech, verbs
from testimonia.extractors.common import Draft, made
from testimonia.model import Statement

READERS: tuple[Callable[[Analysis], Iterator[Draft]], ...] = (
    life.extract,
    names.extract,
    origins.extract,
    family.extract,
    verbs.extract,
    events.extract,
    nouns.extract,
    notices.extract,
    speech.reports,
)


class Patterns:
    """Statements by frames over clauses; see ``docs/frames.md``."""

    def extract(self, analysis: Analysis) -> Iterator[Statement]:
        """Yield the statements of one analysed sentence, each thing said once."""
        seen: set[tuple[object, ...]] = set()
        for reader in READERS:
            for draft in reader(analysis):
                statement = made(analysis, draft)
                if statement is not None and _said(statement) not in seen:
                    seen.add(_said(statement))
                    yield statement


def _said(statement: Statement) -> tuple[object, ...]:
    """Return what makes two statements of one sentence the same."""
    target = statement.object.referent if statement.object else None
    when = statement.date.edtf if statement.date and statement.type in {"birth", "death"} else None
    where = tuple(place.referent for place in statement.places) if when else None
    kind = (statement.type, statement.role, statement.polarity)
    return kind, statement.subject.referent, target, statement.value, when, where
