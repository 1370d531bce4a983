"""What is said in the texts of a folder and by whom, as Testimonia reads it: one attribution a line.

    python -m bench.voices_read FOLDER

It reads also with an earlier version of the program, so that both stand in one table: it asks for nothing new.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.voices_gold import Attribution, Span
from testimonia import sources
from testimonia.model import Quotation, Reading, Voice
from testimonia.pipeline.task import Job, ReadOne
from testimonia.settings import Settings

Line = dict[str, Any]
MARKS = frozenset("“”„«»‹›‘’‚\"'`–—-")
"""What words in quotation marks begin with, or their further paragraphs."""


def readings(folder: Path) -> Iterator[Reading]:
    """Yield what is read out of each text of a folder, in the order of their paths."""
    limits = sources.Limits()
    read = ReadOne(limits, Settings(workers=1), "bench")
    for found in sorted(
        (one for one in sources.walk(folder, limits) if isinstance(one, sources.Found)),
        key=lambda one: one.path,
    ):
        reading = read(Job(found)).reading
        if reading is not None:
            yield reading


def predicted(folder: Path) -> Iterator[Line]:
    """Yield the attributions of each text as lines; their form: voices.py."""
    for reading in readings(folder):
        own = [one for one in reading.quotations if not _is_turn(one, reading.source.text)]
        turns = {one.voice for one in reading.quotations if _is_turn(one, reading.source.text)}
        for quotation in own:
            around = [voice for voice in getattr(quotation, "around", ()) if voice not in turns]
            yield _line(quotation, reading, own, [voice for voice in around if voice.role != "author"])


def _line(quotation: Quotation, reading: Reading, every: list[Quotation], around: list[Voice]) -> Line:
    chain = [_speaker(voice) for voice in (*around, quotation.voice)]
    return {
        "doc": Path(reading.source.path).stem, "source": _named(quotation.voice), "cue": _cue(quotation),
        "content": [quotation.start, quotation.end],
        "kind": getattr(quotation, "kind", "direct" if quotation.direct else "indirect"),
        "speaker": _speaker(quotation.voice) or None, "depth": len(chain), "parent": _parent(quotation, every),
        "chain": chain,
    }  # fmt: skip


def _parent(quotation: Quotation, every: list[Quotation]) -> int | None:
    """Return which attribution of the text holds this one most closely."""
    around = [
        (other.end - other.start, n)
        for n, other in enumerate(every)
        if other.start <= quotation.start
        and quotation.end <= other.end
        and (other.start, other.end) != (quotation.start, quotation.end)
    ]
    return min(around, default=(0, None))[1]


def _named(voice: Voice) -> list[int] | None:
    named = getattr(voice, "named", None) or voice.mention
    return [named.start, named.end] if named is not None else None


def _cue(quotation: Quotation) -> list[int] | None:
    cue = getattr(quotation.voice, "cue", None)
    return [cue.start, cue.end] if cue is not None else None


def _speaker(voice: Voice) -> str:
    """Return who speaks, "" for somebody whom nobody names."""
    named = voice.mention is not None or getattr(voice, "named", None) is not None
    return voice.label if named else ""


def _is_turn(quotation: Quotation, text: str) -> bool:
    """Tell whether a quotation is what stands under a speaker's label or is a letter: the gold sets do not mark these.

    It has neither a cue nor marks.
    """
    marked = text[quotation.start : quotation.start + 1] in MARKS
    return quotation.direct and not marked and getattr(quotation.voice, "cue", None) is None


def attributions(lines: Iterable[str]) -> dict[str, list[Attribution]]:
    """Return predicted lines by text, the parts of one that is interrupted by its cue as one."""
    found: dict[str, dict[tuple[object, ...], Attribution]] = {}
    for n, line in enumerate(map(json.loads, lines)):
        of_text = found.setdefault(line["doc"], {})
        key = ("part", *line["cue"], line["kind"]) if line["cue"] else ("whole", n)
        content: tuple[Span, ...] = (_span(line["content"]),)
        if key in of_text:
            content = (*of_text[key].content, *content)
        of_text[key] = Attribution(
            line["kind"], line["speaker"] or "", content, _spans(line["source"]), _spans(line["cue"]),
            tuple(line.get("chain", ())),
        )  # fmt: skip
    return {doc: list(one.values()) for doc, one in found.items()}


def _spans(pair: list[int] | None) -> tuple[Span, ...]:
    return (_span(pair),) if pair else ()


def _span(pair: list[int]) -> Span:
    start, end = pair
    return start, end


def main(arguments: Sequence[str]) -> None:
    """Print the attributions of the texts of a folder."""
    for line in predicted(Path(arguments[0])):
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
