"""What Benchmarks/run is made of: see Benchmarks/README.md."""
