/// A kind of record: the table of a package that holds it, and what a reference can refer to.
public enum RecordTable: String, CaseIterable, Sendable {
  /// Ministries, the chapters of the letter.
  case ministries
  /// Routes, the ways in which money travels.
  case routes
  /// Recipients.
  case recipients
  /// Statuses.
  case statuses
  /// Editions.
  case editions
  /// Documents of editions.
  case documents
  /// Measures.
  case measures
  /// Amounts, as the first document of their edition states them.
  case amounts
  /// What later documents state of amounts.
  case revisions
}

/// A record of the ledger, described once by its fields.
///
/// ```swift
/// for field in Amount.fields { print(field.name, field.get(amount)) }
/// ```
public protocol Record: Equatable, Sendable {
  /// Its fields, in the order of files and listings.
  static var fields: [Field<Self>] { get }
  /// A record in which nothing is filled in.
  static var blank: Self { get }
}

/// A record that a package has a table of.
public protocol TableRecord: Record {
  /// The table.
  static var table: RecordTable { get }
  /// The name of the field that identifies it; nil if that takes several.
  static var keyField: String? { get }
}

extension Record {
  /// The field of a name.
  public static func field(_ name: String) -> Field<Self>? { fields.first { $0.name == name } }

  /// A record from values in the order of its fields.
  public init(_ values: [FieldValue]) {
    self = .blank
    for (field, value) in zip(Self.fields, values) { field.set(&self, value) }
  }
}
