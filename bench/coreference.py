"""How well it is known who is meant, by a name and by a pronoun, within one text.

python -m bench.coreference DATA [--limit N] [--peer] [--errors N]

DATA is the folder with persons/ and language/. Names: B³ over the persons named in biographies of one extended
family, where many bear the same name; a name that was not found is in no cluster, so the share found stands beside.
Pronouns: GAP (one pronoun and two names a snippet; as its own scorer counts), and those of the documents of GUM that
were kept from training. The encoder that ships learnt from nine of ten of the same snippets of GAP: its figure on
them all is flattered, that on the tenth that was kept out is not.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bench.coreference_gold import GAP, GENEALOGY, GUM, Snippet, Text, gap, genealogy, gum
from bench.coreference_read import CLUSTERERS, choosers, names, read_all
from bench.coreference_score import (
    GIVEN,
    LEFT,
    NOBODY,
    RIGHT,
    THIRD,
    WRONG,
    BCubed,
    Fault,
    Gap,
    Placed,
    faults,
    matched,
    outcome_of_pronoun,
)
from testimonia.model import Mention
from training.split import held_out

OWN = "Testimonia"
SHOWN = 12
"""Faults of one text, and kinds of faults, that are shown."""
FLATTERED = (
    "GAP development is what the encoder learnt from: its figure on all snippets is flattered. "
    "Only the row “kept out” and GUM tell how it does on what it has not seen."
)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.coreference", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the folder with persons/ and language/")
    parser.add_argument("--limit", type=int, help="only so many biographies, and snippets")
    parser.add_argument("--peer", action="store_true", help="print the peers too")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show the faults of the N worst texts"
    )
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    given = parser.parse_args()
    read = partial(read_all, processes=given.processes)
    texts = genealogy(given.data / GENEALOGY, given.limit)
    for line in of_names(texts, read(text.text for text in texts), given.peer, given.errors):
        print(line, flush=True)
    snippets = gap(given.data / GAP)[: given.limit]
    for line in of_snippets(snippets, list(read(each.text for each in snippets)), given.peer):
        print(line, flush=True)
    documents = [each for each in gum(given.data / GUM) if held_out(each.name)]
    for line in of_pronouns(documents, list(read(each.text for each in documents)), given.peer):
        print(line, flush=True)


# ---------------------------------------------------------------- names


def of_names(texts: Sequence[Text], read: Iterable[list[Mention]], peer: bool, errors: int) -> Iterator[str]:
    """Yield the figures for names, and the faults."""
    scores = {way: BCubed() for way in CLUSTERERS if peer or way == OWN}
    marked = 0
    wrong: dict[str, Counter[Fault]] = {}
    for text, mentions in zip(texts, read, strict=True):
        pairs = matched(text.names, names(mentions), text.text)
        marked += len(text.names)
        for way, score in scores.items():
            score.add([mark.who for mark, _ in pairs], [CLUSTERERS[way](name) for _, name in pairs])
        placed: list[Placed] = [(mark, name, name.referent) for mark, name in pairs]
        wrong[text.name] = faults(placed)
    yield from _names_table(len(texts), marked, scores)
    yield from by_kind(wrong)
    yield from worst(wrong, errors)


def _names_table(texts: int, marked: int, scores: dict[str, BCubed]) -> Iterator[str]:
    found = scores[OWN].mentions
    yield f"Names: {texts} biographies, {found:,} of {marked:,} names found ({found / max(1, marked):.1%})\n"
    yield f"{'B³':<30}{'P':>8}{'R':>8}{'F':>8}"
    for way, score in scores.items():
        yield f"{way:<30}" + "".join(f"{figure:8.1f}" for figure in score.figures)
    yield ""


def by_kind(wrong: dict[str, Counter[Fault]]) -> Iterator[str]:
    """Yield how many names of each kind went wrong, and of how many persons in how many texts."""
    kinds: Counter[tuple[str, str]] = Counter()
    different: Counter[tuple[str, str]] = Counter()
    for found in wrong.values():
        for fault, count in found.items():
            kinds[fault.how, fault.kind] += count
            different[fault.how, fault.kind] += 1
    yield f"{'names wrongly …':<52}{'mentions':>10}{'different':>11}"
    for (how, kind), count in kinds.most_common():
        yield f"{how + ': ' + kind:<52}{count:>10,}{different[how, kind]:>11,}"


def worst(wrong: dict[str, Counter[Fault]], number: int) -> Iterator[str]:
    """Yield the most frequent faults of the texts with most of them."""
    for name in sorted(wrong, key=lambda text: -wrong[text].total())[:number]:
        yield f"\n{name}: {wrong[name].total()} names"
        yield from (f"  {count:4}  {fault}" for fault, count in wrong[name].most_common(SHOWN))


# ---------------------------------------------------------------- pronouns


def of_snippets(snippets: Sequence[Snippet], read: Sequence[list[Mention]], peer: bool) -> Iterator[str]:
    """Yield the figures for GAP, on all snippets and on those kept from training."""
    yield f"\nPronouns: GAP\n{FLATTERED}\n"
    heads = ("P", "R", "F1", "masc.", "fem.", "bias", RIGHT, WRONG, THIRD, NOBODY)
    yield f"{'':<44}" + "".join(f"{head:>13}" if len(head) > 6 else f"{head:>8}" for head in heads)
    for title, kept in (("all", False), ("kept out", True)):
        of_these = [pair for pair in zip(snippets, read, strict=True) if not kept or held_out(pair[0].name)]
        for way in choosers(""):
            if peer or way == OWN:
                yield _snippet_row(f"{title} ({len(of_these)}): {way}", of_these, way)


def _snippet_row(title: str, of_these: list[tuple[Snippet, list[Mention]]], way: str) -> str:
    score = Gap()
    for snippet, mentions in of_these:
        score.add(snippet, choosers(snippet.text)[way](mentions, snippet.pronoun))
    whole = score.overall
    figures = [whole.precision, whole.recall, whole.f1, score.counts[False].f1, score.counts[True].f1]
    shares = [score.outcomes[each] / max(1, len(of_these)) for each in (RIGHT, WRONG, THIRD, NOBODY)]
    cells = [f"{figure:8.1f}" for figure in figures] + [f"{score.bias:8.2f}"]
    widths = (8, 13, 13, 8)
    return (
        f"{title:<44}"
        + "".join(cells)
        + "".join(f"{share:>{w}.1%}" for share, w in zip(shares, widths, strict=True))
    )


def of_pronouns(documents: Sequence[Text], read: Sequence[list[Mention]], peer: bool) -> Iterator[str]:
    """Yield the figures for the pronouns of whole documents."""
    yield f"\nPronouns: GUM, {len(documents)} documents kept from training\n"
    for way in choosers(""):
        if peer or way == OWN:
            yield from _document_rows(way, _outcomes(zip(documents, read, strict=True), way))


def _outcomes(of_these: Iterable[tuple[Text, list[Mention]]], way: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for text, mentions in of_these:
        choose = choosers(text.text)[way]
        pairs = matched(text.names, names(mentions), text.text)
        for pronoun in text.pronouns:
            chosen = choose(mentions, (pronoun.start, pronoun.end))
            found[outcome_of_pronoun(pronoun.who, chosen, text.names, pairs)] += 1
    return found


def _document_rows(way: str, found: Counter[str]) -> Iterator[str]:
    for title, outcomes in (("a person named", (RIGHT, WRONG, NOBODY)), ("nobody named", (LEFT, GIVEN))):
        whole = sum(found[each] for each in outcomes)
        told = ", ".join(f"{each} {found[each]} ({found[each] / max(1, whole):.1%})" for each in outcomes)
        yield f"{way:<30}{whole:>5} of {title}: {told}"


if __name__ == "__main__":
    main()
