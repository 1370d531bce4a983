"""Who speaks in fiction: LitBank's quotations are given, their speakers are looked for.

    python -m bench.voices_litbank FOLDER [--limit N] [--wrong N]

FOLDER is LitBank's. A speaker is *right* where the words by which we name one stand for the marked speaker, as the
corpus itself has it at that place (BookNLP's published 86-90 % are with the corpus's coreference too); *right, by our
own coreference* where most of the mentions that we hold for one with them are the marked speaker's.
"""

import argparse
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from bench.voices_litbank_gold import IMPLICIT, KINDS, Fiction, Marked, Quoted, excerpts
from testimonia import passages, plugins
from testimonia.languages.protocol import Language
from testimonia.model import Locus, Mention, Quotation, Source, content_id
from testimonia.quotations.direct.marks import Direct
from testimonia.reading.source import Findings, read
from testimonia.settings import Settings

RIGHT, WRONG, NOBODY = "right", "wrong", "nobody"
TOLD = (*KINDS.values(), IMPLICIT)
PUBLISHED = "BookNLP, published, given quotations and coreference: 86-90 %"


@dataclass(frozen=True, slots=True)
class Figure:
    """What became of the quotations whose speaker is told in one way."""

    quotations: int
    right: int
    wrong: int
    own: int
    """Right by our own coreference too."""

    @property
    def share(self) -> float:
        """Right of all, 0 to 1."""
        return self.right / max(1, self.quotations)


@dataclass(frozen=True, slots=True)
class Judged:
    """One quotation: how its speaker is told beside it, whom we take for it, and what came of that."""

    quoted: Quoted
    words: str
    named: str
    outcome: str
    own: bool


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.voices_litbank",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("folder", type=Path, help="the folder of LitBank, with quotations/ and coref/")
    parser.add_argument("--limit", type=int, help="only so many excerpts")
    parser.add_argument(
        "--wrong", type=int, default=0, metavar="N", help="show N of those that are not right"
    )
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    given = parser.parse_args()
    found = list(judged(given.folder, given.limit, given.processes))
    for line in table(figures(found)):
        print(line)
    for each in islice((each for each in found if each.outcome != RIGHT), given.wrong):
        print(f"{each.outcome}: {each.quoted.who} ({each.quoted.told}), ours “{each.named}”: {each.words}")


def litbank(folder: Path, processes: int = 1) -> dict[str, Figure]:
    """Return the figures of all excerpts by how the speaker is told, those of all together under "all"."""
    return figures(judged(folder, None, processes))


def table(found: Mapping[str, Figure]) -> Iterator[str]:
    """Yield the figures as lines."""
    yield f"{'speakers in fiction, told':<28}{'quotations':>11}{'right':>9}{'wrong':>9}{'nobody':>9}{'own coref.':>12}"
    for told, each in found.items():
        nobody = each.quotations - each.right - each.wrong
        shares = [count / max(1, each.quotations) for count in (each.right, each.wrong, nobody, each.own)]
        cells = "".join(f"{share:>{width}.1%}" for share, width in zip(shares, (9, 9, 9, 12), strict=True))
        yield f"{told:<28}{each.quotations:>11}{cells}"
    yield PUBLISHED


def figures(found: Iterable[Judged]) -> dict[str, Figure]:
    """Count what became of quotations."""
    by_way: dict[str, list[Judged]] = {told: [] for told in TOLD}
    for each in found:
        by_way[each.quoted.told].append(each)
    every = [each for way in by_way.values() for each in way]
    return {told: _figure(way) for told, way in [*by_way.items(), ("all", every)]}


def _figure(way: Sequence[Judged]) -> Figure:
    outcomes = Counter(each.outcome for each in way)
    return Figure(len(way), outcomes[RIGHT], outcomes[WRONG], sum(each.own for each in way))


# ---------------------------------------------------------------- reading


def judged(folder: Path, limit: int | None, processes: int) -> Iterator[Judged]:
    """Yield every quotation of LitBank with what became of it."""
    texts = islice(excerpts(folder), limit)
    if processes == 1:
        for text in texts:
            yield from of_text(text)
        return
    with get_context("spawn").Pool(processes) as pool:
        for found in pool.imap(of_text, texts):
            yield from found


def of_text(text: Fiction) -> list[Judged]:
    """Read one excerpt and judge its speakers."""
    return list(judge(text, findings(text)))


def findings(text: Fiction) -> Findings:
    """Read an excerpt as a source is read, except that its quotations are given."""
    given = Settings()
    source = Source(content_id(text.text), text.name, content_id(text.text), text.text, "txt", "utf-8")
    language: Language = plugins.load("languages", given.language)
    parts = passages.split(source, (), (), language.furniture())
    look = partial(plugins.look, given.tagger, given.parser)
    quoted = [Direct(each.start, each.end, number) for number, each in enumerate(text.quotations)]
    with (
        patch("testimonia.reading.runs.direct_speech", lambda *_: quoted),
        patch("testimonia.reading.runs.set_off", lambda *_: []),
    ):
        return read(source, parts, (), look, language)


# ---------------------------------------------------------------- judging


def judge(text: Fiction, found: Findings) -> Iterator[Judged]:
    """Yield each marked quotation of a text with what was found of its speaker."""
    ours = {(each.start, each.end): each for each in found.quotations if each.direct}
    clusters = _clusters(text.mentions, found.mentions)
    for quoted in text.quotations:
        quotation = ours.get((quoted.start, quoted.end))
        named = quotation.voice.named if quotation is not None else None
        who = at(named, text.mentions) if named is not None else None
        outcome = NOBODY if named is None else RIGHT if who == quoted.who else WRONG
        words = text.text[quoted.start : quoted.end]
        yield Judged(
            quoted, words, named.quote if named else "", outcome, _own(quotation, clusters) == quoted.who
        )


def _own(quotation: Quotation | None, clusters: Mapping[str, str]) -> str | None:
    mention = quotation.voice.mention if quotation is not None else None
    return clusters.get(mention.referent) if mention is not None else None


def at(place: Locus, mentions: Iterable[Marked]) -> str | None:
    """Return who is marked at a place: by the mention that begins or ends with it, of several the most alike.

    "Jo, who was a bookworm," is marked as a whole where we name "Jo".
    """
    same = (each for each in mentions if each.start == place.start or each.end == place.end)
    best = max(same, key=lambda each: _common(place.start, place.end, each), default=None)
    return best.who if best is not None else None


def _common(start: int, end: int, mention: Marked) -> float:
    """Return how much of two stretches lies in both, of what lies in either."""
    both = min(end, mention.end) - max(start, mention.start)
    return max(0, both) / (max(end, mention.end) - min(start, mention.start))


def _clusters(marked: Sequence[Marked], mentions: Iterable[Mention]) -> dict[str, str]:
    """Return whom most mentions of each of our referents stand for."""
    who = {(each.start, each.end): each.who for each in marked}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in set(mentions):
        if (mention.start, mention.end) in who:
            votes[mention.referent][who[mention.start, mention.end]] += 1
    return {referent: counts.most_common(1)[0][0] for referent, counts in votes.items()}


if __name__ == "__main__":
    main()
