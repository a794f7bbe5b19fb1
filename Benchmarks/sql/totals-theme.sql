-- `rijksledger totals --theme THEME`.
WITH chosen AS MATERIALIZED (
  SELECT v.measure, v.ministry AS number, ministry.code AS name
  FROM measure_version v JOIN ministry ON ministry.key = v.ministry WHERE v.ended IS NULL AND v.theme = :theme)
-- Then: totals-chosen.sql ministry
