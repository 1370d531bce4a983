"""How a statement is put into words: who says so first, then what, so that the page never asserts it.

``attribution``, ``reports`` and the clause together read "TITLE, by AUTHOR, reports that SPEAKER wrote that
SUBJECT was born in PLACE, “in 1878”", each voice with the verb of its own. The date stands in quotation marks
because it is the source's own, and so does what somebody said in marks; what the source paraphrases does not.
"""

from collections.abc import Sequence
from functools import cache

from testimonia import plugins
from testimonia.languages.parts.pages import Kind, PageWording
from testimonia.views.values import DateView, Piece, Ref, SourceRef, VoiceView

LANGUAGE = "en"
"""The language of who reads the pages; they are written in no other yet."""
PLAIN = ("asserted", "affirmed")
KIN = frozenset({"parent", "child", "sibling", "spouse", "partner", "relative"})
CAPACITIES = frozenset({
    ("leadership", "led"), ("authorship", "edited"), ("employment", "employed"), ("employment", "joined"),
    ("employment", "left"), ("employment", "dismissed"),
})  # fmt: skip
"""Types and roles whose value says as what: it stands behind the object."""
DENIALS = frozenset({("asserted", "denied"), ("reported", "denied")})
"""Manners of what a voice says is not so."""
SPEECH = frozenset({"quotation", "report"})
"""Types whose value is what the subject said."""
SPOKEN = 90
"""Characters of what was said that stand in the sentence."""
QUOTES = '“”"'


@cache
def words() -> PageWording:
    """Return the words of the reader's language."""
    found: PageWording = plugins.load("languages", LANGUAGE).pages()
    return found


def attribution(source: SourceRef, voices: Sequence[VoiceView]) -> tuple[Piece, ...]:
    """Return who says so first: the source, and its author where one is named."""
    title = Piece(source.title or source.path, "source", source.id)
    author = voices[0] if voices and voices[0].role == "author" else None
    if author is None:
        return (title,)
    if author.label.casefold() in words().no_author:
        return title, Piece(words().anonymous)
    if _is_unsigned(author.label):
        publication = author.label.removesuffix(words().unsigned)
        return title, Piece(words().published.format(publication=publication))
    before, _, behind = words().signed.partition("{author}")
    return title, Piece(before), Piece(author.label, "author", author.person), Piece(behind)


def author_of(voices: Sequence[VoiceView]) -> str | None:
    """Return the name of the source's author, or None where none is named."""
    first = voices[0].label if voices and voices[0].role == "author" else ""
    return None if first.casefold() in words().no_author or _is_unsigned(first) else first


def _is_unsigned(label: str) -> bool:
    """Tell whether the label of a first voice names a publication only."""
    return bool(words().unsigned) and label.endswith(words().unsigned)


def reports(voices: Sequence[VoiceView], modality: str, polarity: str) -> tuple[Piece, ...]:
    """Return how it says so, and the chain of those on whose word: "reports that SPEAKER said that"."""
    chain = list(voices[1:] if voices and voices[0].role == "author" else voices)
    manner = (modality, polarity)
    pieces = [Piece(f" {words().author_says.get(PLAIN if chain else manner, '')} ")]
    for place, voice in enumerate(chain):
        pieces += _link(voice, manner if place == len(chain) - 1 else PLAIN)
    return tuple(pieces)


def _link(voice: VoiceView, manner: tuple[str, str]) -> list[Piece]:
    if voice.role == "rumour":
        return [Piece(f"{words().rumour.get(manner[1], '')} ")]
    named, cue = (found.place if found is not None else None for found in (voice.named, voice.cue))
    speaker = Piece(_speaker(voice), "person" if voice.person else "voice", voice.person, named)
    return [speaker, Piece(" "), Piece(_said(voice, manner), "cue", place=cue or named), Piece(" ")]


def _said(voice: VoiceView, manner: tuple[str, str]) -> str:
    """Return how a voice said it, by the verb that the source has for it: "wrote that", "denied that"."""
    own = words().told(voice.cue.quote) if voice.cue is not None else ""
    denies, said = own in words().denying, own or words().roles_said.get(voice.role, "")
    if manner in DENIALS:
        return own if denies else f"{said} {words().not_so}"
    plainly = words().roles_said.get(voice.role, "") if denies else said
    return words().others_said.get(manner, plainly)


def _speaker(voice: VoiceView) -> str:
    """Return who speaks, as it stands within a sentence: "The committee" as "the committee", "The Times" as it is."""
    if voice.label in words().no_speaker:
        return words().somebody
    first, space, rest = voice.label.partition(" ")
    within = first.lower() in words().opening and rest == rest.lower()
    return f"{first.lower()}{space}{rest}" if within else voice.label


def _spoken(said: str) -> str:
    """Return words that were said, without the marks around them."""
    return _shortened(said.strip(QUOTES + " ").rstrip(",;: "))


def _shortened(words: str) -> str:
    """Return the first words of some: the passage stands below in full."""
    return words if len(words) <= SPOKEN else f"{words[:SPOKEN].rpartition(' ')[0]} …"


def predicate(kind: Kind, usual: str, value: str | None, target: Ref | None) -> list[Piece]:
    """Return verb, value and object of ``kind`` = (type, role); ``usual`` is the vocabulary's verb."""
    if kind[0] == "kinship" and kind[1] in KIN:
        return _kin(kind[1], usual, value, target)
    verb = Piece(words().verbs.get(kind, usual))
    if target is None:
        return [verb, Piece(_valued(kind, value))] if value else [verb]
    return _with_object(kind, verb, value, target)


def _with_object(kind: Kind, verb: Piece, value: str | None, target: Ref) -> list[Piece]:
    """Return verb, value and object; a value that says the same as the object is left out."""
    valued = [Piece(_valued(kind, value))] if value and value not in {target.label, target.words} else []
    if valued and kind in CAPACITIES:
        return [verb, Piece(" "), _name(target), Piece(f" {words().capacity} {value}")]
    link = _link_to(kind, target, verb.text)
    if valued and not link:
        return [verb, *valued, Piece(" ("), _name(target), Piece(")")]
    return [verb, *valued, Piece(f" {link} " if link else " "), _name(target)]


def _kin(role: str, usual: str, value: str | None, target: Ref | None) -> list[Piece]:
    """Return "had X as parent"; of a relative the value says which: "had X as cousin"."""
    who = _name(target) if target else Piece(value or "")
    if not who.text:
        return [Piece(words().kin_unnamed.format(role=usual))]
    before, _, behind = words().kin.partition("{other}")
    named = value if value and target and role == "relative" else usual
    return [Piece(before), who, Piece(behind.format(role=named))]


def _link_to(kind: Kind, target: Ref, verb: str) -> str:
    if verb.rpartition(" ")[2] in words().prepositions:
        return ""
    return words().links.get(kind) or words().links_of_kind.get((kind[0], target.kind), "")


def _valued(kind: Kind, value: str) -> str:
    if kind[0] == "quotation":
        return words().quoted.format(words=_spoken(value))
    if kind[0] in SPEECH:
        return words().reported.format(words=_shortened(value))
    if kind[0] == "illness":
        return f" ({value})"
    return f" {words().values[kind]} {value}" if kind in words().values else f" {value}"


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
    bare = len(said) == 1 and last in words().prepositions
    if bare and not where:
        return [Piece(verb)]
    join = ", " if _ends_in_place(said, target) else " " if bare else f" {words().place} "
    pieces = list(said)
    for place in where:
        pieces += [Piece(join), _name(place)]
        join = ", "
    return pieces


def _ends_in_place(said: Sequence[Piece], target: Ref | None) -> bool:
    """Tell whether a predicate already says in which place: "studied in A"."""
    in_object = len(said) > 1 and said[-2].text.endswith(f" {words().place} ")
    return in_object and target is not None and target.kind == "place"


def _with(one: Ref) -> list[Piece]:
    word = words().related.get(one.role)
    before, after = (f" {word} ", "") if word else (f" ({one.role}: ", ")")
    return [Piece(before), _name(one), Piece(after)]


def dated(date: DateView | None) -> list[Piece]:
    """Return the date as the source wrote it, in quotation marks, or after what it is told."""
    return [Piece(", "), Piece(date.as_written, "date", date.edtf)] if date else []


def flags(modality: str, polarity: str, voices: Sequence[VoiceView]) -> tuple[str, ...]:
    """Return in words what sets a statement apart from a plain assertion by the source's author."""
    found = [words().flags[one] for one in (polarity, modality) if one in words().flags]
    chain = [voice for voice in voices if voice.role != "author"]
    if chain:
        far = words().removes.format(count=len(chain))
        found.append(words().second_hand if len(chain) == 1 else far)
    return tuple(found)


def plain(pieces: Sequence[Piece]) -> str:
    """Return the text of pieces."""
    return "".join(piece.text for piece in pieces)


def _name(ref: Ref) -> Piece:
    return Piece(ref.label, "person" if ref.kind == "person" else "", ref.person)
