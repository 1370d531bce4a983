"""Sentences of any words with any tree, tags, names and times over them: what no parser should, but may, return."""

from hypothesis import strategies as st

from testimonia.clauses.stretches import is_event
from testimonia.languages.en.lemmas import lemma
from testimonia.model import TemporalExpression
from testimonia.parsing.labels import DEPRELS, UPOS, XPOS
from testimonia.parsing.lemmas import lemmatised
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.sight import Name
from tests.clauses.trees import Drawn, joined, time_of

WORDS = tuple(
    "Roth her his who whom which whose that where when , ; . ( ) - ’ ” & of at the hands because out in favour had was "
    "be never no longer neither nor or and one sister founders 's to from joined arrested leave become party weekly "
    "1907 told forced before without ?".split()
)
TAGS = ("PRP$", "POS", "NN", "NNP", "IN", "VBD", "VBN", "NNS", "TO", "WP", "CC")
"""Those that rules ask for; the others come less often."""
CLASSES = ("NOUN", "PROPN", "VERB", "ADP", "PRON", "ADJ", "AUX")
RELATIONS = (
    "nsubj",
    "obj",
    "obl",
    "nmod",
    "nmod:poss",
    "conj",
    "appos",
    "case",
    "cop",
    "aux",
    "acl",
    "acl:relcl",
    "det",
)
KINDS = ("person", "group", "place", "work", "event")
RULES = ("", "test", "event", "event-relation")
LONGEST = 14


@st.composite
def jumbles(draw: st.DrawFn) -> Drawn:
    """Draw a sentence of one to fourteen words, its tree, names and times."""
    size = draw(st.integers(1, LONGEST))
    sentence = joined(_many(draw, st.sampled_from(WORDS), size))
    heads = draw(trees(size))
    labels = _many(draw, st.sampled_from(RELATIONS) | st.sampled_from(DEPRELS[1:]), size)
    sentence.tags = _many(draw, st.sampled_from(TAGS) | st.sampled_from(XPOS), size)
    parse = Parse(
        tuple(_many(draw, st.sampled_from(CLASSES) | st.sampled_from(UPOS), size)), tuple(sentence.tags), (),
        tuple(heads), tuple("root" if head == ROOT else label for head, label in zip(heads, labels, strict=True)),
        tuple(float(sure) for sure in _many(draw, st.sampled_from(("0.2", "1")), size)),
    )  # fmt: skip
    times = [time_of(sentence, span, draw(st.sampled_from(RULES))) for span in draw(spans(size))]
    dated = {word for time in times if _has_day(time) for word in _inside(time, sentence.starts)}
    names = [
        Name(first, last, draw(st.sampled_from(KINDS)), 1.0)
        for first, last in draw(spans(size))
        if dated.isdisjoint(range(first, last))  # as the reading of a source sees to it
    ]
    return Drawn(sentence, lemmatised(sentence, parse, lemma), tuple(names), tuple(times))


@st.composite
def trees(draw: st.DrawFn, size: int) -> list[int]:
    """Draw heads that make a tree with one root: each word hangs on one that was placed before it."""
    order = draw(st.permutations(range(size)))
    heads = [ROOT] * size
    for place in range(1, size):
        heads[order[place]] = order[draw(st.integers(0, place - 1))]
    return heads


@st.composite
def spans(draw: st.DrawFn, size: int) -> list[tuple[int, int]]:
    """Draw stretches of words that do not overlap."""
    cuts = sorted(draw(st.sets(st.integers(0, size), max_size=6)))
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def chain(size: int, tag: str, relation: str, turn: int) -> Drawn:
    """Return a sentence whose words each hang on the word ``turn`` behind, by the same relation."""
    sentence = joined(["left" if tag == "VBD" else "her" if tag == "PRP$" else "clerk"] * size)
    sentence.tags = [tag] * size
    heads = tuple(word + turn if 0 <= word + turn < size else ROOT for word in range(size))
    relations = tuple("root" if head == ROOT else relation for head in heads)
    upos = {"VBD": "VERB", "PRP$": "PRON"}.get(tag, "NOUN")
    parse = Parse((upos,) * size, (tag,) * size, (), heads, relations, (1.0,) * size)
    return Drawn(sentence, lemmatised(sentence, parse, lemma))


def _many(draw: st.DrawFn, each: st.SearchStrategy[str], size: int) -> list[str]:
    return draw(st.lists(each, min_size=size, max_size=size))


def _has_day(time: TemporalExpression) -> bool:
    return time.date is not None and not is_event(time)


def _inside(time: TemporalExpression, starts: list[int]) -> list[int]:
    return [word for word, start in enumerate(starts) if time.start <= start < time.end]
