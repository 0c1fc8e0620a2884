import type { Database } from 'better-sqlite3'

// Order of rows in lists is a text key between two neighbours (fractional index), so that moving one
// thing changes one field, which the change log and undo can carry.
const sql = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) > 0),
  place TEXT NOT NULL DEFAULT '',
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE change (
  id TEXT PRIMARY KEY,
  hlc TEXT NOT NULL UNIQUE,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  label TEXT NOT NULL CHECK (json_valid(label)),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target TEXT REFERENCES change (id),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE change_field (
  change_id TEXT NOT NULL REFERENCES change (id),
  seq INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  old ANY,
  new ANY,
  PRIMARY KEY (change_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_field_entity ON change_field (entity, entity_id);

CREATE TABLE translation (
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (entity, entity_id, field, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  id TEXT PRIMARY KEY,
  position TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  description TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) > 0),
  occasion TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL CHECK (date IS date(date)),
  starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT NOT NULL DEFAULT '',
  chair TEXT NOT NULL DEFAULT '',
  minute_taker TEXT NOT NULL DEFAULT '',
  attendance INTEGER CHECK (attendance >= 0)
) STRICT;

-- max_value bounds every single answer of the method: scale steps, dots per topic.
CREATE TABLE round (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  question TEXT NOT NULL CHECK (length(question) > 0),
  criterion TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL CHECK (method IN ('scale', 'dots')),
  max_value INTEGER NOT NULL CHECK (max_value > 0),
  allow_unknown INTEGER NOT NULL DEFAULT 0 CHECK (allow_unknown IN (0, 1)),
  dots INTEGER CHECK ((method = 'dots') = (dots IS NOT NULL) AND dots > 0),
  cut INTEGER CHECK (cut > 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closing', 'closed')),
  opened_at_ms INTEGER,
  closed_at_ms INTEGER,
  UNIQUE (id, method, max_value)
) STRICT;
-- One round takes ballots at a time.
CREATE UNIQUE INDEX round_one_open ON round ((1)) WHERE state IN ('open', 'closing');

CREATE TABLE round_topic (
  round_id TEXT NOT NULL REFERENCES round (id),
  topic_id TEXT NOT NULL REFERENCES topic (id),
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (round_id, topic_id),
  UNIQUE (round_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_topic_topic ON round_topic (topic_id);

-- Exists only while the round takes ballots; gone with the urn at closing.
CREATE TABLE round_secret (
  round_id TEXT PRIMARY KEY REFERENCES round (id),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT, WITHOUT ROWID;

-- Without rowid and keyed by a keyed hash, so that no order of arrival is kept.
CREATE TABLE urn (
  round_id TEXT NOT NULL REFERENCES round (id),
  voter BLOB NOT NULL CHECK (length(voter) = 32),
  ballot_id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'kiosk', 'paper')),
  receipt TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  PRIMARY KEY (round_id, voter),
  UNIQUE (round_id, receipt)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL,
  method TEXT NOT NULL,
  max_value INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'kiosk', 'paper')),
  FOREIGN KEY (round_id, method, max_value) REFERENCES round (id, method, max_value),
  UNIQUE (id, round_id, method, max_value)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_round ON ballot (round_id);

CREATE TABLE ballot_answer (
  ballot_id TEXT NOT NULL,
  topic_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  method TEXT NOT NULL,
  max_value INTEGER NOT NULL,
  -- null is "weiß nicht"
  value INTEGER,
  PRIMARY KEY (ballot_id, topic_id),
  FOREIGN KEY (ballot_id, round_id, method, max_value) REFERENCES ballot (id, round_id, method, max_value),
  FOREIGN KEY (round_id, topic_id) REFERENCES round_topic (round_id, topic_id),
  CHECK (
    CASE method
      WHEN 'scale' THEN value IS NULL OR value BETWEEN 1 AND max_value
      WHEN 'dots' THEN value IS NOT NULL AND value BETWEEN 0 AND max_value
      ELSE 0
    END
  )
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
  round_id TEXT NOT NULL REFERENCES round (id),
  code TEXT NOT NULL,
  PRIMARY KEY (round_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE grouping (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  round_id TEXT NOT NULL REFERENCES round (id),
  top_n INTEGER NOT NULL CHECK (top_n > 1),
  fixed_groups INTEGER CHECK (fixed_groups > 1),
  min_size INTEGER NOT NULL CHECK (min_size > 0),
  max_size INTEGER NOT NULL CHECK (max_size >= min_size),
  created_at_ms INTEGER NOT NULL,
  decided_on TEXT CHECK (decided_on IS date(decided_on))
) STRICT;

-- The proposal as it was made; "Beschluss" is what the working groups hold.
CREATE TABLE proposal_topic (
  grouping_id TEXT NOT NULL REFERENCES grouping (id),
  topic_id TEXT NOT NULL REFERENCES topic (id),
  group_index INTEGER NOT NULL CHECK (group_index >= 0),
  PRIMARY KEY (grouping_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE working_group (
  id TEXT PRIMARY KEY,
  grouping_id TEXT NOT NULL REFERENCES grouping (id),
  position TEXT NOT NULL,
  proposal_index INTEGER,
  title TEXT NOT NULL CHECK (length(title) > 0),
  lead TEXT NOT NULL DEFAULT '',
  UNIQUE (id, grouping_id)
) STRICT;

CREATE TABLE working_group_topic (
  grouping_id TEXT NOT NULL,
  topic_id TEXT NOT NULL REFERENCES topic (id),
  working_group_id TEXT NOT NULL,
  position TEXT NOT NULL,
  PRIMARY KEY (grouping_id, topic_id),
  FOREIGN KEY (working_group_id, grouping_id) REFERENCES working_group (id, grouping_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  working_group_id TEXT NOT NULL REFERENCES working_group (id),
  position TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  description TEXT NOT NULL DEFAULT '',
  lead TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'idea'
    CHECK (status IN ('idea', 'planned', 'running', 'late', 'done', 'deferred', 'merged', 'dropped'))
) STRICT;
CREATE INDEX measure_group ON measure (working_group_id);
`

export const migration = {
  version: 1,
  name: 'start',
  up(db: Database): void {
    db.exec(sql)
  },
}
