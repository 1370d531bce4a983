"""Plain text."""

from testimonia.readers.page import Raw
from testimonia.readers.txt import read


def test_the_text_as_read_is_the_decoded_file() -> None:
    """Line ends, no-break spaces and soft hyphens stay where they are."""
    data = "One\r\ntwo\u00a0three\u00ad\rfour\n".encode()
    page = read(Raw(data))
    assert page.text == data.decode()
    assert page.marked == ()
    assert page.clues == ()
