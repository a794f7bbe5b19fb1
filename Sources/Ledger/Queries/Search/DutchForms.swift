/// The forms of a Dutch word that a reader takes for the same word: singular and plural, with and without the -e of an
/// adjective.
///
/// The rules are those of Dutch spelling: a long vowel is written once before a single consonant (school, scholen), a short
/// one has the consonant doubled (wet, wetten), and f and s become v and z (brief, brieven; huis, huizen). They give forms
/// that no text has; that does no harm, as only words that some text has are searched for.
enum DutchForms {
  /// All forms of the word that a form belongs to, itself among them; words are folded.
  ///
  ///     DutchForms.all(of: "scholen")  // school, scholen, …
  ///
  static func all(of word: String) -> Set<String> {
    var forms: Set<String> = [word]
    for base in bases(of: word) { forms.formUnion(inflections(of: base)) }
    return forms
  }

  // MARK: From a form to its word

  private static func bases(of word: String) -> Set<String> {
    var bases: Set<String> = [word]
    if let singular = singulars[word] { return [word, singular] }
    if word.count >= 7, word.hasSuffix("heden") { bases.insert(word.dropLast(5) + "heid") }
    if word.count >= 5, word.hasSuffix("en") {
      bases.insert(String(word.dropLast()))
      bases.formUnion(stems(of: Array(word.dropLast(2))))
    } else if word.count >= 5, word.hasSuffix("e") {
      bases.formUnion(stems(of: Array(word.dropLast())))
    } else if word.count >= 5, word.hasSuffix("s"),
      word.dropLast().last.map("aeioulmnrpbtdkg".contains) == true
    {
      bases.insert(String(word.dropLast()))
    }
    return bases
  }

  /// What may be left of a word when -en or -e has been taken off.
  private static func stems(of letters: [Character]) -> [String] {
    guard letters.count >= 3, let last = letters.last, !isVowel(last) else { return [String(letters)] }
    let before = letters[letters.count - 2]
    if before == last { return [String(letters.dropLast())] }
    guard isVowel(before), !isVowel(letters[letters.count - 3]) else {
      return [String(letters), String(letters.dropLast()) + hardened(last)]
    }
    // One vowel and one consonant: in a word of one syllable the vowel is long, in others it may not be stressed.
    let long = String(letters.dropLast()) + String(before) + hardened(last)
    return syllables(of: letters) == 1 ? [long] : [long, String(letters)]
  }

  private static func hardened(_ letter: Character) -> String {
    switch letter {
    case "v": "f"
    case "z": "s"
    default: String(letter)
    }
  }

  // MARK: From a word to its forms

  private static func inflections(of base: String) -> Set<String> {
    var forms: Set<String> = [base]
    if let plural = plurals[base] { return [base, plural] }
    guard base.count >= 3, let last = base.last else { return forms }
    let letters = Array(base)
    if base.hasSuffix("heid") { forms.insert(base.dropLast(4) + "heden") }
    forms.insert(base + "s")
    if isVowel(last) {
      if last == "e" { forms.insert(base + "n") }
      if base.hasSuffix("ie") || base.hasSuffix("ee") { forms.insert(base + "en") }
      return forms
    }
    var stems: [String] = []
    let hasOneVowel = isVowel(letters[letters.count - 2]) && !isVowel(letters[letters.count - 3])
    if hasOneVowel { stems.append(base + String(last)) }
    if !hasOneVowel || syllables(of: letters) > 1 { stems.append(base) }
    let soft = softened(last)
    let before = letters[letters.count - 2]
    if before == letters[letters.count - 3], isVowel(before) {
      stems.append(String(letters.dropLast(2)) + soft)
    } else if soft != String(last) {
      stems.append(String(letters.dropLast()) + soft)
    }
    for stem in stems {
      forms.insert(stem + "e")
      forms.insert(stem + "en")
    }
    return forms
  }

  private static func softened(_ letter: Character) -> String {
    switch letter {
    case "f": "v"
    case "s": "z"
    default: String(letter)
    }
  }

  // MARK: Letters

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

  private static func syllables(of letters: [Character]) -> Int {
    var count = 0
    var wasVowel = false
    for letter in letters {
      if isVowel(letter), !wasVowel { count += 1 }
      wasVowel = isVowel(letter)
    }
    return count
  }

  /// Plurals that the rules don't give, of words that budgets use.
  private static let plurals = [
    "kind": "kinderen", "goed": "goederen", "lid": "leden", "stad": "steden", "schip": "schepen",
    "weg": "wegen",
    "dag": "dagen", "slag": "slagen", "bad": "baden", "dak": "daken", "gat": "gaten", "glas": "glazen",
    "spel": "spelen",
    "god": "goden", "hof": "hoven", "lot": "loten", "pad": "paden", "vat": "vaten", "oorlog": "oorlogen",
    "moeilijkheid": "moeilijkheden", "museum": "musea", "centrum": "centra", "medium": "media",
    "crisis": "crises",
    "oudere": "ouderen", "oekraine": "oekraiense", "europa": "europese", "caribisch": "caribische",
  ]

  private static let singulars = Dictionary(plurals.map { ($1, $0) }) { first, _ in first }
}
