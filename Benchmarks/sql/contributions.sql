-- `rijksledger contributions`: the columns of the view, money as whole cents.
--
-- Measures in their order outside; inside, contributions by their primary key: amount, bucket, year. So no wide row is
-- sorted, which takes two thirds of the time of `ORDER BY position, n, bucket, year`. LIMIT keeps SQLite from dropping
-- the inner ORDER BY.
SELECT
  f.amount, f.measure, f.edition, f.ministry, f.theme, f.topic, f.route, f.recipient, f.basis, f.status, f.bucket,
  f.year, f.cents, f.printed, f.page, f.duration, f.document
FROM (SELECT measure FROM measure_version WHERE ended IS NULL ORDER BY position LIMIT -1) ordered
CROSS JOIN v_contributions f ON f.measure_key = ordered.measure;
