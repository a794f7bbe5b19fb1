-- `rijksledger totals --search WORDS`.
WITH chosen AS MATERIALIZED (
  SELECT v.measure, v.ministry AS number, ministry.code AS name
  FROM search JOIN measure_version v ON v.measure = search.rowid JOIN ministry ON ministry.key = v.ministry
  WHERE search MATCH :words AND v.ended IS NULL)
-- Then: totals-chosen.sql ministry
