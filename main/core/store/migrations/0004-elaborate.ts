import type { Database } from 'better-sqlite3'

// What working groups write (sub-areas, Leitbilder, goals, recommendations, the whole Maßnahmenblatt), what the
// steering group decides about it, how measures go on over the years, and the codes of working-group leads.
//
// A part of a group points at sub-area, goal and dependency together with its group, so that nothing of one group can
// hang on another one's; deferred, because groups are split and merged row by row.
const sql = `
-- The last day of the phase that a board of working groups stands for; null while it runs.
ALTER TABLE grouping ADD COLUMN ended_on TEXT CHECK (ended_on IS date(ended_on));

CREATE TABLE district (
  id TEXT PRIMARY KEY,
  position TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0)
) STRICT;

CREATE TABLE subarea (
  id TEXT PRIMARY KEY,
  working_group_id TEXT NOT NULL REFERENCES working_group (id),
  position TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  UNIQUE (id, working_group_id)
) STRICT;
CREATE INDEX subarea_group ON subarea (working_group_id);

CREATE TABLE vision (
  id TEXT PRIMARY KEY,
  working_group_id TEXT NOT NULL REFERENCES working_group (id),
  subarea_id TEXT,
  position TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (subarea_id, working_group_id) REFERENCES subarea (id, working_group_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX vision_group ON vision (working_group_id);
CREATE INDEX vision_subarea ON vision (subarea_id, working_group_id);

CREATE TABLE goal (
  id TEXT PRIMARY KEY,
  working_group_id TEXT NOT NULL REFERENCES working_group (id),
  subarea_id TEXT,
  position TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  description TEXT NOT NULL DEFAULT '',
  -- "bis 2032"
  horizon_year INTEGER CHECK (horizon_year BETWEEN 1900 AND 2200),
  UNIQUE (id, working_group_id),
  FOREIGN KEY (subarea_id, working_group_id) REFERENCES subarea (id, working_group_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX goal_group ON goal (working_group_id);
CREATE INDEX goal_subarea ON goal (subarea_id, working_group_id);

CREATE TABLE recommendation (
  id TEXT PRIMARY KEY,
  -- Null: a general one of the steering group.
  working_group_id TEXT REFERENCES working_group (id),
  subarea_id TEXT CHECK (subarea_id IS NULL OR working_group_id IS NOT NULL),
  position TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'recommendation' CHECK (kind IN ('recommendation', 'challenge')),
  text TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (subarea_id, working_group_id) REFERENCES subarea (id, working_group_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX recommendation_group ON recommendation (working_group_id);
CREATE INDEX recommendation_subarea ON recommendation (subarea_id, working_group_id);

CREATE TABLE new_measure (
  id TEXT PRIMARY KEY,
  working_group_id TEXT NOT NULL REFERENCES working_group (id),
  subarea_id TEXT,
  position TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  description TEXT NOT NULL DEFAULT '',
  -- One name per line, as target groups have always been written.
  target_group TEXT NOT NULL DEFAULT '',
  lead TEXT NOT NULL DEFAULT '',
  -- One name per line.
  partners TEXT NOT NULL DEFAULT '',
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  -- Euro, staff included.
  cost_per_year INTEGER CHECK (cost_per_year >= 0),
  cost_once INTEGER CHECK (cost_once >= 0),
  funding_source TEXT NOT NULL DEFAULT '',
  funding_state TEXT CHECK (funding_state IN ('secured', 'appliedFor', 'open')),
  -- Window of implementation I…III, not importance.
  priority INTEGER CHECK (priority BETWEEN 1 AND 3),
  indicator TEXT NOT NULL DEFAULT '',
  indicator_unit TEXT NOT NULL DEFAULT '',
  baseline REAL,
  target REAL,
  target_year INTEGER CHECK (target_year BETWEEN 1900 AND 2200),
  -- Where it came from: a topic of its group, and anything else in words.
  topic_id TEXT REFERENCES topic (id) ON DELETE SET NULL,
  origin TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  UNIQUE (id, working_group_id),
  FOREIGN KEY (subarea_id, working_group_id) REFERENCES subarea (id, working_group_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO new_measure (id, working_group_id, position, title, description, lead)
  SELECT id, working_group_id, position, title, description, lead FROM measure;

-- What became of a measure, from when on; the newest entry is its status.
CREATE TABLE measure_status (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL REFERENCES new_measure (id) ON DELETE CASCADE,
  status TEXT NOT NULL
    CHECK (status IN ('idea', 'planned', 'running', 'late', 'done', 'deferred', 'merged', 'dropped')),
  -- Null only for measures of earlier versions, which kept no date.
  date TEXT CHECK (date IS date(date)),
  note TEXT NOT NULL DEFAULT '',
  recorded_at_ms INTEGER NOT NULL
) STRICT;
-- Every measure has exactly one first entry, so 'idea' too is an entry.
INSERT INTO measure_status (id, measure_id, status, date, recorded_at_ms)
  SELECT id, id, status, NULL, 0 FROM measure;

DROP TABLE measure;
ALTER TABLE new_measure RENAME TO measure;
CREATE INDEX measure_group ON measure (working_group_id, position);
CREATE INDEX measure_subarea ON measure (subarea_id, working_group_id);
CREATE INDEX measure_topic ON measure (topic_id);
CREATE INDEX measure_status_newest ON measure_status (measure_id, date, recorded_at_ms, id);
CREATE INDEX measure_status_recent ON measure_status (date, recorded_at_ms, id);

-- Undo replays the log, so what it says about the status must be about its entry too. An entry comes after its measure
-- and goes before it.
UPDATE change_field SET entity = 'measure_status' WHERE entity = 'measure' AND field = 'status' AND op = 'update';
WITH part (place, name) AS (
  VALUES (0, 'id'), (1, 'measure_id'), (2, 'status'), (3, 'date'), (4, 'note'), (5, 'recorded_at_ms')
), entry AS (
  SELECT change_id, seq, op, entity_id, place, name,
    CASE name WHEN 'status' THEN coalesce(new, old) WHEN 'date' THEN NULL WHEN 'note' THEN ''
      WHEN 'recorded_at_ms' THEN 0 ELSE entity_id END AS value
  FROM change_field JOIN part WHERE entity = 'measure' AND field = 'status'
)
INSERT INTO change_field (change_id, seq, op, entity, entity_id, field, old, new)
  SELECT change_id, CASE op WHEN 'insert' THEN 1000000 ELSE -1000000 END + seq * 6 + place, op, 'measure_status',
    entity_id, name, CASE op WHEN 'delete' THEN value END, CASE op WHEN 'insert' THEN value END
  FROM entry;
DELETE FROM change_field WHERE entity = 'measure' AND field = 'status';

CREATE TABLE measure_goal (
  measure_id TEXT NOT NULL,
  goal_id TEXT NOT NULL,
  working_group_id TEXT NOT NULL,
  PRIMARY KEY (measure_id, goal_id),
  FOREIGN KEY (measure_id, working_group_id) REFERENCES measure (id, working_group_id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (goal_id, working_group_id) REFERENCES goal (id, working_group_id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_goal_measure ON measure_goal (measure_id, working_group_id);
CREATE INDEX measure_goal_goal ON measure_goal (goal_id, working_group_id);

CREATE TABLE measure_dependency (
  measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  depends_on_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  PRIMARY KEY (measure_id, depends_on_id),
  CHECK (measure_id <> depends_on_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_dependency_other ON measure_dependency (depends_on_id);

-- None: the whole city.
CREATE TABLE measure_district (
  measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
  PRIMARY KEY (measure_id, district_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_district_district ON measure_district (district_id);

-- What the indicator of a measure stood at.
CREATE TABLE reading (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (date IS date(date)),
  value REAL NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reading_measure ON reading (measure_id, date);

-- Two people changed one field at the same time: the version that came second, until somebody has decided.
CREATE TABLE field_conflict (
  id TEXT PRIMARY KEY,
  working_group_id TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE,
  entity TEXT NOT NULL CHECK (entity IN ('subarea', 'vision', 'goal', 'recommendation', 'measure')),
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  -- Values as JSON: what its writer started from, and what it was changed to.
  base TEXT NOT NULL CHECK (json_valid(base)),
  value TEXT NOT NULL CHECK (json_valid(value)),
  actor TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX field_conflict_group ON field_conflict (working_group_id);
-- Two browsers can be signed in with one code, so that a writer may have more than one version beside a field.
CREATE INDEX field_conflict_field ON field_conflict (entity, entity_id, field, actor);

-- What the steering group decided about two measures or goals of different groups.
CREATE TABLE overlap_decision (
  id TEXT PRIMARY KEY,
  first_measure_id TEXT REFERENCES measure (id) ON DELETE CASCADE,
  first_goal_id TEXT REFERENCES goal (id) ON DELETE CASCADE,
  second_measure_id TEXT REFERENCES measure (id) ON DELETE CASCADE,
  second_goal_id TEXT REFERENCES goal (id) ON DELETE CASCADE,
  decision TEXT NOT NULL CHECK (decision IN ('merge', 'link', 'none')),
  -- merge: which of the two goes on; the other one's status says so.
  kept TEXT CHECK ((decision = 'merge') = (kept IS NOT NULL) AND kept IN ('first', 'second')),
  note TEXT NOT NULL DEFAULT '',
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  -- The reasons shown when it was decided, as sentences; later texts do not change them.
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
  CHECK ((first_measure_id IS NULL) <> (first_goal_id IS NULL)),
  CHECK ((second_measure_id IS NULL) <> (second_goal_id IS NULL))
) STRICT;
-- A pair is decided once, whichever of the two comes first.
CREATE UNIQUE INDEX overlap_decision_pair ON overlap_decision (
  min(coalesce(first_measure_id, first_goal_id), coalesce(second_measure_id, second_goal_id)),
  max(coalesce(first_measure_id, first_goal_id), coalesce(second_measure_id, second_goal_id))
);
CREATE INDEX overlap_decision_first_measure ON overlap_decision (first_measure_id);
CREATE INDEX overlap_decision_first_goal ON overlap_decision (first_goal_id);
CREATE INDEX overlap_decision_second_measure ON overlap_decision (second_measure_id);
CREATE INDEX overlap_decision_second_goal ON overlap_decision (second_goal_id);

-- The result of another process ("Weltoffene Kommune"), and where each of its entries went.
CREATE TABLE other_list (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) > 0),
  source TEXT NOT NULL DEFAULT '',
  imported_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE other_entry (
  id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES other_list (id) ON DELETE CASCADE,
  position TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  description TEXT NOT NULL DEFAULT '',
  prioritised INTEGER NOT NULL DEFAULT 0 CHECK (prioritised IN (0, 1)),
  -- Null while nobody has decided; 'nothing' needs a reason.
  target TEXT CHECK (target IN ('topic', 'goal', 'measure', 'nothing')),
  topic_id TEXT REFERENCES topic (id) ON DELETE SET NULL CHECK (topic_id IS NULL OR target IS 'topic'),
  goal_id TEXT REFERENCES goal (id) ON DELETE SET NULL CHECK (goal_id IS NULL OR target IS 'goal'),
  measure_id TEXT REFERENCES measure (id) ON DELETE SET NULL CHECK (measure_id IS NULL OR target IS 'measure'),
  reason TEXT NOT NULL DEFAULT '' CHECK (target IS NOT 'nothing' OR length(reason) > 0)
) STRICT;
CREATE INDEX other_entry_list ON other_entry (list_id);
CREATE INDEX other_entry_topic ON other_entry (topic_id);
CREATE INDEX other_entry_goal ON other_entry (goal_id);
CREATE INDEX other_entry_measure ON other_entry (measure_id);

-- Who may write for a working group from a browser of their own. Written past the change log, which names leads by
-- this id alone: when the row goes, so does the name.
CREATE TABLE lead_access (
  id TEXT PRIMARY KEY,
  working_group_id TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  -- SHA-256 of the personal code, which is shown and printed once, when it is made.
  code_hash BLOB NOT NULL UNIQUE CHECK (length(code_hash) = 32),
  -- The only day it is good for; null: until it is revoked.
  valid_on TEXT CHECK (valid_on IS date(valid_on)),
  created_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_access_group ON lead_access (working_group_id);

-- What belonged to a measure or a group and is gone: the history finds it by what its rows pointed at.
CREATE INDEX change_field_owner ON change_field (coalesce(new, old))
  WHERE field = 'measure_id' OR field = 'working_group_id';
-- Undo and redo look for the last step of the moderation, however much leads have typed since.
CREATE INDEX change_own ON change (hlc) WHERE kind = 'do' AND role <> 'lead';
CREATE INDEX change_taken_back ON change (hlc) WHERE kind = 'undo';
`

export const migration = {
  version: 4,
  name: 'elaborate',
  up(db: Database): void {
    db.exec(sql)
  },
}
