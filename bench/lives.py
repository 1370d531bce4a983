"""How much of what the example collection says is found, and how much of what is found is said: one table.

    python -m bench.lives [--texts FOLDER --expected FOLDER] [--show]
    python -m bench.lives --held-out DIR [--type TYPE]    on the corpus of lives, see bench/lives_held_out.py

Beside Testimonia stands what anyone can do in a line: a statement for every sentence in which a person's
name and a cue word of a statement type stand together. A line is *found* when type, person, place in the
text, and (where both give them) object and value agree with an expected statement; its date is right when
it overlaps the expected one. What is put out but not expected counts against precision, although the lists
are not complete: the figure is a lower bound.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Row
from tempfile import TemporaryDirectory
from typing import Any

from bench import lives_held_out
from testimonia import edtf
from testimonia.archive.lines import statement_lines
from testimonia.archive.queries import sources
from testimonia.archive.store import Archive, open_archive
from testimonia.errors import DateError
from testimonia.languages.en.lexicon import frames
from testimonia.languages.en.tokens import sentences
from testimonia.model import ORDER_OF_TELLING
from testimonia.names.fold import fold
from testimonia.pipeline import build
from testimonia.settings import Settings

EXAMPLES = Path(__file__).parent.parent / "examples"
WORD = re.compile(r"\w+")
SMALL = frozenset(
    "the a an of in at for and to on his her their its de la le der die das von und des by with".split()
)
INVERSE = {"parent": "child", "child": "parent"}
Line = dict[str, Any]


@dataclass(slots=True)
class Text:
    """One source as read, with what is expected of it."""

    path: str
    text: str
    expected: Line
    told: Line = field(default_factory=dict)
    regions: list[tuple[int, int]] = field(default_factory=list)
    """Where the text is held to be furniture: [start, end) in code points."""

    def span(self, quote: str) -> tuple[int, int] | None:
        """Return where a stretch stands in the text, white space folded."""
        pattern = r"\s+".join(re.escape(word) for word in quote.split())
        match = re.search(pattern, self.text)
        return match.span() if match else None

    def as_furniture(self, quote: str) -> float | None:
        """Return the share of a stretch's letters and figures marked as furniture; None where it does not stand."""
        span = self.span(quote)
        if span is None:
            return None
        places = [place for place in range(*span) if self.text[place].isalnum()]
        inside = sum(any(start <= place < end for start, end in self.regions) for place in places)
        return inside / len(places) if places else 0.0


@dataclass(slots=True)
class Score:
    """Counts over one text or many."""

    core: int = 0
    core_found: int = 0
    core_dated: int = 0
    every: int = 0
    found: int = 0
    lines: int = 0
    right: int = 0
    forbidden: int = 0
    violated: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    told: int = 0
    told_found: int = 0
    missed: list[str] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)
    """Lines by what made them: the name of an extractor."""
    made_right: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Score") -> None:
        """Add another text's counts."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def row(self) -> str:
        """Return the counts as the columns of the table."""
        recall = [
            share(self.core_found, self.core),
            share(self.core_dated, self.core),
            share(self.found, self.every),
        ]
        wrong = f"{len(self.violated):3}/{self.forbidden:<3}  {len(self.furniture):4}"
        return "  ".join([*recall, share(self.right, self.lines), wrong, share(self.told_found, self.told)])


def share(part: int, whole: int) -> str:
    """Return "12/34 (35 %)" in fixed width."""
    return f"{part:4}/{whole:<4} {100 * part / whole if whole else 100:3.0f} %"


# ---------------------------------------------------------------- matching


def same_person(label: str, names: Sequence[str]) -> bool:
    """Tell whether a label stands for a person: a listed form, or the same surname."""
    forms = {fold(name) for name in names}
    last = fold(label).split()[-1:]
    return fold(label) in forms or any(
        last == form.split()[-1:] for form in forms if form not in {"she", "he", "i"}
    )


def alike(one: str | None, other: str | None) -> bool:
    """Tell whether two descriptions agree: not both given, or half of the shorter one's words in common."""
    if not one or not other:
        return True
    left, right = content(one), content(other)
    return not left or not right or len(left & right) >= 0.5 * min(len(left), len(right))


def content(words: str) -> set[str]:
    """Return the words that carry meaning."""
    return {fold(word) for word in WORD.findall(words)} - SMALL


def date_agrees(line: Line, expected: str | None) -> bool:
    """Tell whether a date is right: none expected, or bounds that overlap; an open one must open in the same year."""
    if expected is None:
        return True
    given = line["date"]["edtf"] if line["date"] else None
    try:
        if given is not None and line["date"].get("rule") == ORDER_OF_TELLING:
            return _first_year(given) == _first_year(expected)
        return given is not None and edtf.overlaps(given, expected)
    except DateError:
        return False


def _first_year(date: str) -> str:
    first = edtf.earliest(date)
    return "" if first is None else edtf.iso_day(first)[:4]


def matches(line: Line, wanted: Line, text: Text, names: Sequence[str]) -> bool:
    """Tell whether a line says what is expected."""
    if line["type"] != wanted["type"] or line["polarity"] != wanted.get("polarity", "affirmed"):
        return False
    span = text.span(wanted["quote"])
    if span is None or not (line["locus"]["start"] < span[1] and span[0] < line["locus"]["end"]):
        return False
    target = line["object"]["label"] if line["object"] else None
    if same_person(line["subject"]["label"], names):
        return alike(target, wanted.get("object")) and alike(line["value"], wanted.get("value"))
    other_way = line["type"] in {"kinship", "acquaintance"} and target and same_person(target, names)
    return bool(other_way) and alike(line["subject"]["label"], wanted.get("object"))


def forbidden(line: Line, item: Line, text: Text, names: Sequence[str]) -> bool:
    """Tell whether a line asserts in the author's own voice what must not be read into the text."""
    plain = line["polarity"] == "affirmed" and line["modality"] == "asserted" and len(line["voices"]) == 1
    if (
        not plain
        or line.get("role") != item.get("role")
        or not matches(line, {**item, "polarity": "affirmed"}, text, names)
    ):
        return False
    places = [place["label"] for place in line["places"]]
    if item.get("places") and not any(alike(place, wanted) for place in places for wanted in item["places"]):
        return False
    return date_agrees(line, item.get("date"))


def score(text: Text, lines: Sequence[Line]) -> Score:
    """Hold the lines of one text against what is expected of it."""
    names = {forms[0]: forms for forms in text.expected["persons"]}
    result = Score(lines=len(lines), every=len(text.expected["statements"]))
    right: set[str] = set()
    for wanted in text.expected["statements"]:
        forms = names.get(wanted["subject"], [wanted["subject"]])
        hits = [line for line in lines if matches(line, wanted, text, forms)]
        right.update(line["id"] for line in hits)
        dated = any(date_agrees(line, wanted.get("date")) for line in hits)
        result.found += bool(hits)
        result.core += wanted["core"]
        result.core_found += wanted["core"] and bool(hits)
        result.core_dated += wanted["core"] and dated
        if wanted["core"] and not dated:
            result.missed.append(f"{wanted['type']}.{wanted['role']} {wanted['subject']}: {wanted['quote']}")
    result.right = len(right)
    result.made.update(line["extractor"]["name"] for line in lines)
    result.made_right.update(line["extractor"]["name"] for line in lines if line["id"] in right)
    _count_wrong(result, text, lines, names)
    _count_told(result, text)
    return result


def _count_wrong(result: Score, text: Text, lines: Sequence[Line], names: dict[str, list[str]]) -> None:
    for item in text.expected.get("not", []):
        result.forbidden += 1
        forms = names.get(item["subject"], [item["subject"]])
        result.violated += [line["locus"]["quote"] for line in lines if forbidden(line, item, text, forms)][
            :1
        ]
    spans = [span for stretch in text.expected.get("furniture", []) if (span := text.span(stretch))]
    for line in lines:
        start, end = line["locus"]["start"], line["locus"]["end"]
        result.furniture += [line["locus"]["quote"] for left, right in spans if left < end and start < right]


def _count_told(result: Score, text: Text) -> None:
    for key, wanted in text.expected.get("metadata", {}).items():
        for value in wanted if isinstance(wanted, list) else [wanted]:
            given = text.told.get(key, [])
            result.told += 1
            result.told_found += any(
                alike(str(value), str(one)) for one in (given if isinstance(given, list) else [given])
            )


# ---------------------------------------------------------------- what is compared


def read_collection(texts: Path, expected: Path) -> tuple[list[Text], dict[str, list[Line]]]:
    """Build an archive of the texts; return them as read, with their lines by path."""
    with TemporaryDirectory(prefix="testimonia-bench-") as folder:
        archive_path = Path(folder) / "lives.testimonia"
        build(texts, archive_path, Settings())
        with open_archive(archive_path) as archive:
            rows = archive.execute("SELECT id, path, text FROM source ORDER BY path").fetchall()
            read = [_text(archive, row, expected) for row in rows]
            lines: dict[str, list[Line]] = {text.path: [] for text in read}
            for line in statement_lines(archive):
                lines[line["source"]["path"]].append(line)
    return read, lines


def _text(archive: Archive, row: Row, expected: Path) -> Text:
    """Return a source as read, with what is expected of it, what its page tells, and its furniture."""
    text = Text(row["path"], row["text"], json.loads((expected / f"{row['path']}.json").read_text("utf-8")))
    for clue in sources.clues(archive, [row["id"]]):
        text.told.setdefault(clue["kind"], []).append(clue["value"])
    text.regions = [
        (one["begin"], one["end"]) for one in sources.regions(archive, row["id"]) if one["furniture"]
    ]
    return text


def co_occurrence(text: Text) -> Iterator[Line]:
    """Yield the peer's lines: each person named in a sentence with a cue word of a type."""
    cues = [(entry["type"], entry["role"], entry["verbs"][0][:5]) for entry in frames("verb")]
    for sentence in sentences(text.text, 0, len(text.text)):
        words = text.text[sentence.start : sentence.end]
        for forms in text.expected["persons"]:
            if any(form in words for form in forms if form.lower() not in {"she", "he", "i"}):
                for kind in {kind for kind, _, cue in cues if cue in words}:
                    yield _bare(kind, forms[0], sentence.start, sentence.end, words)


def _bare(kind: str, label: str, start: int, end: int, words: str) -> Line:
    line: Line = dict.fromkeys(("object", "value", "date"))
    line |= {
        "id": f"{start} {kind} {label}",
        "type": kind,
        "role": "",
        "subject": {"label": label},
        "places": [],
        "extractor": {"name": "peer"},
    }
    line |= {"locus": {"start": start, "end": end, "quote": words}, "voices": [{}]}
    return line | {"polarity": "affirmed", "modality": "asserted"}


def total(scores: Iterable[Score]) -> Score:
    """Add up the scores of several texts."""
    result = Score()
    for one in scores:
        result.add(one)
    return result


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.lives", description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=Path, default=EXAMPLES / "lives")
    parser.add_argument("--expected", type=Path, default=EXAMPLES / "expected")
    parser.add_argument(
        "--show", action="store_true", help="list what was missed, and what must not have come out"
    )
    parser.add_argument(
        "--held-out", type=Path, metavar="DIR", help="score on the corpus of lives; data of others"
    )
    parser.add_argument(
        "--type", default="", help="with --held-out: list what was missed of a type, or of all"
    )
    parser.add_argument("--write", action="store_true", help="with --held-out: keep it for the reading room")
    options = parser.parse_args()
    if options.held_out:
        lives_held_out.main(options.held_out, options.type, options.write)
        return
    texts, lines = read_collection(options.texts, options.expected)
    scores = {text.path: score(text, lines[text.path]) for text in texts}
    heads = "core found  and dated  all found  of output right".split("  ")
    print(" " * 44, *(f"{head:>15}" for head in heads), "    not  furn  metadata")
    for path, one in scores.items():
        print(f"{path[-44:]:44} {one.row()}")
    every = total(scores.values())
    print(f"{'Testimonia':44} {every.row()}")
    for maker, lines_made in every.made.most_common():
        print(f"{'  of it, by ' + maker:44} {'':45}  {share(every.made_right[maker], lines_made)}")
    peer = total(score(text, list(co_occurrence(text))) for text in texts)
    print(f"{'peer: name and cue word in one sentence':44} {peer.row()}")
    if options.show:
        for path, one in scores.items():
            print("\n" + path, *(f"  missed  {words}" for words in one.missed), sep="\n")
            print(*(f"  WRONG   {words}" for words in [*one.violated, *one.furniture]), sep="\n")


if __name__ == "__main__":
    main()
