"""Texts without end: biographies out of a seeded grammar, for measuring speed and nothing else.

The same seed gives the same texts. Persons recur across texts (a few often, most seldom), with full names,
surnames and pronouns, dates of every precision, groups, places, reports, negations and page furniture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

GIVEN = {
    "f": "Ada Bertha Clara Dora Elena Fanny Gerda Hanna Irena Johanna Käthe Lidia Marta Nadja Olga Paula "
    "Rosa Sofia Tereza Vera Wanda Zofia Émilie Inès".split(),
    "m": "Albert Bruno Carlo Dmitri Emil Franz Georg Henk Ivan Josef Karl Leo Marcel Nikolai Otto Pavel "
    "Rudolf Stefan Tomás Viktor Willem Andrés René Łukasz".split(),
}
ONSETS = "B Br D Dr F G Gr H K Kr L M N P R S Sch St T V W Z".split()
MIDDLES = "a e i o u ei au ar er or an en in ol ul".split()
ENDINGS = "mann berg ski sky ova ev ić ini elli ez quist sen hoff ert ard ow ek ák as is er".split()
PLACES = (
    "Vienna Berlin Paris Zurich Geneva London Warsaw Prague Budapest Barcelona Madrid Milan Turin Oslo "
    "Stockholm Copenhagen Amsterdam Rotterdam Brussels Hamburg Leipzig Munich Lyon Marseille Petrograd "
    "Moscow Kiev Odessa Riga Tallinn Helsinki Istanbul Sofia Belgrade Bucharest"
).split()
GROUPS = (
    "the Metalworkers' Union", "the Communist Party", "the Social Democratic Party", "the Left Opposition",
    "the Zimmerwald Left", "the Printers' Union", "the Women's League", "the Workers' Council", "the Bund",
    "the Socialist Youth League", "the Railwaymen's Federation", "the Spartacus League",
)  # fmt: skip
PAPERS = "The Red Lantern|Labour Tribune|The Voice of the People|The New Spark|Class and Craft".split("|")
TRADES = "a typesetter|a teacher|a nurse|a docker|a lawyer|a metalworker|a journalist|a seamstress".split("|")
OFFICES = "secretary|treasurer|chairman|delegate|spokesman".split("|")
MONTHS = ("January February March April May June July August September October November December").split()
HEAD = (
    "Skip to main content\nLog in or register to comment\n%d shares\n",
    "Home | News | Archive | Donate\nSubscribe to our newsletter\n",
    "This page uses cookies. Accept all\nShare on Facebook\nShare on Twitter\n",
)
TAIL = (
    "Share this article\nFacebook Twitter Email\nRead next\nTen things you did not know about bread\n",
    "Support us: donate now\n© {year} {paper}\nPrivacy policy\n",
    "Comments are closed.\nMore stories\nWhat the weather did to the harvest\n",
)
LIFE = (
    "{name} was born in {place} on {day} {month} {year}, the {nth} child of {trade}.",
    "{name} came into the world at {place} in {year}.",
    "{Pron} left school at fourteen and worked as {trade} in {place}.",
    "In {year} {pron} joined {group}.",
    "In {month} {year} {last} moved to {place}, where {pron} met {other}.",
    "{Pron} married {other} in {year}, and they lived in {place} until the war.",
    "That autumn {pron} was elected {office} of {group}.",
    "{last} was arrested in {place} on {day} {month} {year} and released the following spring.",
    "{Pron} was expelled from {group} in {year}.",
    "According to {other}, {last} never signed the declaration.",
    "{other} reports that {pron} spoke at the congress in {place} in {month} {year}.",
    "“Nobody asked me,” {pron} told {other} years later, “and I would have said no.”",
    "From {year} to {later} {pron} edited a small paper called {paper}.",
    "{Pron} did not return to {place} before {later}.",
    "Had the letter come a week earlier, {last} would have stayed in {place}.",
    "{Poss} history of the strike came out in {year}.",
    "{Pron} fled to {place} in the winter of {year} and asked for asylum there.",
    "The two quarrelled about the united front, and {last} broke with {other} in {year}.",
    "{last} worked as {office} of {group} between {year} and {later}.",
    "{Poss} brother-in-law, {other}, kept the minutes.",
    "The rooms were cold, the soup was thin, and the stove smoked whenever the wind came from the east.",
    "It was a bad year for everyone who lived by the work of their hands, and nobody pretended otherwise.",
)
END = (
    "{name} died in {place} on {day} {month} {year}.",
    "{last} died of pneumonia in {place} in {year}.",
    "{Pron} was killed near {place} in {month} {year}.",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A person of the grammar: name, pronouns, years of birth and death."""

    given: str
    last: str
    female: bool
    born: int
    died: int

    @property
    def name(self) -> str:
        """Given name and surname."""
        return f"{self.given} {self.last}"


class Grammar:
    """Writes texts about a fixed population, the first of whom are written about most."""

    def __init__(self, seed: int = 1917, population: int = 4_000) -> None:
        self.random = Random(seed)
        self.figures = [self._figure() for _ in range(population)]
        self.weights = list(accumulate(1 / (n + 20) for n in range(population)))

    def texts(self, number: int, words: int = 150) -> Iterator[tuple[str, str]]:
        """Yield (path, text); a text has about ``words`` words."""
        for n in range(number):
            yield f"{n // 500:03d}/{n:06d}.txt", self.text(words)

    def text(self, words: int = 150) -> str:
        """Write one text: furniture, headline, a life in order of time, furniture."""
        figure = self._somebody()
        paper, year = self.random.choice(PAPERS), self.random.randint(1990, 2020)
        head = self.random.choice(HEAD) + f"{paper}, issue {self.random.randint(100, 1500)}\n"
        tail = self.random.choice(TAIL).format(year=year, paper=paper)
        return f"{head}\n{figure.name}: a life\n\n{self._life(figure, words)}\n\n{tail}"

    def _life(self, figure: Figure, words: int) -> str:
        year = figure.born
        sentences = [self._sentence(self.random.choice(LIFE[:2]), figure, year)]
        count = len(sentences[0].split())
        while count < words:
            year = min(year + self.random.randint(0, 4), figure.died - 1)
            sentences.append(self._sentence(self.random.choice(LIFE[2:]), figure, year))
            count += len(sentences[-1].split())
        sentences.append(self._sentence(self.random.choice(END), figure, figure.died))
        size = 5
        return "\n\n".join(" ".join(sentences[n : n + size]) for n in range(0, len(sentences), size))

    def _sentence(self, pattern: str, figure: Figure, year: int) -> str:
        pron, poss = ("she", "her") if figure.female else ("he", "his")
        choice = self.random.choice
        return pattern.format(
            name=figure.name, last=figure.last, pron=pron, Pron=pron.title(), Poss=poss.title(), year=year,
            later=year + self.random.randint(1, 6), day=self.random.randint(1, 28), month=choice(MONTHS),
            place=choice(PLACES), group=choice(GROUPS), trade=choice(TRADES), office=choice(OFFICES),
            paper=choice(PAPERS), nth=choice(("first", "second", "third")), other=self._somebody().name,
        )  # fmt: skip

    def _somebody(self) -> Figure:
        return self.random.choices(self.figures, cum_weights=self.weights)[0]

    def _figure(self) -> Figure:
        female = self.random.random() < 0.4
        born = self.random.randint(1850, 1905)
        surname = self.random.choice(ONSETS) + self.random.choice(MIDDLES) + self.random.choice(ENDINGS)
        given = self.random.choice(GIVEN["f" if female else "m"])
        return Figure(given, surname, female, born, born + self.random.randint(30, 85))


def write_collection(folder: Path, number: int, words: int = 150, seed: int = 1917) -> int:
    """Write a collection of texts; return how many words it has, furniture included."""
    total = 0
    for path, text in Grammar(seed).texts(number, words):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
        total += len(text.split())
    return total
