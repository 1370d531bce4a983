"""What fills the slots of the templates of lives: names, places, groups, dates and trades, as small trees."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from testimonia.model import Gender
from testimonia.names.given import written


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a template or of what fills a slot; ``head`` counts from 0, -1 is the root or the slot's governor."""

    form: str
    tag: str
    upos: str
    head: int
    relation: str
    spaced: bool = True


def _name(forms: list[str]) -> list[Word]:
    """Return a name whose later words hang flat on its first."""
    return [Word(form, "NNP", "PROPN", -1 if i == 0 else 0, "flat") for i, form in enumerate(forms)]


def _one(form: str, tag: str, upos: str) -> list[Word]:
    return [Word(form, tag, upos, -1, "")]


@cache
def _given_names() -> dict[str, list[str]]:
    """Return the given names of one plain word by gender."""
    genders: tuple[Gender, ...] = ("f", "m")
    return {gender: [name.title() for name in written(gender) if name.isalpha()] for gender in genders}


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


def _person(chance: random.Random, gender: str) -> list[Word]:
    draw = chance.random()
    if draw < 0.12:
        return _surname(chance, gender)
    if draw < 0.16:
        return _name([chance.choice(_CHINESE), chance.choice(_CHINESE_GIVEN)])
    names = _given_part(chance, gender) + _family(chance)
    return _name([*names, chance.choice(_SURNAMES)] if draw > 0.94 else names)


def _surname(chance: random.Random, gender: str) -> list[Word]:
    del gender
    family = chance.choice(_PARTICLED).split() if chance.random() < 0.05 else [chance.choice(_SURNAMES)]
    return _name([family[0][:1].upper() + family[0][1:], *family[1:]])


def _given_alone(chance: random.Random, gender: str) -> list[Word]:
    return _name([_given(chance, gender)])


def _headword(chance: random.Random, gender: str) -> list[Word]:
    """Return a lexicon's headword: "KELLER, Rosa", "Keller, R. M."."""
    surname = chance.choice(_SURNAMES)
    pieces = _name([surname.upper() if chance.random() < 0.7 else surname, *_given_part(chance, gender)])
    comma = Word(",", ",", "PUNCT", 2, "punct")
    return [replace(pieces[0], spaced=False), comma, *pieces[1:]]


def _city(chance: random.Random, gender: str) -> list[Word]:
    del gender
    return _name([chance.choice(_CITIES)])


def _place(chance: random.Random, gender: str) -> list[Word]:
    draw = chance.random()
    if draw < 0.05:
        city, country = _city(chance, gender)[0], Word(chance.choice(_COUNTRIES), "NNP", "PROPN", 0, "appos")
        return [replace(city, spaced=False), Word(",", ",", "PUNCT", 2, "punct"), country]
    if draw < 0.1:
        return [Word("New", "NNP", "ADJ", 1, "amod"), *_name([chance.choice(_AFTER_NEW)])]
    if draw < 0.14:
        return _name(chance.choice(_FLAT_PLACES).split())
    return _city(chance, gender)


def _year_form(chance: random.Random) -> str:
    return str(chance.randint(1840, 1985))


def _year(chance: random.Random, gender: str) -> list[Word]:
    del gender
    return _one(_year_form(chance), "CD", "NUM")


def _date(chance: random.Random, gender: str) -> list[Word]:
    """Return "9 October 1821" or "October 9, 1821": the day governs."""
    del gender
    day, month, year = str(chance.randint(1, 28)), chance.choice(_MONTHS), _year_form(chance)
    if chance.random() < 0.65:
        return [
            Word(day, "CD", "NUM", -1, ""),
            Word(month, "NNP", "PROPN", 0, "nmod:unmarked"),
            Word(year, "CD", "NUM", 0, "nmod:unmarked"),
        ]
    return [
        Word(month, "NNP", "PROPN", 1, "nmod:unmarked"),
        Word(day, "CD", "NUM", -1, "", spaced=False),
        Word(",", ",", "PUNCT", 3, "punct"),
        Word(year, "CD", "NUM", 1, "nmod:unmarked"),
    ]


def _month_year(chance: random.Random, gender: str) -> list[Word]:
    """Return "October 1917" or "the spring of 1917": the month or the season governs."""
    del gender
    year = _year_form(chance)
    if chance.random() < 0.8:
        return [
            Word(chance.choice(_MONTHS), "NNP", "PROPN", -1, ""),
            Word(year, "CD", "NUM", 0, "nmod:unmarked"),
        ]
    return [
        Word("the", "DT", "DET", 1, "det"),
        Word(chance.choice(("spring", "summer", "autumn", "winter")), "NN", "NOUN", -1, ""),
        Word("of", "IN", "ADP", 3, "case"),
        Word(year, "CD", "NUM", 1, "nmod"),
    ]


def _number(chance: random.Random, gender: str) -> list[Word]:
    del gender
    return _one(chance.choice(_NUMBERS), "CD", "NUM")


def _age(chance: random.Random, gender: str) -> list[Word]:
    del gender
    return _one(str(chance.randint(24, 91)), "CD", "NUM")


def _nation(chance: random.Random, gender: str) -> list[Word]:
    del gender
    return _one(chance.choice(_NATIONS.split()), "JJ", "ADJ")


def _language(chance: random.Random, gender: str) -> list[Word]:
    del gender
    return _name([chance.choice(_LANGUAGES)])


def _trade(chance: random.Random, gender: str) -> list[Word]:
    del gender
    if chance.random() < 0.9:
        return _one(
            chance.choice([trade for trade in _TRADES if not trade.startswith(_VOWELS)]), "NN", "NOUN"
        )
    first, last = chance.choice(_COMPOUND_TRADES).split()
    return [Word(first, "NN", "NOUN", 1, "compound"), *_one(last, "NN", "NOUN")]


def _group(chance: random.Random, gender: str) -> list[Word]:
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
            Word(kind, "NNS" if kind == "workers" else "NN", "NOUN", 1, "compound"),
            *_one(noun, "NN", "NOUN"),
        ]
    if draw < 0.32:
        top = chance.choice("Union Federation Society League".split())
        of = chance.choice("Labour Youth Letters".split())
        return [*_name([top]), Word("of", "IN", "ADP", 2, "case"), Word(of, "NNP", "PROPN", 0, "nmod")]
    return _party(chance)


def _party(chance: random.Random) -> list[Word]:
    kinds = [
        (word, "ADJ", "amod") for word in "Socialist Communist Democratic Liberal National Agrarian".split()
    ]
    kinds += [(word, "PROPN", "compound") for word in "Labour Peasant Peace Tenant Youth".split()]
    before = [chance.choice(kinds)]
    if chance.random() < 0.4:
        before.insert(0, (chance.choice(_NATIONS.split()), "ADJ", "amod"))
    noun = chance.choice("Party League Federation Union Club Association".split())
    words = [Word(form, "NNP", upos, len(before), relation) for form, upos, relation in before]
    return [*words, *_name([noun])]


_FOREIGN_WORKS = (
    "Volksblatt|Der Wecker|Die Neue Stimme|Le Tocsin|La Aurora|El Faro|Il Risveglio|Brünner Tagblatt|Der Arbayter|"
    "Ny Dag|De Toekomst|La Veu|Nowe Życie|Pravo Lidu|Vorbote"
).split("|")


def _work(chance: random.Random, gender: str) -> list[Word]:
    """Return a newspaper's or a book's name, now and then in quotation marks."""
    del gender
    title = _title(chance)
    if chance.random() > 0.2:
        return title
    moved = [replace(word, head=word.head + 1 if word.head >= 0 else -1) for word in title]
    top = next(i for i, word in enumerate(moved) if word.head < 0)
    moved[-1] = replace(moved[-1], spaced=False)
    opening = Word("“", "``", "PUNCT", top + 1, "punct", spaced=False)
    return [opening, *moved, Word("”", "''", "PUNCT", top + 1, "punct")]


def _title(chance: random.Random) -> list[Word]:
    draw = chance.random()
    if draw < 0.4:
        return _name(chance.choice(_FOREIGN_WORKS).split())
    noun = chance.choice("Beacon Bell Commonwealth Dawn Forge Hammer Lantern Torch Voice Way".split())
    if draw < 0.7:
        return [Word("The", "DT", "DET", 1, "det"), *_name([noun])]
    other = chance.choice("Bread Freedom Labour Peace Bondage Silence".split())
    if draw < 0.85:
        return [*_name([noun]), Word("and", "CC", "CCONJ", 2, "cc"), Word(other, "NNP", "PROPN", 0, "conj")]
    return [
        Word("The", "DT", "DET", 1, "det"),
        *_name([noun]),
        Word("of", "IN", "ADP", 3, "case"),
        Word(other, "NNP", "PROPN", 1, "nmod"),
    ]


SLOTS: dict[str, Callable[[random.Random, str], list[Word]]] = {
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
