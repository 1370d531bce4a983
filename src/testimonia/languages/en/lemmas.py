"""Base forms of English words: the irregular ones by a list, the others by their spelling.

The tag decides first: what is tagged as a base form is one. ``python -m bench.parse`` measures it on a treebank.
"""

from functools import cache

from testimonia.languages.en.lexicon import base_verbs, known_verbs, load_tsv, short_verbs

CONTRACTED = {
    "'m": "be",
    "'re": "be",
    "am": "be",
    "are": "be",
    "is": "be",
    "'ve": "have",
    "'ll": "will",
    "wo": "will",
    "ca": "can",
    "n't": "not",
}
PLURALS = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "movies": "movie", "troops": "troops",
    "clothes": "clothes", "wives": "wife", "lives": "life", "leaves": "leaf", "feet": "foot", "teeth": "tooth",
    "mice": "mouse",
}  # fmt: skip
"""Forms that neither the list nor the spelling tells: of verbs, then of nouns; "she leaves" is no leaf."""
CLITICS = {"'s": "be", "'d": "have"}
LOSING_E = tuple("at v u c dg ag rg ang iz yz ys uls ibl tl bl gl ir ur ud vid vis ok par pon".split())
"""Ends of stems before which -ed and -ing have swallowed an e."""
SIBILANT = ("ches", "shes", "sses", "xes", "oes", "uses")
VOWELS = "aeiouy"
LEAST = 3
"""Letters of a stem."""


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in load_tsv("irregular_verbs.tsv").items() for form in forms.split()}


@cache
def lemma(lower: str, tag: str) -> str:
    """Return the base form of a word in small letters, by its tag of the Penn Treebank."""
    if lower in short_verbs():
        return short_verbs()[lower]
    if tag in {"NNS", "NNPS"}:
        return PLURALS.get(lower) or _without_s(lower)
    if lower in CONTRACTED and tag[:2] in {"VB", "MD", "RB"}:
        return CONTRACTED[lower]
    if tag[:2] != "VB":
        return lower
    return _of_verb(lower, tag)


def _of_verb(lower: str, tag: str) -> str:
    if tag in {"VB", "VBP"}:
        return lower if lower in known_verbs() else _past(lower)
    return CLITICS.get(lower) or _irregular().get(lower) or _regular(lower, tag)


@cache
def participle(lower: str) -> str:
    """Return the verb that a frame knows and of which a word is the past participle, "" if there is none."""
    regular = _regular(lower, "VBN") if lower.endswith("ed") else ""
    base = _irregular().get(lower) or regular
    return base if base != lower and base in base_verbs() else ""


@cache
def past_alone(lower: str) -> str:
    """Return the verb of which a word is the past and not the participle: of "knew", not of "known" or "met"."""
    base = _irregular().get(lower, "")
    past, *others = load_tsv("irregular_verbs.tsv").get(base, "").split() or [""]
    participles = [form for form in others if not form.endswith("ing")]
    return base if past == lower and participles and lower not in participles else ""


def _past(lower: str) -> str:
    """Return the base of a form that is no base form, whatever its tag says of it."""
    bases = load_tsv("irregular_verbs.tsv")
    known = _irregular().get(lower, "") if lower not in bases else ""
    stem = _regular(lower, "VBD") if lower.endswith("ed") else lower
    return known or (stem if stem in known_verbs() else lower)


def _regular(lower: str, tag: str) -> str:
    if tag == "VBZ":
        known = (
            form for form in (lower.removesuffix("s"), lower.removesuffix("es")) if form in known_verbs()
        )
        return next(known, "") or _without_s(lower)
    for ending in ("ing", "ed"):
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            return _stem(lower[: -len(ending)])
    return lower


def _without_s(lower: str) -> str:
    if lower.endswith("ies") and len(lower) > LEAST + 1:
        return lower[:-3] + "y"
    if lower.endswith(SIBILANT) and not lower.endswith(("ouses", "auses")):
        return lower[:-2]
    return lower if lower.endswith(("ss", "us", "is")) else lower.removesuffix("s")


def _stem(stem: str) -> str:
    """Undo the spelling of -ed and -ing: doubled letters, dropped e, y for i."""
    single = stem[:-1] if len(stem) >= LEAST and stem[-1] == stem[-2] else stem
    known = next((form for form in (stem, stem + "e", single) if form in known_verbs()), "")
    return known or _by_spelling(stem, single)


def _by_spelling(stem: str, single: str) -> str:
    """Return the base form of a verb that the lists do not know; ``single`` is its stem without the doubled letter."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if single != stem and stem[-1] not in "lsz":
        return single
    return stem + "e" if _lost_e(stem) else stem


def _lost_e(stem: str) -> bool:
    """Tell whether a stem ends as those do that lose an e: "creat|ed", "serv|ed", and of one syllable "bas|ed"."""
    if stem.endswith(LOSING_E):
        return True
    one_syllable = sum(letter in VOWELS for letter in stem) == 1
    closed = len(stem) >= LEAST and stem[-2] in VOWELS and stem[-1] not in VOWELS + "wx"
    return one_syllable and closed
