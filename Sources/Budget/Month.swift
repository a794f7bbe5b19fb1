/// The months of the Gregorian calendar.
public enum Month {
  /// How many days a month has, from 1 to 12, in a year.
  public static func days(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
