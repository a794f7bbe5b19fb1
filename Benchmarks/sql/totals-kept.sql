-- `rijksledger totals` from the control totals that the ledger keeps.
SELECT
  ministry.code AS ministry,
  CASE t.bucket WHEN 0 THEN 'year' WHEN 1 THEN 'structural' WHEN 2 THEN 'undivided' ELSE 'undated' END AS bucket,
  nullif(t.year, 0) AS year, sum(t.cents) AS cents, sum(t.amounts) AS amounts
FROM total t
JOIN ministry ON ministry.key = t.ministry
WHERE t.edition = (SELECT max(year) FROM edition)
GROUP BY t.ministry, t.bucket, t.year
ORDER BY t.ministry, t.bucket, t.year;
