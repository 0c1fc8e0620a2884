import type { Database } from 'better-sqlite3'

// Sorting of topic cards (a round of its own method), proposals from several sources, locks, the recorded
// decision, and people in working groups. As in 0002, tables whose CHECKs change are made anew and filled.
const sql = `
-- method 'sort': every ballot sorts the topics into piles, max_value is the highest number of piles.
CREATE TABLE new_round (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  question TEXT NOT NULL CHECK (length(question) > 0),
  criterion TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL CHECK (method IN ('scale', 'dots', 'budget', 'ranking', 'matrix', 'sort')),
  max_value INTEGER NOT NULL CHECK (max_value > 0),
  allow_unknown INTEGER NOT NULL DEFAULT 0 CHECK (allow_unknown IN (0, 1)),
  dots INTEGER CHECK ((method = 'dots') = (dots IS NOT NULL) AND dots > 0),
  spend_all INTEGER CHECK ((method = 'budget') = (spend_all IS NOT NULL) AND spend_all IN (0, 1)),
  -- Names of the two criteria; '' for the usual ones.
  axis_x TEXT CHECK ((method = 'matrix') = (axis_x IS NOT NULL)),
  axis_y TEXT CHECK ((method = 'matrix') = (axis_y IS NOT NULL)),
  cut INTEGER CHECK (cut > 0) CHECK (cut IS NULL OR method <> 'sort'),
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
INSERT INTO new_round (id, session_id, number, question, criterion, method, max_value, allow_unknown, dots,
    spend_all, axis_x, axis_y, cut, access, follows_id, follows_as, handed_out, state, opened_at_ms, closed_at_ms,
    published_at_ms)
  SELECT id, session_id, number, question, criterion, method, max_value, allow_unknown, dots,
    spend_all, axis_x, axis_y, cut, access, follows_id, follows_as, handed_out, state, opened_at_ms, closed_at_ms,
    published_at_ms FROM round;
DROP TABLE round;
ALTER TABLE new_round RENAME TO round;
CREATE UNIQUE INDEX round_one_open ON round ((1)) WHERE state IN ('open', 'paused', 'closing');
CREATE INDEX round_follows ON round (follows_id);

-- Titles of piles, the first pile's first; null where the method has no piles.
ALTER TABLE urn ADD COLUMN piles TEXT CHECK (json_valid(piles));

CREATE TABLE new_ballot_answer (
  ballot_id TEXT NOT NULL,
  topic_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  method TEXT NOT NULL,
  max_value INTEGER NOT NULL,
  -- Step, dots, points, place or pile; matrix: the first criterion. Null is "weiß nicht".
  value INTEGER,
  -- matrix only: the second criterion.
  value_y INTEGER,
  PRIMARY KEY (ballot_id, topic_id),
  FOREIGN KEY (ballot_id, round_id, method, max_value) REFERENCES ballot (id, round_id, method, max_value),
  FOREIGN KEY (round_id, topic_id) REFERENCES round_topic (round_id, topic_id),
  CHECK (
    CASE method
      WHEN 'scale' THEN value_y IS NULL AND (value IS NULL OR value BETWEEN 1 AND max_value)
      WHEN 'dots' THEN value_y IS NULL AND value IS NOT NULL AND value BETWEEN 0 AND max_value
      WHEN 'budget' THEN value_y IS NULL AND value IS NOT NULL AND value BETWEEN 0 AND max_value
      WHEN 'ranking' THEN value_y IS NULL AND value IS NOT NULL AND value BETWEEN 1 AND max_value
      WHEN 'sort' THEN value_y IS NULL AND value IS NOT NULL AND value BETWEEN 1 AND max_value
      WHEN 'matrix' THEN (value IS NULL) = (value_y IS NULL)
        AND (value IS NULL OR (value BETWEEN 1 AND max_value AND value_y BETWEEN 1 AND max_value))
      ELSE 0
    END
  )
) STRICT, WITHOUT ROWID;
INSERT INTO new_ballot_answer (ballot_id, topic_id, round_id, method, max_value, value, value_y)
  SELECT ballot_id, topic_id, round_id, method, max_value, value, value_y FROM ballot_answer;
DROP TABLE ballot_answer;
ALTER TABLE new_ballot_answer RENAME TO ballot_answer;
-- Nobody comes second twice on one ballot.
CREATE UNIQUE INDEX ballot_answer_place ON ballot_answer (ballot_id, value) WHERE method = 'ranking';

-- What a pile was called; piles nobody named are missing.
CREATE TABLE ballot_pile (
  ballot_id TEXT NOT NULL REFERENCES ballot (id),
  pile INTEGER NOT NULL CHECK (pile > 0),
  title TEXT NOT NULL CHECK (length(title) > 0),
  PRIMARY KEY (ballot_id, pile)
) STRICT, WITHOUT ROWID;

CREATE TABLE new_grouping (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  -- The weighting behind it; null where only sorting or words were used.
  round_id TEXT REFERENCES round (id),
  sorting_id TEXT REFERENCES round (id),
  choice TEXT NOT NULL CHECK (choice IN ('best', 'aboveMean', 'hand')),
  top_n INTEGER CHECK ((choice = 'best') = (top_n IS NOT NULL) AND top_n > 1),
  -- What happened to topics that are equal across the cut.
  ties TEXT CHECK ((choice = 'best') = (ties IS NOT NULL) AND ties IN ('in', 'out', 'runoff')),
  ratings_weight INTEGER NOT NULL CHECK (ratings_weight >= 0),
  sorting_weight INTEGER NOT NULL CHECK (sorting_weight >= 0),
  words_weight INTEGER NOT NULL CHECK (words_weight >= 0),
  linkage TEXT NOT NULL CHECK (linkage IN ('average', 'ward')),
  fixed_groups INTEGER CHECK (fixed_groups > 1),
  min_size INTEGER NOT NULL CHECK (min_size > 0),
  max_size INTEGER NOT NULL CHECK (max_size >= min_size),
  -- Similarities of the topics as they were then (grouping-sources.ts), so that later texts change no figure;
  -- null for boards of earlier versions, which rest on the ratings alone.
  basis TEXT CHECK (json_valid(basis)),
  created_at_ms INTEGER NOT NULL,
  decided_on TEXT CHECK (decided_on IS date(decided_on)),
  -- Whether people may send in which working group they would like to join.
  wishes_open INTEGER NOT NULL DEFAULT 0 CHECK (wishes_open IN (0, 1)),
  -- Whether the room has seen who is in which working group.
  people_shown INTEGER NOT NULL DEFAULT 0 CHECK (people_shown IN (0, 1))
) STRICT;
INSERT INTO new_grouping (id, session_id, round_id, choice, top_n, ties, ratings_weight, sorting_weight, words_weight,
    linkage, fixed_groups, min_size, max_size, created_at_ms, decided_on)
  SELECT id, session_id, round_id, 'best', top_n, 'in', 100, 0, 0,
    'average', fixed_groups, min_size, max_size, created_at_ms, decided_on FROM grouping;
DROP TABLE grouping;
ALTER TABLE new_grouping RENAME TO grouping;

-- Place in the palette of LOOK (0 = A); null: as the letter.
ALTER TABLE working_group ADD COLUMN colour INTEGER CHECK (colour BETWEEN 0 AND 7);
-- How many people it should have; null: no limit.
ALTER TABLE working_group ADD COLUMN min_people INTEGER CHECK (min_people >= 0);
ALTER TABLE working_group ADD COLUMN max_people INTEGER CHECK (max_people >= 0);

-- Topics that people want in one working group, or never in one; they hold for every later proposal too.
CREATE TABLE topic_lock (
  topic_a TEXT NOT NULL REFERENCES topic (id),
  topic_b TEXT NOT NULL REFERENCES topic (id),
  kind TEXT NOT NULL CHECK (kind IN ('together', 'apart')),
  PRIMARY KEY (topic_a, topic_b),
  CHECK (topic_a < topic_b)
) STRICT, WITHOUT ROWID;

-- Beschluss, Feststellung, Auftrag of a session, as it was worded then.
CREATE TABLE minute (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  position TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('decision', 'finding', 'task')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  wording TEXT NOT NULL CHECK (length(wording) > 0),
  -- All three or none: whether a vote was taken.
  vote_yes INTEGER CHECK (vote_yes >= 0),
  vote_no INTEGER CHECK ((vote_no IS NULL) = (vote_yes IS NULL) AND vote_no >= 0),
  vote_abstained INTEGER CHECK ((vote_abstained IS NULL) = (vote_yes IS NULL) AND vote_abstained >= 0),
  minority TEXT NOT NULL DEFAULT '',
  recorded_at_ms INTEGER NOT NULL,
  -- The board it decided on.
  grouping_id TEXT REFERENCES grouping (id)
) STRICT;
CREATE INDEX minute_session ON minute (session_id);
CREATE INDEX minute_grouping ON minute (grouping_id);

-- People who take part in working groups, by name and with their consent. Names and wishes stay out of the
-- change log, so that deleting them deletes them.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  grouping_id TEXT NOT NULL REFERENCES grouping (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  organisation TEXT NOT NULL DEFAULT '',
  entered_by TEXT NOT NULL CHECK (entered_by IN ('phone', 'kiosk', 'desk')),
  -- SHA-256 of what the phone keeps to change its entry; never the token ballots are cast with.
  token_hash BLOB UNIQUE CHECK (length(token_hash) = 32),
  UNIQUE (id, grouping_id)
-- In the order of random ids: rows with numbers would tell who was quick.
) STRICT, WITHOUT ROWID;
CREATE INDEX person_grouping ON person (grouping_id);

CREATE TABLE wish (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 3),
  grouping_id TEXT NOT NULL,
  working_group_id TEXT NOT NULL,
  PRIMARY KEY (person_id, place),
  UNIQUE (person_id, working_group_id),
  FOREIGN KEY (working_group_id, grouping_id) REFERENCES working_group (id, grouping_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX wish_group ON wish (working_group_id, grouping_id);

CREATE TABLE placement (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  grouping_id TEXT NOT NULL,
  working_group_id TEXT NOT NULL,
  FOREIGN KEY (working_group_id, grouping_id) REFERENCES working_group (id, grouping_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_group ON placement (working_group_id, grouping_id);
`

export const migration = {
  version: 3,
  name: 'bundle',
  up(db: Database): void {
    db.exec(sql)
  },
}
