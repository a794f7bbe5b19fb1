import ArgumentParser

/// What stands between the fields of CSV.
struct DelimiterArgument: ExpressibleByArgument {
  let mark: Character

  init?(argument: String) {
    switch argument {
    case ",", ";", "|", "\t": mark = Character(argument)
    case "tab", "\\t": mark = "\t"
    default: return nil
    }
  }
}
