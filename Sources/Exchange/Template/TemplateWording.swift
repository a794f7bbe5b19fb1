/// What the text in a template says about the program that makes it, which alone knows its commands.
public struct TemplateWording: Sendable {
  /// The command that takes the folder.
  let importing: String
  /// Commands that show what came of it, each with what it shows, in Dutch.
  let looking: [(command: String, shows: String)]
  /// What a fault looks like.
  let fault: String

  /// Makes a wording.
  public init(importing: String, looking: [(command: String, shows: String)], fault: String) {
    self.importing = importing
    self.looking = looking
    self.fault = fault
  }
}
