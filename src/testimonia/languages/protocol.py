"""What a language brings: all that reading, and nothing else in the house, knows of it.

A pack is one value of this type. It comes in by the group ``languages`` of ``plugins.py`` (an entry point
``testimonia.languages``, the name being the code of the language), and is handed from stage to stage; no stage
imports a pack. Each part is a function without arguments that is called when its stage begins, so that a page of the
reading room does not load the words of the furniture. Parts that a language leaves out hold nothing: it is read with
less, and no stage fails.
"""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.languages.parts.citing import Citing
from testimonia.languages.parts.clauses import Wording
from testimonia.languages.parts.dates import DateTables
from testimonia.languages.parts.deeds import Deeds
from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.parts.facts import Facts
from testimonia.languages.parts.frames import Frames
from testimonia.languages.parts.furniture import Furniture
from testimonia.languages.parts.modality import Modality
from testimonia.languages.parts.names import NameCustoms
from testimonia.languages.parts.notes import Notes
from testimonia.languages.parts.nouns import Nouns
from testimonia.languages.parts.pages import PageWording
from testimonia.languages.parts.printing import Printing
from testimonia.languages.parts.speech import Speech
from testimonia.languages.parts.talk import Talk
from testimonia.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Language:
    """One language. ``code`` is its BCP 47 tag: "en"."""

    code: str
    sentences: Callable[[str, int, int], list[Sentence]]
    """The sentences of a stretch of a text, with their words: (text, start, end), offsets in code points."""
    clauses: Callable[[], Wording] = Wording
    """Words by which a tree becomes clauses."""
    modality: Callable[[], Modality] = Modality
    """Words by which a clause is told, denied, hoped or doubted."""
    speech: Callable[[], Speech] = Speech
    """Quotation marks, verbs of saying and what else puts words into somebody's mouth."""
    citing: Callable[[], Citing] = Citing
    """Words of references to other texts."""
    talk: Callable[[], Talk] = Talk
    """Words of interviews, minutes and letters: whose turn it is to speak, and who signs."""
    discourse: Callable[[], Discourse] = Discourse
    """Words by which a source goes on speaking of somebody: pronouns, nouns, kin, plurals."""
    notes: Callable[[], Notes] = Notes
    """Words of the style of notes and lexica."""
    nouns: Callable[[], Nouns] = Nouns
    """Nouns that lists know, and the classes that frames ask for."""
    frames: Callable[[], Frames] = Frames
    """Which statement a verb or noun makes of its clause, and the words the extractors ask for."""
    names: Callable[[], NameCustoms] = NameCustoms
    """What stands in personal names without being the name: titles, suffixes, words of birth."""
    dates: Callable[[], DateTables] = DateTables
    """Words and patterns of time."""
    deeds: Callable[[], Deeds] = Deeds
    """What happens to people, as far as other things are counted from it."""
    furniture: Callable[[], Furniture] = Furniture
    """What the furniture of a page says."""
    facts: Callable[[], Facts] = Facts
    """What the entries of boxes of facts say."""
    printing: Callable[[], Printing] = Printing
    """What print does with words."""
    pages: Callable[[], PageWording] = PageWording
    """How a statement is put into words on the pages of the reading room."""
