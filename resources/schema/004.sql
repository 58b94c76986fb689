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
