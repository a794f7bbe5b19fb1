-- Contributions by DuckDB: the rows of the listing, in their order.
SELECT * FROM contributions
