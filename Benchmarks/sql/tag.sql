-- `rijksledger tag`: one event and one journal entry, in one transaction that is on the disk when it returns, past the
-- ledger's own guards. The digests are random numbers.
PRAGMA foreign_keys = ON;
PRAGMA synchronous = FULL;
BEGIN IMMEDIATE;
INSERT INTO event (number, made, measure, status, since, note, turn)
SELECT
  coalesce(max(number), 0) + 1, (SELECT entry FROM journal_next), (SELECT key FROM measure WHERE id = :id),
  (SELECT key FROM status WHERE code = 'in-overleg'), '2026-01-01', 'noot',
  max(CAST(strftime('%s', 'now') AS INTEGER), 1 + coalesce((
    SELECT max(turn) FROM event WHERE measure = (SELECT key FROM measure WHERE id = :id)), 0))
FROM event;
INSERT INTO journal (entry, recorded, author, account, action, note, row_count, rows_digest, previous, digest)
SELECT
  entry + 1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'benchmark', 'benchmark', 'tag', 'in-overleg', 1, rows_digest,
  digest, lower(hex(randomblob(32)))
FROM journal ORDER BY entry DESC LIMIT 1;
COMMIT;
