"""DuckDB in process: loads CSV files into a table, or answers a query as CSV.

Usage: duckdb_peer.py load DATABASE TABLE CSV
       duckdb_peer.py query DATABASE SQL-FILE
Writes how long it took without the start of Python to the file that BENCHMARK_SECONDS names.
"""

import os
import sys
import time

import duckdb


def load(database, table, path):
    connection = duckdb.connect(database)
    connection.execute(f"CREATE OR REPLACE TABLE {table} AS SELECT * FROM read_csv(?, header = true)", [path])
    connection.close()


def query(database, path):
    with open(path, encoding="utf-8") as file:
        sql = file.read().rstrip().rstrip(";")
    with duckdb.connect(database, read_only=True) as connection:
        connection.execute(f"COPY (\n{sql}\n) TO '/dev/stdout' (HEADER)")


def main(verb, *arguments):
    start = time.perf_counter()
    {"load": load, "query": query}[verb](*arguments)
    took = time.perf_counter() - start
    if os.environ.get("BENCHMARK_SECONDS"):
        with open(os.environ["BENCHMARK_SECONDS"], "w", encoding="utf-8") as file:
            file.write(f"{took:.6f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
