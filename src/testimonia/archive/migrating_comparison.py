"""The step to version 6: what is compared across sources, in tables of its own; the next build fills them.

Where judgements stand is kept, in a table that has room for what readers prefer.
"""

import sqlite3

from testimonia.archive.script import statements

_PLACED = """
DROP INDEX placement_thing;
DROP INDEX placement_source;
ALTER TABLE placement RENAME TO placement_was;
CREATE TABLE placement (
 judgement   TEXT NOT NULL REFERENCES judgement(id) ON DELETE CASCADE,
 side        TEXT NOT NULL CHECK (side IN ('on', 'a', 'b', 'subject', 'extent', 'preferred')),
 n           INTEGER NOT NULL,
 state       TEXT NOT NULL CHECK (state IN ('kept', 'moved', 'changed', 'several', 'lost')),
 thing       TEXT,
 source_id   TEXT,
 begin       INTEGER,
 "end"       INTEGER,
 PRIMARY KEY (judgement, side, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_thing ON placement(thing);
CREATE INDEX placement_source ON placement(source_id);
INSERT INTO placement SELECT * FROM placement_was;
DROP TABLE placement_was;
"""
_COMPARED = """
CREATE TABLE time_link (
 source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
 n           INTEGER NOT NULL,
 begin       INTEGER NOT NULL,
 "end"       INTEGER NOT NULL,
 words       TEXT NOT NULL,
 relation    TEXT NOT NULL CHECK (relation IN ('before', 'after', 'during')),
 least       INTEGER,
 most        INTEGER,
 event       TEXT NOT NULL,
 event_begin INTEGER NOT NULL,
 event_end   INTEGER NOT NULL,
 PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE signature (
 band        TEXT NOT NULL,
 source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
 n           INTEGER NOT NULL,
 PRIMARY KEY (band, source_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_source ON signature(source_id);
CREATE TABLE signing (
 source_id   TEXT PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
 maker       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE dependence (
 source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
 n           INTEGER NOT NULL,
 begin       INTEGER NOT NULL,
 "end"       INTEGER NOT NULL,
 on_id       TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
 on_begin    INTEGER,
 on_end      INTEGER,
 kind        TEXT NOT NULL CHECK (kind IN ('copies', 'shares', 'cites')),
 score       REAL NOT NULL,
 reason      TEXT NOT NULL,
 PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX dependence_on ON dependence(on_id);
CREATE TABLE conflict (
 id          TEXT PRIMARY KEY,
 rule        TEXT NOT NULL,
 scope       TEXT NOT NULL,
 topic       TEXT NOT NULL,
 type        TEXT NOT NULL,
 certain     INTEGER NOT NULL CHECK (certain IN (0, 1)),
 because     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_scope ON conflict(scope);
CREATE INDEX conflict_rule ON conflict(rule);
CREATE TABLE conflict_statement (
 conflict_id TEXT NOT NULL REFERENCES conflict(id) ON DELETE CASCADE,
 side        INTEGER NOT NULL,
 statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
 answer      TEXT NOT NULL,
 PRIMARY KEY (conflict_id, side, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_statement_statement ON conflict_statement(statement_id);
CREATE TABLE conflict_person (
 person_id   TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
 conflict_id TEXT NOT NULL REFERENCES conflict(id) ON DELETE CASCADE,
 PRIMARY KEY (person_id, conflict_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_person_conflict ON conflict_person(conflict_id);
CREATE TABLE conflict_state (
 conflict_id TEXT PRIMARY KEY,
 state       TEXT NOT NULL CHECK (state IN ('EXPLAINED', 'RESOLVED', 'DISPUTED')),
 judgement   TEXT NOT NULL,
 preferred   TEXT NOT NULL,
 since       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE bound (
 statement_id TEXT PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
 earliest    INTEGER,
 latest      INTEGER,
 reasons     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE topic (
 key         TEXT NOT NULL,
 statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
 PRIMARY KEY (key, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_statement ON topic(statement_id);
CREATE TABLE comparing (
 maker       TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE life (
 person_id TEXT PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
 ends TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE stale_life (
 id          TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER statement_insert_compares AFTER INSERT ON statement BEGIN
 INSERT INTO stale_life SELECT referent_id FROM mention WHERE id IN (new.subject_id, new.object_id)
 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER statement_delete_compares BEFORE DELETE ON statement BEGIN
 INSERT INTO stale_life SELECT c.scope FROM conflict_statement s JOIN conflict c ON c.id = s.conflict_id
 WHERE s.statement_id = old.id
 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER participant_insert_compares AFTER INSERT ON participant BEGIN
 INSERT INTO stale_life SELECT m.referent_id FROM statement s JOIN mention m ON m.id = s.about_id
 WHERE s.id = new.statement_id
 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER review_insert_compares AFTER INSERT ON review BEGIN
 INSERT INTO stale_life SELECT m.referent_id FROM statement s
 JOIN mention m ON m.id IN (s.subject_id, s.object_id, new.subject_id) WHERE s.id = new.statement_id
 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER review_delete_compares AFTER DELETE ON review BEGIN
 INSERT INTO stale_life SELECT m.referent_id FROM statement s
 JOIN mention m ON m.id IN (s.subject_id, s.object_id, old.subject_id) WHERE s.id = old.statement_id
 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER identification_insert_compares AFTER INSERT ON identification BEGIN
 INSERT INTO stale_life VALUES (new.person_id)
 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER identification_update_compares AFTER UPDATE OF person_id ON identification BEGIN
 INSERT INTO stale_life VALUES ('!' || old.person_id), ('!' || new.person_id)
 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER identification_delete_compares AFTER DELETE ON identification BEGIN
 INSERT INTO stale_life VALUES ('!' || old.person_id)
 ON CONFLICT DO NOTHING;
END;
"""


def compare(connection: sqlite3.Connection) -> None:
    """Add links in time, dependences, conflicts, bounds and their marks; the next build reads everything anew."""
    connection.execute("ALTER TABLE expression ADD COLUMN value TEXT NOT NULL DEFAULT ''")
    for statement in statements(_PLACED + _COMPARED):
        connection.execute(statement)
