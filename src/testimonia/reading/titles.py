"""What headlines give as somebody's words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.build import grammar
from testimonia.clauses.units import units
from testimonia.languages.protocol import Language
from testimonia.model import Clue, Locus, Passage, Quotation, Source, Voice
from testimonia.quotations.titles import titled
from testimonia.quotations.turns.whose import Turns
from testimonia.reading.stretches import Looked, stretches
from testimonia.tagger.sight import Tagger

TITLE = "title"


@dataclass(frozen=True, slots=True)
class Titles:
    """What reads the headlines of a source: the source, its text as read, its language, what sees its grammar."""

    source: Source
    text: str
    language: Language
    look: Tagger

    def said(self, clues: Iterable[Clue], author: Voice, turns: Turns) -> Iterator[Quotation]:
        """Yield what the headlines that stand in the text give as somebody's words."""
        interviewed = self._interviewed(author, turns)
        for clue in clues:
            looked = self._looked(clue) if clue.kind == TITLE else []
            said = titled(self._analysed(looked[0], author), interviewed) if len(looked) == 1 else None
            if said is not None:
                yield said

    def _looked(self, clue: Clue) -> list[Looked]:
        """Return the sentences of a line of the text, none of what stands in the markup only."""
        if clue.start is None or clue.end is None:
            return []
        seen = stretches(self.text, [Passage(clue.start, clue.end)], (), self.look, self.language)
        return [looked for stretch in seen for _, many in stretch for looked in many]

    def _analysed(self, looked: Looked, author: Voice) -> Analysis:
        words = self.language.clauses()
        read = grammar(units(looked.sentence, looked.parse, looked.names, looked.times, words), words)
        return Analysis(
            self.source, self.language, looked.sentence, read.phrases, read.clauses, read.structure, {}, {}, author,
            read_text=self.text,
        )  # fmt: skip

    def _interviewed(self, author: Voice, turns: Turns) -> Voice | None:
        """Return who speaks most in a conversation, but for its author."""
        lengths: Counter[str] = Counter()
        labels: dict[str, tuple[int, int]] = {}
        for turn in turns.turns:
            if turn.label is not None and turn.name not in {"", author.label}:
                lengths[turn.name] += turn.end - turn.start
                labels.setdefault(turn.name, turn.label)
        for name, _ in lengths.most_common(1):
            start, end = labels[name]
            named = Locus(self.source.id, start, end, self.source.text[start:end])
            return Voice("speaker", name, None, named, direct=True)
        return None
