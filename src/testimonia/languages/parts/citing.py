"""The words of references to other texts: what stands before a page, an editor, the work cited before."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Citing:
    """Lists of words in small letters, with their full stops; an empty list makes no rule hold.

    Two values are never the same: what is made of one is kept by its identity.
    """

    leads: Words = ()
    """What stands before another text that is referred to: "see", "cf."."""
    leads_before: Words = ()
    """Before such a word: "but see"."""
    leads_on: Words = ()
    """Behind such a word: "also", "especially"."""
    pages: Words = ()
    """Before the number of a page."""
    sections: Words = ()
    """Before the number of a chapter or part."""
    volumes: Words = ()
    issues: Words = ()
    both: Words = ()
    """Between two authors."""
    others: Words = ()
    """For authors who are left out: "et al."."""
    editors: Words = ()
    """Behind those who edited a work."""
    edited_by: Words = ()
    translated_by: Words = ()
    by: Words = ()
    """Between a title and its author."""
    inside: Words = ()
    """Between a part and the work it stands in."""
    editions: Words = ()
    """Behind the number of an edition."""
    missing: Words = ()
    """For a place, publisher or year that a work does not give."""
    again: Words = ()
    """For the work cited just before."""
    same: Words = ()
    """Behind an author, for their work that was cited before."""
    theses: Words = ()
    universities: Words = ()
    """Words in the names of schools that take theses."""
    houses: Words = ()
    """Words in the names of publishers."""
    accessed: Words = ()
    """Before the day on which an address was looked at."""
    from_: Words = ()
    """Between that day and the address."""
    interviews: Words = ()
    """Before the one who was asked."""
    letters: Words = ()
    """Before the one who wrote it."""
    to: Words = ()
    """Between who wrote a letter and who got it."""
    holdings: Words = ()
    """Parts of an archive: "papers", "box"."""
    papers: Words = ()
    """Nouns that newspapers and journals are named by."""
    months: Mapping[str, int] = field(default_factory=dict)
    seasons: Words = ()
    articles: Words = ()
    openers: Words = ()
    """Further words that begin a title and no name."""
    small: Words = ()
    """Words in small letters inside of titles."""
    telling: Words = ()
    """Forms of verbs of writing that may stand before where it is written: "writes in"."""
    headings: Words = ()
    """Patterns of headings below which stand notes and works."""
    listing: Words = ()
    """Patterns of those of them below which stand works alone."""
