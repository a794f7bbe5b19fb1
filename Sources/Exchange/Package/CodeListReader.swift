import Budget

/// Reads the code lists of a package.
struct CodeListReader {
  let faults: FaultList
  /// What the ledger has already.
  let known: CodeLists

  /// - Parameter tables: The code lists of the package.
  func read(_ tables: CodeTables) -> CodeLists {
    var codes = CodeLists()
    let ministries = tables.ministries.rows
    codes.ministries = ministries.compactMap(ministry)
    checkReference("continues", in: tables.ministries)
    checkAliases(ministries)
    let routes = tables.routes.rows
    codes.routes = routes.compactMap { row in
      guard let code = row.text("code"), let name = row.text("name") else { return nil }
      return Route(code: code, name: name, parent: row.text("parent"))
    }
    checkReference("parent", in: tables.routes)
    checkTree(routes)
    let recipients = tables.recipients.rows
    codes.recipients = recipients.compactMap { row in
      guard let code = row.text("code"), let name = row.text("name") else { return nil }
      return Recipient(code: code, name: name)
    }
    let statuses = tables.statuses.rows
    codes.statuses = statuses.compactMap(status)
    for (rows, codes) in [
      (ministries, known.ministries.map(\.code)), (routes, known.routes.map(\.code)),
      (recipients, known.recipients.map(\.code)), (statuses, known.statuses.map(\.code)),
    ] {
      checkCodes(rows, known: codes)
    }
    if tables.statuses.isWhole { checkInitialStatus(statuses) }
    compare(.ministries, ministries, known: known.ministries.map(PackageRow.of))
    compare(.routes, routes, known: known.routes.map(PackageRow.of))
    compare(.recipients, recipients, known: known.recipients.map(PackageRow.of))
    compare(.statuses, statuses, known: known.statuses.map(PackageRow.of))
    return codes
  }

  /// Codes that are none, or that differ from another only by capitals: a filter takes them for the same.
  private func checkCodes(_ rows: [TableRow], known: [String]) {
    var owners = Dictionary(known.map { ($0.lowercased(), $0) }) { first, _ in first }
    for row in rows {
      guard let code = row.text("code") else { continue }
      if !Identifier.isCode(code) {
        row.report(
          "code", found: "\"\(ShownText.shortened(code))\"",
          expected: "letters, digits, & and -, at least one letter",
          remedy: "Use another code")
      }
      if let owner = owners[code.lowercased()], owner != code {
        row.report(
          "code", found: "\(code) beside \(owner)", expected: "codes that differ by more than capitals",
          remedy: "Use one of them")
      }
      owners[code.lowercased()] = owners[code.lowercased()] ?? code
    }
  }

  /// Every measure starts at this status.
  private func checkInitialStatus(_ rows: [TableRow]) {
    let isThere = rows.contains { $0.text("code") == Status.initial && $0.text("retired") != "true" }
    if isThere || known.statuses.contains(where: { $0.code == Status.initial && !$0.isRetired }) { return }
    faults.add(
      PackageFault(
        file: PackageSchema.statuses.path,
        "there is no status \(Status.initial) (expected it, not retired: every measure starts there). Add it")
    )
  }

  /// A code means the same in the package as in the ledger; a package never changes what a code means.
  private func compare(_ table: PackageSchema, _ rows: [TableRow], known: [[String]]) {
    let byCode = Dictionary(known.map { ($0[0], $0) }) { first, _ in first }
    for row in rows {
      guard let code = row.text("code"), let fields = byCode[code] else { continue }
      for (column, expected) in zip(table.columns, fields) {
        let found = row.text(column.name) ?? ""
        if found != expected {
          row.report(
            column.name, found: found.isEmpty ? "nothing" : "\"\(found)\"",
            expected: (expected.isEmpty ? "nothing" : "\"\(expected)\"")
              + ", as the ledger has it for \(code)",
            remedy: "Use the ledger's, or another code")
        }
      }
    }
  }

  private func ministry(_ row: TableRow) -> Ministry? {
    let aliases = row.list("aliases")
    let chapters = row.list("chapters")
    let from = row.integer("valid_from", in: plausibleYears)
    let to = row.integer("valid_to", in: plausibleYears)
    if let from, let to, to < from {
      row.report("valid_to", found: "\(to)", expected: "\(from) or later", remedy: "Correct the years")
    }
    guard let code = row.text("code"), let name = row.text("name") else { return nil }
    return Ministry(
      code: code, name: name, aliases: aliases, chapters: chapters, validFrom: from, validTo: to,
      continues: row.text("continues"))
  }

  private func status(_ row: TableRow) -> Status? {
    guard let code = row.text("code"), let meaning = row.text("meaning"), let retired = row.text("retired")
    else { return nil }
    guard ["true", "false"].contains(retired) else {
      row.report(
        "retired", found: "\"\(ShownText.shortened(retired))\"", expected: "true or false",
        remedy: "Use one of these")
      return nil
    }
    return Status(code: code, meaning: meaning, isRetired: retired == "true")
  }

  private func checkReference(_ column: String, in table: PackageTable) {
    let keys = table.keys
    for row in table.rows {
      guard let target = row.text(column) else { continue }
      if target == row.text("code") {
        row.report(column, found: target, expected: "another code than its own", remedy: "Leave it empty")
      } else {
        _ = row.code(column, in: keys)
      }
    }
  }

  /// A user's `J&V` has to mean one ministry.
  private func checkAliases(_ rows: [TableRow]) {
    var owners: [String: String] = [:]
    let own = Set(rows.compactMap { $0.text("code") })
    for ministry in known.ministries where !own.contains(ministry.code) {
      for name in [ministry.code] + ministry.aliases { owners[name.lowercased()] = ministry.code }
    }
    for row in rows {
      guard let code = row.text("code") else { continue }
      for (column, names) in [("code", [code]), ("aliases", row.list("aliases"))] {
        for name in names {
          if let owner = owners.updateValue(code, forKey: name.lowercased()) {
            row.report(
              column, found: "\(name), which means \(owner) too", expected: "a name for one ministry",
              remedy: "Remove one of them")
          }
        }
      }
    }
  }

  private func checkTree(_ rows: [TableRow]) {
    var parents: [String: String] = [:]
    for row in rows {
      if let code = row.text("code"), let parent = row.text("parent") { parents[code] = parent }
    }
    let circles = Tree.circles(parents: parents)
    for row in rows {
      // A route under itself has been reported with its reference.
      guard let code = row.text("code"), circles.contains(code), parents[code] != code else { continue }
      row.report(
        "parent", found: "a circle through \(code)", expected: "a tree", remedy: "Leave one of them empty")
    }
  }
}
