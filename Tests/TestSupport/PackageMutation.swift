/// Puts things wrong in the files of a package at random: bytes, fields, rows, whole files.
public struct PackageMutation {
  /// The files of a package, by name.
  public typealias Files = [String: [UInt8]]

  private var random: RandomSource
  private let donor: Files

  /// - Parameters:
  ///   - seed: Gives the same mutations for the same files.
  ///   - donor: Files of another package, of which parts are taken.
  public init(seed: UInt64, donor: Files = [:]) {
    random = RandomSource(seed: seed)
    self.donor = donor
  }

  /// Makes from one to three mutations, of which most are such as people make.
  public mutating func mutate(_ files: inout Files) {
    for _ in 0..<(random.oneIn(3) ? Int.random(in: 2...3, using: &random) : 1) {
      if !random.oneIn(3) {
        edit(&files)
        continue
      }
      // Mostly tables, and of those mostly measures, amounts and revisions.
      let names = files.keys.sorted()
      let tables = names.filter { $0.contains("-20") }
      guard
        let name = random.oneIn(4) || tables.isEmpty
          ? names.randomElement(using: &random) : random.pick(tables)
      else { return }
      switch Int.random(in: 0...9, using: &random) {
      case 0: mutateFile(name, &files)
      case 1, 2, 3: files[name] = mutatedBytes(files[name] ?? [])
      default:
        files[name] =
          name.hasSuffix(".csv") ? mutatedRows(files[name] ?? []) : mutatedBytes(files[name] ?? [])
      }
    }
  }

  // MARK: What people do

  /// Changes a text, leaves out an amount or a column that may be empty, or saves a table in another form.
  private mutating func edit(_ files: inout Files) {
    let tables = files.keys.sorted().filter { $0.contains("-20") }
    guard !tables.isEmpty else { return }
    let name = random.pick(tables)
    var rows = Self.rows(of: files[name] ?? [])
    guard let header = rows.first, rows.count > 2 else { return }
    let row = Int.random(in: 1..<rows.count - 1, using: &random)
    let names = header.map { String(decoding: $0, as: UTF8.self) }
    switch Int.random(in: 0...4, using: &random) {
    case 0, 1:
      let column = names.firstIndex(of: random.pick(["label", "topic", "theme"])) ?? 0
      if column < rows[row].count, rows[row][column].first != 0x22 { rows[row][column] += Array("e".utf8) }
    case 2: rows.remove(at: row)
    case 3:
      let column = names.firstIndex(of: random.pick(["summary", "impact", "note", "routes"])) ?? 0
      let hasQuotes = rows.contains { $0.contains { $0.contains(0x22) } }
      if column > 0, !hasQuotes {
        for index in rows.indices where column < rows[index].count { rows[index].remove(at: column) }
      }
    default:
      files[name] = [0xef, 0xbb, 0xbf] + (files[name] ?? [])
      return
    }
    files[name] = Array(
      rows.map { $0.joined(separator: [0x2c]) }.joined(separator: random.oneIn(5) ? [0x0d, 0x0a] : [0x0a]))
  }

  /// Fields with quotes are cut at their commas too, as somebody would who edits by hand.
  private static func rows(of bytes: [UInt8]) -> [[[UInt8]]] {
    bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
      .map { $0.split(separator: 0x2c, omittingEmptySubsequences: false).map(Array.init) }
  }

  // MARK: Whole files

  private mutating func mutateFile(_ name: String, _ files: inout Files) {
    let other = random.pick(files.keys.sorted())
    switch Int.random(in: 0...5, using: &random) {
    case 0: files[name] = nil
    case 1:
      let bytes = files[name]
      files[name] = files[other]
      files[other] = bytes
    case 2: files[name] = donor[name] ?? []
    case 3: files[name] = (files[name] ?? []) + (files[other] ?? [])
    case 4: files[name] = [0xef, 0xbb, 0xbf] + (files[name] ?? [])
    default: files[name.replacing("2023", with: "2024")] = files[name]
    }
  }

  // MARK: Bytes

  private static let odd: [[UInt8]] = [
    [0], [0xff], [0xc3], [0xeb], [0xe2, 0x80, 0x8b], [0xc2, 0xa0], [0x22], [0x2c], [0x3b], [0x0a], [0x0d],
    [0x0d, 0x0a],
    [0x23], [0x2d], [0x30], [0x5b], [0x7b], [0x7d], [0xf0, 0x9f, 0x91, 0x8d], [0xef, 0xbb, 0xbf],
  ]

  private mutating func mutatedBytes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0...(random.oneIn(3) ? 400 : 4), using: &random))
    switch Int.random(in: 0...6, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes.insert(contentsOf: random.pick(Self.odd), at: start)
    case 3: if start < bytes.count { bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &random) }
    case 4: bytes.removeLast(bytes.count - start)
    case 5: if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &random) }
    default: bytes.replaceSubrange(start..<end, with: random.pick(Self.odd))
    }
    return bytes
  }

  // MARK: Rows and fields

  private static let values = [
    "", "0", "-1", "5", "2023", "2024", "99999999999999999999", "9223372036854775807", "92233720368547758.07",
    "-92233720368547758", "1.5", "2,13", "€ 5", "€ 92233720368547758", "1.000.000", "3E+08", "1-2-2023",
    "44927", "true",
    "budget", "level", "tariff", "year", "total", "stand", "mutatie", "spuk", "fonds", "onbekend",
    "gemeenten", "known",
    "stated", "GF", "ledenbrief", "nota", "2023-gf-topic-1", "2023-gf-topic-1#1", "2023-bzk-topic-2#1",
    "2022-gf-a#1", "a;b",
    ";", " ", "\u{a0}", "\u{200b}", "e\u{301}", "'; DROP TABLE amount", "\"", "\"\"", "\"a\nb\"", "%s",
    "NULL",
  ]

  private mutating func mutatedRows(_ bytes: [UInt8]) -> [UInt8] {
    var rows = Self.rows(of: bytes)
    guard rows.count > 1 else { return bytes }
    let row = Int.random(in: 0..<rows.count, using: &random)
    let other = Int.random(in: 0..<rows.count, using: &random)
    let column = Int.random(in: 0..<max(1, rows[row].count), using: &random)
    switch Int.random(in: 0...11, using: &random) {
    case 0: rows.remove(at: row)
    case 1: rows.insert(rows[row], at: other)
    case 2: rows.swapAt(row, other)
    case 3: rows[row].remove(at: column)
    case 4: rows[row].insert(Array(random.pick(Self.values).utf8), at: column)
    case 5: swapColumns(&rows, column, Int.random(in: 0..<max(1, rows[0].count), using: &random))
    case 6: for index in rows.indices where column < rows[index].count { rows[index].remove(at: column) }
    case 7: if column < rows[other].count { rows[row][column] = rows[other][column] }
    default: rows[row][column] = Array(random.pick(Self.values).utf8)
    }
    let (delimiter, end): (UInt8, [UInt8]) =
      random.oneIn(12) ? (0x3b, [0x0d, 0x0a]) : (0x2c, random.oneIn(12) ? [0x0d, 0x0a] : [0x0a])
    return Array(rows.map { $0.joined(separator: [delimiter]) }.joined(separator: end))
  }

  private func swapColumns(_ rows: inout [[[UInt8]]], _ left: Int, _ right: Int) {
    for index in rows.indices where max(left, right) < rows[index].count { rows[index].swapAt(left, right) }
  }
}
