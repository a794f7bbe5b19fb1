-- `rijksledger totals --by status`: each measure is asked once where it stands.
WITH chosen AS MATERIALIZED (
  SELECT s.measure, s.status AS number, status.code AS name
  FROM measure_status s JOIN status ON status.key = s.status)
-- Then: totals-chosen.sql status
