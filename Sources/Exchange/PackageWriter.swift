import Budget
import Ledger

/// Writes editions of a ledger as a data package: the same content is the same bytes.
public enum PackageWriter {
  /// The files of a package, by name.
  public static func files(of data: EditionData) -> [String: [UInt8]] {
    let editions = data.editions.map(\.year)
    var files = [PackageDescriptor.path: Array(PackageDescriptor.text(editions: editions).utf8)]
    func add(_ table: PackageSchema, _ rows: [[String]]) {
      let records = [table.columns.map(\.name)] + rows
      files[table.path] = Array(records.map(CSVWriter.record).joined().utf8)
    }
    add(.ministries, data.codes.ministries.map(row))
    add(.routes, data.codes.routes.map { [$0.code, $0.name, $0.parent ?? ""] })
    add(.recipients, data.codes.recipients.map { [$0.code, $0.name] })
    add(.statuses, data.codes.statuses.map { [$0.code, $0.meaning, "\($0.isRetired)"] })
    add(.editions, data.editions.map(row))
    for edition in editions {
      let measures = data.measures.filter { $0.edition == edition }
      let ids = Set(measures.map(\.id))
      add(.measures(edition), measures.map(row))
      add(.amounts(edition), data.amounts.filter { ids.contains($0.measure) }.map(row))
    }
    return files
  }

  private static func row(_ ministry: Ministry) -> [String] {
    [
      ministry.code, ministry.name, list(ministry.aliases), list(ministry.chapters),
      number(ministry.validFrom), number(ministry.validTo), ministry.continues ?? "",
    ]
  }

  private static func row(_ edition: Edition) -> [String] {
    [
      "\(edition.year)", edition.title, edition.publisher, edition.published, "\(edition.horizon)",
      edition.source, edition.sha256 ?? "",
    ]
  }

  private static func row(_ measure: Measure) -> [String] {
    [
      measure.id, "\(measure.position)", measure.ministry, measure.theme ?? "", measure.topic,
      measure.parent ?? "", list(measure.continues), "\(measure.page)", measure.funding.rawValue,
      measure.summary ?? "", measure.impact ?? "",
    ]
  }

  private static func row(_ amount: Amount) -> [String] {
    [
      amount.id, amount.measure, amount.label, amount.printed, "\(amount.page)", "\(amount.eur)",
      number(amount.firstYear), number(amount.lastYear), amount.per?.rawValue ?? "",
      amount.precision.rawValue, amount.kind.rawValue, amount.basis?.rawValue ?? "", amount.route ?? "",
      amount.routeBasis?.rawValue ?? "", amount.recipient ?? "", amount.partOf ?? "",
      amount.repeats ?? "", list(amount.mayOverlap), amount.note ?? "",
    ]
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: ";") }
  private static func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
}
