-- A ledger with a long history: 100,000 events, each with a journal entry of its own, past the ledger's own guards.
CREATE TEMP TABLE numbers (i INTEGER);
CREATE TEMP TRIGGER one AFTER INSERT ON numbers BEGIN
  INSERT INTO event (number, made, measure, status, since, note, turn)
  SELECT
    coalesce(max(number), 0) + 1, (SELECT entry FROM journal_next),
    (SELECT key FROM measure LIMIT 1 OFFSET NEW.i % (SELECT count(*) FROM measure)),
    (SELECT key FROM status WHERE code = 'in-overleg'), '2026-01-01', 'noot',
    1700000000 + coalesce(max(number), 0)
  FROM event;
  INSERT INTO journal (entry, recorded, author, account, action, note, row_count, rows_digest, previous, digest)
  SELECT
    entry + 1, recorded, 'benchmark', 'benchmark', 'tag', 'in-overleg', 1, rows_digest, digest,
    lower(hex(randomblob(32)))
  FROM journal ORDER BY entry DESC LIMIT 1;
END;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
INSERT INTO numbers SELECT i FROM n;
