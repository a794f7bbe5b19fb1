import Budget
import Ledger

/// The fields of a row of a package's table, in the order of `PackageSchema`.
enum PackageRow {
  static func of(_ ministry: Ministry) -> [String] {
    [
      ministry.code, ministry.name, list(ministry.aliases), list(ministry.chapters),
      number(ministry.validFrom), number(ministry.validTo), ministry.continues ?? "",
    ]
  }

  static func of(_ route: Route) -> [String] { [route.code, route.name, route.parent ?? ""] }

  static func of(_ recipient: Recipient) -> [String] { [recipient.code, recipient.name] }

  static func of(_ status: Status) -> [String] { [status.code, status.meaning, "\(status.isRetired)"] }

  static func of(_ edition: Edition) -> [String] {
    [
      "\(edition.year)", edition.title, edition.publisher, edition.published, "\(edition.horizon)",
      edition.source, edition.sha256 ?? "",
    ]
  }

  static func of(_ measure: Measure) -> [String] {
    [
      measure.id, "\(measure.position)", measure.ministry, measure.theme ?? "", measure.topic,
      measure.parent ?? "", list(measure.continues), "\(measure.page)", measure.funding.rawValue,
      measure.summary ?? "", measure.impact ?? "",
    ]
  }

  static func of(_ amount: Amount) -> [String] {
    [
      amount.id, amount.measure, amount.label, amount.printed, "\(amount.page)", "\(amount.eur)",
      number(amount.firstYear), number(amount.lastYear), amount.per?.rawValue ?? "",
      amount.precision.rawValue, amount.kind.rawValue, amount.basis?.rawValue ?? "", amount.route ?? "",
      amount.routeBasis?.rawValue ?? "", amount.recipient ?? "", amount.partOf ?? "",
      amount.repeats ?? "", list(amount.mayOverlap), amount.note ?? "",
    ]
  }

  static func of(_ row: ContributionRow) -> [String] {
    [
      row.contribution.amount, row.measure, "\(row.edition)", row.ministry, row.theme ?? "", row.topic,
      row.route,
      row.recipient, row.basis, row.status, row.contribution.bucket.rawValue, number(row.contribution.year),
      "\(row.contribution.eur)", row.printed, "\(row.page)",
    ]
  }

  static func of(_ total: TotalRow) -> [String] {
    ["\(total.edition)"] + total.group.map { $0 ?? "" } + [
      total.bucket.rawValue, number(total.year), "\(total.eur)", "\(total.amounts)",
    ]
  }

  static func of(_ event: StatusEvent) -> [String] {
    [
      "\(event.event)", event.measure, event.topic, event.status ?? "", event.since ?? "", event.recorded,
      event.by,
      event.note ?? "", number(event.withdraws),
    ]
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: ";") }
  private static func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
}
