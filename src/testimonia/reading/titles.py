"""What headlines give as somebody's words."""

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
        for clue in clues:
            if clue.kind != TITLE or clue.start is None or clue.end is None:
                continue
            seen = stretches(self.text, [Passage(clue.start, clue.end)], (), self.look, self.language)
            sentences = [looked for stretch in seen for _, many in stretch for looked in many]
            one = self._analysed(sentences[0], author) if len(sentences) == 1 else None
            said = titled(one, self._interviewed(author, turns)) if one is not None else None
            if said is not None:
                yield said

    def _analysed(self, looked: Looked, author: Voice) -> Analysis:
        words = self.language.clauses()
        read = grammar(units(looked.sentence, looked.parse, looked.names, looked.times, words), words)
        return Analysis(
            self.source, self.language, looked.sentence, read.phrases, read.clauses, read.structure, {}, {}, author,
            read_text=self.text,
        )  # fmt: skip

    def _interviewed(self, author: Voice, turns: Turns) -> Voice | None:
        """Return who speaks most in a conversation, but for its author."""
        lengths: dict[str, int] = {}
        for turn in turns.turns:
            if turn.label is not None and turn.name and turn.name != author.label:
                lengths[turn.name] = lengths.get(turn.name, 0) + turn.end - turn.start
        name = max(lengths, key=lambda each: lengths[each], default="")
        label = next(
            (turn.label for turn in turns.turns if turn.label is not None and turn.name == name), None
        )
        if label is None:
            return None
        named = Locus(self.source.id, *label, self.source.text[slice(*label)])
        return Voice("speaker", name, None, named, direct=True)
