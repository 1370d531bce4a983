"""Where a name begins and ends, by what stands in it and behind it."""

import pytest

from testimonia.discourse.name_ends import is_day, is_rank
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Kind
from testimonia.tagger.sight import Name
from tests.discourse.test_as_written import mended
from tests.discourse.test_kin_lists import tagged
from tests.extractors.reading import statement_lines

CUSTOMS = ENGLISH.names()


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("Ida Lie (or Lee) Van Moss (1760-1822) sang.",
         (("Ida Lie", "person"), ("Lee", "person"), ("Van Moss", "person")),
         ["person: Ida Lie ( or Lee ) Van Moss"]),
        ("Ida Lie (or Lee) Vik sang.", (("Ida Lie", "person"),), ["person: Ida Lie ( or Lee ) Vik"]),
        ("Ida Lie (or Lee) sang.", (("Ida Lie", "person"), ("Lee", "person")), ["person: Ida Lie"]),
        ("Ida Lie (née Lee) Vik sang.", (("Ida Lie", "person"), ("Vik", "person")),
         ["person: Ida Lie ( née Lee ) Vik"]),
        ("Ida Lie (née Lee) sang.", (("Ida Lie", "person"), ("Lee", "person")), ["person: Ida Lie", "person: Lee"]),
        ("Ole Lie, 3rd Earl of Moss, sang.", (("Ole Lie", "person"), ("Moss", "place")),
         ["person: Ole Lie", "person: 3rd Earl of Moss"]),
        ("Ole Lie, 1st Viscount Moss, sang.", (("Ole Lie", "person"), ("Moss", "place")),
         ["person: Ole Lie", "person: 1st Viscount Moss"]),
        ("Ole Lie, 3rd Cavalry, sang.", (("Ole Lie", "person"),), ["person: Ole Lie"]),
        ("Ole Lie, 3rd Earl, sang.", (("Ole Lie", "person"),), ["person: Ole Lie"]),
        ("Ole Lie Jr. Lie sang.", (("Ole Lie Jr. Lie", "person"),), ["person: Ole Lie Jr."]),
        ("Ole Lie Jr. sang.", (("Ole Lie Jr.", "person"),), ["person: Ole Lie Jr."]),
        ("The Roads and Bridges Committee met.", (("Committee", "group"),), ["group: Roads and Bridges Committee"]),
        ("The Rules and Bylaws Committee of Moss met.", (("Rules", "group"), ("Bylaws Committee of Moss", "group")),
         ["group: Rules and Bylaws Committee of Moss"]),
        ("The Moss Senate's Roads and Bridges Committee met.",
         (("Moss Senate 's Roads and Bridges Committee", "group"),),
         ["group: Moss Senate 's Roads and Bridges Committee"]),
        ("The Trade, Industry and Labour Department met.", (), ["group: Trade , Industry and Labour Department"]),
        ("The Guild and the Trade Committee met.", (("Guild", "group"), ("Trade Committee", "group")),
         ["group: Guild", "group: Trade Committee"]),
        ("Ida and Ole Committee met.", (("Ida", "person"), ("Ole", "person")), ["person: Ida", "person: Ole"]),
        ("The committee and the board met.", (), []),
        ("Lieutenant, Mary 20, 1813, and captain.", (("Mary", "person"),), []),
        ("Ole, Mary 20, Ida 18.", (("Mary", "person"),), ["person: Mary"]),
    ],
)  # fmt: skip
def test_a_name_is_as_long_as_print_has_it(
    text: str, seen: tuple[tuple[str, Kind], ...], names: list[str]
) -> None:
    """Another spelling stands inside a name, a peerage is a second one, "Jr." ends it, and no month is one."""
    assert mended(text, *seen) == names


def test_a_day_behind_it_makes_a_word_a_month() -> None:
    """A name of two words is none, nor is a word before a number that no month has."""
    sentence = tagged("Ida Mary 20, 1813, Mary 40, 1813, Mary 20, 1813")
    found = [is_day(sentence, Name(first, last, "person", 1.0)) for first, last in ((0, 2), (6, 7), (11, 12))]
    assert found == [False, False, True]


def test_a_rank_has_a_number() -> None:
    """An "Earl" without one may be a given name."""
    others = (["earl", "warren"], ["3rd", "cavalry"], ["3rd"])
    assert is_rank(["3rd", "earl"], CUSTOMS)
    assert not any(is_rank(words, CUSTOMS) for words in others)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Edmund Pell (1660–1730) was a farmer. He had two sons: Edmund (1692-1750) and Otto (1695-1760).",
         ["kinship.child | Edmund Pell | > Edmund", "birth.born | Edmund | @1692", "death.died | Edmund | @1750",
          "birth.born | Edmund Pell | @1660"]),
        ("Edmund Pell (1660–1730) was a farmer. Edmund (1660-1730) lived in Hull. Edmund was a baker.",
         ["residence.lived | Edmund Pell | > Hull | in Hull", "occupation.worked_as | Edmund Pell | = baker"]),
        ("Ann Martha Conlon sang. Jonas Pell's siblings are Max Pell and Anna (born in 1948).",
         ["kinship.sibling | Jonas Pell | > Anna"]),
        ("Mildred Reade sang. Mildred Gale (1671-1701) sang. They had Mildred (1698-1747) and John (1695-1760).",
         ["birth.born | Mildred | @1698"]),
        ("Mary Gould (1700-1760), born Mary Pratt in Kent, was a weaver. Mary Pratt died in Hull.",
         ["name.born_as | Mary Gould | = Mary Pratt | in Kent", "death.died | Mary Gould | in Hull"]),
        ("James Orr, 3rd Earl of Tyne, was a soldier. Tyne died in Bath in 1790.",
         ["occupation.worked_as | James Orr | = soldier", "death.died | James Orr | @1790 | in Bath"]),
        ("Mary Pratt (née Smith) Gould (1700-1760) was a weaver.",
         ["name.born_as | Mary Pratt (née Smith) Gould | = Smith",
          "birth.born | Mary Pratt (née Smith) Gould | @1700"]),
        ("Jonas Pell was the son of Martha Hoos (or Goos) and Abel Pell (1720–1790).",
         ["kinship.parent | Jonas Pell | > Martha Hoos", "kinship.parent | Jonas Pell | > Abel Pell"]),
    ],
)  # fmt: skip
def test_who_bears_a_name_is_told_by_what_stands_behind_it(text: str, lines: list[str]) -> None:
    """Other years make another Edmund; a peerage and a name at birth are their bearer's, years or no years between."""
    found = statement_lines(text)
    assert [line for line in lines if line not in found] == []
    assert not any("Goos" in line for line in found)
