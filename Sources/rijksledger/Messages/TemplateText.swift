import Budget
import Exchange
import Files

extension TemplateWording {
  /// What the text in a template says about the commands.
  ///
  /// - Parameter folder: The path that the user gave.
  init(folder: String, edition: Int) {
    let name = ShellWord.path(FilePath(folder).withoutTrailingSlashes.name)
    let fault = Messages.text(.missing, in: .measures, edition: edition).text
    self.init(
      importing: Messages.command("import \(name) --by \"Uw naam\""),
      looking: [
        (Messages.command("totals --edition \(edition)"), "de totalen per ministerie en jaar"),
        (Messages.command("check"), "cijfers die misschien niet kloppen; zonder uitvoer is alles in orde"),
        (
          Messages.command("import \(name) --by \"Uw naam\""),
          "leest de map nog eens in, als u er iets in verbeterd hebt"
        ),
      ], fault: "measures-\(edition).csv:2:31: page: \(fault)")
  }
}

extension Messages {
  /// That a template is not written over something.
  static func templateExists(_ folder: String) -> String {
    said(
      en: "\(ShownText.visible(folder)) exists already and is left as it is. Name another folder with"
        + " --output",
      nl: "\(ShownText.visible(folder)) bestaat al en blijft zoals het is. Noem een andere map met"
        + " --output")
  }

  /// That a template has been written, and what is in it.
  static func written(_ template: PackageTemplate, to folder: String) -> String {
    let rows = template.from.map { from in
      let open = template.openMinistryCount
      return said(
        en: ": \(Count.text(template.measureCount, "measure")) of \(from) to go on from"
          + (open > 0 ? ", \(open) of them without a ministry, which has to be chosen" : ""),
        nl:
          ": \(Count.text(template.measureCount, "voornemen", "voornemens")) van \(from) om op verder te gaan"
          + (open > 0 ? ", waarvan \(open) zonder ministerie, dat nog gekozen moet worden" : ""))
    }
    let place = ShownText.visible(folder) + (rows ?? "")
    return said(
      en: "Wrote \(place). LEESMIJ.txt in it explains how to fill it in.",
      nl: "Geschreven: \(place). LEESMIJ.txt in de map legt uit hoe u die invult.")
  }
}
