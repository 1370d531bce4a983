"""How tables that follow from the log are written: only the rows that differ."""

from testimonia.archive.store import Archive

Row = tuple[object, ...]


def renew(archive: Archive, table: str, wanted: set[Row], keys: int) -> set[Row]:
    """Make a derived table, whose first columns are its key, hold these rows; return those that came or went."""
    held = {tuple(row) for row in archive.execute(f"SELECT * FROM {table}")}  # noqa: S608 one of six constants
    gone, come = held - wanted, wanted - held
    columns = [row[1] for row in archive.execute(f"PRAGMA table_info({table})")][:keys]
    where = " AND ".join(f"{column} = ?" for column in columns)
    archive.executemany(f"DELETE FROM {table} WHERE {where}", [row[:keys] for row in sorted(gone, key=str)])  # noqa: S608
    for row in sorted(come, key=str):
        archive.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
    return gone | come
