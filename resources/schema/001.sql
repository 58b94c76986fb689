-- Format 1. Released steps are never edited: a change is a new step.
-- Columns bear the names of the record's fields (src/core); dates are "2026-11-24", words those of the JSON, lists and
-- small records JSON text. What may be absent is NULL.
PRAGMA application_id = 1396790098;  -- "SASR"

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL,
  parent_code TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  echelon TEXT,
  head_position TEXT,
  head_nip TEXT,
  head_state TEXT CHECK (head_state IN ('definitif', 'plt', 'lowong'))
) STRICT;
CREATE INDEX unit_parent ON unit (parent_code);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL UNIQUE CHECK (nip <> ''),
  number_kind TEXT NOT NULL CHECK (number_kind IN ('none', 'nip', 'ni-pppk')),
  name TEXT NOT NULL,
  title_before TEXT NOT NULL,
  title_after TEXT NOT NULL,
  birth_date TEXT,
  birth_place TEXT,
  sex TEXT CHECK (sex IN ('male', 'female')),
  employment TEXT CHECK (employment IN ('pns', 'cpns', 'pppk')),
  legal_state TEXT,
  grade TEXT,
  position TEXT NOT NULL,
  position_kind TEXT CHECK (position_kind IN ('struktural', 'fungsional', 'pelaksana')),
  position_since TEXT,
  echelon TEXT,
  unit TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  superior TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  superior_name TEXT,
  note TEXT
) STRICT;
CREATE INDEX person_name ON person (name COLLATE NOCASE, nip);
CREATE INDEX person_unit ON person (unit);
CREATE INDEX person_superior ON person (superior);

-- A person's earlier numbers: old papers carry them.
CREATE TABLE person_number (
  nip TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX person_number_person ON person_number (person);

CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('definitif', 'plt', 'plh', 'delegasi', 'tugas-belajar')),
  unit TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position TEXT,
  "from" TEXT,
  "to" TEXT,
  decree TEXT,
  note TEXT
) STRICT;
CREATE INDEX assignment_nip ON assignment (nip);
CREATE INDEX assignment_unit ON assignment (unit);

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL DEFAULT '' REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  nip TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  version INTEGER NOT NULL CHECK (version >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'superseded', 'closed', 'cancelled')),
  regulation TEXT NOT NULL,
  approach TEXT NOT NULL CHECK (approach IN ('quantitative', 'qualitative')),
  model TEXT NOT NULL CHECK (model IN ('ja-jf', 'jpt')),
  "from" TEXT,
  "to" TEXT,
  appraiser TEXT,
  people TEXT,
  approval TEXT,
  annexes TEXT,
  study_leave TEXT,
  current INTEGER NOT NULL DEFAULT 0 CHECK (current IN (0, 1)),  -- 1: the version that lists show
  revision INTEGER NOT NULL DEFAULT 0,                           -- counts the saves: a stale one is refused
  filled INTEGER NOT NULL DEFAULT 0,                             -- for lists: sas_plan_progress, sas_plan_alignment
  parts INTEGER NOT NULL DEFAULT 0,
  aligned INTEGER NOT NULL DEFAULT 0,
  updated TEXT NOT NULL DEFAULT '',
  updated_nip TEXT NOT NULL DEFAULT '',
  updated_by TEXT NOT NULL DEFAULT '',
  UNIQUE (person, year, version)
) STRICT;
CREATE INDEX plan_year_state ON plan (year, current, state);
CREATE INDEX plan_appraiser ON plan (appraiser, year);
CREATE INDEX plan_nip ON plan (nip);

CREATE TABLE result (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'additional')),
  superior_result TEXT,
  text TEXT NOT NULL,
  assigned_by TEXT
) STRICT;
CREATE INDEX result_plan ON result (plan, position);

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  result TEXT NOT NULL REFERENCES result (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  aspect TEXT CHECK (aspect IN ('quantity', 'quality', 'time', 'cost')),
  text TEXT NOT NULL,
  target TEXT,
  unit TEXT,
  perspective TEXT
) STRICT;
CREATE INDEX indicator_result ON indicator (result, position);

CREATE TABLE behaviour (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  expectation TEXT NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE manual (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  definition TEXT NOT NULL,
  formula TEXT NOT NULL,
  unit TEXT NOT NULL,
  control TEXT NOT NULL,
  data_source TEXT NOT NULL,
  reporting TEXT NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;

-- What an appraiser wants changed, item by item.
CREATE TABLE note (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  text TEXT NOT NULL,
  "by" TEXT NOT NULL,
  at TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
CREATE INDEX note_plan ON note (plan);

-- Who did what, chained: each row's hash covers the row and the hash before it.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  label TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  note TEXT NOT NULL,
  digest TEXT NOT NULL,
  nip TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (subject_id, number);
CREATE TRIGGER audit_next BEFORE INSERT ON audit WHEN new.number <> (SELECT coalesce (max (number), 0) + 1 FROM audit)
  BEGIN SELECT RAISE (ABORT, 'rows of the audit chain follow each other'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
  BEGIN SELECT RAISE (ABORT, 'rows of the audit chain are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
  BEGIN SELECT RAISE (ABORT, 'rows of the audit chain are never removed'); END;

-- A new number of a person: the old one still finds him; what is still being written names the new one.
CREATE TRIGGER person_new_number AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    DELETE FROM person_number WHERE nip = new.nip;
    INSERT OR REPLACE INTO person_number (nip, person) VALUES (old.nip, new.id);
    UPDATE unit SET head_nip = new.nip WHERE head_nip = old.nip;
    UPDATE plan SET nip = new.nip, revision = revision + 1 WHERE person = new.id AND state IN ('draft', 'returned');
    UPDATE plan SET appraiser = new.nip, revision = revision + 1 WHERE appraiser = old.nip AND state IN ('draft', 'returned');
  END;
