-- Format 5: papers of the year, earlier methods, and what an agency of a hundred thousand people asks for.

-- Years by the earlier numeric method.

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

-- Figures of the dashboard.

-- Search.

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

