// swift-tools-version: 6.1
import PackageDescription

// A program that does with GRDB what the benchmark does with the others.
let package = Package(
  name: "GRDBPeer",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0")
  ],
  targets: [
    .executableTarget(
      name: "grdb-peer",
      dependencies: [.product(name: "GRDB", package: "GRDB.swift")])
  ],
  swiftLanguageModes: [.v6]
)
