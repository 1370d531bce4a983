"""The English pack: one value that holds every part (``languages/protocol.py`` says what each is)."""

from testimonia.languages.en.modality import modality
from testimonia.languages.en.pages import pages
from testimonia.languages.en.speech import speech
from testimonia.languages.en.tokens import sentences
from testimonia.languages.en.wording import wording
from testimonia.languages.protocol import Language

ENGLISH = Language(
    code="en", sentences=sentences, clauses=wording, modality=modality, speech=speech, pages=pages,
)  # fmt: skip
"""English, the entry ``en`` of the group ``languages``."""
