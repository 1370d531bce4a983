"""Base forms of English words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.languages.en.lemmas import lemma, participle, past_alone
from testimonia.languages.en.lexicon import known_verbs, load_tsv
from testimonia.parsing.labels import XPOS
from testimonia.parsing.lemmas import lemmatised
from testimonia.parsing.protocol import Parse
from tests.clauses.trees import joined


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("was", "VBD", "be"),
        ("left", "VBN", "leave"),
        ("wrote", "VBD", "write"),
        ("joined", "VBD", "join"),
        ("founded", "VBN", "found"),
        ("moved", "VBD", "move"),
        ("married", "VBD", "marry"),
        ("planned", "VBD", "plan"),
        ("expelled", "VBN", "expel"),
        ("released", "VBN", "release"),
        ("studied", "VBD", "study"),
        ("organised", "VBD", "organise"),
        ("writing", "VBG", "write"),
        ("dying", "VBG", "die"),
        ("joins", "VBZ", "join"),
        ("marries", "VBZ", "marry"),
        ("teaches", "VBZ", "teach"),
        ("accuses", "VBZ", "accuse"),
        ("despised", "VBD", "despise"),
        ("imagined", "VBD", "imagine"),
        ("applauding", "VBG", "applaud"),
        ("guaranteed", "VBN", "guarantee"),
        ("overheard", "VBD", "overhear"),
        ("forgave", "VBD", "forgive"),
        ("'s", "VBZ", "be"),
        ("'d", "VBD", "have"),
        ("'ve", "VBP", "have"),
        ("n't", "RB", "not"),
        ("b.", "VBN", "bear"),
    ],
)
def test_verbs(word: str, tag: str, expected: str) -> None:
    """Irregular verbs come from a list; of the others doubled letters, y and a lost e are undone."""
    assert lemma(word, tag) == expected


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("brothers", "NNS", "brother"),
        ("parties", "NNS", "party"),
        ("churches", "NNS", "church"),
        ("houses", "NNS", "house"),
        ("children", "NNS", "child"),
        ("wives", "NNS", "wife"),
        ("crisis", "NN", "crisis"),
        ("arrests", "NNS", "arrest"),
        ("left", "JJ", "left"),
        ("odessa", "NNP", "odessa"),
        ("leaves", "NNS", "leaf"),
        ("leaves", "VBZ", "leave"),
        ("lives", "VBZ", "live"),
    ],
)
def test_nouns_and_others(word: str, tag: str, expected: str) -> None:
    """Only plurals lose their ending; what is no verb and no plural is its own base form."""
    assert lemma(word, tag) == expected


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [("left", "VB", "leave"), ("joined", "VBP", "join"), ("found", "VB", "found")],
)
def test_a_past_that_is_tagged_as_a_base_form(word: str, tag: str, expected: str) -> None:
    """What is tagged as a base form is one, unless it cannot be."""
    assert lemma(word, tag) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("arrested", "arrest"), ("married", "marry"), ("born", "bear"), ("shot", "shoot"), ("ill", ""), ("open", ""),
     ("red", "")],
)  # fmt: skip
def test_participles(word: str, expected: str) -> None:
    """An adjective that is the participle of a known verb tells the verb."""
    assert participle(word) == expected


def test_a_parse_gets_the_lemmas_it_lacks() -> None:
    """The parser's own lemmas stay; where it gives none, those of the language come in."""
    sentence = joined(["She", "left"])
    bare = Parse(("PRON", "VERB"), ("PRP", "VBD"), (), (1, -1), ("nsubj", "root"), (1.0, 1.0))
    filled = lemmatised(sentence, bare, lemma)
    assert filled.lemmas == ("she", "leave")
    assert lemmatised(joined(["They", "wrote"]), filled, lemma) is filled


@pytest.mark.parametrize(("ending", "tag"), [("s", "VBZ"), ("d", "VBD"), ("d", "VBN")])
def test_verbs_of_saying_are_known_in_every_form(ending: str, tag: str) -> None:
    """Who accuses, accused somebody of something: no form of a known verb is another verb."""
    verbs = known_verbs()
    known = [
        verb
        for verb in sorted(verbs)
        if verb.endswith("e") and not verb.endswith("ee") and verb[:-1] not in verbs
    ]
    irregular = {
        form: base for base, forms in load_tsv("irregular_verbs.tsv").items() for form in forms.split()
    }
    told = {verb: lemma(verb + ending, tag) for verb in known if verb not in irregular.values()}
    assert {verb: found for verb, found in told.items() if found != verb} == {}


@given(st.text(min_size=1, max_size=12), st.sampled_from(XPOS))
def test_every_word_has_a_base_form(word: str, tag: str) -> None:
    """Whatever the word and its tag, its base form is some text, and the same each time."""
    found = lemma(word.lower(), tag)
    assert isinstance(found, str)
    assert found == lemma(word.lower(), tag)


def test_a_past_that_is_no_participle() -> None:
    """“Knew” is one; “met” and “known” may stand in a passive."""
    assert past_alone("knew") == "know"
    assert not any(map(past_alone, ("met", "known", "arrested", "left", "of")))
