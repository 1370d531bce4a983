import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.archive.queries.search import match_expression


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(text)")
    connection.execute("INSERT INTO t VALUES ('She was born in Odessa; NEAR the port, NOT far')")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("born odessa", '"born" "odessa"'),
        ('"born in" odessa', '"born in" "odessa"'),
        ("“born in”", '"born in"'),
        ("odes*", '"odes"*'),
        ('"born in od"*', '"born in od"*'),
        ("NOT near OR", '"NOT" "near" "OR"'),
        ("title:born", '"title:born"'),
        ('say"so', '"say""so"'),
        ("- ( ) *", ""),
        ("", ""),
    ],
)
def test_what_is_typed_is_quoted(words: str, expression: str) -> None:
    """Operators, columns and stray signs are words to look for, never commands."""
    assert match_expression(words) == expression


@given(
    words=st.text(
        alphabet=st.characters(codec="utf-8") | st.sampled_from('"*()-:^+{}NEAROTD \x00'), max_size=40
    )
)
def test_nothing_typed_is_a_syntax_error(index: sqlite3.Connection, words: str) -> None:
    """Whatever is typed, FTS5 understands the expression or there is none."""
    expression = match_expression(words)
    if expression:
        index.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,)).fetchall()
