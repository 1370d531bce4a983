"""The small shapes that references are made of: years, days, pages, addresses, marks of notes.

Every pattern is bounded, so that hostile text costs no more than its length. Words come from the language.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.languages.parts.citing import Citing

NEVER = "(?!)"
YEAR = r"(?:1[4-9]|20)\d\d"
PAGES = r"\d{1,4}[a-z]{0,2}(?:\s?[-–—]\s?\d{1,4}[a-z]{0,2})?(?:,\s\d{1,4}(?:[-–—]\d{1,4})?){0,6}"
"""Numbers of pages, in Arabic figures: "3–9", "3, 17", "14f"."""
ONE = r"\d{1,4}[a-z]{0,2}(?:\s?[-–—]\s?\d{1,4})?"
ROMAN = r"[ivxlc]{1,8}(?:[-–—][ivxlc]{1,8})?"
ADDRESS = r"https?://[^\s<>\"”»\])]{4,500}"
DOI = r"10\.\d{4,9}/[^\s\"”<>\])]{1,200}"
ISBN = r"97[89][- ]?(?:\d[- ]?){9}[\dX]|(?:\d[- ]?){9}[\dX]"
QUOTED = (
    r"“(?P<a>[^“”\n]{2,300})”|‘(?P<b>(?:[^‘’\n]|’(?=\w)){2,300})’"
    r"|\"(?P<c>[^\"\n]{2,300})\"|«(?P<d>[^«»\n]{2,300})»"
)
"""A title in quotation marks, without them in one of four groups."""
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
"""A letter that is not small."""


def either(words: Iterable[str]) -> str:
    """Return a pattern of words, the longest first; a word that ends in a letter ends there."""
    ordered = sorted(words, key=len, reverse=True)
    patterns = (re.escape(word) + (r"\b" if word[-1:].isalpha() else "") for word in ordered)
    return f"(?:{'|'.join(patterns)})" if ordered else NEVER


def cased(words: Iterable[str]) -> str:
    """Return a pattern of words of which each may begin with a capital."""
    return either({form for word in words for form in (word, word[:1].upper() + word[1:])})


@dataclass(frozen=True, slots=True)
class Shapes:
    """The patterns of one language."""

    day: str
    """A day, month, season or year, in groups: see ``days``."""
    page: re.Pattern[str]
    """What stands at the end and tells where in the work: ``cued`` pages, or bare ones behind a comma or colon."""
    lead: re.Pattern[str]
    again: re.Pattern[str]
    same: re.Pattern[str]
    joined: re.Pattern[str]
    others: re.Pattern[str]
    editors: re.Pattern[str]
    edited_by: re.Pattern[str]
    translated_by: re.Pattern[str]
    inside: re.Pattern[str]
    edition: re.Pattern[str]
    volume: re.Pattern[str]
    numbered: re.Pattern[str]
    accessed: re.Pattern[str]
    thesis: re.Pattern[str]
    university: re.Pattern[str]
    issue: str
    house: re.Pattern[str]
    paper: re.Pattern[str]
    interview: re.Pattern[str]
    letter: re.Pattern[str]
    holding: re.Pattern[str]
    written_by: re.Pattern[str]


def shapes(words: Citing) -> Shapes:
    """Return the patterns that a language's words make."""
    issue = rf"{cased(words.issues)}\s?(?P<issue>\d{{1,6}})"
    return Shapes(
        day=_day(words), issue=issue, page=_page(words), **_before(words), **_people(words), **_numbers(words),
        **_records(words),
    )  # fmt: skip


Patterns = dict[str, re.Pattern[str]]


def _before(words: Citing) -> Patterns:
    """Return what stands before a reference, or for one."""
    also = rf"{either(words.leads_on)},?\s+"
    return {
        "lead": re.compile(rf"\s*(?:{cased(words.leads)}[:,]?\s+(?:{also})?|{also})", re.IGNORECASE),
        "again": re.compile(rf"{cased(words.again)}[.,]?"),
        "same": re.compile(rf",?\s{cased(words.same)}[.,]?"),
        "inside": re.compile(rf"(?:^|[,.]\s|[.,]?[”’\"»][.,]?\s){cased(words.inside)}(?P<colon>:?)\s"),
        "accessed": re.compile(
            rf"[\s.,;]*[(\[]?{cased(words.accessed)}:?\s(?P<day>{_day(words)})[)\].,]*(?:,\s?{either(words.from_)}:?)?"
        ),
    }


def _people(words: Citing) -> Patterns:
    """Return what stands between, before and behind names."""
    return {
        "joined": re.compile(rf",?\s{either(words.both)}\s|,?\s&\s|\s?;\s"),
        "others": re.compile(rf",?\s{either(words.others)}"),
        "editors": re.compile(rf"[,\s]\s?\(?{cased(words.editors)}\)?[.,:]?(?=\s|$)"),
        "edited_by": re.compile(rf",\s{cased(words.edited_by)}\s"),
        "translated_by": re.compile(
            rf"[,.]\s{cased(words.translated_by)}\s(?P<who>[^,()]{{3,60}}?)(?=,|\s?\(|$|\.\s|\.$)"
        ),
        "written_by": re.compile(rf"\s{either(words.by)}\s(?={CAPITAL})"),
    }


def _numbers(words: Citing) -> Patterns:
    """Return editions, volumes, and journals with their numbers."""
    volumes, issues = cased(words.volumes), cased(words.issues)
    issue = r"\d{1,4}(?:[-–/]\d{1,4})?"
    return {
        "edition": re.compile(
            rf"[,.]?\s\(?(?P<n>\d{{1,2}})(?:st|nd|rd|th|\.|e)?\s{cased(words.editions)}\)?"
        ),
        "volume": re.compile(rf",\s{volumes}\s?(?P<n>\d{{1,3}}|[IVXLC]{{1,6}})(?=$|[,.\s(])"),
        "numbered": re.compile(
            rf"(?P<name>{CAPITAL}[^,;:.()\d\n]{{2,80}}?),?\.?\s(?:{volumes}\s?)?(?P<volume>\d{{1,4}}|[IVXLC]{{1,6}})"
            rf"(?:(?::|,\s?{issues}\s?|\.|/)(?P<a>{issue})|\s?\((?P<b>{issue})\))?,?$"
        ),
    }


def _records(words: Citing) -> Patterns:
    """Return theses, publishers, newspapers, interviews, letters and archives."""
    somebody = rf"{CAPITAL}[^,;()\d]{{2,60}}"
    paper = rf"(?P<name>{CAPITAL}[\w’'-]{{1,20}}(?:\s{CAPITAL}[\w’'-]{{1,20}}){{0,4}})"
    asked = rf"(?:[\w’' ]{{0,30}})?{cased(words.interviews)}\s(?P<who>[^,;()]{{3,60}})"
    return {
        "thesis": re.compile(rf"(?P<genre>[^,.()]{{0,60}}?{cased(words.theses)})", re.IGNORECASE),
        "university": re.compile(either(words.universities), re.IGNORECASE),
        "house": re.compile(rf"\b{either(words.houses)}", re.IGNORECASE),
        "paper": re.compile(rf"{paper}(?:\s\((?P<place>{CAPITAL}[^()\d]{{1,30}})\))?"),
        "interview": re.compile(rf"(?P<title>{asked})"),
        "letter": re.compile(
            rf"(?P<title>(?:{cased(words.letters)}\s)?{somebody}?\s{either(words.to)}\s{somebody})"
        ),
        "holding": re.compile(either(words.holdings), re.IGNORECASE),
    }


def _day(words: Citing) -> str:
    """Return the pattern of a day: year first, day first, month first, month or season and year, year alone."""
    months = f"(?:{'|'.join(sorted(map(re.escape, words.months), key=len, reverse=True)) or NEVER})"
    month = rf"(?i:{months})\b\.?"
    seasons = f"(?i:{'|'.join(words.seasons) or NEVER})"
    of_month = r"\d{1,2}(?:st|nd|rd|th)?"
    return (
        rf"(?:{YEAR}-\d\d-\d\d|{of_month}\s(?:of\s)?{month},?\s{YEAR}|{month}\s{of_month},?\s{YEAR}"
        rf"|\d{{1,2}}\.\s?\d{{1,2}}\.\s?{YEAR}|(?:{month}|{seasons}),?\s{YEAR}|\b{YEAR})"
    )


def _page(words: Citing) -> re.Pattern[str]:
    """Return the pattern of the end of a reference that tells the place in the work."""
    cued = rf"(?:{cased([*words.pages, *words.sections])})\s?(?P<cued>{PAGES}(?:\s?ff?\.)?|{ROMAN})"
    return re.compile(
        rf"[,.:;]?\s?(?<!\w){cued}$|(?:,|(?:(?<=\d\d\d\d)|(?<=\))|(?<=[a-z])):|(?<=\)),?)\s?(?P<bare>{ONE})$"
    )


def marked(words: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of a heading that is one of these and nothing else."""
    return re.compile(rf"(?:{'|'.join(words) or NEVER})[\s:.]*", re.IGNORECASE)
