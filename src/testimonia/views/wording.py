"""How a statement is put into words: who says so first, then what, so that the page never asserts it.

``attribution``, ``reports`` and the clause together read "TITLE, by AUTHOR, reports that SPEAKER said that
SUBJECT was born in PLACE, “in 1878”". The date stands in quotation marks because it is the source's own.
"""

from collections.abc import Sequence

from testimonia.views.values import DateView, Piece, Ref, SourceRef, VoiceView

_AUTHOR_SAYS = {
    ("asserted", "affirmed"): "reports that",
    ("asserted", "denied"): "denies that",
    ("possible", "affirmed"): "thinks it possible that",
    ("possible", "denied"): "doubts that",
    ("intended", "affirmed"): "reports as an intention that",
    ("intended", "denied"): "reports that it was not intended that",
    ("reported", "affirmed"): "passes on the report that",
    ("reported", "denied"): "passes on the denial that",
}
_OTHERS_SAID = {
    ("asserted", "denied"): "denied that",
    ("possible", "affirmed"): "thought it possible that",
    ("possible", "denied"): "doubted that",
    ("intended", "affirmed"): "spoke of the intention that",
    ("intended", "denied"): "said it was not intended that",
    ("reported", "denied"): "denied that",
}
_FLAGS = {
    "possible": "held possible",
    "intended": "intended, not said to have happened",
    "reported": "hearsay",
}
NO_AUTHOR = frozenset({"", "the author", "author", "unknown", "anonymous", "author not named"})
"""Labels of a first voice that name nobody."""

_UNSIGNED = " (author not named)"
"""What follows the publication in the label of a voice where no author is named."""

_KIN = ("parent", "child", "sibling", "spouse", "partner", "relative")
_VERBS = {
    ("position", "held"): "held the position of", ("position", "appointed"): "was appointed",
    ("kinship", "widow"): "was the widow or widower of", ("kinship", "divorced"): "was divorced from",
    ("political_affiliation", "of"): "was", ("ethnicity", "of"): "was",
}  # fmt: skip
_LINKS = {
    ("education", "left"): "from", ("position", "elected"): "to", ("nationality", "citizen"): "a citizen of",
    ("political_affiliation", "of"): "one of", ("political_affiliation", "became"): "one of",
    ("political_affiliation", "ceased"): "one of", ("detention", "released"): "from", ("detention", "escaped"): "from",
}  # fmt: skip
"""What joins an object to a verb of this type and role, where the verb does not end in a preposition."""
_LINKS_OF_KIND = {
    ("education", "group"): "at", ("education", "place"): "in", ("education", "person"): "under",
    ("detention", "place"): "in", ("detention", "group"): "by",
    ("trial", "place"): "in", ("trial", "group"): "by", ("trial", "event"): "at",
}  # fmt: skip
"""The same by type and the kind of the object."""
_VALUES = {("trial", "sentenced"): "to", ("trial", "charged"): "with", ("leadership", "led"): "as"}
"""What joins a value to its verb."""
_CAPACITIES = frozenset({
    ("leadership", "led"), ("authorship", "edited"), ("employment", "employed"), ("employment", "joined"),
    ("employment", "left"), ("employment", "dismissed"),
})  # fmt: skip
"""Types and roles whose value says as what: it stands behind the object."""
SPEECH = frozenset({"quotation", "report"})
"""Types whose value is what the subject said."""
SPOKEN = 90
"""Characters of what was said that stand in the sentence."""
_QUOTES = '“”"'
_PREPOSITIONS = ("in", "to", "from", "of", "by", "at", "for", "with")
_RELATED = {"agent": "by", "by": "by", "with": "with", "from": "from", "for": "for", "against": "against"}


def attribution(source: SourceRef, voices: Sequence[VoiceView]) -> tuple[Piece, ...]:
    """Return who says so first: the source, and its author where one is named."""
    title = Piece(source.title or source.path, "source", source.id)
    author = voices[0] if voices and voices[0].role == "author" else None
    if author is None or author.label.casefold() in NO_AUTHOR:
        return (title,)
    if author.label.endswith(_UNSIGNED):
        return title, Piece(f", in {author.label.removesuffix(_UNSIGNED)},")
    return title, Piece(", by "), Piece(author.label, "author", author.person), Piece(",")


def author_of(voices: Sequence[VoiceView]) -> str | None:
    """Return the name of the source's author, or None where none is named."""
    first = voices[0].label if voices and voices[0].role == "author" else ""
    return None if first.casefold() in NO_AUTHOR or first.endswith(_UNSIGNED) else first


def reports(voices: Sequence[VoiceView], modality: str, polarity: str) -> tuple[Piece, ...]:
    """Return how it says so, and the chain of those on whose word: "reports that SPEAKER said that"."""
    chain = list(voices[1:] if voices and voices[0].role == "author" else voices)
    manner = (modality, polarity)
    pieces = [Piece(f" {'reports that' if chain else _AUTHOR_SAYS[manner]} ")]
    for place, voice in enumerate(chain):
        pieces += _link(voice, manner if place == len(chain) - 1 else ("asserted", "affirmed"))
    return tuple(pieces)


def _link(voice: VoiceView, manner: tuple[str, str]) -> list[Piece]:
    if voice.role == "rumour":
        return [Piece("rumour had it that " if manner[1] == "affirmed" else "rumour denied that ")]
    said = _OTHERS_SAID.get(manner, "wrote that" if voice.role == "writer" else "said that")
    return [Piece(_speaker(voice), "person", voice.person), Piece(f" {said} ")]


def _speaker(voice: VoiceView) -> str:
    return "someone not named" if voice.label in {"", "speaker not named"} else voice.label


def _spoken(words: str) -> str:
    """Return words that were said, shortened: the passage stands below in full."""
    bare = words.strip(_QUOTES + " ").rstrip(",;: ")
    return f"“{bare}”" if len(bare) <= SPOKEN else f"“{bare[:SPOKEN].rpartition(' ')[0]} …”"


def predicate(kind: tuple[str, str], words: str, value: str | None, target: Ref | None) -> list[Piece]:
    """Return verb, value and object of ``kind`` = (type, role); ``words`` is the vocabulary's verb."""
    if kind[0] == "kinship" and kind[1] in _KIN:
        return _kin(kind[1], words, value, target)
    verb = Piece(_VERBS.get(kind, words))
    if target is None:
        return [verb, Piece(_valued(kind, value))] if value else [verb]
    return _with_object(kind, verb, value, target)


def _with_object(kind: tuple[str, str], verb: Piece, value: str | None, target: Ref) -> list[Piece]:
    """Return verb, value and object; a value that says the same as the object is left out."""
    valued = [Piece(_valued(kind, value))] if value and value not in {target.label, target.words} else []
    if valued and kind in _CAPACITIES:
        return [verb, Piece(" "), _name(target), Piece(f" as {value}")]
    link = _link_to(kind, target, verb.text)
    if valued and not link:
        return [verb, *valued, Piece(" ("), _name(target), Piece(")")]
    return [verb, *valued, Piece(f" {link} " if link else " "), _name(target)]


def _kin(role: str, words: str, value: str | None, target: Ref | None) -> list[Piece]:
    """Return "had X as parent"; of a relative the value says which: "had X as cousin"."""
    who = _name(target) if target else Piece(value or "")
    named = value if value and target and role == "relative" else words
    return [Piece("had "), who, Piece(f" as {named}")] if who.text else [Piece(f"had a {words}")]


def _link_to(kind: tuple[str, str], target: Ref, verb: str) -> str:
    if verb.rpartition(" ")[2] in _PREPOSITIONS:
        return ""
    return _LINKS.get(kind) or _LINKS_OF_KIND.get((kind[0], target.kind), "")


def _valued(kind: tuple[str, str], value: str) -> str:
    if kind[0] in SPEECH:
        return f": {_spoken(value)}"
    if kind[0] == "illness":
        return f" ({value})"
    return f" {_VALUES[kind]} {value}" if kind in _VALUES else f" {value}"


def relied_on(voices: Sequence[VoiceView], type_name: str, subject: Ref) -> tuple[VoiceView, ...]:
    """Return the voices behind a statement: of speech, the speaker is its subject and is not named twice."""
    last = voices[-1] if voices and voices[-1].role != "author" else None
    own = last and (
        last.label in {subject.label, subject.words} or (last.person and last.person == subject.person)
    )
    return tuple(voices[:-1] if own and type_name in SPEECH else voices)


def told(
    said: Sequence[Piece], target: Ref | None, places: Sequence[Ref], related: Sequence[Ref]
) -> list[Piece]:
    """Return a predicate with where and with whom: a preposition at its end takes a place, or falls away.

    Who is already the object is not named again.
    """
    named = {target.referent} if target else set()
    where = [place for place in places if place.referent not in named]
    others = [one for one in related if one.referent not in named]
    return [*_placed(said, target, where), *(piece for one in others for piece in _with(one))]


def _placed(said: Sequence[Piece], target: Ref | None, where: Sequence[Ref]) -> list[Piece]:
    """Return a predicate with its places: "lived in A, B"; without any "lived"."""
    verb, _, last = said[-1].text.rpartition(" ")
    bare = len(said) == 1 and last in _PREPOSITIONS
    if bare and not where:
        return [Piece(verb)]
    join = ", " if _ends_in_place(said, target) else " " if bare else " in "
    pieces = list(said)
    for place in where:
        pieces += [Piece(join), _name(place)]
        join = ", "
    return pieces


def _ends_in_place(said: Sequence[Piece], target: Ref | None) -> bool:
    """Tell whether a predicate already says in which place: "studied in A"."""
    in_object = len(said) > 1 and said[-2].text.endswith(" in ")
    return in_object and target is not None and target.kind == "place"


def _with(one: Ref) -> list[Piece]:
    word = _RELATED.get(one.role)
    before, after = (f" {word} ", "") if word else (f" ({one.role}: ", ")")
    return [Piece(before), _name(one), Piece(after)]


def dated(date: DateView | None) -> list[Piece]:
    """Return the date as the source wrote it, in quotation marks, or after what it is told."""
    return [Piece(", "), Piece(date.as_written, "date", date.edtf)] if date else []


def flags(modality: str, polarity: str, voices: Sequence[VoiceView]) -> tuple[str, ...]:
    """Return in words what sets a statement apart from a plain assertion by the source's author."""
    found = ["denied"] if polarity == "denied" else []
    if modality in _FLAGS:
        found.append(_FLAGS[modality])
    chain = [voice for voice in voices if voice.role != "author"]
    if chain:
        found.append("second hand" if len(chain) == 1 else f"at {len(chain)} removes")
    return tuple(found)


def plain(pieces: Sequence[Piece]) -> str:
    """Return the text of pieces."""
    return "".join(piece.text for piece in pieces)


def _name(ref: Ref) -> Piece:
    return Piece(ref.label, "person" if ref.kind == "person" else "", ref.person)
