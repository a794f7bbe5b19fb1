-- What SQLite itself can say of a ledger, and the control totals added up anew. `rijksledger check` also counts all
-- contributions again and follows the digests of the journal, for which SQL has no counterpart.
PRAGMA integrity_check;
PRAGMA foreign_key_check;
SELECT 'totals that differ', count(*) FROM (
  SELECT m.edition, c.bucket, c.year, v.ministry, c.route, c.recipient, c.basis, c.duration, sum(c.cents), count(*)
  FROM contribution c
  JOIN measure m ON m.key = c.measure
  JOIN measure_version v ON v.measure = c.measure AND v.ended IS NULL
  GROUP BY m.edition, c.bucket, c.year, v.ministry, c.route, c.recipient, c.basis, c.duration
  EXCEPT
  SELECT edition, bucket, year, ministry, route, recipient, basis, duration, cents, amounts FROM total);
