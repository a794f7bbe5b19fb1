// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Wrapper",
  dependencies: [.package(name: "rijksledger", path: "../..")],
  targets: [
    .target(name: "CLoop", linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "Wrapper", dependencies: ["CLoop", .product(name: "SQLite", package: "rijksledger")]),
  ],
  swiftLanguageModes: [.v6]
)
