-- Totals by DuckDB, over the contributions as a listing gives them.
SELECT ministry, bucket, year, sum(eur) AS eur, count(*) AS amounts FROM contributions GROUP BY ALL
