"""The step to version 4: judgements by content with amendments, and what follows from them in tables of their own."""

import json
import sqlite3

from testimonia.archive.judging.old_lines import renewed
from testimonia.archive.script import statements

_LOG = """
CREATE TABLE judgement (
 n INTEGER PRIMARY KEY,
 id TEXT NOT NULL UNIQUE,
 made TEXT NOT NULL,
 maker TEXT NOT NULL,
 verdict TEXT NOT NULL,
 target TEXT NOT NULL,
 amendment TEXT NOT NULL,
 note TEXT NOT NULL
) STRICT;
"""
_DERIVED = """
CREATE TABLE placement (
 judgement TEXT NOT NULL REFERENCES judgement(id) ON DELETE CASCADE,
 side TEXT NOT NULL CHECK (side IN ('on', 'a', 'b', 'subject', 'extent')),
 n INTEGER NOT NULL,
 state TEXT NOT NULL CHECK (state IN ('kept', 'moved', 'changed', 'several', 'lost')),
 thing TEXT,
 source_id TEXT,
 begin INTEGER,
 "end" INTEGER,
 PRIMARY KEY (judgement, side, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_thing ON placement(thing);
CREATE INDEX placement_source ON placement(source_id);

CREATE TABLE disputed (
 judgement TEXT PRIMARY KEY REFERENCES judgement(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
 statement_id TEXT PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
 verdict TEXT NOT NULL CHECK (verdict IN ('CONFIRMED', 'REJECTED', 'AMENDED', 'DISPUTED')),
 judgement TEXT NOT NULL,
 type TEXT,
 role TEXT,
 value TEXT,
 subject_id TEXT REFERENCES mention(id) ON DELETE CASCADE,
 redated INTEGER NOT NULL CHECK (redated IN (0, 1)),
 edtf TEXT,
 earliest INTEGER,
 latest INTEGER,
 begin INTEGER,
 "end" INTEGER,
 quote TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX review_subject ON review(subject_id);
CREATE INDEX review_verdict ON review(verdict);
CREATE TRIGGER review_insert AFTER INSERT ON review BEGIN
 UPDATE statement SET verdict = new.verdict, about_id = coalesce(new.subject_id, subject_id)
 WHERE id = new.statement_id;
END;
CREATE TRIGGER review_delete AFTER DELETE ON review BEGIN
 UPDATE statement SET verdict = NULL, about_id = subject_id WHERE id = old.statement_id;
END;
CREATE TRIGGER review_insert_marks AFTER INSERT ON review WHEN new.verdict IN ('REJECTED', 'AMENDED') BEGIN
 INSERT OR IGNORE INTO stale_block SELECT b.key FROM mention m JOIN block b ON b.referent_id = m.referent_id
 WHERE m.id IN (SELECT new.subject_id UNION SELECT subject_id FROM statement WHERE id = new.statement_id
                UNION SELECT object_id FROM statement WHERE id = new.statement_id);
 DELETE FROM keying
 WHERE (new.type = 'name' OR EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND type = 'name'))
   AND source_id IN (SELECT source_id FROM statement WHERE id = new.statement_id
                     UNION SELECT source_id FROM mention WHERE id = new.subject_id);
END;
CREATE TRIGGER review_delete_marks AFTER DELETE ON review WHEN old.verdict IN ('REJECTED', 'AMENDED') BEGIN
 INSERT OR IGNORE INTO stale_block SELECT b.key FROM mention m JOIN block b ON b.referent_id = m.referent_id
 WHERE m.id IN (SELECT old.subject_id UNION SELECT subject_id FROM statement WHERE id = old.statement_id
                UNION SELECT object_id FROM statement WHERE id = old.statement_id);
 DELETE FROM keying
 WHERE (old.type = 'name' OR NOT EXISTS (SELECT 1 FROM statement WHERE id = old.statement_id AND type <> 'name'))
   AND source_id IN (SELECT source_id FROM statement WHERE id = old.statement_id
                     UNION SELECT source_id FROM mention WHERE id = old.subject_id);
END;

CREATE TABLE judged_pair (
 referent_a TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
 referent_b TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
 verdict TEXT NOT NULL CHECK (verdict IN ('SAME', 'DIFFERENT', 'DISPUTED')),
 judgement TEXT NOT NULL,
 PRIMARY KEY (referent_a, referent_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_pair_b ON judged_pair(referent_b);

CREATE TABLE judged_person (
 referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
 kind TEXT NOT NULL CHECK (kind IN ('label', 'publish')),
 value TEXT NOT NULL,
 judgement TEXT NOT NULL,
 PRIMARY KEY (referent_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE resting (
 referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
 target TEXT NOT NULL,
 PRIMARY KEY (referent_id, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX resting_target ON resting(target);
CREATE TABLE person_was (
 id TEXT NOT NULL,
 referent_id TEXT NOT NULL,
 path TEXT NOT NULL,
 label TEXT NOT NULL,
 words TEXT,
 begin INTEGER,
 PRIMARY KEY (id, referent_id)
) STRICT, WITHOUT ROWID;

DROP VIEW statement_readable;
CREATE VIEW told AS
SELECT s.key, s.id, s.source_id, coalesce(r.type, s.type) AS type, coalesce(r.role, s.role) AS role, s.polarity,
    s.modality, s.about_id AS subject_id, s.object_id, coalesce(r.value, s.value) AS value,
    CASE WHEN r.redated THEN r.edtf ELSE s.edtf END AS edtf,
    CASE WHEN r.redated THEN r.earliest ELSE s.earliest END AS earliest,
    CASE WHEN r.redated THEN r.latest ELSE s.latest END AS latest,
    s.date_words, s.date_begin, s.date_end,
    CASE WHEN r.redated THEN 'amended' ELSE s.date_rule END AS date_rule, s.date_anchor,
    coalesce(r.begin, s.begin) AS begin, coalesce(r."end", s."end") AS "end", coalesce(r.quote, s.quote) AS quote,
    s.extractor, s.version, s.score, s.reason, s.verdict
FROM statement s LEFT JOIN review r ON r.statement_id = s.id;

CREATE VIEW said AS
SELECT * FROM told WHERE verdict IS NOT 'REJECTED';

CREATE VIEW statement_readable AS
SELECT s.id, p.label AS person, s.type, s.role, s.polarity, s.modality,
    o.label AS object, s.value, s.edtf AS date, s.date_words,
    (SELECT group_concat(r.label, '; ') FROM participant a JOIN mention m ON m.id = a.mention_id
       JOIN referent r ON r.id = m.referent_id WHERE a.statement_id = s.id AND a.role = 'place') AS places,
    (SELECT group_concat(v.label, ' › ')
     FROM (SELECT label FROM voice WHERE statement_id = s.id ORDER BY n) v) AS voices,
    s.quote, source.title AS source, source.path, s.begin, s."end", s.extractor, s.score, s.reason, s.verdict
FROM told s
JOIN source ON source.id = s.source_id
JOIN mention sm ON sm.id = s.subject_id
JOIN referent sr ON sr.id = sm.referent_id
LEFT JOIN identification i ON i.referent_id = sr.id
LEFT JOIN person p ON p.id = i.person_id
LEFT JOIN mention om ON om.id = s.object_id
LEFT JOIN referent o ON o.id = om.referent_id;
"""
_STATEMENT = """
ALTER TABLE statement ADD COLUMN about_id TEXT REFERENCES mention(id);
ALTER TABLE statement ADD COLUMN verdict TEXT;
UPDATE statement SET about_id = subject_id;
CREATE INDEX statement_about ON statement(about_id);
"""


def give_judgements_their_effect(connection: sqlite3.Connection) -> None:
    """Carry the log over into its new form, and lay out what follows from it; the next build fills that."""
    old = connection.execute(
        "SELECT made, maker, verdict, target, content, note FROM judgement ORDER BY id"
    ).fetchall()
    entries = [renewed(_record(row)) for row in old]
    connection.execute("DROP TABLE judgement")
    for sql in statements(_LOG + _STATEMENT + _DERIVED):
        connection.execute(sql)
    connection.executemany(
        "INSERT OR IGNORE INTO judgement(id, made, maker, verdict, target, amendment, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(j.id, j.made, j.maker, j.verdict, j.target, j.amendment, j.note) for j in entries],
    )


def _record(row: sqlite3.Row | tuple[str, ...]) -> dict[str, object]:
    made, maker, verdict, _, content, note = row
    return {"made": made, "maker": maker, "verdict": verdict, "content": json.loads(content), "note": note}
