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
