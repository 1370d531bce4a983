"""SQL of several statements, one by one."""

import sqlite3


def statements(script: str) -> list[str]:
    """Cut a script into its statements: executescript would end the transaction it stands in."""
    found, held = [], ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            found.append(held)
            held = ""
    return found
