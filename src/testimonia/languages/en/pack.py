"""The English pack: one value that holds every part (``languages/protocol.py`` says what each is)."""

from testimonia.languages.en import dates
from testimonia.languages.en.citing import citing
from testimonia.languages.en.dates.deeds import deeds
from testimonia.languages.en.discourse import discourse
from testimonia.languages.en.extraction import frames
from testimonia.languages.en.facts import facts
from testimonia.languages.en.furniture import furniture
from testimonia.languages.en.modality import modality
from testimonia.languages.en.names import names
from testimonia.languages.en.notes import notes
from testimonia.languages.en.nouns import nouns
from testimonia.languages.en.pages import pages
from testimonia.languages.en.printing import printing
from testimonia.languages.en.speech import speech
from testimonia.languages.en.talk import talk
from testimonia.languages.en.tokens import sentences
from testimonia.languages.en.wording import wording
from testimonia.languages.protocol import Language

ENGLISH = Language(
    code="en", sentences=sentences, clauses=wording, modality=modality, speech=speech, discourse=discourse,
    notes=notes, nouns=nouns, frames=frames, names=names, dates=dates.tables, deeds=deeds, furniture=furniture,
    pages=pages, printing=printing, facts=facts, citing=citing, talk=talk,
)  # fmt: skip
"""English, the entry ``en`` of the group ``languages``."""
