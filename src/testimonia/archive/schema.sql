-- The archive. Three layers, kept apart: what was read (source … mention), what is said (statement …),
-- and what is held to be the same (person, identification), which is derived and can be dropped and rebuilt.
-- Offsets ("begin", "end") are Unicode code points of source.text, half-open.
-- Days (earliest, latest) are proleptic Gregorian ordinals, 1 = 0001-01-01; NULL is an open or unknown bound.
-- A change here is a new migration in migrations.py; the hash of this file is held by a test.

-- ---------------------------------------------------------------- runs and files

CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    started     TEXT NOT NULL,           -- UTC, ISO 8601
    finished    TEXT,                    -- NULL while running, or killed
    version     TEXT NOT NULL,           -- of Testimonia
    collection  TEXT NOT NULL,           -- the folder, as given
    settings    TEXT NOT NULL            -- JSON
) STRICT;

CREATE TABLE file (                      -- every file of the collection that was looked at
    path        TEXT PRIMARY KEY,        -- relative to the collection, POSIX
    size        INTEGER NOT NULL,
    modified    INTEGER NOT NULL,        -- ns since the epoch; with size, tells an unchanged file without reading it
    digest      TEXT,                    -- SHA-256 of the bytes; NULL where it could not be read
    maker       TEXT NOT NULL,           -- fingerprint of reader, language pack and extractors that looked at it
    source_id   TEXT REFERENCES source(id) ON DELETE SET NULL, -- of a duplicate: the source of the same bytes
    reason      TEXT,                    -- why it was skipped, a short code; NULL where it was read
    message     TEXT,                    -- the same in words
    container   TEXT,                    -- of a member ("a.zip!/b.txt"): the path of the file it lies in; NULL of a file
    holds       INTEGER                  -- of a container: how many sources and skipped members it holds
) STRICT;
CREATE INDEX file_source ON file(source_id);
CREATE INDEX file_digest ON file(digest);
CREATE INDEX file_container ON file(container);

-- ---------------------------------------------------------------- what was read

CREATE TABLE source (
    key         INTEGER PRIMARY KEY,     -- for the search index only; VACUUM would renumber a bare rowid
    id          TEXT NOT NULL UNIQUE,    -- from the digest of the bytes
    path        TEXT NOT NULL UNIQUE,
    digest      TEXT NOT NULL,
    title       TEXT NOT NULL,
    format      TEXT NOT NULL,
    encoding    TEXT NOT NULL,
    notes       TEXT NOT NULL,           -- JSON list: what the reader assumed or met
    words       INTEGER NOT NULL,
    refused     INTEGER NOT NULL,        -- statements turned away by the evidence gate
    text        TEXT NOT NULL,           -- as read; never changed
    run_id      INTEGER NOT NULL REFERENCES run(id),
    language    TEXT NOT NULL DEFAULT '' -- of its words, ISO 639-1; empty where they tell none
) STRICT;

CREATE TABLE clue (                      -- what the page tells about its source: issue, series, byline, age …
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    value       TEXT NOT NULL,
    words       TEXT NOT NULL,
    begin       INTEGER,                 -- NULL where it stands in markup only
    "end"       INTEGER,
    origin      TEXT NOT NULL DEFAULT '', -- where it was read: "Open Graph", "JSON-LD"; empty of the words of the text
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX clue_kind ON clue(kind, value);

CREATE TABLE surface (                   -- a page, of a source that came from print or page images (see facsimile.py)
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,        -- its place in the file, from 1
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    label       TEXT NOT NULL,           -- the number printed on it; empty where none is known
    width       REAL NOT NULL,           -- points of a PDF, pixels of an image; 0 where there is no picture
    height      REAL NOT NULL,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE zone (                      -- where on it a line stands, or a word that was read with doubt
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    surface     INTEGER NOT NULL,        -- surface.n of the same source
    "left"      REAL NOT NULL,           -- from the top left of the page, in its units
    top         REAL NOT NULL,
    "right"     REAL NOT NULL,
    bottom      REAL NOT NULL,
    confidence  REAL,                    -- in [0, 1], of a doubtful word; NULL of a line
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE region (                    -- what is on the page but not of the article's prose
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    furniture   INTEGER NOT NULL CHECK (furniture IN (0, 1)),
    reason      TEXT NOT NULL,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_lines (                -- what of a page may be its site's: see furniture/recurring.py
    digest      TEXT PRIMARY KEY,        -- of the bytes
    site        TEXT NOT NULL,           -- host, publication or folder
    lines       BLOB NOT NULL,           -- numbers of its lines, and of its paragraphs: eight bytes each
    paragraphs  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    verb        INTEGER NOT NULL DEFAULT 1 CHECK (verb IN (0, 1)),  -- whether a sentence of it has one; 1 where nobody looked
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE referent (                  -- what the mentions of one source stand for
    id          TEXT PRIMARY KEY,
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('person', 'group', 'place', 'work', 'event')),
    label       TEXT NOT NULL,
    names       TEXT NOT NULL,           -- JSON list, fullest first
    gender      TEXT NOT NULL CHECK (gender IN ('f', 'm', '')),
    name_key    TEXT NOT NULL            -- folded last name, or folded label: what it is looked up by; empty until keyed
) STRICT;
CREATE INDEX referent_source ON referent(source_id);
CREATE INDEX referent_key ON referent(kind, name_key);

CREATE TABLE mention (
    id          TEXT PRIMARY KEY,        -- of source, begin, end, kind, referent ("the Kollontais" stand for two)
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    text        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    form        TEXT NOT NULL CHECK (form IN ('name', 'nominal', 'pronoun')),
    referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    reason      TEXT NOT NULL            -- why it is held to stand for its referent
) STRICT;
CREATE INDEX mention_source ON mention(source_id, begin);
CREATE INDEX mention_referent ON mention(referent_id);

CREATE TABLE expression (                -- words that speak of time
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    words       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    edtf        TEXT,                    -- NULL where no date follows from the words
    earliest    INTEGER,
    latest      INTEGER,
    rule        TEXT NOT NULL,
    anchor      TEXT NOT NULL,
    value       TEXT NOT NULL DEFAULT '', -- as TIMEX3 has it: "P12Y" of "twelve years old"
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_link (                 -- words that put what is told before or after something else that is told
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,        -- "two years before his arrest"
    "end"       INTEGER NOT NULL,
    words       TEXT NOT NULL,
    relation    TEXT NOT NULL CHECK (relation IN ('before', 'after', 'during')),
    least       INTEGER,                 -- days between the two, NULL where it is left open
    most        INTEGER,
    event       TEXT NOT NULL,           -- type and role of what it is counted from: "detention.arrested"
    event_begin INTEGER NOT NULL,        -- where that is named: "arrest"
    event_end   INTEGER NOT NULL,
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
    named       TEXT,                    -- the words that name who says it, NULL where none do
    named_begin INTEGER,
    cue         TEXT,                    -- the words by which it is told that they say it
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
    item        TEXT,                    -- the work as CSL-JSON, NULL where only an address or a page is given
    quoted_begin INTEGER,                -- the quotation that is cited from it
    quoted_end  INTEGER,
    note_begin  INTEGER,                 -- the note that a marker points to
    note_end    INTEGER,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- what is said

CREATE TABLE statement (
    key         INTEGER PRIMARY KEY,     -- for the search index only; not stable
    id          TEXT NOT NULL UNIQUE,    -- of its content: see model.Statement.id
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    type        TEXT NOT NULL,           -- see vocabulary.toml
    role        TEXT NOT NULL,
    polarity    TEXT NOT NULL CHECK (polarity IN ('affirmed', 'denied')),
    modality    TEXT NOT NULL CHECK (modality IN ('asserted', 'possible', 'intended', 'reported')),
    subject_id  TEXT NOT NULL REFERENCES mention(id),
    object_id   TEXT REFERENCES mention(id),
    value       TEXT,
    edtf        TEXT,                    -- the date, all NULL where the source gives none
    earliest    INTEGER,
    latest      INTEGER,
    date_words  TEXT,
    date_begin  INTEGER,
    date_end    INTEGER,
    date_rule   TEXT,
    date_anchor TEXT,
    begin       INTEGER NOT NULL,        -- the locus; "quote" repeats the source's words exactly
    "end"       INTEGER NOT NULL,
    quote       TEXT NOT NULL,
    extractor   TEXT NOT NULL,
    version     TEXT NOT NULL,
    score       REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    reason      TEXT NOT NULL,
    about_id    TEXT REFERENCES mention(id), -- derived, never NULL: whom it is on as readers left it; the subject, unless amended
    verdict     TEXT                     -- derived: the verdict in force, as in review
) STRICT;
CREATE INDEX statement_source ON statement(source_id, begin);
CREATE INDEX statement_subject ON statement(subject_id);
CREATE INDEX statement_about ON statement(about_id);
CREATE INDEX statement_object ON statement(object_id);
CREATE INDEX statement_type ON statement(type, role);

CREATE TABLE participant (               -- places, and persons in roles beside subject and object
    statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    role        TEXT NOT NULL,           -- 'place', or who: 'agent', 'with', …
    mention_id  TEXT NOT NULL REFERENCES mention(id),
    PRIMARY KEY (statement_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_mention ON participant(mention_id);

CREATE TABLE voice (                     -- the ordered chain of who says so; n = 0 is the source's author
    statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    role        TEXT NOT NULL,
    label       TEXT NOT NULL,
    mention_id  TEXT REFERENCES mention(id),
    named       TEXT,                    -- the words that name who speaks, NULL where none do
    named_begin INTEGER,
    cue         TEXT,                    -- the words by which it is told that they do
    cue_begin   INTEGER,
    direct      INTEGER NOT NULL DEFAULT 0 CHECK (direct IN (0, 1)),  -- in their own words, not in a paraphrase
    PRIMARY KEY (statement_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_mention ON voice(mention_id);

-- ---------------------------------------------------------------- what readers decided

CREATE TABLE judgement (                 -- append-only: a withdrawal is a new row
    n           INTEGER PRIMARY KEY,     -- in order of entry
    id          TEXT NOT NULL UNIQUE,    -- of what it says; the same in every archive
    made        TEXT NOT NULL,           -- UTC, ISO 8601
    maker       TEXT NOT NULL,
    verdict     TEXT NOT NULL,           -- see archive/judging/verdicts.py
    target      TEXT NOT NULL,           -- JSON: what it is on, by content, so that it finds its place after a re-run
    amendment   TEXT NOT NULL,           -- JSON: what should stand instead; empty where nothing should
    note        TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- derived: can be dropped and rebuilt

CREATE TABLE placement (                 -- where what judgements are on stands now
    judgement   TEXT NOT NULL REFERENCES judgement(id) ON DELETE CASCADE,
    side        TEXT NOT NULL CHECK (side IN ('on', 'a', 'b', 'subject', 'extent', 'preferred')),  -- the last three: what an amendment points to
    n           INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('kept', 'moved', 'changed', 'several', 'lost')),
    thing       TEXT,                    -- id of the statement or referent, NULL of a region, or where it was not found
    source_id   TEXT,
    begin       INTEGER,
    "end"       INTEGER,
    PRIMARY KEY (judgement, side, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_thing ON placement(thing);
CREATE INDEX placement_source ON placement(source_id);

CREATE TABLE disputed (                  -- judgements of which one speaks against another: none of them is applied
    judgement   TEXT PRIMARY KEY REFERENCES judgement(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE review (                    -- the verdict in force on a statement, and what it says instead of what was read
    statement_id TEXT PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
    verdict     TEXT NOT NULL CHECK (verdict IN ('CONFIRMED', 'REJECTED', 'AMENDED', 'DISPUTED')),
    judgement   TEXT NOT NULL,           -- the latest of those behind it
    type        TEXT,                    -- NULL here and below: as read
    role        TEXT,
    value       TEXT,
    subject_id  TEXT REFERENCES mention(id) ON DELETE CASCADE,
    redated     INTEGER NOT NULL CHECK (redated IN (0, 1)),
    edtf        TEXT,
    earliest    INTEGER,
    latest      INTEGER,
    begin       INTEGER,
    "end"       INTEGER,
    quote       TEXT
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
-- Whoever is told of otherwise now is identified anew, by keys made anew where it is a name; also where a source goes.
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

CREATE TABLE judged_pair (               -- referents that readers hold to be one person, or two
    referent_a  TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    referent_b  TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    verdict     TEXT NOT NULL CHECK (verdict IN ('SAME', 'DIFFERENT', 'DISPUTED')),
    judgement   TEXT NOT NULL,
    PRIMARY KEY (referent_a, referent_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_pair_b ON judged_pair(referent_b);

CREATE TABLE judged_person (             -- what readers decided on one person
    referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('label', 'publish')),
    value       TEXT NOT NULL,           -- the label; PUBLISHABLE or WITHHELD; DISPUTED where readers differ
    judgement   TEXT NOT NULL,
    PRIMARY KEY (referent_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id          TEXT PRIMARY KEY,        -- the smallest id of its referents
    label       TEXT NOT NULL,
    named       INTEGER NOT NULL CHECK (named IN (0, 1)),  -- 0: no source gives a name ("a Ukrainian general")
    sort_key    TEXT NOT NULL,           -- folded "last name, other names"
    gender      TEXT NOT NULL,
    born        TEXT,                    -- EDTF as the sources say it, '|' between sources that differ
    died        TEXT,
    sources     INTEGER NOT NULL,        -- how many sources name this person
    mentions    INTEGER NOT NULL,
    statements  INTEGER NOT NULL,        -- with this person as subject
    first_day   INTEGER,                 -- bounds of all dated statements on this person
    last_day    INTEGER
) STRICT;
CREATE INDEX person_sort ON person(named, sort_key);
CREATE INDEX person_weight ON person(named, statements DESC, sort_key);

CREATE TABLE identification (            -- referent → person, with why
    referent_id TEXT PRIMARY KEY REFERENCES referent(id) ON DELETE CASCADE,
    person_id   TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    score       REAL NOT NULL,
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX identification_person ON identification(person_id);

CREATE TABLE resting (                   -- on whom it rests who somebody of less than a full name is
    referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    target      TEXT NOT NULL,           -- a referent of a person they may be; empty, or ~, where one more could change it
    PRIMARY KEY (referent_id, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX resting_target ON resting(target);

CREATE TABLE person_was (                -- persons whose id is no more, so that a link to them leads to what they became
    id          TEXT NOT NULL,
    referent_id TEXT NOT NULL,           -- one of its referents, which may be gone
    path        TEXT NOT NULL,           -- of its source
    label       TEXT NOT NULL,
    words       TEXT,                    -- its first mention, by name where there is one
    begin       INTEGER,
    PRIMARY KEY (id, referent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate (                 -- pairs worth a reader's judgement that were not joined
    referent_a  TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    referent_b  TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    score       REAL NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (referent_a, referent_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_b ON candidate(referent_b);

CREATE TABLE block (                     -- what a person is looked up by: see persons/candidates.py
    key         TEXT NOT NULL,
    referent_id TEXT NOT NULL REFERENCES referent(id) ON DELETE CASCADE,
    PRIMARY KEY (key, referent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_referent ON block(referent_id);

CREATE TABLE keying (                    -- sources whose blocks and name keys are made
    source_id   TEXT PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
    maker       TEXT NOT NULL            -- fingerprint of the code, data and customs of names that made them
) STRICT, WITHOUT ROWID;

CREATE TABLE stale_block (               -- whom to look at again since persons were identified: see archive/marking.py
    key         TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- derived: who is no witness of their own

CREATE TABLE signature (                 -- what a passage is looked up by among those nearly the same: see witnesses/
    band        TEXT NOT NULL,
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,        -- of the passage
    PRIMARY KEY (band, source_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_source ON signature(source_id);

CREATE TABLE signing (                   -- sources whose signatures and dependences are made
    source_id   TEXT PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
    maker       TEXT NOT NULL            -- fingerprint of the code that made them
) STRICT, WITHOUT ROWID;

CREATE TABLE dependence (                -- a stretch of a source that is taken from another, or cites it
    source_id   TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    begin       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    on_id       TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    on_begin    INTEGER,                 -- NULL where the other is cited as a whole
    on_end      INTEGER,
    kind        TEXT NOT NULL CHECK (kind IN ('copies', 'shares', 'cites')),  -- shares: which copies which is not known
    score       REAL NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX dependence_on ON dependence(on_id);

-- ---------------------------------------------------------------- derived: what cannot all hold, and when it can have been

CREATE TABLE conflict (
    id          TEXT PRIMARY KEY,
    rule        TEXT NOT NULL,           -- see conflicts/table.py
    scope       TEXT NOT NULL,           -- the person, or thing, of whom it was found: what is compared anew together
    topic       TEXT NOT NULL,           -- what it is on, in words
    type        TEXT NOT NULL,           -- of the first statement
    certain     INTEGER NOT NULL CHECK (certain IN (0, 1)),  -- 0: it may be two events, or only unlikely
    because     TEXT NOT NULL            -- JSON list: why they cannot all hold, step by step, in words
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_scope ON conflict(scope);
CREATE INDEX conflict_rule ON conflict(rule);

CREATE TABLE conflict_statement (        -- the statements of a conflict by sides, and what each side answers
    conflict_id TEXT NOT NULL REFERENCES conflict(id) ON DELETE CASCADE,
    side        INTEGER NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
    answer      TEXT NOT NULL,
    PRIMARY KEY (conflict_id, side, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_statement_statement ON conflict_statement(statement_id);

CREATE TABLE conflict_person (           -- on whose pages it is shown
    person_id   TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    conflict_id TEXT NOT NULL REFERENCES conflict(id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, conflict_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_person_conflict ON conflict_person(conflict_id);

CREATE TABLE conflict_state (            -- the state that readers set; a conflict without a row is open
    conflict_id TEXT PRIMARY KEY,        -- as it was when last compared
    state       TEXT NOT NULL CHECK (state IN ('EXPLAINED', 'RESOLVED', 'DISPUTED')),
    judgement   TEXT NOT NULL,
    preferred   TEXT NOT NULL,           -- JSON list: statements of the side that a reader prefers
    since       INTEGER NOT NULL         -- statements that came into it after it was judged
) STRICT, WITHOUT ROWID;

CREATE TABLE bound (                     -- when a statement can have been so, where that is sharper than what it says
    statement_id TEXT PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
    earliest    INTEGER,
    latest      INTEGER,
    reasons     TEXT NOT NULL            -- JSON list of [words, statement id or null]: why not before, why not after
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (                     -- sayings, works and bodies, by which statements on several persons are compared
    key         TEXT NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
    PRIMARY KEY (key, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_statement ON topic(statement_id);

CREATE TABLE comparing (                 -- one row: fingerprint of the code that compared
    maker       TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE life (                      -- persons compared, and what of theirs bounds the lives they touch
    person_id   TEXT PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
    ends        TEXT NOT NULL            -- hash of their births, deaths and kin
) STRICT, WITHOUT ROWID;

CREATE TABLE stale_life (                -- what to compare again: referents, persons ("!" before: and whom they touch), scopes
    id          TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER statement_insert_compares AFTER INSERT ON statement BEGIN
    INSERT INTO stale_life SELECT referent_id FROM mention WHERE id IN (new.subject_id, new.object_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER statement_delete_compares BEFORE DELETE ON statement BEGIN
    INSERT INTO stale_life SELECT c.scope FROM conflict_statement s JOIN conflict c ON c.id = s.conflict_id
    WHERE s.statement_id = old.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER participant_insert_compares AFTER INSERT ON participant BEGIN
    INSERT INTO stale_life SELECT m.referent_id FROM statement s JOIN mention m ON m.id = s.about_id
    WHERE s.id = new.statement_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER review_insert_compares AFTER INSERT ON review BEGIN
    INSERT INTO stale_life SELECT m.referent_id FROM statement s
    JOIN mention m ON m.id IN (s.subject_id, s.object_id, new.subject_id) WHERE s.id = new.statement_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER review_delete_compares AFTER DELETE ON review BEGIN
    INSERT INTO stale_life SELECT m.referent_id FROM statement s
    JOIN mention m ON m.id IN (s.subject_id, s.object_id, old.subject_id) WHERE s.id = old.statement_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER identification_insert_compares AFTER INSERT ON identification BEGIN
    INSERT INTO stale_life VALUES (new.person_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER identification_update_compares AFTER UPDATE OF person_id ON identification BEGIN
    INSERT INTO stale_life VALUES ('!' || old.person_id), ('!' || new.person_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER identification_delete_compares AFTER DELETE ON identification BEGIN
    INSERT INTO stale_life VALUES ('!' || old.person_id) ON CONFLICT DO NOTHING;
END;

-- ---------------------------------------------------------------- search

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

-- ---------------------------------------------------------------- views that make sense in any SQLite tool

CREATE VIEW told AS                      -- every statement as readers left it: amended ones, and rejected ones with their verdict
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

CREATE VIEW said AS                      -- what counts: told, without what is rejected
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

CREATE VIEW person_summary AS
SELECT p.id, p.label, p.born, p.died, p.statements, p.mentions, p.sources,
       (SELECT group_concat(path, '; ') FROM (SELECT DISTINCT source.path FROM identification i
          JOIN referent r ON r.id = i.referent_id JOIN source ON source.id = r.source_id
          WHERE i.person_id = p.id ORDER BY source.path)) AS source_paths
FROM person p
WHERE p.named = 1;
