"""JSON lines."""

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from testimonia.exporters.jsonl import write

LINES = st.lists(st.dictionaries(st.text(), st.none() | st.text() | st.integers() | st.floats(0, 1)))


@given(LINES)
def test_every_line_reads_back_as_what_was_written(lines: list[dict[str, object]]) -> None:
    """One object a line, whatever its text holds, and the count is returned."""
    out = io.StringIO(newline="")
    assert write(lines, out) == len(lines)
    written = out.getvalue()
    assert [json.loads(line) for line in written.splitlines()] == lines


def test_line_separators_inside_a_text_are_escaped() -> None:
    """A quotation with U+2028 stays on one line for every tool that reads lines."""
    out = io.StringIO(newline="")
    write([{"quote": "a\u2028b\u0085c"}], out)
    assert out.getvalue() == '{"quote": "a\\u2028b\\u0085c"}\n'
