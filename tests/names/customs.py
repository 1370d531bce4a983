"""Names taken apart by the customs of English, for the tests of names."""

from testimonia.languages.en.names import names
from testimonia.names.parts import PersonName
from testimonia.names.parts import parse as parse_by

CUSTOMS = names()


def parse(written: str) -> PersonName:
    return parse_by(written, CUSTOMS)
