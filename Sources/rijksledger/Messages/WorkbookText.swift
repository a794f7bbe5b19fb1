import Budget
import Exchange
import Ledger

extension WorkbookWording {
  /// What a workbook of `export` says about the command, in the language of this run.
  ///
  /// - Parameter against: What the workbook is compared with, as an argument of the command.
  init(_ head: ExportHead, _ filter: Filter, against: String? = nil) {
    self.init(
      language: .current, again: Self.again(head, filter, against),
      verification: said(
        en:
          "With the journal above, rijksledger check --expect-head finds out whether a ledger is still the same.",
        nl:
          "Met het journaal hierboven gaat rijksledger check --expect-head na of een grootboek nog datzelfde is."
      ),
      finding: { Messages.text($0.problem) })
  }

  /// The command that makes the same workbook, whatever is recorded meanwhile.
  private static func again(_ head: ExportHead, _ filter: Filter, _ against: String?) -> String {
    if filter.terms.contains(where: { $0.field == .search }) {
      return said(
        en: "only from a ledger that is at this journal entry: words are looked up in the current one",
        nl: "alleen uit een grootboek dat bij deze journaalpost staat: woorden worden in het huidige gezocht")
    }
    let editions = filter.editions.map { ShellWord.option("edition", "\($0.year)") }
    let filters = filter.terms.map { term in
      term.value.map { ShellWord.option(term.field.rawValue, $0) } ?? "--\(term.field.rawValue)"
    }
    let file = said(en: "FILE", nl: "BESTAND")
    let command =
      [
        "rijksledger export --format xlsx --output \(file) --lang \(Language.current.rawValue)",
        ShellWord.option("as-of", head.asOf),
      ] + (head.stage.map { [ShellWord.option("stage", $0)] } ?? []) + editions
      + filters + (against.map { [ShellWord.option("against", $0)] } ?? [])
    return command.joined(separator: " ") + said(en: ", with this program", nl: ", met dit programma")
  }
}
