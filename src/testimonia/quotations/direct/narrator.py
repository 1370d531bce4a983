"""Quotations spoken to whoever tells the text, who may answer: "I went in. “What will you do?” asked Elmar."."""

from collections.abc import Iterable, Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Voice
from testimonia.quotations.direct.by_verb import is_person, owner_of
from testimonia.quotations.direct.cue import Cue
from testimonia.quotations.direct.marks import Direct

ASKING = "?"
FIRST, PERSONAL = "first", frozenset({"first_plural", "second", "f", "m", "plural"})
"""Groups of pronouns for whoever tells the text, and for others."""
FINITE, QUOTE = "finite", "quote"


def asked_author(cue: Cue, direct: Direct, before: Analysis | None) -> Voice | None:
    """Return the author as a voice where somebody asks them something: "asked me", or of them alone was told last.

    ``before`` is the sentence before the quotation. A mother or a friend of the author's may ask behind others as well.
    """
    if not _asks(cue, direct):
        return None
    told = next((phrase for clause in _clauses(cue) for phrase in _told(cue, clause, direct)), None)
    if told is not None:
        return Cue(cue.analysis, told, "speaker", None).voice()
    author = _acting(before, cue) if before is not None else None
    return Cue(before, author, "speaker", None).voice() if before is not None and author is not None else None


def answers(text: str, direct: Direct) -> bool:
    """Tell whether a quotation is all of its paragraph, as an answer is."""
    return text[: direct.start].endswith("\n") and text[direct.end : direct.end + 1] in {"", "\n"}


def _asks(cue: Cue, direct: Direct) -> bool:
    """Tell whether somebody else than the author asks what a quotation says."""
    words, text = cue.analysis.language.speech(), cue.analysis.source.text
    other = cue.speaker is not None and cue.speaker.word not in words.own
    asking = any(clause.verb.lemma in words.answered for clause in _clauses(cue))
    return other and asking and ASKING in text[direct.end - 2 : direct.end]


def _clauses(cue: Cue) -> list[Clause]:
    """Return the clause of the words by which somebody speaks."""
    starts = cue.analysis.sentence.starts
    clauses = (clause for clause in cue.analysis.clauses if cue.words is not None)
    return [clause for clause in clauses if cue.words and starts[clause.verb.first] == cue.words.start]


def _told(cue: Cue, clause: Clause, direct: Direct) -> Iterator[Phrase]:
    """Yield the author to whom it is told: the "me" of "asked me"."""
    starts, own = cue.analysis.sentence.starts, cue.analysis.language.speech().own
    behind = (*clause.objects, *(group for _, group in clause.complements))
    objects = (phrase for group in behind for phrase in group)
    return (phrase for phrase in objects if phrase.word in own and not direct.holds(starts[phrase.first]))


def _acting(before: Analysis, cue: Cue) -> Phrase | None:
    """Return the author of whom a sentence tells, None where it tells of others as well who do not speak next."""
    if any(phrase.kind == QUOTE for phrase in before.phrases):
        return None
    acting = _subjects(before)
    author = next((who for who in acting if _is_author(who, before)), None)
    return author if _is_own(cue) or _is_alone(before, acting, cue) else None


def _is_alone(before: Analysis, acting: Iterable[Phrase], cue: Cue) -> bool:
    """Tell whether nobody acts beside the author but who speaks next."""
    others = (who for who in acting if not _is_author(who, before) and _is_somebody(before, who))
    return all(_is_same(before, who, cue) for who in others)


def _subjects(analysis: Analysis) -> list[Phrase]:
    finite = (clause for clause in analysis.clauses if clause.verb.form == FINITE)
    return [owner_of(analysis, who) for clause in finite for who in clause.subjects]


def _is_author(phrase: Phrase, analysis: Analysis) -> bool:
    return analysis.language.discourse().pronouns.get(phrase.word) == FIRST


def _is_own(cue: Cue) -> bool:
    """Tell whether who speaks is the author's: "my mother"."""
    owner = cue.speaker.owner if cue.speaker is not None else None
    return owner is not None and owner.word in cue.analysis.language.speech().own


def _is_somebody(analysis: Analysis, phrase: Phrase) -> bool:
    pronoun = phrase.pronoun and analysis.language.discourse().pronouns.get(phrase.word) in PERSONAL
    return pronoun or phrase.proper or is_person(analysis, phrase)


def _is_same(before: Analysis, who: Phrase, cue: Cue) -> bool:
    one = before.entity(who)
    other = cue.analysis.entity(cue.speaker)
    return one is not None and other is not None and one.number == other.number
