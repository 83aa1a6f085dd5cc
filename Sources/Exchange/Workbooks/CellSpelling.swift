/// How the values of a workbook's cells are written: numbers with a point and without an exponent,
/// days as `2026-11-01`.
enum CellSpelling {
  /// A number's digits as the file has them, or its shortest decimal form; nil when it is none.
  static func number(_ text: String) -> String? {
    // Spreadsheets write decimals to the last bit, which is more than anybody entered.
    if isPlain(text), !text.utf8.contains(0x2E) || text.utf8.count <= 16 {
      return withoutEmptyDecimals(text)
    }
    guard let value = Double(text), value.isFinite else { return nil }
    return number(value)
  }

  /// The shortest decimal form that means the same number.
  static func number(_ value: Double) -> String {
    let text = value.description
    guard let exponent = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else {
      return withoutEmptyDecimals(text)
    }
    let power = Int(text[text.index(after: exponent)...]) ?? 0
    return shifted(String(text[..<exponent]), by: power)
  }

  /// A number shown in hundredths.
  static func percent(_ number: String) -> String { shifted(number, by: 2) + "%" }

  /// A decimal number times a power of ten, digit by digit.
  static func shifted(_ number: String, by power: Int) -> String {
    let isNegative = number.hasPrefix("-")
    let bare = isNegative ? number.dropFirst() : number[...]
    let parts = bare.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var digits = String(parts[0]) + (parts.count > 1 ? parts[1] : "")
    var point = parts[0].count + power
    if point < 1 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    let whole = digits.prefix(point).drop { $0 == "0" }
    let result =
      (whole.isEmpty ? "0" : String(whole)) + "." + digits.dropFirst(point)
    return (isNegative ? "-" : "") + withoutEmptyDecimals(result)
  }

  private static func isPlain(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E: points += 1
      case 0x2D where place == 0: break
      default: return false
      }
    }
    return digits > 0 && points <= 1 && text.utf8.last != 0x2E
  }

  private static func withoutEmptyDecimals(_ text: String) -> String {
    guard text.utf8.contains(0x2E) else { return text }
    var text = text[...]
    while text.last == "0" { text = text.dropLast() }
    if text.last == "." { text = text.dropLast() }
    return String(text)
  }

  /// A day, or a time of day, by its number: days since the last day of 1899, with a 29 February
  /// 1900, or since 1904; nil where the calendar has none.
  static func moment(_ serial: Double, since1904: Bool, hasDay: Bool) -> (CellKind, String)? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var seconds = Int((serial * 86_400).rounded())
    var day = seconds / 86_400
    seconds %= 86_400
    let time = "\(twoDigits(seconds / 3_600)):\(twoDigits(seconds / 60 % 60))"
    guard hasDay, day > 0 else { return (.text, time) }
    if since1904 { day += 1_462 }
    // The spreadsheet's 29 February 1900 never was.
    if day < 60 { day += 1 }
    guard let text = date(daysSince1899: day) else { return nil }
    return (.day, seconds == 0 ? text : text + " " + time)
  }

  /// A moment as ISO 8601 has it, without a time of day that is midnight.
  static func isoMoment(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return text }
    let time = parts[1].prefix(5)
    return time == "00:00" ? String(parts[0]) : "\(parts[0]) \(time)"
  }

  /// The day so many days behind 30 December 1899, by the civil calendar (Hinnant's algorithm).
  private static func date(daysSince1899 days: Int) -> String? {
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    guard year <= 9_999 else { return nil }
    let digits = String(year)
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    return "\(padded)-\(twoDigits(civilMonth))-\(twoDigits(day))"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
