import Budget

/// Reads any text as a printed figure and as exact euros: both are read the same again, and no figure is below zero.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFigure(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(PrintedFigure.Fault) {
    let figure = try PrintedFigure.parse(text)
    precondition(figure >= .zero, "sign")
    precondition((try? PrintedFigure.parse(text)) == figure, "again")
  } catch {
    if case .unexpected(let position, _) = error {
      precondition(1...text.unicodeScalars.count + 1 ~= position, "position")
    }
  }
  _ = try? PrintedFigure.unit(of: text)
  if let money = Money(text) { precondition(money.description == text, "spelling") }
  _ = (NumberMistake(inEuros: text, hasPoints: true), NumberMistake(inEuros: text, hasPoints: false))
  _ = NumberMistake(inInteger: text, range: plausibleYears)
  _ = try? TextRule.checkFilled(text)
  return 0
}
