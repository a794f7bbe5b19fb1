import ArgumentParser

/// The field by which rows are sorted, as the user types it: `since`, or `since:desc`.
struct SortArgument: Equatable {
  let field: String
  let isDescending: Bool

  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let field = parts.first, !field.isEmpty,
      parts.count == 1 || parts.count == 2 && ["asc", "desc"].contains(parts[1])
    else {
      throw ValidationError(
        said(
          en: "use the name of a field, such as since, or since:desc.",
          nl: "gebruik de naam van een veld, zoals since, of since:desc."))
    }
    self.field = String(field)
    isDescending = parts.count == 2 && parts[1] == "desc"
  }
}
