"""Read a short text and write its statements as one line each, so that a case can say what it expects.

    membership.joined | Andrés Nin | > Socialist Party | @1917 | in Barcelona | by Joan Roca | says Serge | denied

Subject first; then, each where there is one: the object behind ">", the value behind "=", the date as EDTF behind "@",
places behind "in", related persons and groups behind "by" (agents) or "with", voices after the author behind "says",
and denied, possible, intended or reported where the statement is not plainly affirmed and asserted.
"""

from collections.abc import Iterator

from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.protocol import Language
from testimonia.model import Clue, Passage, Source, Statement, content_id
from testimonia.reading.source import Findings, read
from testimonia.sentence import Sentence
from testimonia.tagger.encoder import shipped
from testimonia.tagger.sight import Sight, Tagger


def look(sentences: list[Sentence]) -> Sight:
    """Return what the shipped encoder sees, without its relations, so that a case is about patterns alone."""
    sight = shipped()(sentences)
    return Sight(sight.names, sight.parses, links=sight.links)


def found_in(text: str, *clues: Clue, tagger: Tagger = look, language: Language = ENGLISH) -> Findings:
    """Read a text, one passage a line."""
    source = Source(content_id(text), "case.txt", content_id(text), text, "txt", "utf-8")
    passages, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            passages.append(Passage(position, position + len(line)))
        position += len(line) + 1
    return read(source, tuple(passages), tuple(clues), tagger, language)


def statement_lines(
    text: str, *clues: Clue, tagger: Tagger = look, language: Language = ENGLISH
) -> list[str]:
    """Return the statements of a text as lines, in the order of their loci."""
    findings = found_in(text, *clues, tagger=tagger, language=language)
    labels = {referent.id: referent.label for referent in findings.referents}
    return [" | ".join(_fields(statement, labels)) for statement in findings.statements]


def _fields(statement: Statement, labels: dict[str, str]) -> Iterator[str]:
    yield f"{statement.type}.{statement.role}"
    yield labels[statement.subject.referent]
    yield from (f"> {labels[target.referent]}" for target in [statement.object] if target)
    yield from (f"= {value}" for value in [statement.value] if value)
    yield from (f"@{date.edtf}" for date in [statement.date] if date)
    if statement.places:
        yield "in " + ", ".join(labels[place.referent] for place in statement.places)
    for related in statement.related:
        yield f"{'by' if related.role == 'agent' else related.role} {labels[related.mention.referent]}"
    yield from _standing(statement)


def _standing(statement: Statement) -> Iterator[str]:
    if statement.voices[1:]:
        yield "says " + " > ".join(voice.label for voice in statement.voices[1:])
    if statement.polarity == "denied":
        yield "denied"
    if statement.modality != "asserted":
        yield statement.modality
