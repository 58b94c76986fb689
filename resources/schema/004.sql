-- Format 4: what stands beside the appraisal year.

-- Evidence: a file that shows a result in a period, taken in or left where it is ("path"). What was removed keeps its row, without its bytes.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  result INTEGER NOT NULL CHECK (result >= 0),
  indicator INTEGER,
  name TEXT NOT NULL CHECK (name <> ''),
  media TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length (sha256) = 64),
  path TEXT,
  added TEXT NOT NULL,
  added_nip TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed TEXT,
  removed_by TEXT
) STRICT;
CREATE INDEX evidence_nip ON evidence (nip, year, period);

CREATE TABLE evidence_bytes (
  evidence TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (evidence, position)
) STRICT;

-- What was decided to do about somebody, and what came of it. What evaluations give cause for is not stored: it follows from them.
CREATE TABLE follow_up (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  owner TEXT,
  owner_nip TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  decree TEXT,
  decree_date TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dismissed')),
  done TEXT,
  done_by TEXT,
  note TEXT,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_nip ON follow_up (nip, year, period);
CREATE INDEX follow_up_year ON follow_up (year, state);

-- The balance of angka kredit that somebody brings; amounts are exact: "75/4".
CREATE TABLE credit_opening (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  number TEXT,
  base TEXT NOT NULL,
  former TEXT NOT NULL,
  adjusted TEXT NOT NULL,
  degree TEXT,
  serial TEXT,
  grade_since TEXT,
  note TEXT,
  UNIQUE (nip, date)
) STRICT;

-- Lines of the log that the text of a realisation was taken from, by their ids: taking the text back takes the mark back.
ALTER TABLE realisation ADD COLUMN log TEXT NOT NULL DEFAULT '[]';

-- A result that the leader took over (Art. 20(6)-(8)), with what had been tried before.
CREATE TABLE result_takeover (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  result INTEGER NOT NULL CHECK (result >= 0),
  date TEXT NOT NULL,
  "by" TEXT NOT NULL,
  by_nip TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  tried TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (nip, year, result)
) STRICT;

-- Counselling, in confidence: read and written by store/sas-counselling-store.c alone. "named": numbers of those who may open it beside
-- the employee and who wrote it.
CREATE TABLE counselling (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'session')),
  date TEXT NOT NULL,
  "by" TEXT NOT NULL,
  by_nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  named TEXT NOT NULL,
  "values" TEXT NOT NULL,
  expectation TEXT,
  problem TEXT NOT NULL,
  similar INTEGER NOT NULL CHECK (similar IN (0, 1)),
  done TEXT,
  agreement TEXT,
  follow_up TEXT
) STRICT;
-- A new number of who is named.
CREATE TRIGGER person_new_number_counselling AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN UPDATE counselling SET named = replace (named, '"' || old.nip || '"', '"' || new.nip || '"'); END;
CREATE INDEX counselling_nip ON counselling (nip, year, date);

-- The letter by which the annual evaluation of a year goes on beyond 31 January.
CREATE TABLE annual_extension (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 9999),
  closes TEXT NOT NULL,
  number TEXT NOT NULL CHECK (number <> ''),
  date TEXT NOT NULL
) STRICT;
