"""Who speaks in the turns of a source, as the resolver knows them: what they say is on their word, and "I" is they."""

from collections.abc import Iterable, Iterator

from testimonia.analysis import Scope
from testimonia.clauses.values import Phrase
from testimonia.discourse.ledger import Member, Why
from testimonia.discourse.pronouns import AUTHOR
from testimonia.discourse.resolver import Resolver
from testimonia.discourse.uses import Use
from testimonia.languages.parts.names import NameCustoms
from testimonia.model import Locus, Passage, Quotation, Source, Voice
from testimonia.names.parts import parse
from testimonia.quotations.turns.turn import Turn
from testimonia.quotations.turns.whose import Turns
from testimonia.sentence import Sentence

_REASONS = {"speaker": "whose turn it is to speak", "writer": "who signs the letter"}


class InTurn:
    """Whose turn it is in one source, passage by passage."""

    def __init__(self, source: Source, turns: Turns, resolver: Resolver, customs: NameCustoms) -> None:
        """Take the source with its turns, who resolves its names, and the customs of names."""
        self.source, self.turns, self.resolver, self.customs = source, turns, resolver, customs
        self._unsigned = resolver.pronouns.unsigned
        self._author = resolver.pronouns.first
        self._turn: Turn | None = None
        self._voice: Voice | None = None

    def uses(self, passages: Iterable[Passage]) -> list[Use]:
        """Return the uses of names that the labels of some passages are, in the order of the text."""
        found = dict.fromkeys(turn for turn in (self.turns.at(passage.start) for passage in passages) if turn)
        return [use for turn in found if turn.label is not None for use in self._use(turn)]

    def begin(self, passage: Passage, author: Voice) -> Iterator[Quotation]:
        """Go on to a passage: "I" is whose turn it is, outside all turns the author. Yield it as their words."""
        turn = self.turns.at(passage.start)
        if turn is not self._turn:
            self._turn, self._voice = turn, self._begun(turn)
        if self._voice is not None:
            yield Quotation(passage.start, passage.end, "direct", self._voice, (author,))

    def scopes(self, sentence: Sentence) -> tuple[Scope, ...]:
        """Return what of a sentence is said by whose turn it is: all of it."""
        return (Scope(0, len(sentence), self._voice, kind="direct"),) if self._voice is not None else ()

    def _use(self, turn: Turn) -> Iterator[Use]:
        """Yield the use of a name that tells who speaks in a turn, none where nobody is named."""
        if turn.name:
            start, end = turn.label or (turn.start, turn.start)
            form = parse(turn.titled, self.customs)
            yield Use(start, end, "person", turn.name, form, turn.titled, passage=0, sentence=start)

    def _begun(self, turn: Turn | None) -> Voice | None:
        pronouns = self.resolver.pronouns
        pronouns.first, pronouns.first_reason, pronouns.in_talk = self._author, AUTHOR, frozenset()
        pronouns.unsigned = turn is None and self._unsigned
        if turn is None:
            return None
        pronouns.first, pronouns.first_reason = next(self._use(turn), None), _REASONS[turn.role]
        pronouns.in_talk = self._asked_by(turn)
        if pronouns.first is None or turn.label is None:
            return Voice(turn.role, turn.name or turn.called, None, self._named(turn), direct=True)
        entity, mention = self._mentioned(pronouns.first)
        pronouns.in_talk |= {entity.number}
        return Voice(turn.role, entity.label, mention, self._named(turn), direct=True)

    def _mentioned(self, use: Use) -> Member:
        """Take the mention of who speaks that a label is, and return it with them."""
        naming, ledger = self.resolver.naming, self.resolver.ledger
        number = naming.at(use.start, use.end)
        number = naming.one(use) if number is None else number
        phrase = Phrase("np", 0, 1, use.name, entity="person")
        ledger.record(phrase, number, (use.start, use.end), Why("name", "named as who speaks"))
        return ledger.member(*ledger.stands_for[phrase])

    def _asked_by(self, turn: Turn) -> frozenset[int]:
        """Return who asked the question that the turn before ends with: "you" to whoever speaks now."""
        before = self.turns.before(turn)
        if before is None or not self.source.text[before.end - 1 : before.end].endswith("?"):
            return frozenset()
        return frozenset(map(self.resolver.naming.one, self._use(before)))

    def _named(self, turn: Turn) -> Locus | None:
        if turn.label is None:
            return None
        start, end = turn.label
        return Locus(self.source.id, start, end, self.source.text[start:end])
