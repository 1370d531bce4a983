"""What the encoder can say: labels of words, kinds of mentions, relations between two mentions.

The order of each list is that of the model's outputs; a change needs a new model.
"""

NAME_KINDS = ("person", "group", "place", "work", "event")
"""Kinds of named mentions, as in ``testimonia.model.Kind``."""
TAGS = ("O", *(f"{part}-{kind}" for kind in NAME_KINDS for part in "BI"))
"""Labels of words: outside, first word and later word of a name."""
MENTION_KINDS = (
    "person", "group", "place", "work", "event", "pronoun", "relative", "date", "demonym", "ideology",
)  # fmt: skip
"""What a relation can hold between: the five kinds of names, and words that stand for them."""
RELATIONS = (
    "birth date", "death date", "birth place", "death place", "residence", "nationality", "education",
    "employment", "spouse", "parent", "party", "founder", "leader", "sibling", "author", "participation", "award",
)  # fmt: skip
"""Relations of a person (first) to something or somebody; "parent" reads: has as a parent."""
OBJECTS = {
    "birth date": {"date"}, "death date": {"date"},
    "birth place": {"place", "relative"}, "death place": {"place", "relative"},
    "residence": {"place", "relative"},
    "nationality": {"demonym", "place"},
    "education": {"group", "place", "relative"},
    "employment": {"group", "place", "work", "relative", "pronoun"},
    "spouse": {"person", "pronoun", "relative"}, "parent": {"person", "pronoun", "relative"},
    "sibling": {"person", "pronoun", "relative"},
    "party": {"group", "ideology", "relative", "pronoun"},
    "founder": {"group", "work", "relative", "pronoun"}, "leader": {"group", "place", "relative", "pronoun"},
    "author": {"work", "relative"}, "participation": {"event", "relative"}, "award": {"work", "event", "group"},
}  # fmt: skip
"""Kinds of mentions that can be a relation's second member."""
SLOTS = ("subject", "object", "value", "place", "time", "voice")
"""What a word can be in a statement, see ``tagger.told``."""
SUBJECTS = frozenset({"person", "pronoun", "relative"})
PERSONAL = frozenset(
    "he she him her his hers himself herself i me my mine myself we us our they them their theirs "
    "who whom whose".split()
)
"""Pronouns that can stand for a person."""
RELATIVE = frozenset({"where", "which", "that", "it", "its"})
"""Pronouns that can stand for a group, a place or a work."""
DISTANCES = (0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36, 50, 70, 100)
"""Lower bounds, in words, of the classes of distance between two mentions."""
SHAPES = 8
"""Classes of a word's look, see ``shape``."""


def shape(word: str) -> int:
    """Return the class of a word's look: what an encoder that reads small letters only cannot see."""
    if word.isdigit():
        return 5
    if not any(map(str.isalpha, word)):
        return 6
    if word.islower():
        return 1
    if len(word) > 1 and word.isupper():
        return 3
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 2
    return 4


def distance(gap: int) -> int:
    """Return the class of a distance in words."""
    return sum(gap >= bound for bound in DISTANCES) - 1
