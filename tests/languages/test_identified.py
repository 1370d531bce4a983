"""In which language a text is written."""

import pytest

from testimonia.languages.identified import LEAST, called, is_foreign, language_of

TEXTS = {
    "en": "Ada Roth was born in Lund, where her father kept a small shop, and learned to set type when she was twelve.",
    "de": "Ada Roth wurde in Lund geboren, wo ihr Vater einen kleinen Laden hatte, und lernte mit zwölf Jahren setzen.",
    "fr": "Ada Roth est née à Lund, où son père tenait une petite boutique, et apprit la composition à douze ans.",
    "es": "Ada Roth nació en Lund, donde su padre tenía una pequeña tienda, y aprendió a componer a los doce años.",
    "ru": "Ада Рот родилась в Лунде, где её отец держал небольшую лавку, и научилась набирать текст в двенадцать лет.",
    "sv": "Ada Roth föddes i Lund, där hennes far hade en liten butik, och lärde sig sätta typer när hon var tolv år.",
    "ja": "アダ・ロートはルンドで生まれ、父はそこで小さな店を営んでいた。彼女は十二歳で活字を組むことを学んだ。"
    * 2,
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_paragraph_tells_its_language(language: str) -> None:
    """Whatever script it is in."""
    assert language_of((TEXTS[language] + " ") * 3) == language


def test_a_short_text_tells_none() -> None:
    """Nor does one without words."""
    assert language_of(TEXTS["de"][: LEAST - 1]) == ""
    assert language_of("1884 – 1952, 12:40 " * 20) == ""


def test_foreign_is_what_is_known_to_be_another() -> None:
    """Another than the pack's, whose own language can be told; nothing is foreign to a pack that nobody knows."""
    assert is_foreign("de", "en")
    assert not is_foreign("en", "en-GB")
    assert not is_foreign("", "en")
    assert not is_foreign("de", "made-up")


def test_languages_are_called_by_their_names() -> None:
    """With the code; what has no name by its code alone."""
    assert called("de") == "German (de)"
    assert called("qq") == "qq"
