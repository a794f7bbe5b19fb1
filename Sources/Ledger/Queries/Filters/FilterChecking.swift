import Budget
import SQLite

extension Ledger {
  /// Checks a filter against the ledger's code lists and editions.
  ///
  /// ```swift
  /// var input = FilterInput()
  /// input.ministries = ["bzk"]
  /// let filter = try ledger.filter(input)
  /// ```
  ///
  /// - Throws: `LedgerError.unknownCode` with the valid ones, `LedgerError.badText` for a text that can't be
  ///   searched for, `LedgerError.tooManyValues`.
  public func filter(_ input: FilterInput) throws -> Filter {
    try translatingErrors {
      guard input.count <= FilterInput.limit else {
        throw LedgerError.tooManyValues(count: input.count, limit: FilterInput.limit)
      }
      if isSnapshot && !input.searches.isEmpty {
        throw LedgerError.badText(field: "search", .searchedInThePast)
      }
      var filter = Filter(whole: try choose(input.editions, from: try editions()))
      try requireStage(of: filter.editions)
      if let reading = input.names {
        try setMinistries(input.ministries, MinistryNames(reading, try ministries()), in: &filter)
      } else {
        filter.ministries = try ministries(input.ministries)
      }
      filter.routes = try routes(input.routes)
      filter.recipients = try entries(input.recipients, of: "recipient") { try recipients() }
      filter.statuses = try things(input.statuses, field: "status") { try statuses().map(\.code) }
      filter.themes = try themes(input.themes, of: filter.editions)
      filter.fundings = try resolve(input.fundings, field: "funding") { Funding.values }
        .compactMap(Funding.init(rawValue:))
      filter.buckets = try resolve(input.buckets, field: "bucket") { Bucket.values }
        .compactMap(Bucket.init(rawValue:))
      filter.years = input.years
      filter.mayOverlap = input.mayOverlap
      filter.searchedTexts = input.searches
      for text in input.searches {
        if let expression = try SearchText(text).expression {
          filter.searches.append(expression)
        } else {
          filter.wordlessSearches.append(ShownText.shortened(text))
        }
      }
      return filter
    }
  }

  func choose(_ choice: EditionChoice, from known: [Edition]) throws -> [Edition] {
    switch choice {
    case .newest: return known.suffix(1)
    case .all: return known
    case .years(let years):
      if let unknown = years.first(where: { year in !known.contains { $0.year == year } }) {
        throw LedgerError.unknownCode(
          field: "edition", input: "\(unknown)", valid: known.map { "\($0.year)" } + ["all"])
      }
      return known.filter { years.contains($0.year) }
    }
  }

  /// A theme that is written as the letter writes it is looked up; only for others are all of them listed.
  private func themes(_ inputs: [String], of editions: [Edition]) throws -> [String] {
    if try inputs.allSatisfy({ try hasTheme($0, editions) }) { return inputs.withoutRepeats() }
    return try resolve(inputs, field: "theme") { try themes(of: editions).map(\.name).withoutRepeats() }
  }

  private func hasTheme(_ name: String, _ editions: [Edition]) throws -> Bool {
    var filter = Filter(whole: editions)
    filter.themes = [name]
    let condition = filter.ofMeasure
    let sql = "SELECT 1 FROM \(MeasureWalk.tables(withStatus: false))\(condition.sql) LIMIT 1"
    return try database.integer(sql, condition.values) != nil
  }

  private func ministries(_ inputs: [String]) throws -> [Filter.Thing] {
    guard !inputs.isEmpty else { return [] }
    let codes = CodeLists(ministries: try ministries())
    return try things(try inputs.map { try ministry($0, in: codes) }, of: "ministry")
  }

  /// The code of the ministry that a user means.
  private func ministry(_ input: String, in codes: CodeLists) throws -> String {
    try code(input, of: "ministry", in: codes.ministries)
  }

  /// The ministries that a user means where names of other years hold: of each edition those that are read under one of the
  /// same names.
  private func setMinistries(_ inputs: [String], _ names: MinistryNames, in filter: inout Filter) throws {
    filter.names = names
    guard !inputs.isEmpty else { return }
    let codes = CodeLists(ministries: try ministries())
    let asked = try inputs.flatMap { input in
      try codes.ministries.code(matching: input).map { [$0] }
        ?? input.split(separator: MinistryNames.separator).map { try ministry(String($0), in: codes) }
    }
    let wanted = Set(asked.flatMap(names.codes(askedAs:)))
    filter.ministries = try things(codes.ministries.map(\.code).filter(wanted.contains), of: "ministry")
    for edition in filter.editions.map(\.year) {
      let found = codes.ministries.map(\.code).filter {
        !wanted.isDisjoint(with: names.codes(of: $0, in: edition))
      }
      filter.named[edition] = try things(found, of: "ministry")
    }
  }

  private func routes(_ inputs: [String]) throws -> [Filter.Thing] {
    guard !inputs.isEmpty else { return [] }
    let codes = CodeLists(routes: try routes())
    let found = try inputs.map { try code($0, of: "route", in: codes.routes) }
    return try things(found.flatMap(codes.routes(under:)), of: "route")
  }

  /// The entries of a code list that a user means by codes, aliases or names; its table has the name of the field.
  private func entries(
    _ inputs: [String], of field: String, in list: () throws -> [some ListEntry]
  ) throws -> [Filter.Thing] {
    guard !inputs.isEmpty else { return [] }
    let list = try list()
    return try things(inputs.map { try code($0, of: field, in: list) }, of: field)
  }

  private func code(_ input: String, of field: String, in list: [some ListEntry]) throws -> String {
    guard let code = list.code(matching: input) else {
      throw LedgerError.unknownCode(field: field, input: input, valid: list.map(\.code))
    }
    return code
  }

  /// The entries of a code list that a user means by codes; its table has the name of the field.
  private func things(
    _ inputs: [String], field: String, valid: () throws -> [String]
  ) throws -> [Filter.Thing] {
    try things(try resolve(inputs, field: field, valid: valid), of: field)
  }

  /// The entries of a code list with certain codes, each once.
  private func things(_ codes: [String], of table: String) throws -> [Filter.Thing] {
    guard !codes.isEmpty else { return [] }
    var keys: [String: Int] = [:]
    try database.forEach("SELECT code, key FROM \(table)") { row in keys[try row.text(0)] = try row.int(1) }
    return codes.withoutRepeats().compactMap { code in keys[code].map { Filter.Thing(code: code, key: $0) } }
  }

  private func resolve(_ inputs: [String], field: String, valid: () throws -> [String]) throws -> [String] {
    guard !inputs.isEmpty else { return [] }
    let valid = try valid()
    return try inputs.map { input in
      guard let code = valid.first(where: { $0.lowercased() == input.lowercased() }) else {
        throw LedgerError.unknownCode(field: field, input: input, valid: valid)
      }
      return code
    }.withoutRepeats()
  }
}

extension [String] {
  /// Each element once, where it comes first.
  func withoutRepeats() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
