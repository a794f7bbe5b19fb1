import Budget
import Ledger

extension Messages {
  /// What a check makes sure of, in one sentence.
  static func meaning(_ check: Check) -> String {
    switch check {
    case .place:
      said(
        en: "the file has one name, so that all its users find the same changes beside it",
        nl: "het bestand heeft één naam, zodat alle gebruikers er dezelfde wijzigingen naast vinden")
    case .integrity:
      said(
        en: "SQLite finds no damage in the file and its indexes",
        nl: "SQLite vindt geen schade in het bestand en zijn indexen")
    case .foreignKeys:
      said(
        en: "every row that is referred to is there, and is current",
        nl: "elke rij waarnaar wordt verwezen is er, en geldt nog")
    case .migrations:
      said(
        en: "the steps taken are the program's, and the schema is the one they make",
        nl: "de gezette stappen zijn die van het programma, en het schema is wat ze opleveren")
    case .journal:
      said(
        en: "every entry's digests fit its rows and the entry before it",
        nl: "de controlegetallen van elke journaalpost passen bij zijn rijen en bij de post ervoor")
    case .clock:
      said(
        en: "no entry was recorded before the one before it, or in the future",
        nl: "geen journaalpost is eerder vastgelegd dan de vorige, of in de toekomst")
    case .codes:
      said(
        en: "every code, id, text and combination of fields is one that the rules allow",
        nl: "elke code, elke id, elke tekst en elke combinatie van velden past binnen de regels")
    case .parts:
      said(
        en: "every part fits in its whole, and every link leads to an amount of the edition",
        nl: "elk deel past in zijn geheel, en elke verwijzing leidt naar een bedrag van de editie")
    case .repeats:
      said(
        en: "every repeat names the first statement of a figure, and differs by no more than is printed",
        nl:
          "elke herhaling noemt de eerste vermelding van een bedrag, en wijkt niet verder af dan de gedrukte cijfers"
      )
    case .years:
      said(
        en: "no years are upside down, or far from the budget year",
        nl: "geen jaren staan verkeerd om, of ver van het begrotingsjaar")
    case .printed:
      said(
        en: "every amount is what the printed figure says",
        nl: "elk bedrag komt overeen met het cijfer zoals het gedrukt is")
    case .outliers:
      said(
        en:
          "no figure is out of proportion to the measure's other years, such as by a factor 1,000, or looks like an id"
          + " or a year",
        nl:
          "geen bedrag staat buiten verhouding tot de andere jaren van het voornemen, zoals een factor 1.000, of lijkt"
          + " op een nummer of een jaartal")
    case .duplicates:
      said(
        en: "no two figures of a measure have the same years, figure and label without a link",
        nl:
          "geen twee bedragen van een voornemen hebben dezelfde jaren, hoogte en omschrijving zonder een verwijzing"
      )
    case .continuations:
      said(
        en: "a measure that continues another has figures of its sign and proportion",
        nl: "een voornemen dat een ander voortzet, heeft bedragen met hetzelfde teken en van die orde")
    case .totals:
      said(
        en: "contributions, totals and views equal those counted again from the amounts",
        nl: "bijdragen, totalen en views zijn gelijk aan een nieuwe telling van de bedragen")
    case .search:
      said(
        en: "the search index is sound, and has the words of the measures and their figures",
        nl: "de zoekindex is gaaf, en heeft de woorden van de voornemens en hun bedragen")
    }
  }

  /// What to do when a check finds something.
  ///
  /// - Parameter ledger: The ledger, if the user has to name it.
  static func remedy(_ check: Check, on ledger: String? = nil) -> String {
    let accept = command(Placeholder.accept, on: ledger)
    return switch check {
    case .place:
      said(
        en:
          "Remove the other names, which find / -samefile FILE lists, or mount the directory instead of the file",
        nl:
          "Verwijder de andere namen (find / -samefile BESTAND somt ze op), of koppel de map in plaats van het bestand"
      )
    case .integrity, .foreignKeys, .migrations: restoring(on: ledger)
    case .journal:
      restoring(on: ledger)
        + said(
          en: ". A backup names the rows that were changed: ",
          nl: ". Welke rijen zijn gewijzigd, blijkt uit een reservekopie: ")
        + command("check journal --against \(Placeholder.backup)", on: ledger)
    case .codes, .parts, .printed, .totals, .search:
      said(
        en: "Another program has changed the ledger. ",
        nl: "Een ander programma heeft het grootboek gewijzigd. ")
        + restoring(on: ledger)
    case .clock:
      said(
        en: "Set the machine's clock if it is wrong; accept the finding if the clock is right by now: ",
        nl:
          "Zet de klok van de computer gelijk als die verkeerd loopt; loopt hij nu goed, aanvaard dan de bevinding: "
      )
        + accept
    case .repeats, .years, .outliers, .duplicates, .continuations:
      said(
        en: "Look at the figure in the source; accept the finding if the figure is right: ",
        nl: "Zoek het bedrag op in de bron; klopt het, aanvaard dan de bevinding: ") + accept
    }
  }

  /// How to go back to a backup; the file as it is now is kept beside it.
  static func restoring(on ledger: String? = LedgerPlace.named) -> String {
    said(
      en: "Put back the last backup that passes; the file is kept as evidence: ",
      nl:
        "Zet de laatste reservekopie terug die de controle doorstaat; het bestand blijft bewaard als bewijs: "
    )
      + command(Placeholder.restore, on: ledger)
  }
}
