"""The pattern extractor: a sentence's words held against the frames of the language pack."""

from collections.abc import Callable, Iterator

from testimonia.analysis import Analysis
from testimonia.extractors import events, family, life, names, notices, nouns, origins, speech, verbs, works
from testimonia.extractors.common import Draft, made
from testimonia.extractors.once import once
from testimonia.model import Statement

READERS: tuple[Callable[[Analysis], Iterator[Draft]], ...] = (
    life.extract,
    names.extract,
    origins.extract,
    family.extract,
    verbs.extract,
    events.extract,
    nouns.extract,
    works.extract,
    notices.extract,
    speech.reports,
)


class Patterns:
    """Statements by frames over clauses; see ``docs/frames.md``."""

    def extract(self, analysis: Analysis) -> Iterator[Statement]:
        """Yield the statements of one analysed sentence, each thing said once."""
        drafts = (draft for reader in READERS for draft in reader(analysis))
        statements = (made(analysis, draft) for draft in drafts)
        yield from once(statement for statement in statements if statement is not None)
