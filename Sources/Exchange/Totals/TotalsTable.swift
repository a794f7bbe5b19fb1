import Budget
import Ledger

/// A table of totals as a value: groups down, years across, footers under them, and notes.
///
/// It contains no words: the terminal, Markdown and the workbook each put it in their own.
///
///     let sums = try TableSums(ledger, filter, by: [.ministry])
///     let table = try TotalsTable(sums, of: filter.editions)
///
public struct TotalsTable: Equatable, Sendable {
  /// A column of labels, before the columns of money.
  public enum Label: Hashable, Sendable {
    /// The budget year of the edition.
    case edition
    /// The value of a field.
    case code(Dimension)
    /// The name that belongs to the code of a field.
    case name(Dimension)
    /// The id of the measure.
    case measure
  }

  /// The sums of one group.
  public struct Group: Equatable, Sendable {
    /// What it is about.
    public let key: TotalKey
    /// The name that belongs to its code, if there is a column of names.
    public let name: String?
    /// Whether other routes are kinds of its route: then the group holds what belongs to none of those kinds.
    public let hasKinds: Bool
    /// Its sums.
    public let sums: Pivot
  }

  /// The sum of a route with its kinds, beside their groups; it is in them already, and no part of the total.
  public struct Subtotal: Equatable, Sendable {
    /// The group of the route itself, whether or not there is one.
    public let key: TotalKey
    /// The name of the route.
    public let name: String
    /// The places of the groups that it adds up; it stands after the last of them.
    public let groups: [Int]
    /// Its sums.
    public let sums: Pivot
  }

  /// A row under the groups, of one edition: editions are never added to each other.
  public struct Footer: Equatable, Sendable {
    /// What a footer adds up.
    public enum Kind: Equatable, Sendable {
      /// The groups that are not shown, and how many they are.
      case others(groups: Int)
      /// All groups, those that are not shown too.
      case total
      /// What goes to municipalities, of the total.
      case municipalities
      /// What may be counted twice in the total, and in how many amounts.
      case mayOverlap(amounts: Int)
    }

    /// What it adds up.
    public let kind: Kind
    /// The budget year of the edition.
    public let edition: Int
    /// Its sums.
    public let sums: Pivot
  }

  /// What a reader has to know about the sums.
  public enum Note: Equatable, Sendable {
    /// Years, structural, undivided and undated are not added to each other.
    case bucketsApart
    /// What the same selection holds beside the years that were asked for.
    case leftOut(LeftOut)
    /// Years past the horizon were asked for, and structural money goes on there.
    case goesOn(PastHorizon)
    /// Measures were chosen by words, with all of their figures.
    case wholeMeasures
  }

  /// The fields that the totals are by; without any there is one group, the total itself.
  public let dimensions: [Dimension]
  /// The editions, the oldest first.
  public let editions: [Edition]
  /// The columns of labels.
  public let labels: [Label]
  /// The columns of money: from the first year to the last horizon of the editions, or the years asked for, of which those
  /// past it have a column if there is money in them; then the others if there are any.
  public let columns: [PivotColumn]
  /// The groups, edition by edition.
  public let groups: [Group]
  /// The sums of routes with their kinds, those of kinds first; only where the last field is the route, and for routes of
  /// which several groups are shown.
  public let subtotals: [Subtotal]
  /// What stands under the groups, edition by edition; each edition has a total, even if it is empty.
  public let footers: [Footer]
  /// What a reader has to be told.
  public let notes: [Note]

  /// Whether there is nothing to show.
  public var isEmpty: Bool { groups.isEmpty }

  /// The value of one of its fields in a group; nil where a measure has no theme.
  public func value(of dimension: Dimension, in key: TotalKey) -> String? {
    dimensions.firstIndex(of: dimension).flatMap { key.values[$0] }
  }

  /// The subtotals that stand after a group.
  public func subtotals(after group: Int) -> [Subtotal] { subtotals.filter { $0.groups.last == group } }

  /// What stands under the groups of one edition: the total first, but for the groups that are not shown.
  public func footers(of edition: Edition) -> [Footer] { footers.filter { $0.edition == edition.year } }
}

extension TotalsTable {
  /// Lays out sums as one table.
  ///
  /// A column means the same for every edition in the table, so years have columns up to the last of their horizons. A
  /// table of one edition has its own. Later years share one, unless they are asked for.
  ///
  /// - Parameters:
  ///   - editions: The editions in it, the oldest first: all those of the filter together, or one of them.
  ///   - showsEdition: Whether a column shows the edition of a row.
  /// - Throws: `LedgerError.overflow`.
  public init(_ sums: TableSums, of editions: [Edition], showsEdition: Bool = false) throws(LedgerError) {
    do {
      let layout = TotalsLayout(sums, editions)
      let (groups, footers) = (try layout.groups(), try layout.footers())
      self.init(
        dimensions: sums.dimensions, editions: editions, labels: layout.labels(showsEdition: showsEdition),
        columns: layout.columns(footers), groups: groups, subtotals: try layout.subtotals(of: groups),
        footers: footers, notes: layout.notes())
    } catch {
      throw LedgerError.overflow
    }
  }
}
