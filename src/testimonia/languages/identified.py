"""In which language a text is written: what py3langid takes it for, where it is sure of it.

It knows some ninety languages by ISO 639-1 codes; those without such a code, dialects and neighbours for the most part,
would take short English texts with many foreign names, so they are left out (docs/decisions/languages.md).
"""

from functools import cache
from typing import Any

SURE = 0.8
"""Confidence below which a text is in no language that is known."""
LEAST = 200
"""Characters of a text that is long enough to tell."""
MOST = 4_000
"""Characters that are looked at."""


@cache
def _identifier() -> Any:
    # half a second to load, with numpy
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages([label for label in made.labels if len(label) == 2])
    return made


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of a text, empty where it is too short or in doubt."""
    if len(text) < LEAST:
        return ""
    language, confidence = _identifier().classify(text[:MOST])
    return str(language) if confidence >= SURE else ""


def is_foreign(language: str, pack: str) -> bool:
    """Tell whether a text's language is known to be another than that of a language pack ("en", "en-GB")."""
    own = pack.partition("-")[0].lower()
    return bool(language) and language != own and own in _identifier().labels


def called(language: str) -> str:
    """Return the English name of a language with its code: "German (de)"; the code alone where it has none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 only texts in other languages need it

    try:
        name = Locale.parse(language).get_display_name("en")
    except (UnknownLocaleError, ValueError):
        name = None
    return f"{name} ({language})" if name else language
