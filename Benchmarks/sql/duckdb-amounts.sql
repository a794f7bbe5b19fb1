-- Amounts by DuckDB: the rows of the package, in their order.
SELECT * FROM amounts
