import Budget

/// What else is meant by words that name something: a ministry, a route or a recipient by its code, name or alias, or what an
/// abbreviation stands for.
struct SearchNames {
  /// What else is searched for.
  struct Meaning {
    /// Marks of the index, one of which a measure has.
    var marks: [String] = []
    /// Other names, as phrases.
    var phrases: [String] = []
  }

  /// By the words of a name, with a space between them.
  private var meanings: [String: Meaning] = [:]
  /// The ministries that have a word in their name.
  private var ministriesByWord: [String: [String]] = [:]
  /// How many words the longest name has.
  private(set) var longest = 1

  /// - Parameter keys: The ledger's keys of the codes of a table.
  init(_ codes: CodeLists, keys: (_ table: String) throws -> [String: Int]) rethrows {
    let ministries = try keys("ministry")
    let routes = try keys("route")
    let recipients = try keys("recipient")
    for ministry in codes.ministries {
      add(ministry, marks: [ministry.code], of: ministries, "m", hasLongName: true)
    }
    for route in codes.routes { add(route, marks: codes.routes(under: route.code), of: routes, "r") }
    for recipient in codes.recipients { add(recipient, marks: [recipient.code], of: recipients, "o") }
    for (short, long) in OtherNames.all {
      for phrase in long {
        add(short, Meaning(phrases: [phrase]))
        add(phrase, Meaning(phrases: [short]))
      }
    }
  }

  /// What else the words may mean; nil if they are no name.
  func meaning(of words: some Collection<String>) -> Meaning? { meanings[words.joined(separator: " ")] }

  /// The codes of the ministries that have a word in their name.
  func ministries(withWord word: String) -> [String] { ministriesByWord[word] ?? [] }

  private mutating func add(
    _ entry: some ListEntry, marks codes: [String], of keys: [String: Int], _ letter: String,
    hasLongName: Bool = false
  ) {
    let marks = codes.compactMap { code in keys[code].map { "\($0)\(letter)" } }
    let (code, name) = (Self.words(of: entry.code), Self.words(of: entry.name))
    add(code.joined(separator: " "), Meaning(marks: marks, phrases: [name.joined(separator: " ")]))
    add(name.joined(separator: " "), Meaning(marks: marks, phrases: [code.joined(separator: " ")]))
    for alias in entry.aliases { add(Self.words(of: alias).joined(separator: " "), Meaning(marks: marks)) }
    guard hasLongName else { return }
    // "Sociale Zaken" is what people say of the ministry of Sociale Zaken en Werkgelegenheid.
    for count in 2..<max(2, name.count) where name[count - 1] != "en" {
      add(name.prefix(count).joined(separator: " "), Meaning(marks: marks))
    }
    for word in name where word != "en" { ministriesByWord[word, default: []].append(entry.code) }
  }

  private mutating func add(_ name: String, _ meaning: Meaning) {
    meanings[name, default: Meaning()].marks += meaning.marks
    meanings[name, default: Meaning()].phrases += meaning.phrases.filter { $0 != name }
    longest = max(longest, name.split(separator: " ").count)
  }

  private static func words(of text: String) -> [String] { IndexedText.words(of: text).map(\.word) }
}
