// swift-tools-version: 6.1
import PackageDescription

// Arrows go one way: rijksledger → Exchange → Ledger → SQLite → CSQLite; Ledger and Exchange → Budget;
// Ledger → Migrations; Exchange → Seeds, CSystem; Ledger and Exchange → Files → CSystem, CLeftovers. The command
// also imports the modules further down whose errors it words.
let package = Package(
  name: "rijksledger",
  products: [
    .executable(name: "rijksledger", targets: ["rijksledger"]),
    .library(name: "Ledger", targets: ["Budget", "Ledger", "Exchange"]),
    .library(name: "SQLite", targets: ["SQLite"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CSystem"),
    .target(name: "CArguments"),
    .target(name: "CLeftovers"),
    .target(name: "Files", dependencies: ["CLeftovers", "CSystem"]),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "Budget"),
    .target(
      name: "Migrations", path: "Migrations",
      resources: [
        .embedInCode("0001_ledger.sql")
      ]),
    .target(
      name: "Seeds", path: "Seeds",
      resources: [
        .embedInCode("datapackage.json"), .embedInCode("ministries.csv"), .embedInCode("routes.csv"),
        .embedInCode("recipients.csv"), .embedInCode("statuses.csv"), .embedInCode("editions.csv"),
        .embedInCode("documents.csv"), .embedInCode("measures-2023.csv"), .embedInCode("amounts-2023.csv"),
      ]),
    .target(
      name: "Ledger",
      dependencies: [
        "Budget", "Files", "Migrations", "SQLite", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // Headers only: the library itself is loaded when a workbook is written.
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Exchange", dependencies: ["Budget", "CSystem", "CXLSXWriter", "Files", "Ledger", "Seeds"]),
    .executableTarget(
      name: "rijksledger",
      dependencies: [
        "Budget", "CArguments", "CSystem", "Exchange", "Files", "Ledger", "SQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "TestSupport", dependencies: ["Budget", "Exchange", "Ledger", "SQLite"],
      path: "Tests/TestSupport"),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
    .testTarget(name: "BudgetTests", dependencies: ["Budget", "TestSupport"]),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["rijksledger", "Budget", "Files", "Ledger", "Exchange", "SQLite", "TestSupport"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["rijksledger", "Budget", "Exchange", "Ledger", "Seeds", "TestSupport"]),
    .testTarget(
      name: "CommandTests", dependencies: ["rijksledger", "Budget", "Exchange", "Ledger", "TestSupport"],
      exclude: ["C", "Python", "Searches", "Sessions", "Spreadsheets"]),
  ],
  swiftLanguageModes: [.v6]
)
