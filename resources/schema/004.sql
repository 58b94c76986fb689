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
CREATE INDEX counselling_nip ON counselling (nip, year, date);

-- The letter by which the annual evaluation of a year goes on beyond 31 January.
CREATE TABLE annual_extension (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 9999),
  closes TEXT NOT NULL,
  number TEXT NOT NULL CHECK (number <> ''),
  date TEXT NOT NULL
) STRICT;
