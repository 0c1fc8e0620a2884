import type { Database } from 'better-sqlite3'

// All five methods, all four channels, code cards, stakeholder groups, rounds that follow on others.
// SQLite cannot change a CHECK, so the tables around `round` are made anew and filled; `migrate` switches the
// foreign keys off meanwhile and checks them before it commits.
const sql = `
-- max_value bounds every single answer of the method: steps of a scale or of both axes, dots per topic,
-- points of the budget, places of the ranking.
CREATE TABLE new_round (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  question TEXT NOT NULL CHECK (length(question) > 0),
  criterion TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL CHECK (method IN ('scale', 'dots', 'budget', 'ranking', 'matrix')),
  max_value INTEGER NOT NULL CHECK (max_value > 0),
  allow_unknown INTEGER NOT NULL DEFAULT 0 CHECK (allow_unknown IN (0, 1)),
  dots INTEGER CHECK ((method = 'dots') = (dots IS NOT NULL) AND dots > 0),
  spend_all INTEGER CHECK ((method = 'budget') = (spend_all IS NOT NULL) AND spend_all IN (0, 1)),
  -- Names of the two criteria; '' for the usual ones.
  axis_x TEXT CHECK ((method = 'matrix') = (axis_x IS NOT NULL)),
  axis_y TEXT CHECK ((method = 'matrix') = (axis_y IS NOT NULL)),
  cut INTEGER CHECK (cut > 0),
  access TEXT NOT NULL DEFAULT 'open' CHECK (access IN ('open', 'codes')),
  -- The round this one repeats after a discussion, or whose tie it decides.
  follows_id TEXT REFERENCES new_round (id) CHECK (follows_id <> id),
  follows_as TEXT CHECK ((follows_id IS NULL) = (follows_as IS NULL) AND follows_as IN ('second', 'runoff')),
  -- Cards or paper ballots given to people, counted by hand.
  handed_out INTEGER CHECK (handed_out >= 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'paused', 'closing', 'closed', 'published')),
  opened_at_ms INTEGER,
  closed_at_ms INTEGER,
  published_at_ms INTEGER CHECK ((state = 'published') = (published_at_ms IS NOT NULL)),
  UNIQUE (id, method, max_value)
) STRICT;
INSERT INTO new_round (id, session_id, number, question, criterion, method, max_value, allow_unknown, dots, cut,
    state, opened_at_ms, closed_at_ms)
  SELECT id, session_id, number, question, criterion, method, max_value, allow_unknown, dots, cut,
    state, opened_at_ms, closed_at_ms FROM round;
DROP TABLE round;
ALTER TABLE new_round RENAME TO round;
CREATE UNIQUE INDEX round_one_open ON round ((1)) WHERE state IN ('open', 'paused', 'closing');
CREATE INDEX round_follows ON round (follows_id);

-- Groups a ballot of this round may name.
CREATE TABLE stakeholder_group (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES round (id),
  position INTEGER NOT NULL CHECK (position > 0),
  title TEXT NOT NULL CHECK (length(title) > 0),
  UNIQUE (round_id, position),
  UNIQUE (id, round_id)
) STRICT;
CREATE INDEX stakeholder_group_round ON stakeholder_group (round_id);

CREATE TABLE new_urn (
  round_id TEXT NOT NULL REFERENCES round (id),
  voter BLOB NOT NULL CHECK (length(voter) = 32),
  ballot_id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'kiosk', 'paper')),
  receipt TEXT NOT NULL,
  -- By the topic's place in the round (1, 2, 3 …), not by its id: shorter rows, fewer pages in each commit.
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  stakeholder_group_id TEXT,
  PRIMARY KEY (round_id, voter),
  FOREIGN KEY (stakeholder_group_id, round_id) REFERENCES stakeholder_group (id, round_id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_urn (round_id, voter, ballot_id, seq, channel, receipt, answers)
  SELECT round_id, voter, ballot_id, seq, channel, receipt, (
      SELECT json_group_object(place, value) FROM (
        SELECT answer.value AS value,
          (SELECT count(*) FROM round_topic AS earlier
            WHERE earlier.round_id = urn.round_id AND earlier.number <= round_topic.number) AS place
        FROM json_each(urn.answers) AS answer
        JOIN round_topic ON round_topic.round_id = urn.round_id AND round_topic.topic_id = answer.key
        ORDER BY place
      )
    ) FROM urn;
DROP TABLE urn;
ALTER TABLE new_urn RENAME TO urn;

-- Two ballots may have drawn the same code; the list shows it as often as there are ballots.
ALTER TABLE receipt ADD COLUMN ballots INTEGER NOT NULL DEFAULT 1 CHECK (ballots > 0);

CREATE TABLE new_ballot (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL,
  method TEXT NOT NULL,
  max_value INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'kiosk', 'paper')),
  stakeholder_group_id TEXT,
  FOREIGN KEY (round_id, method, max_value) REFERENCES round (id, method, max_value),
  FOREIGN KEY (stakeholder_group_id, round_id) REFERENCES stakeholder_group (id, round_id),
  UNIQUE (id, round_id, method, max_value)
) STRICT, WITHOUT ROWID;
INSERT INTO new_ballot (id, round_id, method, max_value, channel)
  SELECT id, round_id, method, max_value, channel FROM ballot;

CREATE TABLE new_ballot_answer (
  ballot_id TEXT NOT NULL,
  topic_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  method TEXT NOT NULL,
  max_value INTEGER NOT NULL,
  -- Step, dots, points or place; matrix: the first criterion. Null is "weiß nicht".
  value INTEGER,
  -- matrix only: the second criterion.
  value_y INTEGER,
  PRIMARY KEY (ballot_id, topic_id),
  FOREIGN KEY (ballot_id, round_id, method, max_value) REFERENCES new_ballot (id, round_id, method, max_value),
  FOREIGN KEY (round_id, topic_id) REFERENCES round_topic (round_id, topic_id),
  CHECK (
    CASE method
      WHEN 'scale' THEN value_y IS NULL AND (value IS NULL OR value BETWEEN 1 AND max_value)
      WHEN 'dots' THEN value_y IS NULL AND value IS NOT NULL AND value BETWEEN 0 AND max_value
      WHEN 'budget' THEN value_y IS NULL AND value IS NOT NULL AND value BETWEEN 0 AND max_value
      WHEN 'ranking' THEN value_y IS NULL AND value IS NOT NULL AND value BETWEEN 1 AND max_value
      WHEN 'matrix' THEN (value IS NULL) = (value_y IS NULL)
        AND (value IS NULL OR (value BETWEEN 1 AND max_value AND value_y BETWEEN 1 AND max_value))
      ELSE 0
    END
  )
) STRICT, WITHOUT ROWID;
INSERT INTO new_ballot_answer (ballot_id, topic_id, round_id, method, max_value, value)
  SELECT ballot_id, topic_id, round_id, method, max_value, value FROM ballot_answer;
DROP TABLE ballot_answer;
DROP TABLE ballot;
ALTER TABLE new_ballot RENAME TO ballot;
ALTER TABLE new_ballot_answer RENAME TO ballot_answer;
CREATE INDEX ballot_round ON ballot (round_id);
-- Nobody comes second twice on one ballot.
CREATE UNIQUE INDEX ballot_answer_place ON ballot_answer (ballot_id, value) WHERE method = 'ranking';

-- Sticky dots counted on the wall: totals, never ballots. step is 0 for points, 1…max_value for a scale.
CREATE TABLE sticky (
  round_id TEXT PRIMARY KEY REFERENCES round (id),
  people INTEGER CHECK (people >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE sticky_topic (
  round_id TEXT NOT NULL REFERENCES sticky (round_id),
  topic_id TEXT NOT NULL,
  step INTEGER NOT NULL CHECK (step >= 0),
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (round_id, topic_id, step),
  FOREIGN KEY (round_id, topic_id) REFERENCES round_topic (round_id, topic_id)
) STRICT, WITHOUT ROWID;

-- Code cards of a session. Only keyed hashes: of the secret in the QR code and of the code to type.
CREATE TABLE card_key (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT, WITHOUT ROWID;
CREATE TABLE code_card (
  session_id TEXT NOT NULL REFERENCES card_key (session_id),
  code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
  secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
  -- Cards printed together; a print that failed is taken back as a whole.
  batch_id TEXT NOT NULL,
  PRIMARY KEY (session_id, code_hash),
  UNIQUE (session_id, secret_hash)
) STRICT, WITHOUT ROWID;
`

export const migration = {
  version: 2,
  name: 'weigh',
  up(db: Database): void {
    db.exec(sql)
  },
}
