import Budget
import Ledger

extension Messages {
  /// Why a ledger is not exported, and what to do.
  static func refusal(of path: String, _ faults: [CheckFinding]) -> String {
    said(
      en: "\(path) is not exported, as its record does not hold: \(summary(faults)). Nothing was written."
        + " Run: \(command("check", on: path)), which says what to do. To export it all the same, marked as"
        + " unverified, add --unverified",
      nl: "\(path) is niet geëxporteerd, want wat het vastlegt klopt niet: \(summary(faults)). Er is niets"
        + " geschreven. Voer uit: \(command("check", on: path)), dat zegt wat u kunt doen. Geef --unverified"
        + " mee om het toch te exporteren, met de vermelding dat het niet gecontroleerd is")
  }

  /// That what is exported does not hold.
  static func warning(of path: String, _ faults: [CheckFinding]) -> String {
    said(
      en: "Warning: the record of \(path) does not hold: \(summary(faults)). The export says that it is"
        + " unverified. Run: \(command("check", on: path))",
      nl: "Let op: wat \(path) vastlegt klopt niet: \(summary(faults)). In de export staat dat die niet"
        + " gecontroleerd is. Voer uit: \(command("check", on: path))")
  }

  /// How many faults there are, and where the first of them are: `2 faults (journal entry 2, totals edition 2023)`.
  private static func summary(_ faults: [CheckFinding]) -> String {
    var seen: Set<String> = []
    let places = faults.map { "\($0.check.rawValue) \(shown($0.place))" }.filter { seen.insert($0).inserted }
    return said(
      en: "\(Count.text(faults.count, "fault")) (\(list(places, most: 3)))",
      nl: "\(Count.text(faults.count, "fout", "fouten")) (\(list(places, most: 3)))")
  }

  /// That the clock stood before the time of the entry before, after a change that is done all the same.
  static func text(_ behind: ClockBehind) -> String {
    said(
      en: "Warning: entry \(behind.entry) was recorded at \(behind.recorded), before the entry before it"
        + " (\(behind.previous)): the machine's clock was wrong then, or is wrong now. Set it if it is wrong"
        + " now. See: \(command("check clock"))",
      nl: "Let op: journaalpost \(behind.entry) is vastgelegd op \(behind.recorded), vóór de vorige post"
        + " (\(behind.previous)): de klok van de computer stond toen verkeerd, of staat nu verkeerd. Zet de"
        + " klok goed als die nu verkeerd staat. Zie: \(command("check clock"))")
  }
}
