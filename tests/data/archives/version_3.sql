-- The layout of an archive of version 3, as the release that made it laid it out.

CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    started     TEXT NOT NULL,
    finished    TEXT,
    version     TEXT NOT NULL,
    collection  TEXT NOT NULL,
    settings    TEXT NOT NULL
) STRICT;
CREATE TABLE file (
    path        TEXT PRIMARY KEY,
    size        INTEGER NOT NULL,
    modified    INTEGER NOT NULL,
    digest      TEXT,
    maker       TEXT NOT NULL,
    source_id   TEXT REFERENCES source(id) ON DELETE SET NULL,
    reason      TEXT,
    message     TEXT
) STRICT;
CREATE INDEX file_source ON file(source_id);
CREATE INDEX file_digest ON file(digest);
CREATE TABLE source (
    key         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    path        TEXT NOT NULL UNIQUE,
    digest      TEXT NOT NULL,
    title       TEXT NOT NULL,
    format      TEXT NOT NULL,
    encoding    TEXT NOT NULL,
    notes       TEXT NOT NULL,
    words       INTEGER NOT NULL,
    refused     INTEGER NOT NULL,
    text        TEXT NOT NULL,
    run_id      INTEGER NOT NULL REFERENCES run(id)
) STRICT;
CREATE TABLE clue (
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    value       TEXT NOT NULL,
    words       TEXT NOT NULL,
    begin       INTEGER,
    "end"       INTEGER,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX clue_kind ON clue(kind, value);
CREATE TABLE region (
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    furniture   INTEGER NOT NULL CHECK (furniture IN (0, 1)),
    reason      TEXT NOT NULL,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE passage (
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE referent (
    id          TEXT PRIMARY KEY,
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('person', 'group', 'place', 'work', 'event')),
    label       TEXT NOT NULL,
    names       TEXT NOT NULL,
    gender      TEXT NOT NULL CHECK (gender IN ('f', 'm', '')),
    name_key    TEXT NOT NULL
) STRICT;
CREATE INDEX referent_source ON referent(source_id);
CREATE INDEX referent_key ON referent(kind, name_key);
CREATE TABLE mention (
    id          TEXT PRIMARY KEY,
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    text        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    form        TEXT NOT NULL CHECK (form IN ('name', 'nominal', 'pronoun')),
    referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX mention_source ON mention(source_id, begin);
CREATE INDEX mention_referent ON mention(referent_id);
CREATE TABLE expression (
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    words       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    edtf        TEXT,
    earliest    INTEGER,
    latest      INTEGER,
    rule        TEXT NOT NULL,
    anchor      TEXT NOT NULL,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE quotation (
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed', 'characterisation', 'citation')),
    voice_role  TEXT NOT NULL,
    voice_label TEXT NOT NULL,
    mention_id  TEXT REFERENCES mention(id),
    named       TEXT,
    named_begin INTEGER,
    cue         TEXT,
    cue_begin   INTEGER,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotation_mention ON quotation(mention_id);
CREATE TABLE citation (
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    words       TEXT NOT NULL,
    item        TEXT,
    quoted_begin INTEGER,
    quoted_end  INTEGER,
    note_begin  INTEGER,
    note_end    INTEGER,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE statement (
    key         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    type        TEXT NOT NULL,
    role        TEXT NOT NULL,
    polarity    TEXT NOT NULL CHECK (polarity IN ('affirmed', 'denied')),
    modality    TEXT NOT NULL CHECK (modality IN ('asserted', 'possible', 'intended', 'reported')),
    subject_id  TEXT NOT NULL REFERENCES mention(id),
    object_id   TEXT REFERENCES mention(id),
    value       TEXT,
    edtf        TEXT,
    earliest    INTEGER,
    latest      INTEGER,
    date_words  TEXT,
    date_begin  INTEGER,
    date_end    INTEGER,
    date_rule   TEXT,
    date_anchor TEXT,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    quote       TEXT NOT NULL,
    extractor   TEXT NOT NULL,
    version     TEXT NOT NULL,
    score       REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX statement_source ON statement(source_id, begin);
CREATE INDEX statement_subject ON statement(subject_id);
CREATE INDEX statement_object ON statement(object_id);
CREATE INDEX statement_type ON statement(type, role);
CREATE TABLE participant (
    statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    role        TEXT NOT NULL,
    mention_id  TEXT NOT NULL REFERENCES mention(id),
    PRIMARY KEY (statement_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_mention ON participant(mention_id);
CREATE TABLE voice (
    statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    role        TEXT NOT NULL,
    label       TEXT NOT NULL,
    mention_id  TEXT REFERENCES mention(id),
    named       TEXT,
    named_begin INTEGER,
    cue         TEXT,
    cue_begin   INTEGER,
    direct      INTEGER NOT NULL DEFAULT 0 CHECK (direct IN (0, 1)),
    PRIMARY KEY (statement_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_mention ON voice(mention_id);
CREATE TABLE judgement (
    id          INTEGER PRIMARY KEY,
    made        TEXT NOT NULL,
    maker       TEXT NOT NULL,
    verdict     TEXT NOT NULL CHECK (verdict IN ('SAME', 'DIFFERENT', 'UNSURE', 'CONFIRMED', 'REJECTED', 'AMENDED', 'WITHDRAWN')),
    target      TEXT NOT NULL,
    content     TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX judgement_target ON judgement(target);
CREATE TABLE person (
    id          TEXT PRIMARY KEY,
    label       TEXT NOT NULL,
    named       INTEGER NOT NULL CHECK (named IN (0, 1)),
    sort_key    TEXT NOT NULL,
    gender      TEXT NOT NULL,
    born        TEXT,
    died        TEXT,
    sources     INTEGER NOT NULL,
    mentions    INTEGER NOT NULL,
    statements  INTEGER NOT NULL,
    first_day   INTEGER,
    last_day    INTEGER
) STRICT;
CREATE INDEX person_sort ON person(named, sort_key);
CREATE INDEX person_weight ON person(named, statements DESC, sort_key);
CREATE TABLE identification (
    referent_id TEXT PRIMARY KEY REFERENCES referent(id) ON DELETE CASCADE,
    person_id   TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    score       REAL NOT NULL,
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX identification_person ON identification(person_id);
CREATE TABLE candidate (
    referent_a  TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    referent_b  TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    score       REAL NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (referent_a, referent_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_b ON candidate(referent_b);
CREATE TABLE block (
    key         TEXT NOT NULL,
    referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    PRIMARY KEY (key, referent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_referent ON block(referent_id);
CREATE TABLE keying (
    source_id   TEXT PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
    maker       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE stale_block (
    key         TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE source_fts USING fts5(title, text, content='source', content_rowid='key', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER source_fts_insert AFTER INSERT ON source BEGIN
    INSERT INTO source_fts(rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER source_fts_delete AFTER DELETE ON source BEGIN
    INSERT INTO source_fts(source_fts, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;
CREATE TRIGGER source_fts_update AFTER UPDATE OF title, text ON source BEGIN
    INSERT INTO source_fts(source_fts, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
    INSERT INTO source_fts(rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE VIRTUAL TABLE statement_fts USING fts5(quote, value, content='statement', content_rowid='key', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_fts(rowid, quote, value) VALUES (new.key, new.quote, new.value);
END;
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_fts(statement_fts, rowid, quote, value) VALUES ('delete', old.key, old.quote, old.value);
END;
CREATE VIEW statement_readable AS
SELECT s.id, p.label AS person, s.type, s.role, s.polarity, s.modality,
       o.label AS object, s.value, s.edtf AS date, s.date_words,
       (SELECT group_concat(r.label, '; ') FROM participant a JOIN mention m ON m.id = a.mention_id
          JOIN referent r ON r.id = m.referent_id WHERE a.statement_id = s.id AND a.role = 'place') AS places,
       (SELECT group_concat(v.label, ' › ') FROM (SELECT label FROM voice WHERE statement_id = s.id ORDER BY n) v) AS voices,
       s.quote, source.title AS source, source.path, s.begin, s."end", s.extractor, s.score, s.reason
FROM statement s
JOIN source ON source.id = s.source_id
JOIN mention sm ON sm.id = s.subject_id
JOIN referent sr ON sr.id = sm.referent_id
LEFT JOIN identification i ON i.referent_id = sr.id
LEFT JOIN person p ON p.id = i.person_id
LEFT JOIN mention om ON om.id = s.object_id
LEFT JOIN referent o ON o.id = om.referent_id;
CREATE VIEW person_summary AS
SELECT p.id, p.label, p.born, p.died, p.statements, p.mentions, p.sources,
       (SELECT group_concat(path, '; ') FROM (SELECT DISTINCT source.path FROM identification i
          JOIN referent r ON r.id = i.referent_id JOIN source ON source.id = r.source_id
          WHERE i.person_id = p.id ORDER BY source.path)) AS source_paths
FROM person p
WHERE p.named = 1;
PRAGMA application_id = 0x54534D4E;
PRAGMA user_version = 3;
