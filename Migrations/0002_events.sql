-- Status events: where VNG advisers say that a measure stands. An event is never changed; a mistaken one is withdrawn
-- by a further event, and both stay. Who and when are those of the journal entry that made it.

CREATE TABLE event (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  made INTEGER NOT NULL REFERENCES journal (entry) DEFERRABLE INITIALLY DEFERRED,
  measure TEXT NOT NULL REFERENCES measure (id) ON DELETE RESTRICT,
  status TEXT REFERENCES status (id) ON DELETE RESTRICT,
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  withdraws INTEGER UNIQUE REFERENCES event (id) ON DELETE RESTRICT CHECK (withdraws < id),
  CHECK ((status IS NULL) = (withdraws IS NOT NULL)),
  CHECK ((status IS NULL) = (since IS NULL)),
  CHECK (withdraws IS NULL OR note IS NOT NULL)
) STRICT;
CREATE INDEX event_by_measure ON event (measure, id);
CREATE INDEX event_made ON event (made);

CREATE TRIGGER event_insert BEFORE INSERT ON event
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM event)
  OR NEW.made IS NOT (SELECT entry FROM journal_next)
  -- Other programs may have foreign keys off.
  OR NOT EXISTS (SELECT 1 FROM measure WHERE id = NEW.measure)
  OR NEW.status IS NOT NULL AND NOT EXISTS (SELECT 1 FROM status WHERE id = NEW.status)
  OR NEW.withdraws IS NOT NULL AND (
    EXISTS (SELECT 1 FROM event WHERE withdraws = NEW.withdraws)
    OR NOT EXISTS (
      SELECT 1 FROM event WHERE id = NEW.withdraws AND status IS NOT NULL AND measure = NEW.measure))
BEGIN SELECT RAISE(ABORT, 'an event is only added at the end, by the journal entry that makes it'); END;
CREATE TRIGGER event_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event can''t be changed'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event can''t be removed'); END;

-- What an entry made, for tables that had no index of it: a tag must not cost more in a larger ledger.
CREATE INDEX measure_id_made ON measure (made);
CREATE INDEX amount_id_made ON amount (made);
CREATE INDEX amount_overlap_made ON amount_overlap (made);
CREATE INDEX measure_continues_made ON measure_continues (made);

-- The last status recorded that has not been withdrawn; every measure starts as aangekondigd. What no journal entry has
-- recorded does not count.
DROP VIEW measure_status;
CREATE VIEW measure_status AS
SELECT
  m.id AS measure,
  coalesce(
    (SELECT e.status FROM event e
      WHERE e.measure = m.id AND e.status IS NOT NULL
        AND EXISTS (SELECT 1 FROM journal j WHERE j.entry = e.made)
        AND NOT EXISTS (SELECT 1 FROM event w WHERE w.withdraws = e.id)
      ORDER BY e.id DESC LIMIT 1),
    'aangekondigd') AS status
FROM measure m;

CREATE VIEW v_history AS
SELECT
  e.id AS event, e.measure,
  (SELECT v.topic FROM measure_version v WHERE v.id = e.measure ORDER BY v.made DESC LIMIT 1) AS topic,
  e.status, e.since, j.recorded, j.author AS by, e.note, e.withdraws
FROM event e
JOIN journal j ON j.entry = e.made;
