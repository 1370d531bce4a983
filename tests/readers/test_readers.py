"""Readers by extension."""

import pytest

from testimonia.readers import READERS, Page, load


@pytest.mark.parametrize("extension", READERS)
def test_every_extension_of_the_table_has_its_reader(extension: str) -> None:
    """Each makes a page of bytes, with the words in its text."""
    page = load(extension)(b"Ada Roth set type.")
    assert isinstance(page, Page)
    assert "Ada Roth set type." in page.text


def test_another_table_gives_another_reader() -> None:
    """A reader is named by "module:function", whatever the extension."""
    assert load(".len", {".len": "builtins:len"}) is len  # type: ignore[comparison-overlap]


def test_there_is_no_reader_for_what_the_table_lacks() -> None:
    """An extension is written in small letters with its dot."""
    for extension in (".docx", "txt", ".TXT"):
        with pytest.raises(KeyError):
            load(extension)
