"""Mend part-of-speech tags that the words around them rule out, before a sentence is cut into phrases."""

from testimonia.languages.en.lexicon import GRAMMAR, done_to_people, lemma, past_forms, past_only
from testimonia.languages.sentence import Sentence

NOUN_ENDINGS = ("osis", "itis", "ism", "ology", "onia", "emia", "aemia", "hood")
"""What only nouns end in: "succumbed to tuberculosis" has no infinitive."""
BEFORE_VERB = frozenset({"NNP", "NNPS", "NN", "NNS", "PRP", "CC", "RB"})
LIFE_MARKS = {"b.": "VBN", "d.": "VBD"}
"""How lexica write "born" and "died"."""
KNOWN_NOUNS = frozenset({"exile", "emigration"})
OPENING_ADVERBS = frozenset(
    "then there here now soon later once never not also still only even perhaps maybe often again thus so "
    "yet already ever just hence too instead meanwhile nevertheless nonetheless however therefore "
    "moreover besides afterwards twice thrice always seldom sometimes somewhere elsewhere abroad today "
    "tomorrow yesterday thereafter thereupon hereby long almost quite rather very more most less least "
    "better best well far further furthermore likewise otherwise indeed else ago away back down in out "
    "over up off on".split()
)
DOUBTFUL = frozenset({"VB", "VBP", "VBN", "FW", "NN", "JJ"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECT_TAGS = frozenset({"NNP", "NNPS", "PRP", "WP"})
OBJECT_TAGS = frozenset({"PRP", "NNP", "DT", "PRP$"})


def retag(sentence: Sentence) -> None:
    """Change the tags of a sentence in place."""
    tags = sentence.tags
    for i, word in enumerate(sentence.lower):
        if word in LIFE_MARKS and i + 1 < len(sentence):
            tags[i] = LIFE_MARKS[word]
    for i in range(1, len(sentence)):
        if tags[i] in DOUBTFUL:
            tags[i] = _tag(sentence, i)
    for i, tag in enumerate(tags):
        if tag == "JJ" and _participle(sentence, i):
            tags[i] = "VBN"
    _name_in_ing(sentence)
    _name_in_adverb(sentence)
    _opening(sentence)
    _only_verb(sentence)


def _tag(sentence: Sentence, i: int) -> str:
    """Return the tag of a word that bears one of the doubtful ones."""
    word, tag = sentence.lower[i], sentence.tags[i]
    if tag in {"VB", "VBP"}:
        return _behind_to(sentence, i) if sentence.lower[i - 1] == "to" else tag
    if tag == "VBN":
        return "VBD" if word in past_only() else tag
    if tag == "FW":
        return "NN" if sentence.tags[i - 1] == "IN" and word in KNOWN_NOUNS else tag
    return _past(sentence, i) if word in past_forms() else tag


def _behind_to(sentence: Sentence, i: int) -> str:
    """Tell the infinitive behind "to" from a noun or name the tagger took for one."""
    sentence.tags[i - 1] = "TO"
    if sentence.words[i][0].isupper():
        return "NNP"
    return "NN" if sentence.lower[i].endswith(NOUN_ENDINGS) else "VB"


def _name_in_ing(sentence: Sentence) -> None:
    """Read "Harding allowed …" with a name for subject: no participle stands right before a past tense."""
    tags = sentence.tags
    if tags[:1] == ["VBG"] and tags[1:2] in (["VBD"], ["VBN"]):
        tags[0], tags[1] = "NNP", "VBD"


def _name_in_adverb(sentence: Sentence) -> None:
    """Read "Nin trained as …" with a name for subject, where the tagger sees an adverb it does not know."""
    tags, first = sentence.tags, sentence.lower[0] if len(sentence) else ""
    if (
        tags[:1] == ["RB"]
        and tags[1:2] in (["VBD"], ["VBN"], ["VBZ"])
        and first not in OPENING_ADVERBS
        and first[-2:] != "ly"
    ):
        tags[0], tags[1] = "NNP", "VBZ" if tags[1] == "VBZ" else "VBD"


def _opening(sentence: Sentence) -> None:
    """Read "Exiled to Vologda, he …" as the participle it is: no sentence opens with a past tense."""
    tags = sentence.tags
    if (
        tags[:1] == ["VBD"]
        and "," in tags[2:]
        and sentence.lower[0] not in GRAMMAR.have | GRAMMAR.be | GRAMMAR.do
    ):
        tags[0] = "VBN" if set(tags[tags.index(",") :]) & FINITE else "VBD"


def _only_verb(sentence: Sentence) -> None:
    """Read the only verb of a sentence as finite, where it stands between its subject and an object: "X named Y"."""
    tags = sentence.tags
    if set(tags) & FINITE or "VBN" not in tags:
        return
    i = tags.index("VBN")
    subject = i > 0 and (tags[i - 1] in SUBJECT_TAGS or sentence.lower[i - 1] == "both")
    if subject and i + 1 < len(tags) and tags[i + 1] in OBJECT_TAGS:
        tags[i] = "VBD"


def _participle(sentence: Sentence, i: int) -> bool:
    """Tell whether an adjective in -ed is a participle that frames know: "was interned at", "Exiled to …,"."""
    word = sentence.lower[i]
    if not word.endswith("ed") or i + 1 >= len(sentence) or sentence.tags[i + 1] not in {"IN", "TO"}:
        return False
    alone = (
        i == 0 or sentence.lower[i - 1] in GRAMMAR.be or sentence.words[i - 1] in {",", ";", "(", "and", "or"}
    )
    return alone and lemma(word, "VBD") in done_to_people()


def _past(sentence: Sentence, i: int) -> str:
    """Return the tag of a word that can be an irregular past form or participle, but bears another tag."""
    if sentence.tags[i] == "JJ":
        passive = sentence.lower[i].endswith("n") and sentence.lower[i - 1] in GRAMMAR.be
        return "VBN" if passive else "JJ"
    if _verb_place(sentence, i):
        return "VBD"
    return "VBN" if _behind_causative(sentence, i) else "NN"


def _verb_place(sentence: Sentence, i: int) -> bool:
    """Tell whether a word that can be a past form stands between a subject and an object: "the police shot Karl"."""
    if i + 1 >= len(sentence) or sentence.tags[i - 1] not in BEFORE_VERB:
        return False
    return sentence.tags[i + 1] in OBJECT_TAGS and not any(
        tag in {"VBD", "VBZ", "VBP", "MD"} for tag in sentence.tags[max(0, i - 6) : i]
    )


def _behind_causative(sentence: Sentence, i: int) -> bool:
    """Tell whether only a name stands between "had" and a word that can be a participle: "had Karl Roth shot"."""
    k = i - 1
    while k > 0 and sentence.tags[k] in {"NNP", "NNPS"}:
        k -= 1
    return k < i - 1 and sentence.lower[k] in GRAMMAR.have
