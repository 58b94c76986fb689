-- Format 5: papers of the year, earlier methods, and what an agency of a hundred thousand people asks for.

-- Years by the earlier numeric method.

-- As they stand on the old papers; numbers are texts, exact as typed.
CREATE TABLE legacy_record (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1970 AND 9999),
  span TEXT NOT NULL CHECK (span IN ('year', 'july-december')),
  regulation TEXT NOT NULL,
  model TEXT NOT NULL CHECK (model IN ('jpt', 'ja-jf')),
  people TEXT,
  behaviour_value TEXT,
  peers_consulted INTEGER NOT NULL CHECK (peers_consulted IN (0, 1)),
  new_idea INTEGER NOT NULL CHECK (new_idea IN (0, 1)),
  idea TEXT,
  notes TEXT,
  place TEXT,
  date TEXT,
  paper_plan_value TEXT,
  paper_final_value TEXT,
  paper_category TEXT,
  UNIQUE (nip, year, span)
) STRICT;
CREATE INDEX legacy_record_year ON legacy_record (year);
CREATE TABLE legacy_result (
  id TEXT PRIMARY KEY,
  legacy_record TEXT NOT NULL REFERENCES legacy_record (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'additional')),
  superior_result TEXT,
  text TEXT NOT NULL,
  weighted TEXT
) STRICT;
CREATE INDEX legacy_result_record ON legacy_result (legacy_record, position);
CREATE TABLE legacy_indicator (
  id TEXT PRIMARY KEY,
  legacy_result TEXT NOT NULL REFERENCES legacy_result (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  aspect TEXT CHECK (aspect IN ('quantity', 'quality', 'time', 'cost')),
  text TEXT NOT NULL,
  target_low TEXT,
  target_high TEXT,
  unit TEXT,
  condition TEXT NOT NULL CHECK (condition IN ('normal', 'special')),
  target_is_maximum INTEGER NOT NULL CHECK (target_is_maximum IN (0, 1)),
  realisation TEXT
) STRICT;
CREATE INDEX legacy_indicator_result ON legacy_indicator (legacy_result, position);
CREATE TABLE legacy_behaviour (
  legacy_record TEXT NOT NULL REFERENCES legacy_record (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  aspect TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (legacy_record, position)
) STRICT, WITHOUT ROWID;

-- Evaluation papers handed over and come back.

-- Feedback that was asked for.
CREATE TABLE feedback_request (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  asker TEXT NOT NULL,
  asker_nip TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  giver_nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('leader', 'peer', 'subordinate', 'service-recipient', 'stakeholder')),
  result INTEGER,
  indicator INTEGER,
  behaviour TEXT,
  text TEXT NOT NULL,
  date TEXT NOT NULL,
  due TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'declined', 'withdrawn')),
  closed TEXT,
  word TEXT
) STRICT;
CREATE INDEX feedback_request_nip ON feedback_request (nip, year);
CREATE INDEX feedback_request_giver ON feedback_request (giver_nip, state);
CREATE INDEX feedback_request_asker ON feedback_request (asker_nip);

-- Words being written, before they are said.

-- Of an objection, an explanation, a decision, a reason: whoever writes them finds them again after a crash, and nobody else does.
CREATE TABLE typed_words (
  nip TEXT NOT NULL,                -- who writes; '' for the operator of the PC
  place TEXT NOT NULL,              -- what they are for
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (nip, place)
) STRICT, WITHOUT ROWID;

-- Figures of the dashboard: people counted by what they have in common, kept by the triggers below in the transaction of each change.
-- Nobody is counted twice: who changes is taken out as he was and put in as he is. "": posted nowhere, or not said. `check --full` counts anew.
CREATE TABLE figure_staff (
  unit TEXT NOT NULL,
  legal_state TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (unit, legal_state)
) STRICT, WITHOUT ROWID;
-- "stage": 0 no plan, 1 being written, 2 submitted, 3 set once; "since", "until": months of the plans that were set; "finished": bit 1 << n of
-- each period in the order annual, q1 to q4, m01 to m12 whose evaluation is final, and 1 << 17 for the year's document come back or decided on;
-- "pending": the same of what is open and not final.
CREATE TABLE figure_year (
  year INTEGER NOT NULL,
  unit TEXT NOT NULL,
  legal_state TEXT NOT NULL,
  stage INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  finished INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (year, unit, legal_state, stage, since, until, finished, pending)
) STRICT, WITHOUT ROWID;
CREATE TABLE figure_rating (
  year INTEGER NOT NULL,
  period TEXT NOT NULL,
  unit TEXT NOT NULL,
  result_rating TEXT NOT NULL,
  behaviour_rating TEXT NOT NULL,
  predicate TEXT NOT NULL,
  final INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (year, period, unit, result_rating, behaviour_rating, predicate, final)
) STRICT, WITHOUT ROWID;
-- Whom the rules of follow-up name, found without looking at everybody.
CREATE INDEX evaluation_remarkable ON evaluation (year, period, predicate) WHERE predicate <> 'baik';

CREATE VIEW figure_person (person, year, unit, legal_state, stage, since, until, finished, pending) AS
  SELECT plan.person, plan.year, coalesce (person.unit, ''), coalesce (person.legal_state, ''),
    max (CASE plan.state WHEN 'cancelled' THEN 0 WHEN 'draft' THEN 1 WHEN 'returned' THEN 1 WHEN 'submitted' THEN 2 ELSE 3 END),
    coalesce (min (CASE WHEN plan.state IN ('approved', 'superseded', 'closed') THEN
                     CASE substr (plan."from", 1, 4) WHEN CAST (plan.year AS TEXT) THEN CAST (substr (plan."from", 6, 2) AS INTEGER) ELSE 1 END END), 0),
    coalesce (max (CASE WHEN plan.state IN ('approved', 'superseded', 'closed') THEN
                     CASE substr (plan."to", 1, 4) WHEN CAST (plan.year AS TEXT) THEN CAST (substr (plan."to", 6, 2) AS INTEGER) ELSE 12 END END), 0),
    (SELECT coalesce (sum (CASE WHEN period <> 'annual' THEN 1 << (CAST (substr (period, 2) AS INTEGER) + CASE WHEN period LIKE 'm%' THEN 4 ELSE 0 END)
                                WHEN state IN ('acknowledged', 'decided', 'reported') THEN 1 + (1 << 17) ELSE 1 END), 0)
     FROM evaluation WHERE evaluation.person = plan.person AND evaluation.year = plan.year AND state <> 'void' AND state NOT IN ('open', 'realised', 'rated')),
    (SELECT coalesce (sum (CASE WHEN period <> 'annual' THEN 1 << (CAST (substr (period, 2) AS INTEGER) + CASE WHEN period LIKE 'm%' THEN 4 ELSE 0 END) ELSE 1 END), 0)
     FROM evaluation WHERE evaluation.person = plan.person AND evaluation.year = plan.year AND state <> 'void' AND state IN ('open', 'realised', 'rated'))
  FROM plan JOIN person ON person.id = plan.person GROUP BY plan.person, plan.year;

CREATE TRIGGER figure_plan_comes BEFORE INSERT ON plan
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, -1 FROM figure_person
      WHERE person IN (new.person) AND year IN (new.year)
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
CREATE TRIGGER figure_plan_came AFTER INSERT ON plan
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, 1 FROM figure_person
      WHERE person IN (new.person) AND year IN (new.year)
      ON CONFLICT DO UPDATE SET people = people + 1;
    DELETE FROM figure_year WHERE people = 0
      AND unit IN (SELECT coalesce (unit, '') FROM person WHERE id IN (new.person)) AND year IN (new.year);
  END;
CREATE TRIGGER figure_plan_changes BEFORE UPDATE OF state, person, year, "from", "to" ON plan
  WHEN old.state <> new.state OR old.person <> new.person OR old.year <> new.year OR old."from" IS NOT new."from" OR old."to" IS NOT new."to"
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, -1 FROM figure_person
      WHERE person IN (old.person, new.person) AND year IN (old.year, new.year)
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
CREATE TRIGGER figure_plan_changed AFTER UPDATE OF state, person, year, "from", "to" ON plan
  WHEN old.state <> new.state OR old.person <> new.person OR old.year <> new.year OR old."from" IS NOT new."from" OR old."to" IS NOT new."to"
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, 1 FROM figure_person
      WHERE person IN (old.person, new.person) AND year IN (old.year, new.year)
      ON CONFLICT DO UPDATE SET people = people + 1;
    DELETE FROM figure_year WHERE people = 0
      AND unit IN (SELECT coalesce (unit, '') FROM person WHERE id IN (old.person, new.person)) AND year IN (old.year, new.year);
  END;
CREATE TRIGGER figure_plan_goes BEFORE DELETE ON plan
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, -1 FROM figure_person
      WHERE person IN (old.person) AND year IN (old.year)
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
CREATE TRIGGER figure_plan_gone AFTER DELETE ON plan
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, 1 FROM figure_person
      WHERE person IN (old.person) AND year IN (old.year)
      ON CONFLICT DO UPDATE SET people = people + 1;
    DELETE FROM figure_year WHERE people = 0
      AND unit IN (SELECT coalesce (unit, '') FROM person WHERE id IN (old.person)) AND year IN (old.year);
  END;
CREATE TRIGGER figure_evaluation_comes BEFORE INSERT ON evaluation
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, -1 FROM figure_person
      WHERE person IN (new.person) AND year IN (new.year)
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
CREATE TRIGGER figure_evaluation_came AFTER INSERT ON evaluation
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, 1 FROM figure_person
      WHERE person IN (new.person) AND year IN (new.year)
      ON CONFLICT DO UPDATE SET people = people + 1;
    DELETE FROM figure_year WHERE people = 0
      AND unit IN (SELECT coalesce (unit, '') FROM person WHERE id IN (new.person)) AND year IN (new.year);
    INSERT INTO figure_rating
      SELECT new.year, new.period, coalesce (unit, ''), coalesce (new.result_rating, ''), coalesce (new.behaviour_rating, ''), new.predicate,
             new.state NOT IN ('open', 'realised', 'rated'), 1
      FROM person WHERE id = new.person AND new.predicate IS NOT NULL AND new.state <> 'void'
      ON CONFLICT DO UPDATE SET people = people + 1;
  END;
CREATE TRIGGER figure_evaluation_changes BEFORE UPDATE OF state, person, year, period, predicate, result_rating, behaviour_rating ON evaluation
  WHEN old.state <> new.state OR old.person <> new.person OR old.year <> new.year OR old.period <> new.period OR
       old.predicate IS NOT new.predicate OR old.result_rating IS NOT new.result_rating OR old.behaviour_rating IS NOT new.behaviour_rating
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, -1 FROM figure_person
      WHERE person IN (old.person, new.person) AND year IN (old.year, new.year)
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
CREATE TRIGGER figure_evaluation_changed AFTER UPDATE OF state, person, year, period, predicate, result_rating, behaviour_rating ON evaluation
  WHEN old.state <> new.state OR old.person <> new.person OR old.year <> new.year OR old.period <> new.period OR
       old.predicate IS NOT new.predicate OR old.result_rating IS NOT new.result_rating OR old.behaviour_rating IS NOT new.behaviour_rating
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, 1 FROM figure_person
      WHERE person IN (old.person, new.person) AND year IN (old.year, new.year)
      ON CONFLICT DO UPDATE SET people = people + 1;
    DELETE FROM figure_year WHERE people = 0
      AND unit IN (SELECT coalesce (unit, '') FROM person WHERE id IN (old.person, new.person)) AND year IN (old.year, new.year);
    INSERT INTO figure_rating
      SELECT old.year, old.period, coalesce (unit, ''), coalesce (old.result_rating, ''), coalesce (old.behaviour_rating, ''), old.predicate,
             old.state NOT IN ('open', 'realised', 'rated'), -1
      FROM person WHERE id = old.person AND old.predicate IS NOT NULL AND old.state <> 'void'
      ON CONFLICT DO UPDATE SET people = people - 1;
    INSERT INTO figure_rating
      SELECT new.year, new.period, coalesce (unit, ''), coalesce (new.result_rating, ''), coalesce (new.behaviour_rating, ''), new.predicate,
             new.state NOT IN ('open', 'realised', 'rated'), 1
      FROM person WHERE id = new.person AND new.predicate IS NOT NULL AND new.state <> 'void'
      ON CONFLICT DO UPDATE SET people = people + 1;
  END;
CREATE TRIGGER figure_evaluation_goes BEFORE DELETE ON evaluation
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, -1 FROM figure_person
      WHERE person IN (old.person) AND year IN (old.year)
      ON CONFLICT DO UPDATE SET people = people - 1;
    INSERT INTO figure_rating
      SELECT old.year, old.period, coalesce (unit, ''), coalesce (old.result_rating, ''), coalesce (old.behaviour_rating, ''), old.predicate,
             old.state NOT IN ('open', 'realised', 'rated'), -1
      FROM person WHERE id = old.person AND old.predicate IS NOT NULL AND old.state <> 'void'
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
CREATE TRIGGER figure_evaluation_gone AFTER DELETE ON evaluation
  BEGIN
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, 1 FROM figure_person
      WHERE person IN (old.person) AND year IN (old.year)
      ON CONFLICT DO UPDATE SET people = people + 1;
    DELETE FROM figure_year WHERE people = 0
      AND unit IN (SELECT coalesce (unit, '') FROM person WHERE id IN (old.person)) AND year IN (old.year);
  END;
CREATE TRIGGER figure_person_came AFTER INSERT ON person
  BEGIN
    INSERT INTO figure_staff VALUES (coalesce (new.unit, ''), coalesce (new.legal_state, ''), 1)
      ON CONFLICT DO UPDATE SET people = people + 1;
  END;
CREATE TRIGGER figure_person_moves BEFORE UPDATE OF unit, legal_state ON person WHEN old.unit IS NOT new.unit OR old.legal_state IS NOT new.legal_state
  BEGIN
    INSERT INTO figure_staff VALUES (coalesce (old.unit, ''), coalesce (old.legal_state, ''), -1)
      ON CONFLICT DO UPDATE SET people = people - 1;
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, -1 FROM figure_person
      WHERE person IN (new.id)
      ON CONFLICT DO UPDATE SET people = people - 1;
    INSERT INTO figure_rating
      SELECT year, period, coalesce (old.unit, ''), coalesce (result_rating, ''), coalesce (behaviour_rating, ''), predicate,
             state NOT IN ('open', 'realised', 'rated'), -1
      FROM evaluation WHERE person = new.id AND predicate IS NOT NULL AND state <> 'void'
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
CREATE TRIGGER figure_person_moved AFTER UPDATE OF unit, legal_state ON person WHEN old.unit IS NOT new.unit OR old.legal_state IS NOT new.legal_state
  BEGIN
    INSERT INTO figure_staff VALUES (coalesce (new.unit, ''), coalesce (new.legal_state, ''), 1)
      ON CONFLICT DO UPDATE SET people = people + 1;
    INSERT INTO figure_year
      SELECT year, unit, legal_state, stage, since, until, finished, pending, 1 FROM figure_person
      WHERE person IN (new.id)
      ON CONFLICT DO UPDATE SET people = people + 1;
    INSERT INTO figure_rating
      SELECT year, period, coalesce (new.unit, ''), coalesce (result_rating, ''), coalesce (behaviour_rating, ''), predicate,
             state NOT IN ('open', 'realised', 'rated'), 1
      FROM evaluation WHERE person = new.id AND predicate IS NOT NULL AND state <> 'void'
      ON CONFLICT DO UPDATE SET people = people + 1;
    DELETE FROM figure_year WHERE people = 0 AND unit IN (coalesce (old.unit, ''), coalesce (new.unit, ''));
  END;
CREATE TRIGGER figure_person_gone AFTER DELETE ON person
  BEGIN
    INSERT INTO figure_staff VALUES (coalesce (old.unit, ''), coalesce (old.legal_state, ''), -1)
      ON CONFLICT DO UPDATE SET people = people - 1;
  END;
INSERT INTO figure_staff SELECT coalesce (unit, ''), coalesce (legal_state, ''), count (*) FROM person GROUP BY 1, 2;
INSERT INTO figure_year SELECT year, unit, legal_state, stage, since, until, finished, pending, count (*) FROM figure_person GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
INSERT INTO figure_rating
  SELECT year, period, coalesce (unit, ''), coalesce (result_rating, ''), coalesce (behaviour_rating, ''), predicate,
         state NOT IN ('open', 'realised', 'rated'), count (*)
  FROM evaluation JOIN person ON person.id = evaluation.person WHERE predicate IS NOT NULL AND state <> 'void' GROUP BY 1, 2, 3, 4, 5, 6, 7;

-- Search: people and units by any part of a word, from three letters. What changed waits until the transaction ends, and is then put into
-- the index by the program: no trigger may write into a virtual table here (trusted_schema). Results of plans are found in the library.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'unit')),
  key TEXT NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (words, content = 'search_entry', content_rowid = 'id', tokenize = 'trigram');
-- The words of the names, and in how many entries each stands: what was typed wrongly is compared with them.
CREATE TABLE search_word (
  word TEXT PRIMARY KEY,
  used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE search_waiting (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO search_waiting SELECT 'person', id FROM person UNION ALL SELECT 'unit', id FROM unit;
CREATE TRIGGER search_person_came AFTER INSERT ON person BEGIN INSERT OR IGNORE INTO search_waiting VALUES ('person', new.id); END;
CREATE TRIGGER search_person_gone AFTER DELETE ON person BEGIN INSERT OR IGNORE INTO search_waiting VALUES ('person', old.id); END;
CREATE TRIGGER search_person_changed AFTER UPDATE OF nip, name, title_before, title_after ON person
  BEGIN INSERT OR IGNORE INTO search_waiting VALUES ('person', new.id); END;
CREATE TRIGGER search_unit_came AFTER INSERT ON unit BEGIN INSERT OR IGNORE INTO search_waiting VALUES ('unit', new.id); END;
CREATE TRIGGER search_unit_gone AFTER DELETE ON unit BEGIN INSERT OR IGNORE INTO search_waiting VALUES ('unit', old.id); END;
CREATE TRIGGER search_unit_changed AFTER UPDATE OF code, name ON unit BEGIN INSERT OR IGNORE INTO search_waiting VALUES ('unit', new.id); END;

-- What was printed: one row a document, however often it went out, with the file that holds the scan of its signed sheets.
CREATE TABLE printed (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  checksum TEXT NOT NULL CHECK (length (checksum) = 64),
  form TEXT NOT NULL,
  nip TEXT NOT NULL,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  period TEXT,
  version INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  to_sign INTEGER NOT NULL CHECK (to_sign IN (0, 1)),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  copies INTEGER NOT NULL CHECK (copies >= 1),
  printed TEXT NOT NULL,
  printed_nip TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  file TEXT,
  file_sha256 TEXT,
  returned TEXT,
  returned_by TEXT,
  scan TEXT,
  scan_sha256 TEXT,
  UNIQUE (checksum, nip, version, open)
) STRICT;
CREATE INDEX printed_code ON printed (code);
CREATE INDEX printed_nip ON printed (nip, year);
CREATE INDEX printed_file ON printed (file_sha256);

CREATE TABLE printed_scan (
  printed TEXT NOT NULL REFERENCES printed (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (printed, position)
) STRICT;

-- The plan of a guidance in the register of follow-ups: goals and steps, with their days.
CREATE TABLE coaching_line (
  follow_up TEXT NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('goals', 'steps')),
  cells TEXT NOT NULL,
  PRIMARY KEY (follow_up, position)
) STRICT, WITHOUT ROWID;

