/// What has two names in Dutch government: an abbreviation that one text writes out and another doesn't, or a word of the law
/// beside that of the street.
enum OtherNames {
  /// Each with what it stands for; words are folded.
  static let all: [(short: String, long: [String])] = [
    (
      "amv",
      [
        "alleenstaande minderjarige vluchtelingen", "alleenstaande minderjarige vreemdelingen",
        "alleenstaande minderjarige vreemdeling", "alleenstaande minderjarigen",
      ]
    ),
    ("ap", ["autoriteit persoonsgegevens"]),
    ("avg", ["algemene verordening gegevensbescherming"]),
    ("bcf", ["btw compensatiefonds"]),
    ("buig", ["gebundelde uitkering"]),
    ("bw", ["beschermd wonen"]),
    ("dakloosheid", ["daklozen", "dakloze", "dak en thuislozen"]),
    ("gala", ["gezond en actief leven akkoord"]),
    ("gdi", ["generieke digitale infrastructuur"]),
    ("ibds", ["interbestuurlijke datastrategie"]),
    ("ido", ["informatiepunten digitale overheid", "informatiepunt digitale overheid"]),
    ("iza", ["integraal zorg akkoord", "integraal zorgakkoord"]),
    ("jeugdhulp", ["jeugdzorg"]),
    ("lks", ["loonkostensubsidie"]),
    ("llo", ["leven lang ontwikkelen"]),
    ("mkb", ["midden en kleinbedrijf"]),
    ("mo", ["maatschappelijke opvang"]),
    ("mvi", ["maatschappelijk verantwoord inkopen"]),
    ("ngf", ["nationaal groeifonds"]),
    ("nip", ["nationaal isolatieprogramma"]),
    ("nplg", ["nationaal programma landelijk gebied"]),
    ("nplw", ["nationaal programma lokale warmtetransitie"]),
    ("nvw", ["nota van wijziging"]),
    ("om", ["openbaar ministerie"]),
    ("ov", ["openbaar vervoer"]),
    ("pgb", ["persoonsgebonden budget"]),
    ("pw", ["participatiewet"]),
    ("rmt", ["regionale mobiliteitsteams", "regionaal mobiliteitsteam"]),
    ("sdg", ["single digital gateway", "sustainable development goals"]),
    ("sdgs", ["sustainable development goals"]),
    ("vhf", ["volkshuisvestingsfonds"]),
    ("vth", ["vergunningverlening toezicht en handhaving"]),
    ("wau", ["werk aan uitvoering"]),
    ("wbi", ["woningbouwimpuls"]),
    ("wgs", ["wet gemeentelijke schuldhulpverlening"]),
    ("wlz", ["wet langdurige zorg"]),
    ("wmo", ["wet maatschappelijke ondersteuning"]),
    ("woo", ["wet open overheid"]),
    ("wozo", ["wonen ondersteuning en zorg voor ouderen"]),
    ("zvw", ["zorgverzekeringswet"]),
  ]
}
