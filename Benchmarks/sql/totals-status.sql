-- `rijksledger totals --status aangekondigd`.
WITH chosen AS MATERIALIZED (
  SELECT v.measure, v.ministry AS number, ministry.code AS name
  FROM measure_version v JOIN measure_status s ON s.measure = v.measure JOIN ministry ON ministry.key = v.ministry
  WHERE v.ended IS NULL AND s.status = (SELECT key FROM status WHERE code = 'aangekondigd'))
-- Then: totals-chosen.sql ministry
