import Budget
import Files

extension Messages {
  /// Where a text comes from, which decides what to do about it.
  enum TextSource {
    /// A file that comes in.
    case file
    /// An argument, or a variable of the environment.
    case argument
  }

  /// What is wrong with a text.
  static func text(_ fault: TextRule.Fault, from source: TextSource = .file) -> FaultText {
    switch fault {
    case .control(let scalar, let position):
      said(
        en: FaultText(
          "control character \(ShownText.name(of: scalar)) at character \(position)",
          expected: "text without control characters", remedy: "Remove it"),
        nl: FaultText(
          "het besturingsteken \(ShownText.name(of: scalar)) bij teken \(position)",
          expected: "tekst zonder besturingstekens", remedy: "Verwijder het"))
    case .hidden(let scalar, let position):
      said(
        en: FaultText(
          "the invisible character \(ShownText.name(of: scalar)) at character \(position)",
          expected: "text that shows all that it holds, in the order in which it is read",
          remedy: "Remove it"),
        nl: FaultText(
          "het onzichtbare teken \(ShownText.name(of: scalar)) bij teken \(position)",
          expected: "tekst die alles laat zien wat erin staat, in de volgorde waarin die gelezen wordt",
          remedy: "Verwijder het"))
    case .misread(let position):
      said(
        en: FaultText(
          "a letter that was read in another encoding than it was written in, at character \(position)",
          expected: "é, ï and € as themselves",
          remedy: source == .file
            ? "Open the original again as UTF-8, and save it as UTF-8" : "Type it anew"),
        nl: FaultText(
          "een letter die in een andere codering gelezen is dan geschreven, bij teken \(position)",
          expected: "é, ï en € als zichzelf",
          remedy: source == .file
            ? "Open het origineel opnieuw als UTF-8, en bewaar het als UTF-8" : "Typ het opnieuw"))
    case .notNFC(let position):
      said(
        en: FaultText(
          "text that is not in Unicode form NFC, from character \(position) on",
          expected: "letters with their accents in one",
          remedy: "Type \(source == .file ? "that letter" : "it") anew, with each accented letter as one"
            + " character"),
        nl: FaultText(
          "tekst die niet in Unicode-vorm NFC is, vanaf teken \(position)",
          expected: "letters met hun accent in één teken",
          remedy:
            "Typ \(source == .file ? "die letter" : "het") opnieuw, met elke letter met een accent als één"
            + " teken"))
    case .tooLong(let count):
      said(
        en: FaultText(
          "\(count) characters", expected: "at most \(TextRule.limit)", remedy: "Shorten it"),
        nl: FaultText("\(count) tekens", expected: "ten hoogste \(TextRule.limit)", remedy: "Kort het in"))
    case .blank:
      said(
        en: FaultText("nothing that shows", expected: "text", remedy: "Fill it in"),
        nl: FaultText("niets zichtbaars", expected: "tekst", remedy: "Vul het in"))
    case .surroundingSpace(let scalar):
      said(
        en: FaultText(
          "white space\(scalar == 0x20 ? "" : " (\(ShownText.name(of: scalar)))") at the beginning or end",
          expected: "none", remedy: "Remove it"),
        nl: FaultText(
          "witruimte\(scalar == 0x20 ? "" : " (\(ShownText.name(of: scalar)))") aan het begin of eind",
          expected: "geen", remedy: "Verwijder die"))
    }
  }
}

extension Messages {
  /// What is not UTF-8, where, and what to do.
  static func text(_ error: NotUTF8) -> String {
    let bytes = ShownText.shortened(error.shown, to: 200)
    return switch error.source {
    case .argument(let number):
      said(
        en: "argument \(number) has bytes that are not UTF-8: \(bytes). Type it in UTF-8; a file with such"
          + " a name needs another name first",
        nl: "argument \(number) heeft bytes die geen UTF-8 zijn: \(bytes). Typ het in UTF-8; een bestand"
          + " dat zo heet moet eerst een andere naam krijgen")
    case .variable(let name):
      said(
        en: "\(name) has bytes that are not UTF-8: \(bytes). Set it to text in UTF-8",
        nl: "\(name) heeft bytes die geen UTF-8 zijn: \(bytes). Geef het een tekst in UTF-8")
    case .inputLine(let number):
      said(
        en: "standard input, line \(number) has bytes that are not UTF-8: \(bytes). Convert it to UTF-8",
        nl: "standaardinvoer, regel \(number) heeft bytes die geen UTF-8 zijn: \(bytes). Zet het om naar"
          + " UTF-8")
    }
  }
}
