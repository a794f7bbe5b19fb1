import Budget

/// How a file holds a table: its format, and in which order its columns stand.
struct TableLayout {
  let format: CSVFormat
  /// For each column of the table, its place in the file; nil if the file leaves it out.
  let places: [Int?]
  /// How many columns the file has.
  let count: Int
}

/// Reads the header of a table: the columns may stand in any order, and those that may be empty may be left out.
struct HeaderReading {
  /// Something wrong with the header, and at which of its fields.
  struct Fault {
    let place: Int
    let problem: PackageProblem
  }

  private let names: [String]
  private let expected: [String]
  private let required: [String]
  /// How many fields the header has; only the first ones are kept.
  private let count: Int
  private(set) var faults: [Fault] = []

  /// Judges a header.
  ///
  /// - Parameters:
  ///   - names: Its fields, as many as are kept.
  ///   - count: How many it has.
  init(_ names: [String], count: Int, of schema: PackageSchema, _ format: CSVFormat) {
    self.names = names
    self.count = count
    expected = schema.columns.map(\.name)
    required = schema.columns.filter(\.isRequired).map(\.name)
    judge(format)
  }

  /// The layout of the file; of use only without faults.
  func layout(_ format: CSVFormat) -> TableLayout {
    TableLayout(format: format, places: expected.map { names.firstIndex(of: $0) }, count: count)
  }

  private mutating func judge(_ format: CSVFormat) {
    guard names.contains(where: expected.contains) else { return faults = [noNames(format)] }
    guard count <= names.count else {
      return report(expected.count, .tooManyColumns(count, limit: expected.count))
    }
    var absent = required.filter { !names.contains($0) }
    judgeNames(&absent)
    judgeUnnamed()
    if !absent.isEmpty { report(0, .missingColumns(absent, expected: expected)) }
    faults.sort { $0.place < $1.place }
  }

  private mutating func report(_ place: Int, _ problem: PackageProblem) {
    faults.append(Fault(place: place, problem: problem))
  }

  /// What it says if no name of a column is in it.
  private func noNames(_ format: CSVFormat) -> Fault {
    if names.count == 1, let name = names.first {
      for mark in Array(",;\t|".utf8) where mark != format.delimiter {
        let words = name.utf8.split(separator: mark, omittingEmptySubsequences: false)
        guard words.count > 1, words.contains(where: { expected.contains(String(Substring($0))) }) else {
          continue
        }
        return Fault(place: 0, problem: .otherDelimiter(mark, expected: format.delimiter))
      }
    }
    let problem = PackageProblem.noColumnNames(found: Array(names.prefix(expected.count)), expected: expected)
    return Fault(place: 0, problem: problem)
  }

  private mutating func judgeNames(_ absent: inout [String]) {
    var seen: Set<String> = []
    for (place, name) in names.enumerated() where !name.isEmpty {
      if !seen.insert(name).inserted {
        report(place, .columnTwice(name))
      } else if !expected.contains(name) {
        let nearest = NearestName.nearest(to: name, among: expected.filter { !names.contains($0) })
        report(place, .unknownColumn(name, nearest: nearest, expected: expected))
        // What is only misspelt is not missing as well.
        absent.removeAll { $0 == nearest }
      }
    }
  }

  /// Reports columns without a name, each run of them once.
  private mutating func judgeUnnamed() {
    var place = 0
    while place < names.count {
      let end = names[place...].firstIndex { !$0.isEmpty } ?? names.count
      if end > place { report(place, .unnamedColumns(end - place, isAtEnd: end == names.count)) }
      place = end + 1
    }
  }
}
