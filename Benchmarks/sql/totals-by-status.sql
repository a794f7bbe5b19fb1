-- `rijksledger totals --by status`: each measure is asked once where it stands.
WITH chosen AS MATERIALIZED (
  SELECT measure, status FROM measure_status)
SELECT
  status.code AS status,
  CASE c.bucket WHEN 0 THEN 'year' WHEN 1 THEN 'structural' WHEN 2 THEN 'undivided' ELSE 'undated' END AS bucket,
  nullif(c.year, 0) AS year, sum(c.cents) AS cents, count(*) AS amounts
FROM chosen
CROSS JOIN contribution c ON c.measure = chosen.measure
JOIN status ON status.key = chosen.status
-- One number to sort by: twice as fast as three.
GROUP BY chosen.status * 100000 + c.bucket * 10000 + c.year;
