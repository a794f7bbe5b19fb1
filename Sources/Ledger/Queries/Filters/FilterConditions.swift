import Budget
import SQLite

extension Filter {
  /// The condition on a measure `m` with its current version `mv` and its status `s`, apart from its amounts.
  var ofMeasure: Condition {
    var condition = Condition()
    let marks = editions.map { _ in "?" }.joined(separator: ", ")
    // What a version states is found soonest by reading all versions in their order; the index of editions, which `+` keeps
    // SQLite from, would look each measure of an edition up in them first.
    let isOfVersion = !(ministries.isEmpty && themes.isEmpty && fundings.isEmpty)
    condition.add("\(isOfVersion ? "+" : "")m.edition IN (\(marks))", editions.map { Value($0.year) })
    condition.add(ofMinistries(edition: "m.edition", ministry: "mv.ministry"))
    condition.any(of: themes.map(Value.text), "mv.theme")
    condition.any(of: fundings.map { .text($0.rawValue) }, "mv.funding")
    condition.any(of: statuses.map { Value($0.key) }, "s.status")
    if !searchedTexts.isEmpty && searches.isEmpty { condition.add("0") }
    if let expression = searches.expression {
      condition.add("m.key IN (SELECT rowid FROM search WHERE search MATCH ?)", [.text(expression)])
    }
    return condition
  }

  /// The condition on the ministry of a measure or a sum, and on its edition where names of other years hold.
  func ofMinistries(edition: String, ministry: String) -> Condition {
    var condition = Condition()
    guard !named.isEmpty else {
      condition.any(of: ministries.map { Value($0.key) }, ministry)
      return condition
    }
    condition.anyTerm(
      named.sorted { $0.key < $1.key }.map { year, ministries in
        var ofEdition = Condition()
        ofEdition.add("+\(edition) = ?", [Value(year)])
        // Without a ministry there is none to ask for.
        if ministries.isEmpty { ofEdition.add("0") }
        ofEdition.any(of: ministries.map { Value($0.key) }, ministry)
        return (ofEdition.terms.joined(separator: " AND "), ofEdition.values)
      })
    return condition
  }

  /// Whether a query for measures needs their status.
  var asksForStatus: Bool { !statuses.isEmpty }

  /// The condition on an amount: its route, recipient and links, its span and its buckets.
  ///
  /// - Parameters:
  ///   - key: The column with the key of the amount.
  ///   - measure: The column with the key of its measure.
  func ofAmount(_ key: String, measure: String) -> Condition {
    var condition = Condition()
    if !routes.isEmpty || !recipients.isEmpty || !signs.isEmpty || !counted.isEmpty {
      var version = Condition()
      version.add("f.amount = \(key)")
      version.any(of: routes.map { Value($0.key) }, "f.route")
      version.any(of: recipients.map { Value($0.key) }, "f.recipient")
      if !signs.isEmpty {
        // A forecast or a figure that is asked for neither adds nor cuts anything.
        version.add(Self.counts(.yes))
        version.add(ofSign("f.cents"))
      }
      version.anyTerm(counted.map { (Self.counts($0), []) })
      condition.add("EXISTS (SELECT 1 FROM statement f\(version.sql))", version.values)
    }
    if mayOverlap { condition.add(Self.mayOverlap(key)) }
    if !buckets.isEmpty {
      var contribution = Condition()
      contribution.add("b.measure = \(measure) AND b.amount = \(key)")
      contribution.any(of: buckets.map { Value($0.number) }, "b.bucket")
      condition.add("EXISTS (SELECT 1 FROM contribution b\(contribution.sql))", contribution.values)
    }
    condition.add(isOfYears(key, measure: measure))
    return condition
  }

  /// That an amount is one of the years asked for, or an undated one if those are asked for beside them.
  private func isOfYears(_ key: String, measure: String) -> Condition {
    let touching = spanTouches(years, key)
    guard !years.isEmpty, buckets.contains(.undated) else { return touching }
    let undated = """
      EXISTS (SELECT 1 FROM contribution u
      WHERE u.measure = \(measure) AND u.amount = \(key) AND u.bucket = \(Bucket.undated.number))
      """
    var condition = Condition()
    condition.anyTerm([(touching.terms.joined(separator: " AND "), touching.values), (undated, [])])
    return condition
  }

  /// That a statement `f` counts, or doesn't for a certain reason: one that is withdrawn for no other, and a repeat whatever
  /// its kind.
  private static func counts(_ choice: Counted) -> String {
    switch choice {
    case .yes: "f.kind = 'budget' AND f.repeats IS NULL AND NOT f.cancelled"
    case .no: "NOT (\(counts(.yes)))"
    case .repeats: "f.repeats IS NOT NULL AND NOT f.cancelled"
    case .need, .level, .tariff:
      "f.kind = '\(choice.rawValue)' AND f.repeats IS NULL AND NOT f.cancelled"
    case .withdrawn: "f.cancelled"
    }
  }

  /// That the span of an amount touches one of some spans of years; no condition when there are none.
  ///
  /// - Parameter key: The column with the key of the amount.
  private func spanTouches(_ years: [ClosedRange<Int>], _ key: String) -> Condition {
    var condition = Condition()
    guard !years.isEmpty else { return condition }
    var span = Condition()
    span.add("f.amount = \(key)")
    // The span is its own, unless counting gave it that of its whole.
    let (first, last) = ("coalesce(k.first_year, f.first_year)", "coalesce(k.last_year, f.last_year)")
    span.anyTerm(
      years.map {
        (
          "\(first) <= ? AND (\(last) IS NULL OR \(last) >= ?)",
          [Value($0.upperBound), Value($0.lowerBound)]
        )
      })
    condition.add(
      "EXISTS (SELECT 1 FROM statement f LEFT JOIN counted k ON k.amount = f.amount\(span.sql))", span.values)
    return condition
  }

  /// That some amount of a measure `m` is kept, or that its current version `mv` names the route without a figure; one and
  /// the same amount must have the route, recipient and year.
  var ofSomeAmount: Condition {
    var condition = Condition()
    var amount = ofAmount("a.key", measure: "a.measure")
    guard !amount.isEmpty else { return condition }
    amount.add("a.measure = m.key")
    var terms = [(sql: "EXISTS (SELECT 1 FROM amount a\(amount.sql))", values: amount.values)]
    if asksOfAmountsOnlyTheRoute {
      var named = Condition()
      named.add("r.measure = m.key AND r.made = mv.made")
      named.any(of: routes.map { Value($0.key) }, "r.target")
      terms.append(("EXISTS (SELECT 1 FROM measure_route r\(named.sql))", named.values))
    }
    condition.anyTerm(terms)
    return condition
  }

  /// Whether a route that is named without a figure can answer it.
  private var asksOfAmountsOnlyTheRoute: Bool { !routes.isEmpty && !asksForFigures }

  /// Whether it asks for what only a figure has: a recipient, years, buckets.
  var asksForFigures: Bool {
    !(recipients.isEmpty && years.isEmpty && buckets.isEmpty && signs.isEmpty && counted.isEmpty)
      || mayOverlap
  }

  /// The condition on a row of `contribution`, or of `total` if no sign is asked for, apart from its measure.
  ///
  /// - Parameters:
  ///   - alias: The name under which the query knows the table.
  ///   - isKept: Whether it is `total`, which has the span of what is undivided.
  func ofCell(_ alias: String, isKept: Bool = false) -> Condition {
    var condition = Condition()
    condition.any(of: routes.map { Value($0.key) }, "\(alias).route")
    condition.any(of: recipients.map { Value($0.key) }, "\(alias).recipient")
    condition.any(of: buckets.map { Value($0.number) }, "\(alias).bucket")
    let touching = isKept ? Self.spanTouches(years, of: alias) : spanTouches(years, "\(alias).amount")
    condition.add(inYears(bucket: "\(alias).bucket", year: "\(alias).year", Self.numbers, touching))
    condition.add(ofSign("\(alias).cents"))
    return condition
  }

  /// The condition on the bucket and the year, if years are asked for.
  ///
  /// - Parameters:
  ///   - name: How the column has a bucket.
  ///   - touching: That the span of what is undivided touches the years.
  private func inYears(
    bucket: String, year: String, _ name: (Bucket) -> String, _ touching: Condition
  ) -> Condition {
    var condition = Condition()
    guard !years.isEmpty else { return condition }
    condition.add("\(bucket) = \(name(.year))")
    condition.within(years, year)
    guard withUndivided else { return condition }
    var undivided = Condition()
    undivided.add("\(bucket) = \(name(.undivided))")
    undivided.add(touching)
    var any = Condition()
    any.anyTerm([
      (condition.terms.joined(separator: " AND "), condition.values),
      (undivided.terms.joined(separator: " AND "), undivided.values),
      ("\(bucket) = \(name(.undated))", []),
    ])
    return any
  }

  /// A bucket as tables have it, and as views do.
  private static func numbers(_ bucket: Bucket) -> String { "\(bucket.number)" }
  private static func words(_ bucket: Bucket) -> String { "'\(bucket.rawValue)'" }

  /// That the span that a row of `total` has touches one of some spans of years.
  private static func spanTouches(_ years: [ClosedRange<Int>], of alias: String) -> Condition {
    var condition = Condition()
    condition.anyTerm(
      years.map {
        (
          "\(alias).first_year <= ? AND \(alias).last_year >= ?",
          [Value($0.upperBound), Value($0.lowerBound)]
        )
      })
    return condition
  }

  /// The condition on what is added or cut; a rest of 0 is neither.
  private func ofSign(_ cents: String) -> Condition {
    var condition = Condition()
    condition.anyTerm(signs.map { ($0 == .plus ? "\(cents) > 0" : "\(cents) < 0", []) })
    return condition
  }

  /// The condition on the contributions `c` of a measure that count in one of its columns, whatever years and buckets the
  /// filter asks for.
  ///
  /// - Parameter edition: The column with the budget year of the measure's edition.
  func ofContributions(in column: MeasureColumn, edition: String) -> Condition {
    var kept = self
    (kept.years, kept.buckets) = ([], [])
    var condition = kept.ofCell("c")
    condition.add("c.bucket = \(column.bucket.number)")
    switch column {
    case .budgetYear: condition.add("c.year = \(edition)")
    case .year(let year): condition.add("c.year = ?", [Value(year)])
    case .structural, .undivided, .undated: break
    }
    if mayOverlap { condition.add(Self.mayOverlap("c.amount")) }
    return condition
  }

  /// The condition on the contributions `c` of the measures of an edition that are structural, whatever years and buckets the
  /// filter asks for.
  func ofStructural(in edition: Edition) -> Condition {
    var kept = ofEveryYear
    kept.buckets = [.structural]
    var condition = kept.ofMeasure
    condition.add("m.edition = ?", [Value(edition.year)])
    condition.add(kept.ofCell("c"))
    if mayOverlap { condition.add(Self.mayOverlap("c.amount")) }
    return condition
  }

  /// The condition on a row `v` of v_contributions, apart from its measure.
  var ofContributionRow: Condition {
    var amount = self
    amount.buckets = []
    amount.years = []
    amount.signs = []
    var condition = amount.ofAmount("v.key", measure: "v.measure_key")
    condition.any(of: buckets.map { .text($0.rawValue) }, "v.bucket")
    condition.add(inYears(bucket: "v.bucket", year: "v.year", Self.words, spanTouches(years, "v.key")))
    condition.add(ofSign("v.cents"))
    return condition
  }

  /// That an amount carries `may_overlap` as its newest document states it.
  ///
  /// - Parameter key: The column with the key of the amount.
  static func mayOverlap(_ key: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM amount_overlap o CROSS JOIN statement w
      ON w.amount = o.amount AND w.document = o.document AND w.made = o.made
      WHERE o.amount = \(key))
    """
  }
}
