extension Messages {
  /// Why the operating system refused something: in its own words, which are English, or in Dutch for what a user meets.
  ///
  /// - Parameter reason: What `strerror` says.
  static func system(_ reason: String) -> String { said(en: reason, nl: dutchReasons[reason] ?? reason) }

  private static let dutchReasons = [
    "No such file or directory": "er is geen bestand of map met die naam",
    "Permission denied": "u hebt daar geen rechten voor",
    "Operation not permitted": "u hebt daar geen rechten voor",
    "Is a directory": "het is een map",
    "Not a directory": "een deel van het pad is geen map",
    "File exists": "het bestaat al",
    "Directory not empty": "de map is niet leeg",
    "File name too long": "de naam is te lang",
    "File too large": "het bestand wordt te groot",
    "No space left on device": "er is geen ruimte meer",
    "Disk quota exceeded": "uw quotum is op",
    "Read-only file system": "er kan daar alleen gelezen worden",
    "Too many levels of symbolic links": "de koppelingen leiden naar elkaar",
    "Too many open files": "er zijn te veel bestanden open",
    "Cannot allocate memory": "er is niet genoeg geheugen",
    "Input/output error": "lezen of schrijven mislukt",
    "Broken pipe": "de ontvanger is gestopt met lezen",
    "Text file busy": "het bestand is in gebruik",
    "Device or resource busy": "het is in gebruik",
  ]
}
