-- `rijksledger totals --by topic`: one group a measure.
WITH chosen AS MATERIALIZED (
  SELECT measure, position, topic FROM measure_version WHERE ended IS NULL)
SELECT
  chosen.topic AS topic,
  CASE c.bucket WHEN 0 THEN 'year' WHEN 1 THEN 'structural' WHEN 2 THEN 'undivided' ELSE 'undated' END AS bucket,
  nullif(c.year, 0) AS year, sum(c.cents) AS cents, count(*) AS amounts
FROM chosen
CROSS JOIN contribution c ON c.measure = chosen.measure
-- One number to sort by: twice as fast as three.
GROUP BY chosen.position * 100000 + c.bucket * 10000 + c.year;
