"""Sentences in which lives are told, as trees: our own templates, with random names, places and dates.

Treebanks of reviews and how-tos hold few of them. ``lives.conllu`` holds the templates, whose words may be slots
("{PERSON:f}"); a slot becomes one to six words, of which one takes the slot's governor and relation.
``python -m training.lives`` checks the templates and shows some expansions.
"""

import csv
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import testimonia.languages.en as english
from testimonia.parsing.labels import DEPRELS, UPOS, XPOS
from training.treebank import Token, Tree

TEMPLATES = Path(__file__).with_name("lives.conllu")
_A_DOCUMENT = 12
"""Sentences of one made-up document."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a template or of what fills a slot; ``head`` counts from 0, -1 is the root or the slot's governor."""

    form: str
    tag: str
    upos: str
    head: int
    relation: str
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Template:
    """One sentence with slots."""

    name: str
    words: list[_Word]


def lives(copies: int, seed: int = 0) -> Iterator[Tree]:
    """Yield every template ``copies`` times, each time with other names, in a random order."""
    chance = random.Random(seed)
    count = 0
    for _ in range(copies):
        order = list(templates())
        chance.shuffle(order)
        for template in order:
            yield expanded(template, chance, f"lives-{count // _A_DOCUMENT}")
            count += 1


def templates(path: Path = TEMPLATES) -> Iterator[Template]:
    """Yield the templates of a file."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        name = next(line.split(" = ", 1)[1] for line in lines if line.startswith("# sent_id"))
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        yield Template(
            name,
            [_Word(r[1], r[4], r[3], int(r[6]) - 1, r[7], "SpaceAfter=No" not in r[9]) for r in rows],
        )


def expanded(template: Template, chance: random.Random, document: str) -> Tree:
    """Return a template as a tree whose slots are filled at random."""
    parts = [_filled(word, chance) for word in template.words]
    firsts: list[int] = []
    heads: list[int] = []
    at = 0
    for part in parts:
        firsts.append(at)
        heads.append(at + next(i for i, piece in enumerate(part) if piece.head < 0))
        at += len(part)
    words: list[_Word] = []
    for outer, first, part in zip(template.words, firsts, parts, strict=True):
        above = heads[outer.head] if outer.head >= 0 else -1
        words += [replace(w, head=above if w.head < 0 else first + w.head) for w in part]
    return _tree(words, document)


def _filled(word: _Word, chance: random.Random) -> list[_Word]:
    """Return what stands for a word of a template: itself, or the words that fill the slot."""
    if not word.form.startswith("{"):
        return [replace(word, head=-1)]
    slot, _, gender = word.form.strip("{}").partition(":")
    pieces = _SLOTS[slot](chance, gender)
    top = next(i for i, piece in enumerate(pieces) if piece.head < 0)
    pieces[top] = replace(pieces[top], relation=word.relation)
    pieces[-1] = replace(pieces[-1], spaced=word.spaced)
    return pieces


def _tree(words: list[_Word], document: str) -> Tree:
    text = ""
    tokens: list[Token] = []
    for i, word in enumerate(words):
        start = len(text)
        form = word.form[:1].upper() + word.form[1:] if i == 0 else word.form
        text += form + (" " if word.spaced else "")
        end = start + len(form)
        tokens.append(Token(start, end, i + 1, word.head + 1, word.tag, "_", word.upos, word.relation))
    return Tree(document, text.rstrip(), tokens)


# ------------------------------------------------------------------------------------------------ what fills the slots


def _name(forms: list[str]) -> list[_Word]:
    """Return a name whose later words hang flat on its first."""
    return [_Word(form, "NNP", "PROPN", -1 if i == 0 else 0, "flat") for i, form in enumerate(forms)]


def _one(form: str, tag: str, upos: str) -> list[_Word]:
    return [_Word(form, tag, upos, -1, "")]


@cache
def _given_names() -> dict[str, list[str]]:
    """Return the given names of one plain word by gender."""
    path = Path(english.__file__).with_name("given_names.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["name"].isalpha()]
    return {gender: [row["name"] for row in rows if row["gender"] == gender] for gender in "fm"}


_SURNAMES = (
    "Abad Adler Alcázar Amsel Arslan Aydın Baader Bakker Banach Barzani Baumann Bellini Berg Bergström "
    "Bianchi Birnbaum Bonet Bosch Brodsky Bruun Calvet Camps Carrasco Castells Chávez Cohn Colombo Cruz "
    "Dąbrowski Dahl Demir Dijkstra Dvořák Edelman Ekström Esteve Fabbri Falk Farkas Feldman Ferrari "
    "Fischer Fontana Frank Friedman Gallego Gärtner Gerber Goldberg Golovin Grau Greco Grossman "
    "Grünfeld Guillén Haas Hansen Hartley Hartmann Haugen Hirsch Hoffmann Horowitz Huber Ibsen Ivanova "
    "Jansen Jiménez Johansen Kaplan Kaya Kessler Kirchner Koch Kovács Kowalski Krüger Kruk Kuznetsov "
    "Lambert Larsen Lehmann Levin Lewandowski Lund Malik Marchetti Markovič Martí Mazur Mendes Meyer "
    "Moe Molina Morales Morozov Müller Nagy Navarro Nemeth Nielsen Nyberg Ødegaard Okonski Olsen Orsini "
    "Özkan Palau Pascual Pavlova Peretz Petrenko Pichler Pinsker Pujol Rabinovich Ramírez Ricci Richter "
    "Rinaldi Ríos Rivkin Rosen Rosenblum Rossi Rubio Ruiz Şahin Sandberg Sanz Schiller Schmidt Schuster "
    "Serra Shapiro Sharp Sidorov Singer Smit Sokolov Solé Sorokin Stein Strand Stromberg Svoboda Szabo "
    "Tanner Teixidó Thorsen Tichy Torres Turner Urban Valdés Vidal Vinter Vogel Volkov Wagner Walsh "
    "Wexler Wieczorek Winkler Wójcik Yıldız Zapata Zeman Zieliński Zimmermann Zuckerman"
).split()
_PARTICLED = (
    "van der Berg|van den Broek|van Dijk|de Vries|de la Cruz|de la Fuente|von Arnim|von Hagen|della Rovere|di Stefano|"
    "del Río|ten Boom|de Jong|van Houten|le Gall|dos Santos"
).split("|")
_CHINESE = "Chen Huang Liang Lin Liu Ma Sun Tang Wu Xu Yang Zhao Zhou".split()
_CHINESE_GIVEN = "Bing Guofeng Jianmin Meiling Qing Shifu Wenhua Xiulan Yan Zhengwei".split()
_CITIES = (
    "Alicante Antwerp Athens Basel Belgrade Bergen Białystok Bilbao Bologna Bordeaux Bremen Breslau "
    "Brno Brussels Bucharest Budapest Cairo Chicago Cluj Cologne Copenhagen Córdoba Cracow Danzig "
    "Detroit Dresden Dublin Geneva Genoa Ghent Glasgow Gothenburg Granada Graz Grenoble Grodno Hamburg "
    "Havana Helsinki Istanbul Izmir Kaunas Kharkov Kraków Leeds Leipzig Liège Lima Linz Lisbon "
    "Liverpool London Lublin Lwów Lyon Madrid Malmö Manchester Mannheim Marseille Montevideo Montreal "
    "Moscow Munich Nantes Naples Newark Nuremberg Oporto Oslo Palermo Perpignan Poltava Prague Reus "
    "Riga Rome Rosario Rotterdam Salonica Santiago Saratov Seville Shanghai Sofia Stuttgart Sydney "
    "Tampere Tarragona Tiflis Toulouse Trieste Trondheim Turin Utrecht Valencia Vienna Vilna Warsaw "
    "Winnipeg Zagreb Zaragoza Zurich"
).split()
_COUNTRIES = (
    "Argentina Austria Belgium Brazil Canada Chile France Germany Italy Lithuania Mexico Poland Spain".split()
)
_AFTER_NEW = "Bedford Haven Jersey Orleans Plymouth York".split()
_FLAT_PLACES = "Buenos Aires|Porto Alegre|Monte Carlo|Puerto Montt|Rio Grande".split("|")
_MONTHS = "January February March April May June July August September October November December".split()
_NUMBERS = "two three four five six seven eight nine ten".split()
_NATIONS = "Belgian British Bulgarian Catalan Chilean Czech Danish Dutch Finnish French German Greek Hungarian Jewish "
_NATIONS += "Norwegian Polish Portuguese Romanian Russian Serbian Spanish Swedish Swiss Turkish"
_VOWELS = tuple("AEIOUaeiou")
_LANGUAGES = (
    "Catalan Czech Danish Dutch English Esperanto French German Hebrew Italian Polish Russian Spanish".split()
)
_TRADES = (
    "baker barber blacksmith bookbinder bookseller bricklayer butcher cabinetmaker carpenter cobbler "
    "cooper dentist docker dressmaker farmhand furrier glazier goldsmith hatter joiner journalist "
    "lawyer librarian lithographer locksmith mason mechanic metalworker midwife milliner miner nurse "
    "painter pharmacist philosopher photographer physician plasterer poet postman potter sailor saddler "
    "sculptor seamstress shoemaker stonecutter surgeon tanner tailor teacher tobacconist translator "
    "typesetter upholsterer watchmaker weaver"
).split()
_COMPOUND_TRADES = (
    "school teacher|textile worker|shop assistant|railway clerk|wood carver|factory inspector".split("|")
)


def _initial(chance: random.Random) -> str:
    return f"{chance.choice('ABCDEFGHJKLMNPRSTVW')}."


def _given(chance: random.Random, gender: str) -> str:
    return chance.choice(_given_names()[gender or chance.choice("fm")])


def _family(chance: random.Random) -> list[str]:
    return chance.choice(_PARTICLED).split() if chance.random() < 0.1 else [chance.choice(_SURNAMES)]


def _given_part(chance: random.Random, gender: str) -> list[str]:
    draw = chance.random()
    if draw < 0.1:
        return [_initial(chance) for _ in range(chance.choice((1, 2)))]
    if draw < 0.16:
        return [_given(chance, gender), _initial(chance)]
    gender = gender or chance.choice("fm")
    return [_given(chance, gender) for _ in range(2 if draw < 0.24 else 1)]


def _person(chance: random.Random, gender: str) -> list[_Word]:
    draw = chance.random()
    if draw < 0.12:
        return _surname(chance, gender)
    if draw < 0.16:
        return _name([chance.choice(_CHINESE), chance.choice(_CHINESE_GIVEN)])
    names = _given_part(chance, gender) + _family(chance)
    return _name([*names, chance.choice(_SURNAMES)] if draw > 0.94 else names)


def _surname(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    family = chance.choice(_PARTICLED).split() if chance.random() < 0.05 else [chance.choice(_SURNAMES)]
    return _name([family[0][:1].upper() + family[0][1:], *family[1:]])


def _given_alone(chance: random.Random, gender: str) -> list[_Word]:
    return _name([_given(chance, gender)])


def _headword(chance: random.Random, gender: str) -> list[_Word]:
    """Return a lexicon's headword: "KELLER, Rosa", "Keller, R. M."."""
    surname = chance.choice(_SURNAMES)
    pieces = _name([surname.upper() if chance.random() < 0.7 else surname, *_given_part(chance, gender)])
    comma = _Word(",", ",", "PUNCT", 2, "punct")
    return [replace(pieces[0], spaced=False), comma, *pieces[1:]]


def _city(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    return _name([chance.choice(_CITIES)])


def _place(chance: random.Random, gender: str) -> list[_Word]:
    draw = chance.random()
    if draw < 0.05:
        city, country = _city(chance, gender)[0], _Word(chance.choice(_COUNTRIES), "NNP", "PROPN", 0, "appos")
        return [replace(city, spaced=False), _Word(",", ",", "PUNCT", 2, "punct"), country]
    if draw < 0.1:
        return [_Word("New", "NNP", "ADJ", 1, "amod"), *_name([chance.choice(_AFTER_NEW)])]
    if draw < 0.14:
        return _name(chance.choice(_FLAT_PLACES).split())
    return _city(chance, gender)


def _year_form(chance: random.Random) -> str:
    return str(chance.randint(1840, 1985))


def _year(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    return _one(_year_form(chance), "CD", "NUM")


def _date(chance: random.Random, gender: str) -> list[_Word]:
    """Return "9 October 1821" or "October 9, 1821": the day governs."""
    del gender
    day, month, year = str(chance.randint(1, 28)), chance.choice(_MONTHS), _year_form(chance)
    if chance.random() < 0.65:
        return [
            _Word(day, "CD", "NUM", -1, ""),
            _Word(month, "NNP", "PROPN", 0, "nmod:unmarked"),
            _Word(year, "CD", "NUM", 0, "nmod:unmarked"),
        ]
    return [
        _Word(month, "NNP", "PROPN", 1, "nmod:unmarked"),
        _Word(day, "CD", "NUM", -1, "", spaced=False),
        _Word(",", ",", "PUNCT", 3, "punct"),
        _Word(year, "CD", "NUM", 1, "nmod:unmarked"),
    ]


def _month_year(chance: random.Random, gender: str) -> list[_Word]:
    """Return "October 1917" or "the spring of 1917": the month or the season governs."""
    del gender
    year = _year_form(chance)
    if chance.random() < 0.8:
        return [
            _Word(chance.choice(_MONTHS), "NNP", "PROPN", -1, ""),
            _Word(year, "CD", "NUM", 0, "nmod:unmarked"),
        ]
    return [
        _Word("the", "DT", "DET", 1, "det"),
        _Word(chance.choice(("spring", "summer", "autumn", "winter")), "NN", "NOUN", -1, ""),
        _Word("of", "IN", "ADP", 3, "case"),
        _Word(year, "CD", "NUM", 1, "nmod"),
    ]


def _number(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    return _one(chance.choice(_NUMBERS), "CD", "NUM")


def _age(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    return _one(str(chance.randint(24, 91)), "CD", "NUM")


def _nation(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    return _one(chance.choice(_NATIONS.split()), "JJ", "ADJ")


def _language(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    return _name([chance.choice(_LANGUAGES)])


def _trade(chance: random.Random, gender: str) -> list[_Word]:
    del gender
    if chance.random() < 0.9:
        return _one(
            chance.choice([trade for trade in _TRADES if not trade.startswith(_VOWELS)]), "NN", "NOUN"
        )
    first, last = chance.choice(_COMPOUND_TRADES).split()
    return [_Word(first, "NN", "NOUN", 1, "compound"), *_one(last, "NN", "NOUN")]


def _group(chance: random.Random, gender: str) -> list[_Word]:
    """Return a body's name, its noun at the end: "Party", "Socialist League", "Danish Labour Union"."""
    del gender
    draw = chance.random()
    if draw < 0.12:
        return _name(
            [chance.choice("Bund Comintern Commune Confederation Directory Internationale Soviet".split())]
        )
    if draw < 0.24:
        kind, noun = chance.choice(
            ("strike committee", "reading circle", "workers council", "trade council")
        ).split()
        return [
            _Word(kind, "NNS" if kind == "workers" else "NN", "NOUN", 1, "compound"),
            *_one(noun, "NN", "NOUN"),
        ]
    if draw < 0.32:
        top = chance.choice("Union Federation Society League".split())
        of = chance.choice("Labour Youth Letters".split())
        return [*_name([top]), _Word("of", "IN", "ADP", 2, "case"), _Word(of, "NNP", "PROPN", 0, "nmod")]
    return _party(chance)


def _party(chance: random.Random) -> list[_Word]:
    kinds = [
        (word, "ADJ", "amod") for word in "Socialist Communist Democratic Liberal National Agrarian".split()
    ]
    kinds += [(word, "PROPN", "compound") for word in "Labour Peasant Peace Tenant Youth".split()]
    before = [chance.choice(kinds)]
    if chance.random() < 0.4:
        before.insert(0, (chance.choice(_NATIONS.split()), "ADJ", "amod"))
    noun = chance.choice("Party League Federation Union Club Association".split())
    words = [_Word(form, "NNP", upos, len(before), relation) for form, upos, relation in before]
    return [*words, *_name([noun])]


_FOREIGN_WORKS = (
    "Volksblatt|Der Wecker|Die Neue Stimme|Le Tocsin|La Aurora|El Faro|Il Risveglio|Brünner Tagblatt|Der Arbayter|"
    "Ny Dag|De Toekomst|La Veu|Nowe Życie|Pravo Lidu|Vorbote"
).split("|")


def _work(chance: random.Random, gender: str) -> list[_Word]:
    """Return a newspaper's or a book's name, now and then in quotation marks."""
    del gender
    title = _title(chance)
    if chance.random() > 0.2:
        return title
    moved = [replace(word, head=word.head + 1 if word.head >= 0 else -1) for word in title]
    top = next(i for i, word in enumerate(moved) if word.head < 0)
    moved[-1] = replace(moved[-1], spaced=False)
    opening = _Word("“", "``", "PUNCT", top + 1, "punct", spaced=False)
    return [opening, *moved, _Word("”", "''", "PUNCT", top + 1, "punct")]


def _title(chance: random.Random) -> list[_Word]:
    draw = chance.random()
    if draw < 0.4:
        return _name(chance.choice(_FOREIGN_WORKS).split())
    noun = chance.choice("Beacon Bell Commonwealth Dawn Forge Hammer Lantern Torch Voice Way".split())
    if draw < 0.7:
        return [_Word("The", "DT", "DET", 1, "det"), *_name([noun])]
    other = chance.choice("Bread Freedom Labour Peace Bondage Silence".split())
    if draw < 0.85:
        return [*_name([noun]), _Word("and", "CC", "CCONJ", 2, "cc"), _Word(other, "NNP", "PROPN", 0, "conj")]
    return [
        _Word("The", "DT", "DET", 1, "det"),
        *_name([noun]),
        _Word("of", "IN", "ADP", 3, "case"),
        _Word(other, "NNP", "PROPN", 1, "nmod"),
    ]


_SLOTS: dict[str, Callable[[random.Random, str], list[_Word]]] = {
    "PERSON": _person,
    "SURNAME": _surname,
    "GIVEN": _given_alone,
    "HEADWORD": _headword,
    "PLACE": _place,
    "PLACE1": _city,
    "GROUP": _group,
    "WORK": _work,
    "YEAR": _year,
    "DATE": _date,
    "MONTHYEAR": _month_year,
    "NUM": _age,
    "NUM10": _number,
    "NATION": _nation,
    "LANGUAGE": _language,
    "TRADE": _trade,
}


# -------------------------------------------------------------------------------------------------------- the checker


def problems(tree: Tree) -> Iterator[str]:
    """Yield what is wrong with a tree: roots, heads out of range, circles, unknown labels, crossing arcs, spaces."""
    count = len(tree.tokens)
    if [token.head for token in tree.tokens].count(0) != 1:
        yield "not one root"
    for token in tree.tokens:
        yield from _wrong_labels(token)
        if not 0 <= token.head <= count:
            yield f"{token.number}: head out of range"
            return
    heads = [token.head for token in tree.tokens]
    yield from (
        f"{number}: in a circle" for number in range(1, count + 1) if not _reaches_root(number, heads)
    )
    yield from _crossings(heads)
    yield from (
        f"text has {bad!r}" for bad in ("  ", " ,", " .", "( ", " )", "{", ",,", "“ ") if bad in tree.text
    )


def _wrong_labels(token: Token) -> Iterator[str]:
    for label, known in ((token.upos, UPOS), (token.tag, XPOS), (token.relation, DEPRELS)):
        if label not in known:
            yield f"{token.number}: {label!r} is no label"
    if (token.head == 0) != (token.relation == "root"):
        yield f"{token.number}: {token.relation} on {token.head}"


def _reaches_root(number: int, heads: list[int]) -> bool:
    for _ in heads:
        number = heads[number - 1]
        if number == 0:
            return True
    return False


def _crossings(heads: list[int]) -> Iterator[str]:
    arcs = [(min(i, head), max(i, head)) for i, head in enumerate(heads, 1) if head]
    for left, right in arcs:
        for start, end in arcs:
            if left < start < right < end:
                yield f"arcs {left}-{right} and {start}-{end} cross"


def main(shown: int = 20) -> int:
    """Check some expansions of each template, print what is wrong and some trees; return 1 if anything is wrong."""
    kinds = list(templates())
    chance = random.Random(1)
    wrong = 0
    for template in kinds:
        for _ in range(8):
            tree = expanded(template, chance, "")
            for problem in problems(tree):
                wrong += 1
                print(f"{template.name}: {problem}: {tree.text}")
    print(f"{len(kinds)} templates, {wrong} problems")
    for template in chance.sample(kinds, shown):
        tree = expanded(template, chance, "")
        print(f"\n{template.name}: {tree.text}")
        print(" ".join(_shown(tree, token) for token in tree.tokens))
    return 1 if wrong else 0


def _shown(tree: Tree, token: Token) -> str:
    return f"{token.number}.{tree.text[token.start : token.end]}/{token.tag}/{token.head}/{token.relation}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
