/// What stands in an advised command for something that only the user knows.
enum Placeholder {
  /// Who does it.
  static var name: String { said(en: "NAME", nl: "NAAM") }
  /// Why.
  static var why: String { said(en: "WHY", nl: "WAAROM") }
  /// The id of a finding.
  static var finding: String { said(en: "FINDING", nl: "BEVINDING") }
  /// The file of a backup.
  static var backup: String { said(en: "BACKUP", nl: "RESERVEKOPIE") }
  /// The id of a measure.
  static var measure: String { said(en: "MEASURE", nl: "VOORNEMEN") }

  /// The words that accept a finding.
  static var accept: String { "check accept \(finding) --by \(name) --note \(why)" }
  /// The words that put a backup back.
  static var restore: String { "restore \(backup) --by \(name)" }
}
