-- `rijksledger totals --by topic`: one group a measure.
WITH chosen AS MATERIALIZED (
  SELECT measure, position AS number, topic AS name FROM measure_version WHERE ended IS NULL)
-- Then: totals-chosen.sql topic
