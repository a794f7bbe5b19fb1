-- `rijksledger totals`, as if no totals were kept: one GROUP BY over the contributions.
WITH chosen AS MATERIALIZED (
  SELECT v.measure, v.ministry AS number, ministry.code AS name
  FROM measure_version v JOIN ministry ON ministry.key = v.ministry WHERE v.ended IS NULL)
-- Then: totals-chosen.sql ministry
