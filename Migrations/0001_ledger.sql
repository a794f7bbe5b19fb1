-- The ledger's first schema. Frozen once landed: later changes are later migrations.
--
-- A thing (ministry, route, recipient, status, edition, measure, amount) has a row that gives it its id for
-- ever, and a row of versions: what is known of it, from the journal entry that made the version to the one
-- that ended it. The version that has not ended is the current one. Nothing is overwritten: a version can be
-- ended once, by the entry being written, and that is the only change that the triggers let through. These tables
-- are WITHOUT ROWID: a hidden rowid is one more key by which REPLACE could take a row away.

PRAGMA application_id = 1380600908; -- 0x524A4C4C, "RJLL"

-- Journal ---------------------------------------------------------------------------------------------------

CREATE TABLE journal (
  entry INTEGER PRIMARY KEY CHECK (entry > 0),
  recorded TEXT NOT NULL CHECK (
    recorded GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  author TEXT NOT NULL CHECK (author <> ''),
  action TEXT NOT NULL CHECK (action <> ''),
  note TEXT CHECK (note <> ''),
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
  OR NEW.recorded < coalesce((SELECT recorded FROM journal ORDER BY entry DESC LIMIT 1), '')
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
  id TEXT PRIMARY KEY CHECK (id <> ''),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE ministry_version (
  id TEXT NOT NULL REFERENCES ministry (id) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  aliases TEXT CHECK (aliases <> ''),
  chapters TEXT CHECK (chapters <> ''),
  valid_from INTEGER CHECK (valid_from BETWEEN 1900 AND 2199),
  valid_to INTEGER CHECK (valid_to BETWEEN 1900 AND 2199 AND valid_to >= coalesce(valid_from, valid_to)),
  continues TEXT REFERENCES ministry (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (id, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE route (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE route_version (
  id TEXT NOT NULL REFERENCES route (id) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  parent TEXT REFERENCES route (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED CHECK (parent <> id),
  PRIMARY KEY (id, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE recipient (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE recipient_version (
  id TEXT NOT NULL REFERENCES recipient (id) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (id, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE status (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE status_version (
  id TEXT NOT NULL REFERENCES status (id) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  meaning TEXT NOT NULL CHECK (meaning <> ''),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  PRIMARY KEY (id, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1900 AND 2199),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE edition_version (
  id INTEGER NOT NULL REFERENCES edition (id) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  title TEXT NOT NULL CHECK (title <> ''),
  publisher TEXT NOT NULL CHECK (publisher <> ''),
  published TEXT NOT NULL CHECK (published GLOB '[0-9][0-9][0-9][0-9]*'),
  horizon INTEGER NOT NULL CHECK (horizon BETWEEN id AND 2199),
  source TEXT NOT NULL CHECK (source <> ''),
  sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  PRIMARY KEY (id, made)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id TEXT PRIMARY KEY CHECK (id GLOB '[0-9][0-9][0-9][0-9]-?*-?*' AND id NOT GLOB '*[^0-9a-z-]*'),
  edition INTEGER NOT NULL REFERENCES edition (id) ON DELETE RESTRICT
    CHECK (edition = CAST(substr(id, 1, 4) AS INTEGER)),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_version (
  id TEXT NOT NULL REFERENCES measure (id) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  position INTEGER NOT NULL CHECK (position > 0),
  ministry TEXT NOT NULL REFERENCES ministry (id) ON DELETE RESTRICT,
  theme TEXT CHECK (theme <> ''),
  topic TEXT NOT NULL CHECK (topic <> ''),
  parent TEXT REFERENCES measure (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED CHECK (parent <> id),
  page INTEGER NOT NULL CHECK (page > 0),
  funding TEXT NOT NULL CHECK (funding IN ('geld', 'deels', 'uitdrukkelijk-geen', 'niet-genoemd')),
  summary TEXT CHECK (summary <> ''),
  impact TEXT CHECK (impact <> ''),
  PRIMARY KEY (id, made)
) STRICT, WITHOUT ROWID;

-- The measures of earlier editions that a version of a measure continues.
CREATE TABLE measure_continues (
  id TEXT NOT NULL,
  made INTEGER NOT NULL,
  target TEXT NOT NULL REFERENCES measure (id) ON DELETE RESTRICT CHECK (target <> id),
  PRIMARY KEY (id, made, target),
  FOREIGN KEY (id, made) REFERENCES measure_version (id, made) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE amount (
  id TEXT PRIMARY KEY CHECK (id = measure || '#' || n),
  measure TEXT NOT NULL REFERENCES measure (id) ON DELETE RESTRICT,
  n INTEGER NOT NULL CHECK (n > 0),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (measure, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE amount_version (
  id TEXT NOT NULL REFERENCES amount (id) ON DELETE RESTRICT,
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  ended INTEGER REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED CHECK (ended > made),
  label TEXT NOT NULL CHECK (label <> ''),
  printed TEXT NOT NULL CHECK (printed <> ''),
  page INTEGER NOT NULL CHECK (page > 0),
  cents INTEGER NOT NULL,
  first_year INTEGER CHECK (first_year BETWEEN 1900 AND 2199),
  last_year INTEGER CHECK (last_year BETWEEN 1900 AND 2199),
  per TEXT CHECK (per IN ('year', 'total')),
  precision TEXT NOT NULL CHECK (precision IN ('exact', 'circa', 'at_least', 'at_most')),
  kind TEXT NOT NULL CHECK (kind IN ('budget', 'need', 'level', 'tariff')),
  basis TEXT CHECK (basis IN ('mutatie', 'stand')),
  route TEXT REFERENCES route (id) ON DELETE RESTRICT,
  route_basis TEXT CHECK (route_basis IN ('stated', 'expected', 'known')),
  recipient TEXT REFERENCES recipient (id) ON DELETE RESTRICT,
  part_of TEXT REFERENCES amount (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED CHECK (part_of <> id),
  repeats TEXT REFERENCES amount (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED CHECK (repeats <> id),
  note TEXT CHECK (note <> ''),
  PRIMARY KEY (id, made),
  CHECK (last_year IS NULL OR first_year IS NOT NULL AND first_year <= last_year),
  CHECK (CASE
    WHEN kind = 'tariff' THEN per IS NULL
    WHEN first_year IS NULL THEN per IS 'total'
    WHEN last_year IS NULL OR first_year = last_year THEN per IS 'year'
    ELSE per IS NOT NULL END),
  CHECK ((kind = 'budget') = (basis IS NOT NULL)),
  CHECK (kind <> 'budget' OR route IS NOT NULL AND recipient IS NOT NULL),
  CHECK ((route IS NULL OR route = 'onbekend') = (route_basis IS NULL)),
  CHECK (route_basis IS NOT 'known' OR note IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- The amounts that a version of an amount may overlap.
CREATE TABLE amount_overlap (
  id TEXT NOT NULL,
  made INTEGER NOT NULL,
  target TEXT NOT NULL REFERENCES amount (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
    CHECK (target <> id),
  PRIMARY KEY (id, made, target),
  FOREIGN KEY (id, made) REFERENCES amount_version (id, made) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- One current version of a thing; these indexes hold no past, so the current ledger does not pay for it.
CREATE UNIQUE INDEX ministry_current ON ministry_version (id) WHERE ended IS NULL;
CREATE UNIQUE INDEX route_current ON route_version (id) WHERE ended IS NULL;
CREATE UNIQUE INDEX recipient_current ON recipient_version (id) WHERE ended IS NULL;
CREATE UNIQUE INDEX status_current ON status_version (id) WHERE ended IS NULL;
CREATE UNIQUE INDEX edition_current ON edition_version (id) WHERE ended IS NULL;
CREATE UNIQUE INDEX measure_current ON measure_version (id) WHERE ended IS NULL;
CREATE UNIQUE INDEX amount_current ON amount_version (id) WHERE ended IS NULL;
CREATE INDEX measure_by_edition ON measure (edition);

-- What a journal entry made and ended.
CREATE INDEX measure_made ON measure_version (made);
CREATE INDEX measure_ended ON measure_version (ended) WHERE ended IS NOT NULL;
CREATE INDEX amount_made ON amount_version (made);
CREATE INDEX amount_ended ON amount_version (ended) WHERE ended IS NOT NULL;

-- Guards: a thing and a link are made by the entry being written and stay; a version can only be ended. -------

CREATE TRIGGER migration_insert BEFORE INSERT ON migration
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM migration WHERE number = NEW.number OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a row of migration is only added by the journal entry that makes it'); END;
CREATE TRIGGER migration_update BEFORE UPDATE ON migration
BEGIN SELECT RAISE(ABORT, 'a row of migration can''t be changed'); END;
CREATE TRIGGER migration_delete BEFORE DELETE ON migration
BEGIN SELECT RAISE(ABORT, 'a row of migration can''t be removed'); END;

CREATE TRIGGER ministry_insert BEFORE INSERT ON ministry
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM ministry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of ministry is only added by the journal entry that makes it'); END;
CREATE TRIGGER ministry_update BEFORE UPDATE ON ministry
BEGIN SELECT RAISE(ABORT, 'a row of ministry can''t be changed'); END;
CREATE TRIGGER ministry_delete BEFORE DELETE ON ministry
BEGIN SELECT RAISE(ABORT, 'a row of ministry can''t be removed'); END;
CREATE TRIGGER ministry_version_insert BEFORE INSERT ON ministry_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM ministry_version WHERE id = NEW.id AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of ministry is only added by the journal entry that makes it'); END;
CREATE TRIGGER ministry_version_update BEFORE UPDATE ON ministry_version
WHEN OLD.ended IS NOT NULL
  OR NEW.ended IS NOT (SELECT entry FROM journal_next)
  OR NEW.id IS NOT OLD.id OR NEW.made IS NOT OLD.made OR NEW.position IS NOT OLD.position
  OR NEW.name IS NOT OLD.name OR NEW.aliases IS NOT OLD.aliases OR NEW.chapters IS NOT OLD.chapters
  OR NEW.valid_from IS NOT OLD.valid_from OR NEW.valid_to IS NOT OLD.valid_to
  OR NEW.continues IS NOT OLD.continues
BEGIN SELECT RAISE(ABORT, 'a version of ministry can only be ended'); END;
CREATE TRIGGER ministry_version_delete BEFORE DELETE ON ministry_version
BEGIN SELECT RAISE(ABORT, 'a version of ministry can''t be removed'); END;

CREATE TRIGGER route_insert BEFORE INSERT ON route
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM route WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of route is only added by the journal entry that makes it'); END;
CREATE TRIGGER route_update BEFORE UPDATE ON route
BEGIN SELECT RAISE(ABORT, 'a row of route can''t be changed'); END;
CREATE TRIGGER route_delete BEFORE DELETE ON route
BEGIN SELECT RAISE(ABORT, 'a row of route can''t be removed'); END;
CREATE TRIGGER route_version_insert BEFORE INSERT ON route_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM route_version WHERE id = NEW.id AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of route is only added by the journal entry that makes it'); END;
CREATE TRIGGER route_version_update BEFORE UPDATE ON route_version
WHEN OLD.ended IS NOT NULL
  OR NEW.ended IS NOT (SELECT entry FROM journal_next)
  OR NEW.id IS NOT OLD.id OR NEW.made IS NOT OLD.made OR NEW.position IS NOT OLD.position
  OR NEW.name IS NOT OLD.name OR NEW.parent IS NOT OLD.parent
BEGIN SELECT RAISE(ABORT, 'a version of route can only be ended'); END;
CREATE TRIGGER route_version_delete BEFORE DELETE ON route_version
BEGIN SELECT RAISE(ABORT, 'a version of route can''t be removed'); END;

CREATE TRIGGER recipient_insert BEFORE INSERT ON recipient
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM recipient WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of recipient is only added by the journal entry that makes it'); END;
CREATE TRIGGER recipient_update BEFORE UPDATE ON recipient
BEGIN SELECT RAISE(ABORT, 'a row of recipient can''t be changed'); END;
CREATE TRIGGER recipient_delete BEFORE DELETE ON recipient
BEGIN SELECT RAISE(ABORT, 'a row of recipient can''t be removed'); END;
CREATE TRIGGER recipient_version_insert BEFORE INSERT ON recipient_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM recipient_version WHERE id = NEW.id AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of recipient is only added by the journal entry that makes it'); END;
CREATE TRIGGER recipient_version_update BEFORE UPDATE ON recipient_version
WHEN OLD.ended IS NOT NULL
  OR NEW.ended IS NOT (SELECT entry FROM journal_next)
  OR NEW.id IS NOT OLD.id OR NEW.made IS NOT OLD.made OR NEW.position IS NOT OLD.position
  OR NEW.name IS NOT OLD.name
BEGIN SELECT RAISE(ABORT, 'a version of recipient can only be ended'); END;
CREATE TRIGGER recipient_version_delete BEFORE DELETE ON recipient_version
BEGIN SELECT RAISE(ABORT, 'a version of recipient can''t be removed'); END;

CREATE TRIGGER status_insert BEFORE INSERT ON status
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM status WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of status is only added by the journal entry that makes it'); END;
CREATE TRIGGER status_update BEFORE UPDATE ON status
BEGIN SELECT RAISE(ABORT, 'a row of status can''t be changed'); END;
CREATE TRIGGER status_delete BEFORE DELETE ON status
BEGIN SELECT RAISE(ABORT, 'a row of status can''t be removed'); END;
CREATE TRIGGER status_version_insert BEFORE INSERT ON status_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM status_version WHERE id = NEW.id AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of status is only added by the journal entry that makes it'); END;
CREATE TRIGGER status_version_update BEFORE UPDATE ON status_version
WHEN OLD.ended IS NOT NULL
  OR NEW.ended IS NOT (SELECT entry FROM journal_next)
  OR NEW.id IS NOT OLD.id OR NEW.made IS NOT OLD.made OR NEW.position IS NOT OLD.position
  OR NEW.meaning IS NOT OLD.meaning OR NEW.retired IS NOT OLD.retired
BEGIN SELECT RAISE(ABORT, 'a version of status can only be ended'); END;
CREATE TRIGGER status_version_delete BEFORE DELETE ON status_version
BEGIN SELECT RAISE(ABORT, 'a version of status can''t be removed'); END;

CREATE TRIGGER edition_insert BEFORE INSERT ON edition
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM edition WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of edition is only added by the journal entry that makes it'); END;
CREATE TRIGGER edition_update BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'a row of edition can''t be changed'); END;
CREATE TRIGGER edition_delete BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'a row of edition can''t be removed'); END;
CREATE TRIGGER edition_version_insert BEFORE INSERT ON edition_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM edition_version WHERE id = NEW.id AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of edition is only added by the journal entry that makes it'); END;
CREATE TRIGGER edition_version_update BEFORE UPDATE ON edition_version
WHEN OLD.ended IS NOT NULL
  OR NEW.ended IS NOT (SELECT entry FROM journal_next)
  OR NEW.id IS NOT OLD.id OR NEW.made IS NOT OLD.made OR NEW.title IS NOT OLD.title
  OR NEW.publisher IS NOT OLD.publisher OR NEW.published IS NOT OLD.published
  OR NEW.horizon IS NOT OLD.horizon OR NEW.source IS NOT OLD.source OR NEW.sha256 IS NOT OLD.sha256
BEGIN SELECT RAISE(ABORT, 'a version of edition can only be ended'); END;
CREATE TRIGGER edition_version_delete BEFORE DELETE ON edition_version
BEGIN SELECT RAISE(ABORT, 'a version of edition can''t be removed'); END;

CREATE TRIGGER measure_insert BEFORE INSERT ON measure
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM measure WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of measure is only added by the journal entry that makes it'); END;
CREATE TRIGGER measure_update BEFORE UPDATE ON measure
BEGIN SELECT RAISE(ABORT, 'a row of measure can''t be changed'); END;
CREATE TRIGGER measure_delete BEFORE DELETE ON measure
BEGIN SELECT RAISE(ABORT, 'a row of measure can''t be removed'); END;
CREATE TRIGGER measure_version_insert BEFORE INSERT ON measure_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM measure_version WHERE id = NEW.id AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of measure is only added by the journal entry that makes it'); END;
CREATE TRIGGER measure_version_update BEFORE UPDATE ON measure_version
WHEN OLD.ended IS NOT NULL
  OR NEW.ended IS NOT (SELECT entry FROM journal_next)
  OR NEW.id IS NOT OLD.id OR NEW.made IS NOT OLD.made OR NEW.position IS NOT OLD.position
  OR NEW.ministry IS NOT OLD.ministry OR NEW.theme IS NOT OLD.theme OR NEW.topic IS NOT OLD.topic
  OR NEW.parent IS NOT OLD.parent OR NEW.page IS NOT OLD.page OR NEW.funding IS NOT OLD.funding
  OR NEW.summary IS NOT OLD.summary OR NEW.impact IS NOT OLD.impact
BEGIN SELECT RAISE(ABORT, 'a version of measure can only be ended'); END;
CREATE TRIGGER measure_version_delete BEFORE DELETE ON measure_version
BEGIN SELECT RAISE(ABORT, 'a version of measure can''t be removed'); END;

CREATE TRIGGER amount_insert BEFORE INSERT ON amount
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM amount WHERE id = NEW.id OR measure = NEW.measure AND n = NEW.n)
BEGIN SELECT RAISE(ABORT, 'a row of amount is only added by the journal entry that makes it'); END;
CREATE TRIGGER amount_update BEFORE UPDATE ON amount
BEGIN SELECT RAISE(ABORT, 'a row of amount can''t be changed'); END;
CREATE TRIGGER amount_delete BEFORE DELETE ON amount
BEGIN SELECT RAISE(ABORT, 'a row of amount can''t be removed'); END;
CREATE TRIGGER amount_version_insert BEFORE INSERT ON amount_version
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR NEW.ended IS NOT NULL
  OR EXISTS (SELECT 1 FROM amount_version WHERE id = NEW.id AND (ended IS NULL OR made = NEW.made))
BEGIN SELECT RAISE(ABORT, 'a version of amount is only added by the journal entry that makes it'); END;
CREATE TRIGGER amount_version_update BEFORE UPDATE ON amount_version
WHEN OLD.ended IS NOT NULL
  OR NEW.ended IS NOT (SELECT entry FROM journal_next)
  OR NEW.id IS NOT OLD.id OR NEW.made IS NOT OLD.made OR NEW.label IS NOT OLD.label
  OR NEW.printed IS NOT OLD.printed OR NEW.page IS NOT OLD.page OR NEW.cents IS NOT OLD.cents
  OR NEW.first_year IS NOT OLD.first_year OR NEW.last_year IS NOT OLD.last_year OR NEW.per IS NOT OLD.per
  OR NEW.precision IS NOT OLD.precision OR NEW.kind IS NOT OLD.kind OR NEW.basis IS NOT OLD.basis
  OR NEW.route IS NOT OLD.route OR NEW.route_basis IS NOT OLD.route_basis
  OR NEW.recipient IS NOT OLD.recipient OR NEW.part_of IS NOT OLD.part_of OR NEW.repeats IS NOT OLD.repeats
  OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'a version of amount can only be ended'); END;
CREATE TRIGGER amount_version_delete BEFORE DELETE ON amount_version
BEGIN SELECT RAISE(ABORT, 'a version of amount can''t be removed'); END;

CREATE TRIGGER measure_continues_insert BEFORE INSERT ON measure_continues
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM measure_continues WHERE id = NEW.id AND made = NEW.made AND target = NEW.target)
BEGIN SELECT RAISE(ABORT, 'a row of measure_continues is only added by the journal entry that makes it'); END;
CREATE TRIGGER measure_continues_update BEFORE UPDATE ON measure_continues
BEGIN SELECT RAISE(ABORT, 'a row of measure_continues can''t be changed'); END;
CREATE TRIGGER measure_continues_delete BEFORE DELETE ON measure_continues
BEGIN SELECT RAISE(ABORT, 'a row of measure_continues can''t be removed'); END;

CREATE TRIGGER amount_overlap_insert BEFORE INSERT ON amount_overlap
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM amount_overlap WHERE id = NEW.id AND made = NEW.made AND target = NEW.target)
BEGIN SELECT RAISE(ABORT, 'a row of amount_overlap is only added by the journal entry that makes it'); END;
CREATE TRIGGER amount_overlap_update BEFORE UPDATE ON amount_overlap
BEGIN SELECT RAISE(ABORT, 'a row of amount_overlap can''t be changed'); END;
CREATE TRIGGER amount_overlap_delete BEFORE DELETE ON amount_overlap
BEGIN SELECT RAISE(ABORT, 'a row of amount_overlap can''t be removed'); END;

-- Derived: of the current ledger only, written in the transaction of what they derive from ----------------------

-- What an amount puts in one cell of a total (DOMAIN, section 4), with the fields that totals group by.
CREATE TABLE contribution (
  amount TEXT NOT NULL REFERENCES amount (id),
  bucket TEXT NOT NULL CHECK (bucket IN ('year', 'structural', 'undivided', 'undated')),
  year INTEGER CHECK ((bucket = 'year') = (year IS NOT NULL)),
  cents INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  measure TEXT NOT NULL,
  ministry TEXT NOT NULL,
  route TEXT NOT NULL,
  recipient TEXT NOT NULL,
  basis TEXT NOT NULL
) STRICT;
CREATE INDEX contribution_by_amount ON contribution (amount);
CREATE INDEX contribution_by_edition ON contribution (edition);

-- The span that an amount has: its own, or the one of its whole.
CREATE TABLE amount_span (
  amount TEXT PRIMARY KEY REFERENCES amount (id),
  first_year INTEGER,
  last_year INTEGER,
  CHECK (last_year IS NULL OR first_year IS NOT NULL AND first_year <= last_year)
) STRICT, WITHOUT ROWID;

-- The words of a measure and of its figures.
CREATE VIRTUAL TABLE search USING fts5 (
  measure UNINDEXED, topic, theme, summary, impact, figures, tokenize = "unicode61 remove_diacritics 2");

-- Views for other programs: the current ledger, columns as in the command's contract, money as whole cents ------

CREATE VIEW measure_status AS
SELECT measure.id AS measure, 'aangekondigd' AS status FROM measure;

CREATE VIEW v_measures AS
SELECT
  v.id, m.edition, v.ministry, v.theme, v.topic, v.parent, v.page, v.funding, v.summary, v.impact,
  s.status,
  (SELECT count(*) FROM amount a JOIN amount_version av ON av.id = a.id AND av.ended IS NULL
    WHERE a.measure = v.id) AS amounts,
  v.position
FROM measure_version v
JOIN measure m ON m.id = v.id
JOIN measure_status s ON s.measure = v.id
WHERE v.ended IS NULL;

CREATE VIEW v_amounts AS
SELECT
  v.id, a.measure, m.edition, mv.ministry, mv.topic, v.label, v.printed, v.page, v.cents,
  v.first_year, v.last_year, v.per,
  v.first_year IS NOT NULL AND v.last_year IS NULL AS structural,
  v.precision, v.kind, v.basis, v.route, v.route_basis, v.recipient, v.part_of, v.repeats,
  (SELECT group_concat(target, ';') FROM (
    SELECT o.target FROM amount_overlap o JOIN amount t ON t.id = o.target
    WHERE o.id = v.id AND o.made = v.made ORDER BY t.measure, t.n)) AS may_overlap,
  v.kind = 'budget' AND v.repeats IS NULL AS counted,
  v.note, mv.position, a.n
FROM amount_version v
JOIN amount a ON a.id = v.id
JOIN measure m ON m.id = a.measure
JOIN measure_version mv ON mv.id = m.id AND mv.ended IS NULL
WHERE v.ended IS NULL;

CREATE VIEW v_contributions AS
SELECT
  c.amount, c.measure, c.edition, c.ministry, mv.theme, mv.topic, c.route, c.recipient, c.basis, s.status,
  c.bucket, c.year, c.cents
FROM contribution c
JOIN measure_version mv ON mv.id = c.measure AND mv.ended IS NULL
JOIN measure_status s ON s.measure = c.measure;

CREATE VIEW v_totals AS
SELECT
  edition, ministry, route, recipient, basis, theme, topic, status, bucket, year, sum(cents) AS cents,
  count(DISTINCT amount) AS amounts
FROM v_contributions
GROUP BY edition, measure, ministry, route, recipient, basis, theme, topic, status, bucket, year;
