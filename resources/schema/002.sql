-- Format 2: what planning together needs.

-- People who work for one lead, of other units too; "members": their numbers.
CREATE TABLE team (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  lead TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT,
  "to" TEXT,
  members TEXT NOT NULL
) STRICT;
CREATE INDEX team_lead ON team (lead);

-- A member gets a new number: the list is JSON, so his number stands in it in quotes.
CREATE TRIGGER person_new_number_team AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    UPDATE team SET members = replace (members, '"' || old.nip || '"', '"' || new.nip || '"')
      WHERE instr (members, '"' || old.nip || '"') > 0;
  END;

-- How a leader means to reach one of his indicators (form A.1.4).
CREATE TABLE workblock (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  title TEXT NOT NULL,
  indicator TEXT NOT NULL,
  owner TEXT NOT NULL,
  parties TEXT NOT NULL,
  duration TEXT NOT NULL,
  beneficiaries TEXT NOT NULL,
  purpose TEXT NOT NULL,
  budget TEXT NOT NULL,
  strategies_routine TEXT NOT NULL,
  strategies_transformative TEXT NOT NULL,
  milestones_routine TEXT NOT NULL,
  milestones_transformative TEXT NOT NULL
) STRICT;
CREATE INDEX workblock_nip ON workblock (nip, year);
-- Format 2.

-- Results that come from study leave (PermenPANRB 6/2022 p. 233).
ALTER TABLE result ADD COLUMN study_leave INTEGER NOT NULL DEFAULT 0 CHECK (study_leave IN (0, 1));

-- The library: results with their indicators as posts have used them. "folded", "post", "place": text, position and unit
-- without case and points; "words": all that an entry is found by; "source": the sheet it came from, NULL from plans.
CREATE TABLE library (
  id INTEGER PRIMARY KEY,
  folded TEXT NOT NULL CHECK (folded <> ''),
  post TEXT NOT NULL,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  position TEXT NOT NULL,
  unit TEXT NOT NULL,
  source TEXT,
  used INTEGER NOT NULL DEFAULT 0,
  year INTEGER NOT NULL DEFAULT 0,
  result TEXT NOT NULL,
  UNIQUE (folded, post)
) STRICT;
CREATE INDEX library_post ON library (post);
CREATE INDEX library_place ON library (place);
-- Which person's plan of which year used it: a revised plan counts once.
CREATE TABLE library_use (
  entry INTEGER NOT NULL REFERENCES library (id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  year INTEGER NOT NULL,
  PRIMARY KEY (entry, person, year)
) STRICT, WITHOUT ROWID;
-- Plans that were approved before there was a library: they come in when the office is next opened for writing.
CREATE TABLE library_waiting (
  plan TEXT PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO library_waiting SELECT id FROM plan WHERE state IN ('approved', 'superseded', 'closed');
-- Any part of a word, from three letters. Kept by the program: no trigger may write into a virtual table here (trusted_schema).
CREATE VIRTUAL TABLE library_words USING fts5 (words, content = 'library', content_rowid = 'id', tokenize = 'trigram');

-- Why a later version was made and from which day it holds.
ALTER TABLE plan ADD COLUMN amendment TEXT;

-- Days that are no working days in this office, beside the fixed national holidays.
CREATE TABLE holiday (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('national', 'joint'))
) STRICT;

-- Dialogues on expectations, about one version of a plan.
CREATE TABLE dialogue (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  participants TEXT NOT NULL,
  method TEXT NOT NULL,
  agreed TEXT NOT NULL,
  open_points TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX dialogue_plan ON dialogue (plan, date);

-- What somebody writes for a return before it is sent, and which plans he has looked at, as they stood. "author": his number, "" for
-- the operator; "path": as in note.
CREATE TABLE remark (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  path TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (plan, author, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE looked (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (plan, author)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER person_new_number_review AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    UPDATE OR REPLACE remark SET author = new.nip WHERE author = old.nip;
    UPDATE OR REPLACE looked SET author = new.nip WHERE author = old.nip;
  END;
