import Budget
import SQLite

/// What of the ledger's lists somebody means by the values of a filter.
extension Ledger {
  /// The ministries that a user means; a name means that of an edition that is asked about, if one of them has it.
  func ministries(_ inputs: [String], in editions: [Edition]) throws -> [Filter.Thing] {
    guard !inputs.isEmpty else { return [] }
    let list = try listedMinistries(of: editions)
    return try things(inputs.flatMap { try meant($0, of: "ministry", in: list) }, of: "ministry")
  }

  /// The ministries that a user means where names of other years hold: of each edition those that are read under one of the
  /// same names.
  func setMinistries(_ inputs: [String], _ names: MinistryNames, in filter: inout Filter) throws {
    filter.names = names
    guard !inputs.isEmpty else { return }
    let list = try listedMinistries(of: filter.editions)
    let wanted = Set(
      try inputs.flatMap { try meant($0, names, in: list) }.flatMap(names.codes(askedAs:)))
    let codes = list.values.map(\.code)
    filter.ministries = try things(codes.filter(wanted.contains), of: "ministry")
    for edition in filter.editions.map(\.year) {
      let found = codes.filter { !wanted.isDisjoint(with: names.codes(of: $0, in: edition)) }
      filter.named[edition] = try things(found, of: "ministry")
    }
  }

  /// The codes in a text that may name one ministry, or with `+` those into which one was split.
  private func meant(_ input: String, _ names: MinistryNames, in list: ListedValues) throws -> [String] {
    do throws(ListedValues.Failure) {
      return try list.codes(meantBy: input)
    } catch  where input.contains(MinistryNames.separator) {
      return try input.split(separator: ",").flatMap { $0.split(separator: MinistryNames.separator) }
        .flatMap { try meant(String($0), of: "ministry", in: list) }
    } catch {
      throw LedgerError(error, field: "ministry", in: list)
    }
  }

  private func listedMinistries(of editions: [Edition]) throws -> ListedValues {
    let list = try ministries()
    let holding = list.filter { ministry in editions.contains { ministry.holds(in: $0.year) } }
    return ListedValues(list.map(ListedValue.init), preferring: Set(holding.map(\.code)))
  }

  /// The routes that a user means, with those below them.
  func routes(_ inputs: [String]) throws -> [Filter.Thing] {
    guard !inputs.isEmpty else { return [] }
    let codes = CodeLists(routes: try routes())
    let list = ListedValues(codes.routes.map(ListedValue.init))
    let found = try inputs.flatMap { try meant($0, of: "route", in: list) }
    return try things(found.flatMap(codes.routes(under:)), of: "route")
  }

  /// A theme that is written as the letter writes it is looked up; only for others are all of them listed.
  func themes(_ inputs: [String], of editions: [Edition]) throws -> [String] {
    if try inputs.allSatisfy({ try hasTheme($0, editions) }) { return inputs.withoutRepeats() }
    let names = try themes(of: editions).map(\.name).withoutRepeats()
    let list = ListedValues(names.map { ListedValue(theme: $0) })
    return try inputs.flatMap { try meant($0, of: "theme", in: list) }.withoutRepeats()
  }

  /// Whether a measure stands under a theme of just that name.
  func hasTheme(_ name: String, _ editions: [Edition]) throws -> Bool {
    var filter = Filter(whole: editions)
    filter.themes = [name]
    let condition = filter.ofMeasure
    let sql = "SELECT 1 FROM \(MeasureWalk.tables(withStatus: false))\(condition.sql) LIMIT 1"
    return try database.integer(sql, condition.values) != nil
  }

  /// The entries of a list that a user means; its table has the name of the field.
  func things(_ inputs: [String], of field: String, in list: () throws -> [ListedValue]) throws -> [Filter
    .Thing]
  {
    guard !inputs.isEmpty else { return [] }
    let list = ListedValues(try list())
    return try things(inputs.flatMap { try meant($0, of: field, in: list) }, of: field)
  }

  /// The values of a closed list that a user means.
  func codes<Value: Code>(_ inputs: [String], of field: String) throws -> [Value] {
    guard !inputs.isEmpty else { return [] }
    let list = ListedValues(Value.allCases.map { ListedValue($0) })
    return try inputs.flatMap { try meant($0, of: field, in: list) }.withoutRepeats()
      .compactMap(Value.init(rawValue:))
  }

  private func meant(_ input: String, of field: String, in list: ListedValues) throws -> [String] {
    do throws(ListedValues.Failure) {
      return try list.codes(meantBy: input)
    } catch {
      throw LedgerError(error, field: field, in: list)
    }
  }

  /// The entries of a code list with certain codes, each once.
  private func things(_ codes: [String], of table: String) throws -> [Filter.Thing] {
    var keys: [String: Int] = [:]
    try database.forEach("SELECT code, key FROM \(table)") { row in keys[try row.text(0)] = try row.int(1) }
    return codes.withoutRepeats().compactMap { code in keys[code].map { Filter.Thing(code: code, key: $0) } }
  }
}

extension LedgerError {
  fileprivate init(_ failure: ListedValues.Failure, field: String, in list: ListedValues) {
    self =
      switch failure {
      case .unknown(let text, let near):
        .unknownValue(field: field, input: text, valid: list.values, near: near)
      case .ambiguous(let text, let candidates):
        .ambiguousValue(field: field, input: text, candidates: candidates)
      }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it comes first.
  func withoutRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
