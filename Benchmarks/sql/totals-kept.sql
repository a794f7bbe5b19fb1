-- `rijksledger totals` from the sums that the ledger keeps.
WITH doubled AS MATERIALIZED (
  SELECT ministry, bucket, year, sum(cents) AS cents FROM overlap_total
  WHERE edition = (SELECT max(year) FROM edition) GROUP BY ministry, bucket, year)
SELECT
  ministry.code AS ministry,
  CASE t.bucket WHEN 0 THEN 'year' WHEN 1 THEN 'structural' WHEN 2 THEN 'undivided' ELSE 'undated' END AS bucket,
  nullif(t.year, 0) AS year, sum(t.cents) AS cents, sum(t.amounts) AS amounts, coalesce(d.cents, 0) AS may_overlap
FROM total t
JOIN ministry ON ministry.key = t.ministry
LEFT JOIN doubled d ON d.ministry = t.ministry AND d.bucket = t.bucket AND d.year = t.year
WHERE t.edition = (SELECT max(year) FROM edition)
GROUP BY t.ministry, t.bucket, t.year
ORDER BY t.ministry, t.bucket, t.year;
