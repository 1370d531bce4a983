"""Made-up passages, some of them copies of one another: whole, with words changed, or one sentence of them.

Sentences are put together by chance from words such as lives are told with, and from long names of bodies. Of each
subject (the same people, place, year and things) there are two passages that tell of it in other sentences.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

PEOPLE = (
    "Ida Falk", "Karl Lund", "Rosa Brandt", "Jonas Perl", "Marta Hölz", "Anton Weil", "Greta Sand", "Pavel Orlik",
    "Lena Kross", "Emil Roth", "Clara Voss", "Hugo Sarn", "Vera Tam", "Otto Kolb", "Nina Radek", "Simon Leer",
)  # fmt: skip
PLACES = "Lisk Torn Graubach Velden Ostrow Marl Sankt-Anna Hestia Bruckfeld Nordhaven Kell Aldern".split()
BODIES = (
    "the Central Committee of the Union of Bakers and Millers of the Lower Province",
    "the Executive of the International Federation of Transport Workers",
    "the Society for the Support of the Widows of {place}",
)
NOUNS = (
    "strike leaflet press banner ledger manifesto warehouse library harbour prison river bridge bakery mill "
    "chapel school hospital station letter newspaper congress meeting crowd court judge police soldier student "
    "sailor widow printer teacher brother sister daughter neighbour landlord doctor lawyer priest mayor "
    "officer spy winter summer harvest war border road forest field garden kitchen cellar roof window door key "
    "map photograph song speech pamphlet novel diary debt wage loan fund ticket passport coat boot horse cart "
    "train ship boat lamp clock bell stove bread flour coal iron cloth paper ink rope chain stone wall tower "
    "market shop factory office council party union branch faction quarrel promise rumour secret illness fever "
    "wound death funeral wedding birth trial verdict sentence amnesty exile escape arrest search raid ban "
    "protest petition vote election defeat victory retreat ambush siege truce treaty"
).split()
QUALITIES = (
    "old young long short secret public first last second new bitter brief small large empty crowded poor rich "
    "local foreign northern southern wooden broken borrowed forgotten famous hated beloved tired hungry angry "
    "silent loud cold warm dark bright narrow wide heavy sudden slow careful careless honest bold cautious "
    "stubborn patient lonely united"
).split()
VERBS = (
    "carried hid wrote left joined founded refused signed burned sold bought crossed watched followed led "
    "taught edited translated printed copied lost found kept opened closed built painted praised blamed "
    "defended attacked remembered forgot described named visited avoided married buried nursed paid borrowed "
    "returned repaired stopped started organised divided united betrayed warned helped fed sheltered mocked "
    "feared admired questioned answered reported"
).split()
LINKS = (
    "of in near behind before after during against for with without under over through beyond beside".split()
)
JOINS = ("and", "but", "so that", "because", "although", "while", "until", "as", "where", "since")
CHANGES = (0, 5, 10, 20, 30)
"""Words of a copy that are changed, of a hundred."""
PARTS = (0, 10, 20)
"""The same of one sentence that is taken over into other words."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A copy: the numbers of the passage and of what it was taken from, and which kind of copy it is."""

    copy: int
    first: int
    kind: str


def passage(draw: Random, about: Random) -> str:
    """Return a passage of four to six sentences; ``about`` gives people, place, year and what it is on."""
    people, place, year = about.sample(PEOPLE, 3), about.choice(PLACES), about.randrange(1890, 1939)
    topics = about.sample(NOUNS, 6)
    told = (" ".join(_clauses(draw, people, topics)) for _ in range(draw.randrange(4, 7)))
    return " ".join(f"{words[0].upper()}{words[1:]}." for words in told).format(place=place, year=year)


def _clauses(draw: Random, people: list[str], topics: list[str]) -> Iterator[str]:
    """Yield the clauses of a sentence."""
    if draw.random() < 0.4:
        yield draw.choice(("in {year},", "some weeks later", f"after {_thing(draw, topics)},", "at {place}"))
    for n in range(draw.randrange(1, 4)):
        who = draw.choice((draw.choice(people), "she", "he", "they")) if n else draw.choice(people)
        yield " ".join(([draw.choice(JOINS)] if n else []) + [who, draw.choice(VERBS), _thing(draw, topics)])
        if draw.random() < 0.6:
            yield f"{draw.choice(LINKS)} {_thing(draw, topics)}"
    if draw.random() < 0.1:
        yield f"as a member of {draw.choice(BODIES)}"


def _thing(draw: Random, topics: list[str]) -> str:
    noun = draw.choice(topics if draw.random() < 0.3 else NOUNS)
    word = draw.choice(("the", "a", "his", "her", "the", "that", "no"))
    return f"{word} {draw.choice(QUALITIES)} {noun}" if draw.random() < 0.4 else f"{word} {noun}"


def collection(subjects: int, each: int, seed: int = 1) -> tuple[list[str], list[Planted]]:
    """Return passages, two on each subject, then ``each`` copies of every kind; and which those are."""
    draw = Random(seed)
    texts = [passage(draw, Random(n // 2)) for n in range(2 * subjects)]
    words = sorted({word for text in texts for word in text.split()})
    planted: list[Planted] = []
    for kind, copy in _copies(draw, words):
        for first in draw.sample(range(2 * subjects), each):
            planted.append(Planted(len(texts), first, kind))
            texts.append(copy(texts[first], passage(draw, Random(len(texts)))))
    return texts, planted


def _copies(draw: Random, words: list[str]) -> Iterator[tuple[str, "Copy"]]:
    for share in CHANGES:
        yield (f"{share} % changed" if share else "exact"), Copy(draw, words, share, whole=True)
    for share in PARTS:
        yield f"one sentence, {share} %", Copy(draw, words, share, whole=False)


@dataclass(frozen=True, slots=True)
class Copy:
    """A way to copy."""

    draw: Random
    words: list[str]
    share: int
    whole: bool

    def __call__(self, text: str, host: str) -> str:
        """Return a copy of a text, or of its longest sentence within another text."""
        if self.whole:
            return self._changed(text)
        sentence, sentences = max(_sentences(text), key=len), _sentences(host)
        at = self.draw.randrange(1, len(sentences))
        return " ".join([*sentences[:at], self._changed(sentence), *sentences[at:]])

    def _changed(self, text: str) -> str:
        every = text.split()
        for n in self.draw.sample(range(len(every)), round(len(every) * self.share / 100)):
            every[n] = self.draw.choice(self.words)
        return " ".join(every)


def _sentences(text: str) -> list[str]:
    return [f"{sentence.removesuffix('.')}." for sentence in text.split(". ")]
