-- What follows the measures that are chosen, with the number and the name of their group: what each group has in each column, and
-- what of it may be counted twice. In the package each amount that carries may_overlap names one of its own measure.
, doubled AS MATERIALIZED (
  SELECT chosen.number * 100000 + c.bucket * 10000 + c.year AS place, sum(min(c.cents, t.cents)) AS cents
  FROM amount_overlap o
  CROSS JOIN amount a ON a.key = o.amount
  CROSS JOIN chosen ON chosen.measure = a.measure
  CROSS JOIN contribution c ON c.measure = a.measure AND c.amount = a.key
  CROSS JOIN contribution t
    ON t.measure = a.measure AND t.amount = o.target AND t.bucket = c.bucket AND t.year = c.year
  GROUP BY place),
summed AS MATERIALIZED (
  SELECT
    chosen.number * 100000 + c.bucket * 10000 + c.year AS place, chosen.name, c.bucket, c.year, sum(c.cents) AS cents,
    count(*) AS amounts
  FROM chosen
  CROSS JOIN contribution c ON c.measure = chosen.measure
  -- One number to sort by: twice as fast as three.
  GROUP BY place)
SELECT
  s.name AS "name",
  CASE s.bucket WHEN 0 THEN 'year' WHEN 1 THEN 'structural' WHEN 2 THEN 'undivided' ELSE 'undated' END AS bucket,
  nullif(s.year, 0) AS year, s.cents, s.amounts, coalesce(d.cents, 0) AS may_overlap
FROM summed s
LEFT JOIN doubled d ON d.place = s.place;
