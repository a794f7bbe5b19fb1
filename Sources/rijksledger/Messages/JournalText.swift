extension Messages {
  /// What a journal entry did, for people; the journal itself has one word for it in both languages.
  ///
  ///     Messages.action("add document")  // document toegevoegd
  ///
  static func action(_ code: String) -> String {
    said(en: code, nl: dutchActions[code] ?? code)
  }

  /// The words of the journal in Dutch; what a later program records has no other word here.
  private static let dutchActions = [
    "migrate": "schema bijgewerkt", "init": "grootboek gemaakt", "import": "ingelezen", "amend": "gewijzigd",
    "add document": "document toegevoegd", "tag": "status gezet", "follow": "eigenaar of datum gezet",
    "withdraw": "gebeurtenis ingetrokken", "merge": "kopie samengevoegd", "accept": "bevinding aanvaard",
    "restore": "reservekopie teruggezet", "add status": "status toegevoegd",
    "retire status": "status vervallen", "revive status": "status weer in gebruik",
    "amend status": "betekenis van status gewijzigd",
  ]
}
