"""Text that may be shown anywhere."""

import json

from hypothesis import given
from hypothesis import strategies as st

from testimonia.harmless import CONTROL, escaped, lines, shown

_CONTROLS = [
    *range(32),
    *range(0x7F, 0xA0),
    0x61C,
    0x200E,
    0x200F,
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
]
STEERING = frozenset(map(chr, [*_CONTROLS, *range(0xD800, 0xE000)]))
TEXT = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(sorted(STEERING))))


@given(TEXT)
def test_nothing_that_is_shown_steers(text: str) -> None:
    """All of it on one line, and as wide as it was."""
    assert not STEERING & set(shown(text))
    assert len(shown(text)) == len(text)


@given(TEXT)
def test_lines_keep_their_ends_and_tabs_alone(text: str) -> None:
    """Of several lines each is harmless by itself."""
    assert STEERING & set(lines(text)) <= {"\n", "\t"}
    assert lines(text).count("\n") == text.count("\n")


@given(TEXT)
def test_escaped_json_says_the_same(text: str) -> None:
    """Whatever was in it."""
    written = escaped(json.dumps({"name": text}, ensure_ascii=False, indent=2))
    assert STEERING & set(written) <= {"\n"}
    assert json.loads(written) == {"name": text}


def test_what_steers_is_seen_to_have_been_there() -> None:
    """A sign stands for it."""
    assert shown("a\x1b[31mb\u202ec") == f"a{CONTROL}[31mb{CONTROL}c"
