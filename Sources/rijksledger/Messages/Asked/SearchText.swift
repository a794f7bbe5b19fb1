import Ledger

extension Messages {
  /// What a user should know of a text that was searched for.
  static func text(_ remark: SearchRemark) -> String {
    switch remark {
    case .wordless(let text):
      said(
        en: "\"\(text)\" has no word in it, so it finds nothing.",
        nl: "in \"\(text)\" staat geen woord, dus er is niets mee te vinden.")
    case .unread(let text):
      said(
        en: "\"\(text)\" has no letter or digit, so it was not searched for.",
        nl: "\"\(text)\" heeft geen letter of cijfer, dus daar is niet op gezocht.")
    case .nowhere(let word, let ministries) where ministries.isEmpty:
      said(en: "no measure has \"\(word)\".", nl: "geen enkel voornemen heeft \"\(word)\".")
    case .nowhere(let word, let ministries):
      said(
        en: "no measure has \"\(word)\". For a ministry of that name, use --ministry \(list(ministries)).",
        nl:
          "geen enkel voornemen heeft \"\(word)\". Een ministerie dat zo heet vindt u met --ministry \(list(ministries))."
      )
    case .tooCommon(let word, let count):
      said(
        en: "\(count) words fit \"\(word)\", too many to search for, so it was left out. Type more letters.",
        nl:
          "\(count) woorden passen bij \"\(word)\", te veel om op te zoeken; het is overgeslagen. Typ meer letters."
      )
    }
  }

  private static func list(_ ministries: [String]) -> String { ministries.joined(separator: " --ministry ") }
}
