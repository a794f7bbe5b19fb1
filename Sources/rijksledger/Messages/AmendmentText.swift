import Budget
import Exchange

extension Messages {
  /// Why an amendment can't be made.
  static func text(_ problem: AmendmentProblem, _ id: String) -> String {
    switch problem {
    case .unknownField(let name, let nearest, let valid):
      "there is no field \(quoted(name))" + (nearest.map { ". Do you mean \($0)?" } ?? "")
        + " The fields are \(valid.joined(separator: ", "))"
    case .keyField(let name): "\(name) is what the record is known by, and can't be changed"
    case .fieldTwice(let name): "\(name) is given twice. Give it once"
    case .nothing: "nothing is to be changed. Give a field and its value, such as page=12"
    case .measureHasNoDocument(let measure):
      "\(measure) is a measure, and documents state and withdraw amounts. Name the amount, such as \(measure)#1"
    case .severalDocuments(let amount, let codes):
      "\(amount) is stated by \(codes.joined(separator: " and by ")). Say with --document which of them was coded wrong"
    case .unknownAmount(let amount, let documents):
      "there is no amount \(shown(amount)). To record a new one, say with --document which document states it:"
        + " \(documents.joined(separator: ", "))"
    case .nothingToWithdraw(let amount, let later):
      "only a document that comes after the one that states \(shown(amount)) can withdraw it. Name it with --document:"
        + " \(list(later, most: 60))" + (later.isEmpty ? ". Add it first: \(command("documents add"))" : "")
    }
  }

  /// What is wrong with the fields of an amendment, one a line.
  static func text(_ faults: AmendmentFaults) -> String {
    let lines = faults.faults.map { fault in
      let field = fault.field.map { "\($0): " } ?? ""
      return ShownText.visible("\(faults.id): \(field)\(text(fault.fault, in: fault.table).text)")
    }
    return (lines + ["\(Count.text(lines.count, "fault")); nothing was changed"]).joined(separator: "\n")
  }
}

extension Messages {
  /// Why a document can't be added.
  static func text(_ problem: DocumentProblem) -> String {
    switch problem {
    case .exists(let code, let edition):
      "\(edition) has a document \(shown(code)) already. Give the new one another code"
    case .unknownEdition(let year, let known):
      "the ledger has no edition \(year). It has \(list(known.map(String.init), most: 60))"
    case .field(let name, let fault):
      "\(name): \(text(fault, in: .documents).text). Nothing was added"
    }
  }
}
