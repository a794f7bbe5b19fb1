-- The ledger's schema.
--
-- A thing (ministry, route, recipient, status, document, measure, amount) has a row that gives the code or id that
-- people see an integer key, for ever; an edition's key is its budget year. What is known of a thing stands in rows of
-- versions: from the journal entry that made the version to the one that ended it. The version that has not ended is
-- the current one. Nothing is overwritten: a version can be ended once, by the entry being written, and that is the
-- only change that the triggers let through. Tables of versions are WITHOUT ROWID: a hidden rowid is one more key by
-- which REPLACE could take a row away.

-- Text has at most 32,000 characters. What people write with a change also has no control characters, and none that show
-- nothing or turn the direction of reading: GLOB looks for those in a list of characters by number, in which 45 is the
-- hyphen of a range. Other texts are judged as they come in; for a million rows the pattern would take too long.

PRAGMA application_id = 1380600908; -- 0x524A4C4C, "RJLL"

-- Journal ---------------------------------------------------------------------------------------------------

-- Entries are ordered by number; the time is what the clock of the machine said.
CREATE TABLE journal (
  entry INTEGER PRIMARY KEY CHECK (entry > 0),
  recorded TEXT NOT NULL CHECK (
    recorded GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  author TEXT NOT NULL CHECK (author <> '' AND length(author) <= 32000 AND author NOT GLOB '*[' ||
    char(1, 45, 31, 127, 45, 159, 173, 1564, 8203, 45, 8207, 8232, 45, 8238, 8288, 45, 8303, 65279) || ']*'),
  account TEXT NOT NULL CHECK (account <> '' AND length(account) <= 32000),
  action TEXT NOT NULL CHECK (action <> '' AND length(action) <= 32000),
  note TEXT CHECK (note <> '' AND length(note) <= 32000 AND note NOT GLOB '*[' ||
    char(1, 45, 8, 11, 45, 31, 127, 45, 159, 173, 1564, 8203, 45, 8207, 8232, 45, 8238, 8288, 45, 8303, 65279) || ']*'),
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  rows_digest TEXT NOT NULL CHECK (length(rows_digest) = 64 AND rows_digest NOT GLOB '*[^0-9a-f]*'),
  previous TEXT NOT NULL CHECK (length(previous) = 64 AND previous NOT GLOB '*[^0-9a-f]*'),
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;

-- A BEFORE INSERT guard stops REPLACE and UPSERT too: for them the DELETE trigger does not fire.
CREATE TRIGGER journal_append BEFORE INSERT ON journal
WHEN NEW.entry IS NOT (SELECT coalesce(max(entry), 0) + 1 FROM journal)
  OR EXISTS (SELECT 1 FROM journal WHERE digest = NEW.digest)
  OR NEW.previous IS NOT coalesce(
    (SELECT digest FROM journal ORDER BY entry DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'the journal only grows at its end'); END;
CREATE TRIGGER journal_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal entry can''t be changed'); END;
CREATE TRIGGER journal_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal entry can''t be removed'); END;

-- The entry that is being written: its rows come first, so that it can hold their digest.
CREATE VIEW journal_next AS SELECT coalesce(max(entry), 0) + 1 AS entry FROM journal;

-- Migrations ------------------------------------------------------------------------------------------------

CREATE TABLE migration (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  name TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  applied TEXT NOT NULL,
  program TEXT NOT NULL,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Things ----------------------------------------------------------------------------------------------------

CREATE TABLE ministry (
  key INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND length(code) <= 32000)
) STRICT;

CREATE TABLE ministry_version (
  ministry INTEGER NOT NULL REFERENCES ministry (key) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 32000),
  aliases TEXT CHECK (aliases <> '' AND length(aliases) <= 32000),
  chapters TEXT CHECK (chapters <> '' AND length(chapters) <= 32000),
  valid_from INTEGER CHECK (valid_from BETWEEN 1900 AND 2199),
  valid_to INTEGER CHECK (valid_to BETWEEN 1900 AND 2199 AND valid_to >= coalesce(valid_from, valid_to)),
  continues INTEGER REFERENCES ministry (key) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
    CHECK (continues <> ministry),
  PRIMARY KEY (ministry, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE route (
  key INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND length(code) <= 32000)
) STRICT;

CREATE TABLE route_version (
  route INTEGER NOT NULL REFERENCES route (key) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 32000),
  parent INTEGER REFERENCES route (key) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED CHECK (parent <> route),
  aliases TEXT CHECK (aliases <> '' AND length(aliases) <= 32000),
  PRIMARY KEY (route, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE recipient (
  key INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND length(code) <= 32000)
) STRICT;

CREATE TABLE recipient_version (
  recipient INTEGER NOT NULL REFERENCES recipient (key) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 32000),
  PRIMARY KEY (recipient, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE status (
  key INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> '' AND length(code) <= 32000)
) STRICT;

CREATE TABLE status_version (
  status INTEGER NOT NULL REFERENCES status (key) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  meaning TEXT NOT NULL CHECK (meaning <> '' AND length(meaning) <= 32000),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  PRIMARY KEY (status, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 2199)
) STRICT;

CREATE TABLE edition_version (
  edition INTEGER NOT NULL REFERENCES edition (year) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  title TEXT NOT NULL CHECK (title <> '' AND length(title) <= 32000),
  horizon INTEGER NOT NULL CHECK (horizon BETWEEN edition AND 2199),
  PRIMARY KEY (edition, made)
) STRICT, WITHOUT ROWID;

-- A publication that states figures of an edition. The documents of an edition stand in an order; the first is its letter.
CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL REFERENCES edition (year) ON DELETE RESTRICT,
  code TEXT NOT NULL CHECK (code <> '' AND length(code) <= 32000),
  UNIQUE (edition, code)
) STRICT;

CREATE TABLE document_version (
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  title TEXT NOT NULL CHECK (title <> '' AND length(title) <= 32000),
  publisher TEXT NOT NULL CHECK (publisher <> '' AND length(publisher) <= 32000),
  published TEXT NOT NULL CHECK (published GLOB '[0-9][0-9][0-9][0-9]*'),
  source TEXT NOT NULL CHECK (source <> '' AND length(source) <= 32000),
  sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  PRIMARY KEY (document, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id GLOB '[0-9][0-9][0-9][0-9]-?*-?*' AND id NOT GLOB '*[^0-9a-z-]*'),
  edition INTEGER NOT NULL REFERENCES edition (year) ON DELETE RESTRICT
    CHECK (edition = CAST(substr(id, 1, 4) AS INTEGER))
) STRICT;

CREATE TABLE measure_version (
  measure INTEGER NOT NULL REFERENCES measure (key) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  ministry INTEGER NOT NULL REFERENCES ministry (key) ON DELETE RESTRICT,
  theme TEXT CHECK (theme <> '' AND length(theme) <= 32000),
  topic TEXT NOT NULL CHECK (topic <> '' AND length(topic) <= 32000),
  parent INTEGER REFERENCES measure (key) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
    CHECK (parent <> measure),
  page INTEGER NOT NULL CHECK (page > 0),
  funding TEXT NOT NULL CHECK (funding IN ('geld', 'deels', 'uitdrukkelijk-geen', 'niet-genoemd')),
  summary TEXT CHECK (summary <> '' AND length(summary) <= 32000),
  impact TEXT CHECK (impact <> '' AND length(impact) <= 32000),
  PRIMARY KEY (measure, made)
) STRICT, WITHOUT ROWID;

-- The measures of earlier editions that a version of a measure continues.
CREATE TABLE measure_continues (
  measure INTEGER NOT NULL,
  made INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES measure (key) ON DELETE RESTRICT CHECK (target <> measure),
  PRIMARY KEY (measure, made, target),
  FOREIGN KEY (measure, made) REFERENCES measure_version (measure, made) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- The routes that the letter names for a version of a measure without a figure.
CREATE TABLE measure_route (
  measure INTEGER NOT NULL,
  made INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES route (key) ON DELETE RESTRICT,
  PRIMARY KEY (measure, made, target),
  FOREIGN KEY (measure, made) REFERENCES measure_version (measure, made) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- An amount is known as MEASURE#n.
CREATE TABLE amount (
  key INTEGER PRIMARY KEY,
  measure INTEGER NOT NULL REFERENCES measure (key) ON DELETE RESTRICT,
  n INTEGER NOT NULL CHECK (n > 0),
  UNIQUE (measure, n)
) STRICT;

-- What a document states of an amount.
CREATE TABLE amount_version (
  amount INTEGER NOT NULL REFERENCES amount (key) ON DELETE RESTRICT,
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  -- The document withdraws the figure.
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  label TEXT NOT NULL CHECK (label <> '' AND length(label) <= 32000),
  printed TEXT NOT NULL CHECK (printed <> '' AND length(printed) <= 32000),
  page INTEGER NOT NULL CHECK (page > 0),
  cents INTEGER NOT NULL,
  first_year INTEGER CHECK (first_year BETWEEN 1900 AND 2199),
  last_year INTEGER CHECK (last_year BETWEEN 1900 AND 2199),
  per TEXT CHECK (per IN ('year', 'total')),
  precision TEXT NOT NULL CHECK (precision IN ('exact', 'circa', 'at_least', 'at_most')),
  kind TEXT NOT NULL CHECK (kind IN ('budget', 'need', 'level', 'tariff')),
  basis TEXT CHECK (basis IN ('mutatie', 'stand')),
  route INTEGER REFERENCES route (key) ON DELETE RESTRICT,
  route_basis TEXT CHECK (route_basis IN ('stated', 'expected', 'known')),
  recipient INTEGER REFERENCES recipient (key) ON DELETE RESTRICT,
  part_of INTEGER REFERENCES amount (key) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
    CHECK (part_of <> amount),
  repeats INTEGER REFERENCES amount (key) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
    CHECK (repeats <> amount),
  note TEXT CHECK (note <> '' AND length(note) <= 32000),
  PRIMARY KEY (amount, document, made),
  CHECK (last_year IS NULL OR first_year IS NOT NULL AND first_year <= last_year),
  CHECK (CASE
    WHEN kind = 'tariff' THEN per IS NULL
    WHEN first_year IS NULL THEN per IS 'total'
    WHEN last_year IS NULL OR first_year = last_year THEN per IS 'year'
    ELSE per IS NOT NULL END),
  CHECK ((kind = 'budget') = (basis IS NOT NULL)),
  CHECK (kind <> 'budget' OR route IS NOT NULL AND recipient IS NOT NULL),
  CHECK (route_basis IS NULL OR route IS NOT NULL),
  CHECK (route_basis IS NOT 'known' OR note IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- The amounts that a version of an amount may overlap.
CREATE TABLE amount_overlap (
  amount INTEGER NOT NULL,
  document INTEGER NOT NULL,
  made INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES amount (key) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
    CHECK (target <> amount),
  PRIMARY KEY (amount, document, made, target),
  FOREIGN KEY (amount, document, made) REFERENCES amount_version (amount, document, made) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- Where VNG advisers say that a measure stands, who follows it and when something is due. An event is never changed; a
-- mistaken one is withdrawn by a further event, and both stay. Who and when are those of the journal entry that made it,
-- unless the event came from another copy of the ledger.
--
-- turn orders the events of one measure in the same way in every copy: it is the time of recording in seconds since 1970, or
-- one more than that of the measure's event before it, so that a clock that is set back puts nothing before what was known.
CREATE TABLE event (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  measure INTEGER NOT NULL REFERENCES measure (key) ON DELETE RESTRICT,
  status INTEGER REFERENCES status (key) ON DELETE RESTRICT,
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> '' AND length(note) <= 32000 AND note NOT GLOB '*[' ||
    char(1, 45, 8, 11, 45, 31, 127, 45, 159, 173, 1564, 8203, 45, 8207, 8232, 45, 8238, 8288, 45, 8303, 65279) || ']*'),
  withdraws INTEGER REFERENCES event (number) ON DELETE RESTRICT CHECK (withdraws < number),
  owner TEXT CHECK (owner <> '' AND length(owner) <= 32000 AND owner NOT GLOB '*[' ||
    char(1, 45, 31, 127, 45, 159, 173, 1564, 8203, 45, 8207, 8232, 45, 8238, 8288, 45, 8303, 65279) || ']*'),
  next TEXT CHECK (next = 'none' OR next GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  turn INTEGER NOT NULL CHECK (turn BETWEEN 1 AND 253402300799),
  CHECK ((status IS NULL) = (since IS NULL)),
  CHECK (CASE
    WHEN withdraws IS NULL THEN coalesce(status, owner, next) IS NOT NULL
    ELSE coalesce(status, owner, next) IS NULL AND note IS NOT NULL END)
) STRICT;

-- The events that came from another copy of the ledger: when, by whom and as which event of which entry they were recorded
-- there. The digest of that entry is that of no other entry, so no event comes in twice.
CREATE TABLE merged_event (
  event INTEGER PRIMARY KEY REFERENCES event (number) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  recorded TEXT NOT NULL CHECK (
    recorded GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  author TEXT NOT NULL CHECK (author <> '' AND length(author) <= 32000 AND author NOT GLOB '*[' ||
    char(1, 45, 31, 127, 45, 159, 173, 1564, 8203, 45, 8207, 8232, 45, 8238, 8288, 45, 8303, 65279) || ']*'),
  account TEXT NOT NULL CHECK (account <> '' AND length(account) <= 32000),
  origin_number INTEGER NOT NULL CHECK (origin_number > 0),
  origin_entry INTEGER NOT NULL CHECK (origin_entry > 0),
  origin_digest TEXT NOT NULL CHECK (length(origin_digest) = 64 AND origin_digest NOT GLOB '*[^0-9a-f]*'),
  UNIQUE (origin_digest, origin_number)
) STRICT;

-- Findings of check that somebody has looked at and accepted: known by check, place and what was found, so that another
-- wording of the same finding stays accepted, and another figure is another finding.
CREATE TABLE accepted_finding (
  finding TEXT PRIMARY KEY CHECK (finding GLOB '?*-????????????'),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL CHECK (place <> ''),
  facts TEXT NOT NULL CHECK (facts <> ''),
  note TEXT NOT NULL CHECK (note <> '' AND length(note) <= 32000 AND note NOT GLOB '*[' ||
    char(1, 45, 8, 11, 45, 31, 127, 45, 159, 173, 1564, 8203, 45, 8207, 8232, 45, 8238, 8288, 45, 8303, 65279) || ']*')
) STRICT, WITHOUT ROWID;

-- The versions of the editions that come with the program, and the entries that brought them in.
CREATE TABLE built_in (
  version INTEGER PRIMARY KEY CHECK (version > 0),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Indexes: those of current versions hold no past, so the current ledger does not pay for it. -----------------

CREATE UNIQUE INDEX ministry_current ON ministry_version (ministry) WHERE ended IS NULL;
CREATE UNIQUE INDEX route_current ON route_version (route) WHERE ended IS NULL;
CREATE UNIQUE INDEX recipient_current ON recipient_version (recipient) WHERE ended IS NULL;
CREATE UNIQUE INDEX status_current ON status_version (status) WHERE ended IS NULL;
CREATE UNIQUE INDEX edition_current ON edition_version (edition) WHERE ended IS NULL;
CREATE UNIQUE INDEX document_current ON document_version (document) WHERE ended IS NULL;
CREATE UNIQUE INDEX measure_current ON measure_version (measure) WHERE ended IS NULL;

CREATE INDEX measure_by_edition ON measure (edition);
CREATE INDEX event_turn ON event (measure, turn);
CREATE INDEX event_since ON event (measure, since, turn) WHERE status IS NOT NULL;
CREATE INDEX event_status ON event (measure, status, since, turn) WHERE status IS NOT NULL;
CREATE INDEX event_owner ON event (measure, turn) WHERE owner IS NOT NULL;
CREATE INDEX event_next ON event (measure, turn) WHERE next IS NOT NULL;
CREATE INDEX event_note ON event (measure, turn) WHERE note IS NOT NULL;
CREATE INDEX event_withdraws ON event (withdraws) WHERE withdraws IS NOT NULL;

-- What a journal entry made and ended: a tag must not cost more in a larger ledger.
CREATE INDEX measure_made ON measure_version (made);
CREATE INDEX measure_ended ON measure_version (ended) WHERE ended IS NOT NULL;
CREATE INDEX amount_made ON amount_version (made);
CREATE INDEX amount_ended ON amount_version (ended) WHERE ended IS NOT NULL;
CREATE INDEX event_made ON event (made);
CREATE INDEX merged_event_made ON merged_event (made);
CREATE INDEX accepted_finding_made ON accepted_finding (made);
CREATE INDEX built_in_made ON built_in (made);

-- "An index should be created on the child key columns of each foreign key constraint" (SQLite, Foreign Key Support): whoever
-- adds a thing has SQLite look for rows that wait for it, and without an index it reads the whole table for each.
CREATE INDEX amount_part_of ON amount_version (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX amount_repeats ON amount_version (repeats) WHERE repeats IS NOT NULL;
CREATE INDEX amount_overlap_target ON amount_overlap (target);
CREATE INDEX measure_parent ON measure_version (parent) WHERE parent IS NOT NULL;
CREATE INDEX measure_continues_target ON measure_continues (target);

-- Guards: a key is given once and stays; a version and a link are made by the entry being written and stay, and a
-- version can only be ended. They hold for other programs too, which may have foreign keys off. -----------------

CREATE TRIGGER migration_insert BEFORE INSERT ON migration
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM migration WHERE number = NEW.number OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a row of migration is only added by the journal entry that makes it'); END;
CREATE TRIGGER migration_update BEFORE UPDATE ON migration
BEGIN SELECT RAISE(ABORT, 'a row of migration can''t be changed'); END;
CREATE TRIGGER migration_delete BEFORE DELETE ON migration
BEGIN SELECT RAISE(ABORT, 'a row of migration can''t be removed'); END;

CREATE TRIGGER ministry_insert BEFORE INSERT ON ministry
WHEN EXISTS (SELECT 1 FROM ministry WHERE key = NEW.key OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'a row of ministry is only added under a key of its own'); END;
CREATE TRIGGER ministry_update BEFORE UPDATE ON ministry
BEGIN SELECT RAISE(ABORT, 'a row of ministry can''t be changed'); END;
CREATE TRIGGER ministry_delete BEFORE DELETE ON ministry
BEGIN SELECT RAISE(ABORT, 'a row of ministry can''t be removed'); END;

CREATE TRIGGER ministry_version_insert BEFORE INSERT ON ministry_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM ministry_version WHERE ministry = NEW.ministry AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of ministry is only added by the journal entry that makes it'); END;
CREATE TRIGGER ministry_version_end BEFORE UPDATE ON ministry_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of ministry can only be ended'); END;
CREATE TRIGGER ministry_version_update BEFORE UPDATE OF
  ministry, made, position, name, aliases, chapters, valid_from, valid_to, continues
ON ministry_version
BEGIN SELECT RAISE(ABORT, 'a version of ministry can only be ended'); END;
CREATE TRIGGER ministry_version_delete BEFORE DELETE ON ministry_version
BEGIN SELECT RAISE(ABORT, 'a version of ministry can''t be removed'); END;

CREATE TRIGGER route_insert BEFORE INSERT ON route
WHEN EXISTS (SELECT 1 FROM route WHERE key = NEW.key OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'a row of route is only added under a key of its own'); END;
CREATE TRIGGER route_update BEFORE UPDATE ON route
BEGIN SELECT RAISE(ABORT, 'a row of route can''t be changed'); END;
CREATE TRIGGER route_delete BEFORE DELETE ON route
BEGIN SELECT RAISE(ABORT, 'a row of route can''t be removed'); END;

CREATE TRIGGER route_version_insert BEFORE INSERT ON route_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM route_version WHERE route = NEW.route AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of route is only added by the journal entry that makes it'); END;
CREATE TRIGGER route_version_end BEFORE UPDATE ON route_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of route can only be ended'); END;
CREATE TRIGGER route_version_update BEFORE UPDATE OF
  route, made, position, name, parent, aliases
ON route_version
BEGIN SELECT RAISE(ABORT, 'a version of route can only be ended'); END;
CREATE TRIGGER route_version_delete BEFORE DELETE ON route_version
BEGIN SELECT RAISE(ABORT, 'a version of route can''t be removed'); END;

CREATE TRIGGER recipient_insert BEFORE INSERT ON recipient
WHEN EXISTS (SELECT 1 FROM recipient WHERE key = NEW.key OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'a row of recipient is only added under a key of its own'); END;
CREATE TRIGGER recipient_update BEFORE UPDATE ON recipient
BEGIN SELECT RAISE(ABORT, 'a row of recipient can''t be changed'); END;
CREATE TRIGGER recipient_delete BEFORE DELETE ON recipient
BEGIN SELECT RAISE(ABORT, 'a row of recipient can''t be removed'); END;

CREATE TRIGGER recipient_version_insert BEFORE INSERT ON recipient_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM recipient_version WHERE recipient = NEW.recipient AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of recipient is only added by the journal entry that makes it'); END;
CREATE TRIGGER recipient_version_end BEFORE UPDATE ON recipient_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of recipient can only be ended'); END;
CREATE TRIGGER recipient_version_update BEFORE UPDATE OF
  recipient, made, position, name
ON recipient_version
BEGIN SELECT RAISE(ABORT, 'a version of recipient can only be ended'); END;
CREATE TRIGGER recipient_version_delete BEFORE DELETE ON recipient_version
BEGIN SELECT RAISE(ABORT, 'a version of recipient can''t be removed'); END;

CREATE TRIGGER status_insert BEFORE INSERT ON status
WHEN EXISTS (SELECT 1 FROM status WHERE key = NEW.key OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'a row of status is only added under a key of its own'); END;
CREATE TRIGGER status_update BEFORE UPDATE ON status
BEGIN SELECT RAISE(ABORT, 'a row of status can''t be changed'); END;
CREATE TRIGGER status_delete BEFORE DELETE ON status
BEGIN SELECT RAISE(ABORT, 'a row of status can''t be removed'); END;

CREATE TRIGGER status_version_insert BEFORE INSERT ON status_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM status_version WHERE status = NEW.status AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of status is only added by the journal entry that makes it'); END;
CREATE TRIGGER status_version_end BEFORE UPDATE ON status_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of status can only be ended'); END;
CREATE TRIGGER status_version_update BEFORE UPDATE OF
  status, made, position, meaning, retired
ON status_version
BEGIN SELECT RAISE(ABORT, 'a version of status can only be ended'); END;
CREATE TRIGGER status_version_delete BEFORE DELETE ON status_version
BEGIN SELECT RAISE(ABORT, 'a version of status can''t be removed'); END;

CREATE TRIGGER edition_insert BEFORE INSERT ON edition
WHEN EXISTS (SELECT 1 FROM edition WHERE year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'a row of edition is only added under a key of its own'); END;
CREATE TRIGGER edition_update BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'a row of edition can''t be changed'); END;
CREATE TRIGGER edition_delete BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'a row of edition can''t be removed'); END;

CREATE TRIGGER edition_version_insert BEFORE INSERT ON edition_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM edition_version WHERE edition = NEW.edition AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of edition is only added by the journal entry that makes it'); END;
CREATE TRIGGER edition_version_end BEFORE UPDATE ON edition_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of edition can only be ended'); END;
CREATE TRIGGER edition_version_update BEFORE UPDATE OF
  edition, made, title, horizon
ON edition_version
BEGIN SELECT RAISE(ABORT, 'a version of edition can only be ended'); END;
CREATE TRIGGER edition_version_delete BEFORE DELETE ON edition_version
BEGIN SELECT RAISE(ABORT, 'a version of edition can''t be removed'); END;

CREATE TRIGGER document_insert BEFORE INSERT ON document
WHEN EXISTS (
  SELECT 1 FROM document WHERE key = NEW.key OR edition = NEW.edition AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'a row of document is only added under a key of its own'); END;
CREATE TRIGGER document_update BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a row of document can''t be changed'); END;
CREATE TRIGGER document_delete BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a row of document can''t be removed'); END;

CREATE TRIGGER document_version_insert BEFORE INSERT ON document_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM document_version WHERE document = NEW.document AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of document is only added by the journal entry that makes it'); END;
CREATE TRIGGER document_version_end BEFORE UPDATE ON document_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of document can only be ended'); END;
CREATE TRIGGER document_version_update BEFORE UPDATE OF
  document, made, position, title, publisher, published, source, sha256
ON document_version
BEGIN SELECT RAISE(ABORT, 'a version of document can only be ended'); END;
CREATE TRIGGER document_version_delete BEFORE DELETE ON document_version
BEGIN SELECT RAISE(ABORT, 'a version of document can''t be removed'); END;

CREATE TRIGGER measure_insert BEFORE INSERT ON measure
WHEN EXISTS (SELECT 1 FROM measure WHERE key = NEW.key)
  OR EXISTS (SELECT 1 FROM measure WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of measure is only added under a key of its own'); END;
CREATE TRIGGER measure_update BEFORE UPDATE ON measure
BEGIN SELECT RAISE(ABORT, 'a row of measure can''t be changed'); END;
CREATE TRIGGER measure_delete BEFORE DELETE ON measure
BEGIN SELECT RAISE(ABORT, 'a row of measure can''t be removed'); END;

CREATE TRIGGER measure_version_insert BEFORE INSERT ON measure_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM measure_version WHERE measure = NEW.measure AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of measure is only added by the journal entry that makes it'); END;
CREATE TRIGGER measure_version_end BEFORE UPDATE ON measure_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of measure can only be ended'); END;
CREATE TRIGGER measure_version_update BEFORE UPDATE OF
  measure, made, position, ministry, theme, topic, parent, page, funding, summary, impact
ON measure_version
BEGIN SELECT RAISE(ABORT, 'a version of measure can only be ended'); END;
CREATE TRIGGER measure_version_delete BEFORE DELETE ON measure_version
BEGIN SELECT RAISE(ABORT, 'a version of measure can''t be removed'); END;

CREATE TRIGGER amount_insert BEFORE INSERT ON amount
WHEN EXISTS (SELECT 1 FROM amount WHERE key = NEW.key)
  OR EXISTS (SELECT 1 FROM amount WHERE measure = NEW.measure AND n = NEW.n)
BEGIN SELECT RAISE(ABORT, 'a row of amount is only added under a key of its own'); END;
CREATE TRIGGER amount_update BEFORE UPDATE ON amount
BEGIN SELECT RAISE(ABORT, 'a row of amount can''t be changed'); END;
CREATE TRIGGER amount_delete BEFORE DELETE ON amount
BEGIN SELECT RAISE(ABORT, 'a row of amount can''t be removed'); END;

CREATE TRIGGER amount_version_insert BEFORE INSERT ON amount_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM amount_version WHERE amount = NEW.amount AND document = NEW.document AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of amount is only added by the journal entry that makes it'); END;
CREATE TRIGGER amount_version_end BEFORE UPDATE ON amount_version
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NOT (SELECT entry FROM journal_next)
BEGIN SELECT RAISE(ABORT, 'a version of amount can only be ended'); END;
CREATE TRIGGER amount_version_update BEFORE UPDATE OF
  amount, document, made, cancelled, label, printed, page, cents, first_year, last_year, per,
  precision, kind, basis, route, route_basis, recipient, part_of, repeats, note
ON amount_version
BEGIN SELECT RAISE(ABORT, 'a version of amount can only be ended'); END;
CREATE TRIGGER amount_version_delete BEFORE DELETE ON amount_version
BEGIN SELECT RAISE(ABORT, 'a version of amount can''t be removed'); END;

CREATE TRIGGER measure_continues_insert BEFORE INSERT ON measure_continues
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (
    SELECT 1 FROM measure_continues WHERE measure = NEW.measure AND made = NEW.made AND target = NEW.target)
BEGIN SELECT RAISE(ABORT, 'a row of measure_continues is only added by the journal entry that makes it'); END;
CREATE TRIGGER measure_continues_update BEFORE UPDATE ON measure_continues
BEGIN SELECT RAISE(ABORT, 'a row of measure_continues can''t be changed'); END;
CREATE TRIGGER measure_continues_delete BEFORE DELETE ON measure_continues
BEGIN SELECT RAISE(ABORT, 'a row of measure_continues can''t be removed'); END;

CREATE TRIGGER measure_route_insert BEFORE INSERT ON measure_route
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (
    SELECT 1 FROM measure_route WHERE measure = NEW.measure AND made = NEW.made AND target = NEW.target)
BEGIN SELECT RAISE(ABORT, 'a row of measure_route is only added by the journal entry that makes it'); END;
CREATE TRIGGER measure_route_update BEFORE UPDATE ON measure_route
BEGIN SELECT RAISE(ABORT, 'a row of measure_route can''t be changed'); END;
CREATE TRIGGER measure_route_delete BEFORE DELETE ON measure_route
BEGIN SELECT RAISE(ABORT, 'a row of measure_route can''t be removed'); END;

CREATE TRIGGER amount_overlap_insert BEFORE INSERT ON amount_overlap
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (
    SELECT 1 FROM amount_overlap
    WHERE amount = NEW.amount AND document = NEW.document AND made = NEW.made AND target = NEW.target)
BEGIN SELECT RAISE(ABORT, 'a row of amount_overlap is only added by the journal entry that makes it'); END;
CREATE TRIGGER amount_overlap_update BEFORE UPDATE ON amount_overlap
BEGIN SELECT RAISE(ABORT, 'a row of amount_overlap can''t be changed'); END;
CREATE TRIGGER amount_overlap_delete BEFORE DELETE ON amount_overlap
BEGIN SELECT RAISE(ABORT, 'a row of amount_overlap can''t be removed'); END;

CREATE TRIGGER event_insert BEFORE INSERT ON event
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM event)
  OR NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NOT EXISTS (SELECT 1 FROM measure WHERE key = NEW.measure)
  OR NEW.status IS NOT NULL AND NOT EXISTS (SELECT 1 FROM status WHERE key = NEW.status)
  OR NEW.withdraws IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM event WHERE number = NEW.withdraws AND withdraws IS NULL AND measure = NEW.measure)
  -- Two copies may each withdraw the same event, and what each recorded has the turn that it had there.
  OR NOT EXISTS (SELECT 1 FROM merged_event WHERE event = NEW.number) AND (
    EXISTS (SELECT 1 FROM event WHERE withdraws = NEW.withdraws)
    OR NEW.turn <= (SELECT max(turn) FROM event WHERE measure = NEW.measure))
BEGIN SELECT RAISE(ABORT, 'an event is only added at the end, by the journal entry that makes it'); END;
CREATE TRIGGER event_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event can''t be changed'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event can''t be removed'); END;

-- What an event came from is written before it.
CREATE TRIGGER merged_event_insert BEFORE INSERT ON merged_event
WHEN NEW.event IS NOT (SELECT coalesce(max(number), 0) + 1 FROM event)
  OR NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM merged_event WHERE event = NEW.event)
  OR EXISTS (
    SELECT 1 FROM merged_event WHERE origin_digest = NEW.origin_digest AND origin_number = NEW.origin_number)
  OR EXISTS (SELECT 1 FROM journal WHERE digest = NEW.origin_digest)
BEGIN SELECT RAISE(ABORT, 'an event of another copy is only added at the end, once, by the entry that makes it'); END;
CREATE TRIGGER merged_event_update BEFORE UPDATE ON merged_event
BEGIN SELECT RAISE(ABORT, 'where an event came from can''t be changed'); END;
CREATE TRIGGER merged_event_delete BEFORE DELETE ON merged_event
BEGIN SELECT RAISE(ABORT, 'where an event came from can''t be removed'); END;

CREATE TRIGGER accepted_finding_insert BEFORE INSERT ON accepted_finding
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM accepted_finding WHERE finding = NEW.finding)
BEGIN SELECT RAISE(ABORT, 'a row of accepted_finding is only added by the journal entry that makes it'); END;
CREATE TRIGGER accepted_finding_update BEFORE UPDATE ON accepted_finding
BEGIN SELECT RAISE(ABORT, 'a row of accepted_finding can''t be changed'); END;
CREATE TRIGGER accepted_finding_delete BEFORE DELETE ON accepted_finding
BEGIN SELECT RAISE(ABORT, 'a row of accepted_finding can''t be removed'); END;

CREATE TRIGGER built_in_insert BEFORE INSERT ON built_in
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM built_in WHERE version >= NEW.version)
BEGIN SELECT RAISE(ABORT, 'a row of built_in is only added by the journal entry that makes it'); END;
CREATE TRIGGER built_in_update BEFORE UPDATE ON built_in
BEGIN SELECT RAISE(ABORT, 'a row of built_in can''t be changed'); END;
CREATE TRIGGER built_in_delete BEFORE DELETE ON built_in
BEGIN SELECT RAISE(ABORT, 'a row of built_in can''t be removed'); END;

-- Derived: of the current ledger only, written in the transaction of what they derive from, and counted again by check
-- ---------------------------------------------------------------------------------------------------------------

-- What an amount puts in one cell of a total, after its counted parts are taken out. Closed lists are numbered in their
-- order: bucket 0 year, 1 structural, 2 undivided, 3 undated; basis 0 mutatie, 1 stand; duration 0 structural, 1 one-off.
-- The year is 0 where the bucket has none.
CREATE TABLE contribution (
  measure INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 3),
  year INTEGER NOT NULL CHECK ((bucket = 0) = (year <> 0)),
  cents INTEGER NOT NULL,
  route INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  basis INTEGER NOT NULL CHECK (basis IN (0, 1)),
  duration INTEGER NOT NULL CHECK (duration IN (0, 1)),
  PRIMARY KEY (measure, amount, bucket, year)
) STRICT, WITHOUT ROWID;

-- What the count found of an amount that is not taken as it stands: the span that it has from its whole, and the counted
-- whole that it is taken out of. An amount without a row has the span that it states, and is taken out of nothing.
CREATE TABLE counted (
  amount INTEGER PRIMARY KEY,
  first_year INTEGER,
  last_year INTEGER,
  taken_from INTEGER,
  CHECK (last_year IS NULL OR first_year IS NOT NULL AND first_year <= last_year)
) STRICT;
CREATE INDEX counted_taken_from ON counted (taken_from) WHERE taken_from IS NOT NULL;

-- Control totals: contributions added up, how many amounts contribute, and the same of those that carry may_overlap. What is
-- undivided is kept by its span, so that it can be told beside the years that the span touches; elsewhere the span is 0.
-- magnitude adds up the contributions without their signs: as long as those of an edition fit, no sum of any choice of them
-- overflows.
CREATE TABLE total (
  edition INTEGER NOT NULL,
  bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 3),
  year INTEGER NOT NULL CHECK ((bucket = 0) = (year <> 0)),
  first_year INTEGER NOT NULL CHECK ((bucket = 2) = (first_year <> 0)),
  last_year INTEGER NOT NULL CHECK ((bucket = 2) = (last_year <> 0) AND last_year >= first_year),
  ministry INTEGER NOT NULL,
  route INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  basis INTEGER NOT NULL CHECK (basis IN (0, 1)),
  duration INTEGER NOT NULL CHECK (duration IN (0, 1)),
  cents INTEGER NOT NULL,
  amounts INTEGER NOT NULL,
  overlap_cents INTEGER NOT NULL,
  overlap_amounts INTEGER NOT NULL,
  magnitude INTEGER NOT NULL CHECK (magnitude >= 0),
  PRIMARY KEY (edition, bucket, year, first_year, last_year, ministry, route, recipient, basis, duration)
) STRICT, WITHOUT ROWID;

-- What may be counted twice, added up by the cells of an amount that carries may_overlap and of those that it names: by these a
-- question chooses both ends. The span of the others is that of what they have undivided. An amount that names others in several
-- cells has rows of its own, a row for each of those: cents is then all that it puts in the column, and other_cents what they
-- put there. Where amounts are added up the two are the same, amount is 0, and columns has those in which each of them may be
-- counted twice, so that it can be counted as one amount whichever of them are chosen.
CREATE TABLE overlap_total (
  edition INTEGER NOT NULL,
  bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 3),
  year INTEGER NOT NULL CHECK ((bucket = 0) = (year <> 0)),
  first_year INTEGER NOT NULL CHECK ((bucket = 2) = (first_year <> 0)),
  last_year INTEGER NOT NULL CHECK ((bucket = 2) = (last_year <> 0) AND last_year >= first_year),
  ministry INTEGER NOT NULL,
  route INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  basis INTEGER NOT NULL CHECK (basis IN (0, 1)),
  duration INTEGER NOT NULL CHECK (duration IN (0, 1)),
  other_first_year INTEGER NOT NULL CHECK ((bucket = 2) = (other_first_year <> 0)),
  other_last_year INTEGER NOT NULL CHECK ((bucket = 2) = (other_last_year <> 0) AND other_last_year >= other_first_year),
  other_ministry INTEGER NOT NULL,
  other_route INTEGER NOT NULL,
  other_recipient INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  columns TEXT NOT NULL,
  cents INTEGER NOT NULL,
  other_cents INTEGER NOT NULL,
  amounts INTEGER NOT NULL CHECK (amounts > 0),
  PRIMARY KEY (
    edition, bucket, year, first_year, last_year, ministry, route, recipient, basis, duration, other_first_year,
    other_last_year, other_ministry, other_route, other_recipient, amount, columns)
) STRICT, WITHOUT ROWID;

-- What the documents of an edition state of its amounts now, and whether no later one states something else of the same
-- amount. A document is later if its position is. CROSS JOIN looks for another statement first: mostly there is none.
CREATE VIEW stated AS
SELECT
  v.*,
  NOT EXISTS (
    SELECT 1 FROM amount_version later
    CROSS JOIN document_version l ON l.document = later.document AND l.ended IS NULL
    CROSS JOIN document_version d ON d.document = v.document AND d.ended IS NULL
    WHERE later.amount = v.amount AND later.document <> v.document AND later.ended IS NULL
      AND l.position > d.position) AS is_newest
FROM amount_version v
WHERE v.ended IS NULL;

-- The newest statement of each amount: what the newest stage says of it.
CREATE VIEW statement AS SELECT * FROM stated WHERE is_newest;

-- The same at an earlier stage: what the documents up to the one in "stage" state.
CREATE VIEW statement_at AS
SELECT s.document AS stage, v.*
FROM document_version s
JOIN document sd ON sd.key = s.document
JOIN document dd ON dd.edition = sd.edition
JOIN document_version d ON d.document = dd.key AND d.ended IS NULL AND d.position <= s.position
JOIN amount_version v ON v.document = d.document AND v.ended IS NULL
WHERE s.ended IS NULL AND NOT EXISTS (
  SELECT 1 FROM amount_version later
  CROSS JOIN document_version l ON l.document = later.document AND l.ended IS NULL
  WHERE later.amount = v.amount AND later.document <> v.document AND later.ended IS NULL
    AND l.position > d.position AND l.position <= s.position);

-- The words of a measure and of its figures; the index reads them here and keeps no copy of its own. A text that stands with
-- several figures counts once, and ends with 0x0, so that no phrase runs from one into the next. The marks are what a measure
-- is found by besides words: 2023y its edition, 2m its ministry, 5k itself, 7r a route, 1o a recipient, each by its key, and
-- 140000000000c a figure by its cents, without a sign.
CREATE VIEW search_text AS
SELECT
  v.measure, v.topic, v.theme, group_concat(DISTINCT f.label || ' 0x0') AS labels, v.summary, v.impact,
  group_concat(DISTINCT f.note || ' 0x0') AS notes, substr(m.id, 6) AS id,
  m.edition || 'y ' || v.ministry || 'm ' || v.measure || 'k'
    || coalesce(' ' || group_concat(DISTINCT f.route || 'r'), '')
    || coalesce(' ' || (
      SELECT group_concat(r.target || 'r') FROM measure_route r WHERE r.measure = v.measure AND r.made = v.made), '')
    || coalesce(' ' || group_concat(DISTINCT f.recipient || 'o'), '')
    || coalesce(' ' || group_concat(DISTINCT abs(f.cents) || 'c'), '') AS marks
FROM measure_version v
CROSS JOIN measure m ON m.key = v.measure
LEFT JOIN amount a ON a.measure = v.measure
LEFT JOIN amount_version f ON f.amount = a.key AND f.ended IS NULL
WHERE v.ended IS NULL
GROUP BY v.measure;

CREATE VIRTUAL TABLE search USING fts5 (
  topic, theme, labels, summary, impact, notes, id, marks, content = search_text, content_rowid = measure,
  tokenize = "unicode61 remove_diacritics 2");

-- What the index has: words, and the numbers and marks that begin with a digit.
CREATE VIRTUAL TABLE search_term USING fts5vocab (search, row);

-- The words of the index, in which a search looks for those that are meant. To read them from search_term takes reading all of
-- the index.
CREATE TABLE search_word (word TEXT PRIMARY KEY CHECK (word GLOB '[^0-9 "]*' AND word NOT GLOB '*[ "]*')) STRICT, WITHOUT ROWID;

-- The current ledger with integer keys, for the queries of the program --------------------------------------------

-- The events that count: recorded by a journal entry, and not withdrawn. tie is the digest of the entry that recorded an event
-- first: where two copies recorded something of a measure in the same turn, it orders them the same way in both.
CREATE VIEW valid_event AS
SELECT e.*, coalesce(o.origin_digest, j.digest) AS tie, coalesce(o.recorded, j.recorded) AS recorded
FROM event e
JOIN journal j ON j.entry = e.made
LEFT JOIN merged_event o ON o.event = e.number
WHERE e.withdraws IS NULL AND NOT EXISTS (
  SELECT 1 FROM event w JOIN journal wj ON wj.entry = w.made WHERE w.withdraws = e.number);

-- The status with the latest day; of several on one day, that recorded last. Every measure starts as aangekondigd.
CREATE VIEW measure_status AS
SELECT
  m.key AS measure, e.number AS event, e.since,
  coalesce(e.status, (SELECT s.key FROM status s WHERE s.code = 'aangekondigd')) AS status
FROM measure m
LEFT JOIN event e ON e.number = (
  SELECT v.number FROM valid_event v WHERE v.measure = m.key AND v.status IS NOT NULL
  ORDER BY v.since DESC, v.turn DESC, v.tie DESC LIMIT 1);

-- Who follows a measure and when something is due: what was recorded last.
CREATE VIEW measure_follow AS
SELECT
  m.key AS measure,
  nullif((
    SELECT v.owner FROM valid_event v WHERE v.measure = m.key AND v.owner IS NOT NULL
    ORDER BY v.turn DESC, v.tie DESC LIMIT 1), 'none') AS owner,
  nullif((
    SELECT v.next FROM valid_event v WHERE v.measure = m.key AND v.next IS NOT NULL
    ORDER BY v.turn DESC, v.tie DESC LIMIT 1), 'none') AS next
FROM measure m;

-- Views for other programs: the current ledger, columns as in the command's contract, money as whole cents ----------

CREATE VIEW v_measures AS
SELECT
  m.id, m.edition, ministry.code AS ministry, v.theme, v.topic, parent.id AS parent, v.page, v.funding, v.summary,
  v.impact, status.code AS status,
  (SELECT count(*) FROM amount a JOIN statement f ON f.amount = a.key WHERE a.measure = m.key) AS amounts,
  (SELECT group_concat(code, ';') FROM (
    SELECT r.code FROM measure_route t JOIN route r ON r.key = t.target
    WHERE t.measure = v.measure AND t.made = v.made ORDER BY t.target)) AS routes,
  s.since, follow.owner, follow.next,
  (SELECT group_concat(id, ';') FROM (
    SELECT c.id FROM measure_continues t JOIN measure c ON c.key = t.target
    WHERE t.measure = v.measure AND t.made = v.made ORDER BY c.id)) AS continues,
  v.position, m.key
FROM measure m
JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
JOIN ministry ON ministry.key = v.ministry
JOIN measure_status s ON s.measure = m.key
JOIN status ON status.key = s.status
JOIN measure_follow follow ON follow.measure = m.key
LEFT JOIN measure parent ON parent.key = v.parent;

-- What each document states of each amount.
CREATE VIEW v_statements AS
SELECT
  m.id || '#' || a.n AS id, m.id AS measure, m.edition, ministry.code AS ministry, mv.topic, v.label, v.printed, v.page,
  v.cents, v.first_year, v.last_year, v.per,
  v.first_year IS NOT NULL AND v.last_year IS NULL AS structural,
  v.precision, v.kind, v.basis, route.code AS route, v.route_basis, recipient.code AS recipient,
  whole_measure.id || '#' || whole.n AS part_of, original_measure.id || '#' || original.n AS repeats,
  -- Few amounts have any; for the others nothing is sorted.
  CASE WHEN EXISTS (
    SELECT 1 FROM amount_overlap o WHERE o.amount = v.amount AND o.document = v.document AND o.made = v.made
  ) THEN (
    SELECT group_concat(id, ';') FROM (
      SELECT tm.id || '#' || t.n AS id FROM amount_overlap o
      JOIN amount t ON t.key = o.target JOIN measure tm ON tm.key = t.measure
      WHERE o.amount = v.amount AND o.document = v.document AND o.made = v.made ORDER BY tm.id, t.n)
  ) END AS may_overlap,
  v.kind = 'budget' AND v.repeats IS NULL AND NOT v.cancelled AS counted,
  v.note, document.code AS document, v.cancelled, mv.position, a.n, a.key, a.measure AS measure_key,
  v.is_newest, dv.position AS document_position, v.document AS document_key
FROM amount a
JOIN stated v ON v.amount = a.key
JOIN measure m ON m.key = a.measure
JOIN measure_version mv ON mv.measure = m.key AND mv.ended IS NULL
JOIN ministry ON ministry.key = mv.ministry
JOIN document ON document.key = v.document
JOIN document_version dv ON dv.document = v.document AND dv.ended IS NULL
LEFT JOIN route ON route.key = v.route
LEFT JOIN recipient ON recipient.key = v.recipient
LEFT JOIN amount whole ON whole.key = v.part_of
LEFT JOIN measure whole_measure ON whole_measure.key = whole.measure
LEFT JOIN amount original ON original.key = v.repeats
LEFT JOIN measure original_measure ON original_measure.key = original.measure;

-- What the newest document that states an amount says of it.
CREATE VIEW v_amounts AS SELECT * FROM v_statements WHERE is_newest;

CREATE VIEW v_contributions AS
SELECT
  m.id || '#' || a.n AS amount, m.id AS measure, m.edition, ministry.code AS ministry, mv.theme, mv.topic,
  route.code AS route, recipient.code AS recipient,
  CASE c.basis WHEN 0 THEN 'mutatie' ELSE 'stand' END AS basis, status.code AS status,
  CASE c.bucket WHEN 0 THEN 'year' WHEN 1 THEN 'structural' WHEN 2 THEN 'undivided' ELSE 'undated' END AS bucket,
  -- CAST keeps the column an integer to programs that compare it with text.
  CAST(nullif(c.year, 0) AS INTEGER) AS year, c.cents, av.printed, av.page,
  CASE c.duration WHEN 0 THEN 'structural' ELSE 'one-off' END AS duration, document.code AS document,
  mv.position, a.n, a.key, c.measure AS measure_key
FROM contribution c
JOIN amount a ON a.key = c.amount
JOIN statement av ON av.amount = c.amount
JOIN measure m ON m.key = c.measure
JOIN measure_version mv ON mv.measure = c.measure AND mv.ended IS NULL
JOIN ministry ON ministry.key = mv.ministry
JOIN measure_status s ON s.measure = c.measure
JOIN status ON status.key = s.status
JOIN route ON route.key = c.route
JOIN recipient ON recipient.key = c.recipient
JOIN document ON document.key = av.document;

CREATE VIEW v_totals AS
SELECT
  edition, ministry, route, recipient, basis, theme, topic, status, bucket, year, sum(cents) AS cents,
  count(*) AS amounts
FROM v_contributions
GROUP BY edition, measure_key, ministry, route, recipient, basis, theme, topic, status, bucket, year;

CREATE VIEW v_history AS
SELECT
  e.number AS event, m.id AS measure,
  (SELECT v.topic FROM measure_version v WHERE v.measure = e.measure ORDER BY v.made DESC LIMIT 1) AS topic,
  status.code AS status, e.since, coalesce(o.recorded, j.recorded) AS recorded, coalesce(o.author, j.author) AS by, e.note,
  e.withdraws,
  (SELECT min(w.number) FROM event w JOIN journal wj ON wj.entry = w.made WHERE w.withdraws = e.number) AS withdrawn_by,
  e.owner, e.next, coalesce(o.account, j.account) AS account,
  o.origin_entry || ':' || o.origin_digest AS origin, e.made AS entry, e.measure AS measure_key, e.status AS status_key
FROM event e
JOIN journal j ON j.entry = e.made
JOIN measure m ON m.key = e.measure
LEFT JOIN status ON status.key = e.status
LEFT JOIN merged_event o ON o.event = e.number;

-- Where each measure stands, since when (before the first event since its edition was published), what it stood at before, the
-- last note, and the money for municipalities: in the budget year, structural, undivided over several years, and undated.
CREATE VIEW v_agenda AS
SELECT
  m.id AS measure, m.edition, ministry.code AS ministry, v.topic, status.code AS status,
  coalesce(s.since, (
    SELECT min(dv.published) FROM document d JOIN document_version dv ON dv.document = d.key AND dv.ended IS NULL
    WHERE d.edition = m.edition)) AS since,
  CASE WHEN s.event IS NOT NULL THEN coalesce(
    -- The last event of each other status, and the last of those: one look into an index for each status of the list.
    (SELECT c.code FROM status c JOIN valid_event e ON e.number = (
        SELECT x.number FROM valid_event x WHERE x.measure = m.key AND x.status = c.key
        ORDER BY x.since DESC, x.turn DESC, x.tie DESC LIMIT 1)
      WHERE c.key <> s.status ORDER BY e.since DESC, e.turn DESC, e.tie DESC LIMIT 1),
    nullif('aangekondigd', status.code)) END AS before,
  last.note, coalesce(origin.author, entry.author) AS by, follow.owner, follow.next,
  (SELECT sum(c.cents) FROM contribution c
    WHERE c.measure = m.key AND c.recipient = municipalities.key AND c.bucket = 0 AND c.year = m.edition) AS year_eur_cents,
  (SELECT sum(c.cents) FROM contribution c
    WHERE c.measure = m.key AND c.recipient = municipalities.key AND c.bucket = 1) AS structural_eur_cents,
  (SELECT sum(c.cents) FROM contribution c
    WHERE c.measure = m.key AND c.recipient = municipalities.key AND c.bucket = 2) AS undivided_eur_cents,
  (SELECT sum(c.cents) FROM contribution c
    WHERE c.measure = m.key AND c.recipient = municipalities.key AND c.bucket = 3) AS undated_eur_cents,
  m.key
FROM measure m
JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
JOIN ministry ON ministry.key = v.ministry
JOIN measure_status s ON s.measure = m.key
JOIN status ON status.key = s.status
JOIN measure_follow follow ON follow.measure = m.key
LEFT JOIN recipient municipalities ON municipalities.code = 'gemeenten'
LEFT JOIN event last ON last.number = coalesce(
  (SELECT e.number FROM valid_event e
    WHERE e.measure = m.key AND e.note IS NOT NULL ORDER BY e.turn DESC, e.tie DESC LIMIT 1),
  (SELECT e.number FROM valid_event e WHERE e.measure = m.key ORDER BY e.turn DESC, e.tie DESC LIMIT 1))
LEFT JOIN journal entry ON entry.entry = last.made
LEFT JOIN merged_event origin ON origin.event = last.number;
