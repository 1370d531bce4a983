"""Nouns for what somebody says or writes, beside quotation marks: "X's answer was: “…”", "“…” were X's words"."""

from collections.abc import Sequence

from testimonia.clauses.values import Phrase
from testimonia.quotations.direct.cue import Beside, Cue
from testimonia.quotations.voices import Role

REACH = 7
"""Phrases between a noun for what is said and the quotation: "X's letter to Y of 3 May reads in full"."""
OF = 3
"""Phrases of "the words of X"."""
MANNER = frozenset({"prep", "adv", "time"})
"""Kinds of what stands between the verb and a colon: "reads in full"."""
VERBAL = frozenset({"vg", "other"})
"""Kinds of a verb, be it one that the parse has left alone."""
BETWEEN = frozenset({"np", "prep", "time", "adv", "comma"})


def led_in(beside: Beside, phrases: Sequence[Phrase]) -> Cue | None:
    """Return whose utterance is named before a quotation: "X's answer was", "Y remembered X's words"."""
    at = next((k for k, phrase in enumerate(phrases[:REACH]) if phrase.kind not in MANNER), 0)
    verb = bool(phrases) and phrases[at].kind in VERBAL
    for k, phrase in enumerate(phrases[at + 1 : at + REACH] if verb else phrases[:OF], at + 1 if verb else 0):
        if _is_utterance(beside, phrase):
            return _by(beside, phrase, [*reversed(phrases[:k])])
        if phrase.kind not in BETWEEN:
            break
    return None


def followed(beside: Beside, verb: Phrase, behind: Sequence[Phrase]) -> Cue | None:
    """Return whose utterance is named behind a quotation and a verb: "“…” were X's last words"; or is spoken by X."""
    if verb.kind == "vg" and behind and _is_utterance(beside, behind[0]):
        return _by(beside, behind[0], behind[1:])
    return _spoken(beside, verb) if verb.kind == "vg" else None


def _spoken(beside: Beside, verb: Phrase) -> Cue | None:
    """Read "the words “…” were spoken by X"."""
    for clause in beside.analysis.clauses:
        if (
            clause.verb is verb
            and verb.passive
            and any(_is_utterance(beside, one) for one in clause.subjects)
        ):
            speaker = next(iter(clause.complement(*beside.words.agent)), None)
            if speaker is not None:
                return Cue(beside.analysis, speaker, "speaker", beside.analysis.locus(verb.first, verb.last))
    return None


def _is_utterance(beside: Beside, phrase: Phrase) -> bool:
    nouns = beside.words.utterances | beside.words.writings
    return phrase.kind == "np" and phrase.word in nouns and phrase.name is None


def _by(beside: Beside, noun: Phrase, behind: Sequence[Phrase]) -> Cue:
    """Return whose utterance it is: its possessor, who stands behind "of" or "from"; a text speaks for itself."""
    written = noun.word in beside.words.writings
    role: Role = "writer" if written else "speaker"
    speaker = (
        noun.owner or _behind(beside, behind) or _remembered(beside, noun) or (noun if written else None)
    )
    return Cue(beside.analysis, speaker, role, beside.analysis.locus(noun.head, noun.head + 1))


def _remembered(beside: Beside, noun: Phrase) -> Phrase | None:
    """Return who is remembered for an utterance: "X is known for the saying"."""
    words = beside.words
    for clause in beside.analysis.clauses:
        found = (group for case, group in clause.complements if case in words.remembered_for)
        if clause.verb.lemma in words.remembering and any(noun in group for group in found):
            return next(iter(clause.subjects), None)
    return None


def _behind(beside: Beside, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return who stands right behind a noun and "of", "by" or "from"."""
    known = beside.analysis.language.discourse()
    before = known.belonging | beside.words.agent | beside.words.heard_from
    first, second = [*phrases, None, None][:2]
    if first is None or second is None or first.word not in before:
        return None
    return second if second.kind == "np" and not second.time else None
