import Budget
import Exchange

extension Messages {
  /// Why an amendment can't be made.
  static func text(_ problem: AmendmentProblem, _ id: String) -> String {
    switch problem {
    case .unknownField(let name, let nearest, let valid):
      unknownField(name, nearest, valid)
    case .keyField(let name):
      said(
        en: "\(name) is what the record is known by, and can't be changed",
        nl: "aan \(name) is de rij te herkennen; dat kan niet worden gewijzigd")
    case .fieldTwice(let name):
      said(en: "\(name) is given twice. Give it once", nl: "\(name) staat er twee keer. Noem het één keer")
    case .nothing:
      said(
        en: "nothing is to be changed. Give a field and its value, such as page=12",
        nl: "er valt niets te wijzigen. Noem een veld met zijn waarde, zoals page=12")
    case .measureHasNoDocument(let measure):
      said(
        en:
          "\(measure) is a measure, and documents state and withdraw amounts. Name the amount, such as \(measure)#1",
        nl:
          "\(measure) is een voornemen, en documenten noemen bedragen of trekken ze in. Noem het bedrag, zoals"
          + " \(measure)#1")
    case .severalDocuments(let amount, let codes):
      said(
        en:
          "\(amount) is stated by \(codes.joined(separator: " and by ")). Say with --document which of them was coded"
          + " wrong",
        nl:
          "\(amount) staat in \(codes.joined(separator: " en in ")). Zeg met --document welk daarvan verkeerd is"
          + " gecodeerd")
    case .unknownAmount(let amount, let documents):
      said(
        en:
          "there is no amount \(shown(amount)). To record a new one, say with --document which document states it: ",
        nl:
          "er is geen bedrag \(shown(amount)). Is het nieuw, zeg dan met --document welk document het noemt: "
      )
        + documents.joined(separator: ", ")
    case .nothingToWithdraw(let amount, let later):
      nothingToWithdraw(amount, later)
    }
  }

  private static func unknownField(_ name: String, _ nearest: String?, _ valid: [String]) -> String {
    said(
      en: "there is no field \(quoted(name))" + (nearest.map { ". Do you mean \($0)?" } ?? ".")
        + " The fields are \(valid.joined(separator: ", "))",
      nl: "er is geen veld \(quoted(name))" + (nearest.map { ". Bedoelt u \($0)?" } ?? ".")
        + " De velden zijn \(valid.joined(separator: ", "))")
  }

  private static func nothingToWithdraw(_ amount: String, _ later: [String]) -> String {
    let documents = list(later, most: 60)
    let add = command("documents add")
    return said(
      en:
        "only a document that comes after the one that states \(shown(amount)) can withdraw it. Name it with"
        + " --document: \(documents)" + (later.isEmpty ? ". Add it first: \(add)" : ""),
      nl:
        "alleen een later document dan dat waarin \(shown(amount)) staat, kan het bedrag intrekken. Noem het met"
        + " --document: \(documents)" + (later.isEmpty ? ". Voeg het eerst toe: \(add)" : ""))
  }

  /// What is wrong with the fields of an amendment, one a line.
  static func text(_ faults: AmendmentFaults) -> String {
    let lines = faults.faults.map { fault in
      let field = fault.field.map { "\($0): " } ?? ""
      return ShownText.visible("\(faults.id): \(field)\(typedText(fault).text)")
    }
    let end = said(
      en: "\(Count.text(lines.count, "fault")); nothing was changed",
      nl: "\(Count.text(lines.count, "fout", "fouten")); er is niets gewijzigd")
    return (lines + [end]).joined(separator: "\n")
  }
}

extension Messages {
  /// What is wrong with a value that was typed: there is no file in which all of them are written so.
  private static func typedText(_ fault: AmendmentFaults.Fault) -> FaultText {
    let text = text(fault.fault, in: fault.table)
    guard case .notEuros(_, .otherMark, let hasPoints) = fault.fault else { return text }
    let remedy =
      hasPoints
      ? said(en: "Write a point before the cents", nl: "Schrijf een punt voor de centen")
      : said(en: "Write a comma before the cents", nl: "Schrijf een komma voor de centen")
    return FaultText(text.found, expected: text.expected, remedy: remedy)
  }

  /// Why a document can't be added.
  static func text(_ problem: DocumentProblem) -> String {
    switch problem {
    case .exists(let code, let edition):
      said(
        en: "\(edition) has a document \(shown(code)) already. Give the new one another code",
        nl: "\(edition) heeft al een document \(shown(code)). Geef het nieuwe een andere code")
    case .unknownEdition(let year, let known):
      said(
        en: "the ledger has no edition \(year). It has \(list(known.map(String.init), most: 60))",
        nl: "het grootboek heeft geen editie \(year), maar wel \(list(known.map(String.init), most: 60))")
    case .field(let name, let fault):
      "\(name): \(text(fault, in: .documents).text). "
        + said(en: "Nothing was added", nl: "Er is niets toegevoegd")
    }
  }
}
