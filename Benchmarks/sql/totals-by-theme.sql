-- `rijksledger totals --by theme`: themes by number, as one number is sorted faster than a text.
WITH chosen AS MATERIALIZED (
  SELECT measure, dense_rank() OVER (ORDER BY theme) AS number, theme AS name FROM measure_version WHERE ended IS NULL)
-- Then: totals-chosen.sql theme
