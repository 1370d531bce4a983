"""How well and how fast sentences are parsed, beside a peer in the same run.

python -m bench.parse [DATA] [--spacy NAME]

DATA is the folder with language/. Measured are UD English-EWT dev, and the 20 documents of GUM that are kept from
training; nothing was chosen on either. NAME is any installed spaCy pipeline that parses, or the folder of one; its
relations are brought to Universal Dependencies, see ``testimonia.parsing.clearnlp``.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from time import process_time

import numpy as np

from bench import parse_score as score
from bench.life_facts_score import Count
from bench.parse_clauses import arguments as of_clauses
from bench.parse_gold import Document, documents
from bench.parse_words import alignment, moved, own_sentences
from testimonia.languages.en.lemmas import lemma
from testimonia.parsing import spacy
from testimonia.parsing.lemmas import lemmatised
from testimonia.parsing.protocol import Parse, Parser
from testimonia.sentence import Sentence
from testimonia.tagger import encoder
from training.encoder.arcs import kept_out

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
DEVELOPMENT = "language/ud_ewt/en_ewt-ud-dev.conllu"
GUM = "language/gum/gum-train.permissive.conllu"
DEV = "EWT dev"
OWN = "encoder"
ACCURACIES = ("UPOS", "XPOS", "UAS", "LAS", "no punctuation")
FIGURES = ("R", "F", "strict")
LEMMAS = ("VERB and AUX", "NOUN")
NO_PEER = (
    "spaCy is left out: name a pipeline with --spacy NAME. To have one: pip install '.[bench]' && "
    "python -m spacy download en_core_web_sm"
)
FREQUENT = 12
WEAK = ("appos", "conj", "nsubj:pass", "obl:agent", "acl", "acl:relcl", "xcomp", "compound")
"""Relations that are shown though they may be rare."""
ROUNDS = 3
"""Speed is that of the fastest."""
Corpora = Mapping[str, list[Document]]
Told = Mapping[str, list[list[Parse]]]
"""Corpus → for each document the parses of its sentences, on the treebank's words."""
Both = tuple[score.Found, score.Found]
"""Subjects, objects."""
Row = Sequence[str]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.parse", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "data", nargs="?", type=Path, default=DATA, help=f"the folder with language/  [{DATA.name}]"
    )
    parser.add_argument("--spacy", metavar="NAME", help="a spaCy pipeline to stand beside")
    given = parser.parse_args()
    parsers: dict[str, Parser] = {OWN: own}
    if given.spacy:
        parsers[Path(given.spacy).name] = spacy.load(given.spacy)
    corpora = {
        DEV: list(documents(given.data / DEVELOPMENT)),
        "GUM kept out": [each for each in documents(given.data / GUM) if kept_out(each.name)],
    }
    for line in report(corpora, parsers):
        print(line, flush=True)
    if not given.spacy:
        print(NO_PEER)


def own(sentences: Sequence[Sentence]) -> list[Parse]:
    """Return the parses of one text's sentences by the shipped encoder."""
    return encoder.load_parser()(sentences)


def report(corpora: Corpora, parsers: Mapping[str, Parser]) -> Iterator[str]:
    """Yield the lines of all tables."""
    told = {
        name: {corpus: _read(parse, corpora[corpus]) for corpus in corpora} for name, parse in parsers.items()
    }
    yield from map(_measured, corpora, corpora.values())
    yield from table(
        "Universal Dependencies: gold sentences and words, predicted tags, universal relations",
        ("", "", *ACCURACIES),
        accuracies(corpora, told),
    )
    yield from table(
        "Subjects and objects of verbs; strict: P if what is told of verbs without one is wrong",
        ("", "", "words", "subject P", *FIGURES, "object P", *FIGURES),
        chain(on_gold_words(corpora, told), as_run(corpora, parsers)),
    )
    columns = ((f"{corpus}: n", *(f"F {name}" for name in parsers)) for corpus in corpora)
    yield from table(
        "Relations: head and relation, subtype included",
        ("", *chain.from_iterable(columns)),
        by_relation(corpora, told),
    )
    yield from table("Lemmas", ("", "", *LEMMAS), lemmas(corpora, told))
    for corpus, texts in corpora.items():
        yield from table(f"Speed, {corpus}", ("", "words/s of CPU time"), speed(texts, parsers))


def _measured(corpus: str, texts: list[Document]) -> str:
    """Return what is measured on; the documents are named where they were chosen."""
    names = "" if corpus == DEV else ": " + ", ".join(text.name for text in texts)
    return f"{corpus}: {sum(text.size for text in texts):,} words, {len(texts)} documents{names}"


def _read(parse: Parser, texts: list[Document]) -> list[list[Parse]]:
    """Return the parses of texts on the treebank's words, with lemmas."""
    return [
        [lemmatised(s, p, lemma) for s, p in zip(text.sentences, parse(text.sentences), strict=True)]
        for text in texts
    ]


def table(title: str, head: Row, rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a table: names to the left, figures to the right."""
    lines = [head, *rows]
    wide = [max(map(len, column)) for column in zip(*lines, strict=True)]
    yield f"\n{title}\n"
    for line in lines:
        cells = zip(line, head, wide, strict=True)
        yield "  ".join(cell.rjust(w) if name else cell.ljust(w) for cell, name, w in cells).rstrip()


def _each(corpora: Corpora, told: Mapping[str, Told]) -> Iterator[tuple[str, str, list[tuple[Parse, Parse]]]]:
    """Yield corpus, parser, and the pairs of what is right and what is told."""
    for corpus, texts in corpora.items():
        gold = [tree for text in texts for tree in text.trees]
        for name in told:
            yield corpus, name, list(zip(gold, (p for each in told[name][corpus] for p in each), strict=True))


def accuracies(corpora: Corpora, told: Mapping[str, Told]) -> Iterator[Row]:
    """Yield the accuracy of tags and arcs."""
    for corpus, name, pairs in _each(corpora, told):
        found = score.accuracy(pairs)
        yield corpus, name, *(f"{found[each]:.1f}" for each in ACCURACIES)


def lemmas(corpora: Corpora, told: Mapping[str, Told]) -> Iterator[Row]:
    """Yield the accuracy of lemmas."""
    for corpus, name, pairs in _each(corpora, told):
        found = score.lemmas(pairs)
        yield corpus, name, *(f"{found[each]:.1f}" if each in found else "-" for each in LEMMAS)


def by_relation(corpora: Corpora, told: Mapping[str, Told]) -> Iterator[Row]:
    """Yield the F of the most frequent relations of all corpora together, and of those that are weak."""
    counts: dict[str, dict[str, dict[str, Count]]] = {}
    for corpus, name, pairs in _each(corpora, told):
        counts.setdefault(corpus, {})[name] = score.relations(pairs)
    gold = Counter(relation for texts in corpora.values() for text in texts for relation in _relations(text))
    frequent = [relation for relation, _ in gold.most_common(FREQUENT)]
    for relation in dict.fromkeys([*frequent, *WEAK]):
        yield relation, *(cell for by_parser in counts.values() for cell in _cells(relation, by_parser))


def _relations(text: Document) -> Iterator[str]:
    return (relation for tree in text.trees for relation in tree.relations)


def _cells(relation: str, by_parser: Mapping[str, Mapping[str, Count]]) -> Iterator[str]:
    """Yield how often a corpus has a relation, and the F of each parser."""
    found = [counts.get(relation, Count()) for counts in by_parser.values()]
    yield f"{found[0].found + found[0].missed:,}"
    yield from (f"{count.f1:.1f}" for count in found)


# ---------------------------------------------------------------- subjects and objects


def on_gold_words(corpora: Corpora, told: Mapping[str, Told]) -> Iterator[Row]:
    """Yield the figures on the treebank's sentences and words."""
    for corpus, texts in corpora.items():
        for name, by_corpus in told.items():
            found = [score.arguments(score.joined(each)) for each in by_corpus[corpus]]
            yield corpus, name, "gold", *figures(texts, found)


def as_run(corpora: Corpora, parsers: Mapping[str, Parser]) -> Iterator[Row]:
    """Yield the figures on our sentences and words, as the product runs: from the arcs, and from its clauses."""
    for corpus, texts in corpora.items():
        for name, parse in parsers.items():
            arcs, clauses = [], []
            for text in texts:
                own_, places = own_sentences(text), alignment(text)
                parses = parse(own_)
                arcs.append(_moved(score.arguments(score.joined(parses)), places))
                clauses.append(_moved(of_clauses(text, own_, parses), places))
            yield corpus, name, "own", *figures(texts, arcs)
            yield corpus, name, "own, clauses", *figures(texts, clauses, strict=False)


def _moved(found: Both, places: Mapping[int, int]) -> Both:
    return moved(found[0], places), moved(found[1], places)


def figures(texts: list[Document], found: Iterable[Both], *, strict: bool = True) -> Iterator[str]:
    """Yield precision, recall, F and strict precision of subjects, then of objects."""
    counts = score.Arguments(), score.Arguments()
    for text, told in zip(texts, found, strict=True):
        gold = score.joined(text.trees)
        lower = [word for sentence in text.sentences for word in sentence.lower]
        for count, right, given in zip(counts, score.arguments(gold), told, strict=True):
            count.add(gold, lower, right, given)
    for each in counts:
        yield from (f"{figure:.1f}" for figure in (each.count.precision, each.count.recall, each.count.f1))
        yield f"{each.strict:.1f}" if strict else "-"


# ---------------------------------------------------------------- speed


def speed(documents_: list[Document], parsers: Mapping[str, Parser]) -> Iterator[Row]:
    """Yield words a second of CPU time on our sentences, text by text."""
    texts = [own_sentences(each) for each in documents_]
    words = sum(len(sentence) for text in texts for sentence in text)
    model = encoder.shipped()
    vectors = [list(model.vectors(text)) for text in texts]
    blocks = [(np.concatenate(each), [len(words) for words in each]) for each in vectors if each]
    yield f"{OWN}: vectors alone", _rate(words, lambda: [list(model.vectors(text)) for text in texts])
    yield (
        f"{OWN}: parse head and tree alone",
        _rate(words, lambda: [list(model.parse(*each)) for each in blocks]),
    )
    for name, parse in parsers.items():
        yield f"{name}: the whole parse", _rate(words, lambda parse=parse: list(map(parse, texts)))  # type: ignore[misc]


def _rate(words: int, work: Callable[[], object]) -> str:
    best = float("inf")
    for _ in range(ROUNDS):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return f"{words / max(best, 1e-9):,.0f}"


if __name__ == "__main__":
    main()
