import Budget

/// Counts amounts together by their ids: `Counting` itself knows them by numbers only.
struct AmountCounting {
  /// What an amount puts in a bucket.
  struct Line {
    let amount: String
    let bucket: Bucket
    let year: Int?
    let eur: Money
  }

  let contributions: [Line]
  let faults: [CountingFault<String>]

  init(amounts: [Amount], horizon: Int) {
    var numbers = Numbers()
    var figures: [Figure] = []
    for amount in amounts { figures.append(numbers.figure(of: amount)) }
    let ids = numbers.ids
    let counting = Counting(figures: figures, horizon: horizon)
    contributions = counting.contributions.map { contribution in
      Line(
        amount: amounts[contribution.figure].id, bucket: contribution.bucket, year: contribution.year,
        eur: contribution.eur)
    }
    faults = counting.faults.map { fault in fault.named { ids[$0] }.recognizingOtherEdition }
  }

  /// A number for each id, also for one that a link only names.
  private struct Numbers {
    private(set) var ids: [String] = []

    mutating func number(of id: String) -> Int {
      if let known = ids.firstIndex(of: id) { return known }
      ids.append(id)
      return ids.count - 1
    }

    mutating func figure(of amount: Amount) -> Figure {
      var figure = Figure(
        amount: number(of: amount.id), eur: amount.eur, firstYear: amount.firstYear,
        lastYear: amount.lastYear, per: amount.per, isBudget: amount.kind == .budget)
      if let whole = amount.partOf { figure.partOf = number(of: whole) }
      if let original = amount.repeats { figure.repeats = number(of: original) }
      return figure
    }
  }
}
