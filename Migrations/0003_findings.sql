-- Findings of check that somebody has looked at and accepted. Who and when are those of the journal entry that made the
-- row. A finding is known by a digest over its check, place and message: when what was found changes, it is another
-- finding, which nobody has accepted yet.

CREATE TABLE accepted_finding (
  finding TEXT PRIMARY KEY CHECK (finding GLOB '?*-????????'),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL CHECK (place <> ''),
  message TEXT NOT NULL CHECK (message <> ''),
  note TEXT NOT NULL CHECK (note <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX accepted_finding_made ON accepted_finding (made);

CREATE TRIGGER accepted_finding_insert BEFORE INSERT ON accepted_finding
WHEN NEW.made IS NOT (SELECT entry FROM journal_next)
  OR EXISTS (SELECT 1 FROM accepted_finding WHERE finding = NEW.finding)
BEGIN SELECT RAISE(ABORT, 'a row of accepted_finding is only added by the journal entry that makes it'); END;
CREATE TRIGGER accepted_finding_update BEFORE UPDATE ON accepted_finding
BEGIN SELECT RAISE(ABORT, 'a row of accepted_finding can''t be changed'); END;
CREATE TRIGGER accepted_finding_delete BEFORE DELETE ON accepted_finding
BEGIN SELECT RAISE(ABORT, 'a row of accepted_finding can''t be removed'); END;

-- Whoever adds a thing has SQLite look for rows that wait for it, in every table that refers to it. Without an index on
-- the reference it reads the whole table, for each row of an import: "an index should be created on the child key
-- columns" (SQLite, Foreign Key Support).
CREATE INDEX amount_part_of ON amount_version (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX amount_repeats ON amount_version (repeats) WHERE repeats IS NOT NULL;
CREATE INDEX amount_overlap_target ON amount_overlap (target);
CREATE INDEX measure_parent ON measure_version (parent) WHERE parent IS NOT NULL;
CREATE INDEX measure_continues_target ON measure_continues (target);

-- The printed figure and its page beside each contribution, as the command lists them.
DROP VIEW v_contributions;
CREATE VIEW v_contributions AS
SELECT
  c.amount, c.measure, c.edition, c.ministry, mv.theme, mv.topic, c.route, c.recipient, c.basis, s.status,
  c.bucket, c.year, c.cents,
  (SELECT av.printed FROM amount_version av WHERE av.id = c.amount AND av.ended IS NULL) AS printed,
  (SELECT av.page FROM amount_version av WHERE av.id = c.amount AND av.ended IS NULL) AS page
FROM contribution c
JOIN measure_version mv ON mv.id = c.measure AND mv.ended IS NULL
JOIN measure_status s ON s.measure = c.measure;
