-- Format 3: the appraisal year.

-- One a person, year and period, but for those that were voided. "plan": the version whose results and indicators it names by position.
CREATE TABLE evaluation (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL DEFAULT '' REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  nip TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'realised', 'rated', 'final', 'delivered', 'acknowledged', 'objected', 'explained',
                                       'decided', 'reported', 'void')),
  appraiser TEXT,
  evaluator TEXT NOT NULL CHECK (evaluator IN ('appraiser', 'reviewing-superior')),
  final_without_objection INTEGER NOT NULL CHECK (final_without_objection IN (0, 1)),
  people TEXT,
  result_rating TEXT CHECK (result_rating IN ('above', 'meets', 'below')),
  behaviour_rating TEXT CHECK (behaviour_rating IN ('above', 'meets', 'below')),
  departure TEXT,
  study_failed INTEGER NOT NULL CHECK (study_failed IN (0, 1)),
  predicate TEXT CHECK (predicate IN ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  organisation_predicate TEXT CHECK (organisation_predicate IN ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  notes TEXT NOT NULL,
  notes_waived INTEGER NOT NULL CHECK (notes_waived IN (0, 1)),
  document TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  updated TEXT NOT NULL DEFAULT '',
  updated_nip TEXT NOT NULL DEFAULT '',
  updated_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX evaluation_one ON evaluation (person, year, period) WHERE state <> 'void';
CREATE INDEX evaluation_year ON evaluation (year, period, state);
CREATE INDEX evaluation_appraiser ON evaluation (appraiser, year);
CREATE INDEX evaluation_nip ON evaluation (nip);
CREATE INDEX evaluation_plan ON evaluation (plan);

CREATE TABLE realisation (
  id TEXT PRIMARY KEY,
  evaluation TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL CHECK (result >= 0),
  indicator INTEGER,
  text TEXT,
  value REAL,
  evidence TEXT NOT NULL,
  not_yet INTEGER NOT NULL CHECK (not_yet IN (0, 1)),
  evidence_note TEXT,
  feedback TEXT,
  feedback_symbol TEXT
) STRICT;
CREATE INDEX realisation_evaluation ON realisation (evaluation, position);

CREATE TABLE result_feedback (
  realisation TEXT NOT NULL REFERENCES realisation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  giver TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  polarity TEXT CHECK (polarity IN ('positive', 'negative')),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  PRIMARY KEY (realisation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conduct (
  id TEXT PRIMARY KEY,
  evaluation TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  mark TEXT CHECK (mark IN ('above', 'meets', 'below')),
  feedback TEXT,
  feedback_symbol TEXT
) STRICT;
CREATE INDEX conduct_evaluation ON conduct (evaluation, position);

CREATE TABLE conduct_feedback (
  conduct TEXT NOT NULL REFERENCES conduct (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  giver TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  polarity TEXT CHECK (polarity IN ('positive', 'negative')),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  PRIMARY KEY (conduct, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE result_mark (
  evaluation TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL CHECK (result >= 0),
  rating TEXT CHECK (rating IN ('above', 'meets', 'below')),
  PRIMARY KEY (evaluation, position)
) STRICT, WITHOUT ROWID;

-- What the organisation achieved: computed elsewhere, entered here with its source.
CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  predicate TEXT NOT NULL CHECK (predicate IN ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  basis TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT,
  note TEXT NOT NULL,
  UNIQUE (unit, year, period)
) STRICT;

-- A new number of a person: what is not signed yet names the new one.
CREATE TRIGGER person_new_number_evaluation AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    UPDATE evaluation SET nip = new.nip, revision = revision + 1 WHERE person = new.id AND state IN ('open', 'realised', 'rated');
    UPDATE evaluation SET appraiser = new.nip, revision = revision + 1
      WHERE appraiser = old.nip AND state IN ('open', 'realised', 'rated');
  END;

-- What is recorded in the course of the year.
CREATE TABLE action_plan (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  UNIQUE (nip, year, period)
) STRICT;

CREATE TABLE action_step (
  action_plan TEXT NOT NULL REFERENCES action_plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL CHECK (result >= 0),
  text TEXT NOT NULL,
  target TEXT,
  time TEXT,
  realisation TEXT,
  evidence TEXT NOT NULL,
  PRIMARY KEY (action_plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_entry (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  result INTEGER,
  indicator INTEGER
) STRICT;
CREATE INDEX log_entry_nip ON log_entry (nip, year, date);

CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  date TEXT NOT NULL,
  giver TEXT NOT NULL,
  giver_nip TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  result INTEGER,
  indicator INTEGER,
  behaviour TEXT,
  text TEXT NOT NULL,
  polarity TEXT CHECK (polarity IN ('positive', 'negative')),
  symbol TEXT,
  evidence TEXT NOT NULL,
  asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX feedback_nip ON feedback (nip, year, date);
CREATE INDEX feedback_giver ON feedback (giver_nip);

CREATE TABLE guidance (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  kind TEXT NOT NULL CHECK (kind IN ('coaching', 'mentoring', 'feedback', 'competence')),
  date TEXT NOT NULL,
  "by" TEXT NOT NULL,
  by_nip TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  options TEXT NOT NULL,
  recommendation TEXT NOT NULL
) STRICT;
CREATE INDEX guidance_nip ON guidance (nip, year, date);

CREATE TABLE guidance_row (
  guidance TEXT NOT NULL REFERENCES guidance (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (guidance, position)
) STRICT, WITHOUT ROWID;
