// A number as people write it, read strictly: decimal digits, one sign, thousands and decimal
// marks, a currency or percent sign; never an exponent, `nan`, `inf` or a hexadecimal digit.

/// What decides whether a point or a comma separates decimals.
enum DecimalMark: UInt8, CaseIterable {
  case point = 0x2E
  case comma = 0x2C
}

/// A number's digits before it is settled what its marks mean.
struct Numeral {
  /// A mark and the count of digits behind it, up to the next one.
  private struct Group {
    var mark: UInt8
    var digits: Int
  }

  private var isNegative = false
  private var mantissa: UInt64 = 0
  private var leadingDigits = 0
  private var beginsWithZero = false
  private var groups: [Group] = []
  /// Decimal digits that were cut off behind the nineteenth.
  private var lostDigits = 0
  /// Whether it bears a percent sign.
  private(set) var isPercent = false
  /// Whether it bears a euro sign or the word.
  private(set) var isEuro = false

  /// Reads the digits and marks; nil when something else is in it.
  init?(_ text: String) {
    var rest = Numeral.ascii(text)
    takeUnits(&rest)
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      rest.removeFirst()
      takeUnits(&rest)
    }
    guard let first = rest.first else { return nil }
    beginsWithZero = first == UInt8(ascii: "0")
    for byte in rest {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard take(digit: byte - UInt8(ascii: "0")) else { return nil }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: " "):
        groups.append(Group(mark: byte, digits: 0))
      default: return nil
      }
    }
  }

  private mutating func take(digit: UInt8) -> Bool {
    if groups.isEmpty { leadingDigits += 1 } else { groups[groups.count - 1].digits += 1 }
    let (product, isTooLarge) = mantissa.multipliedReportingOverflow(by: 10)
    guard !isTooLarge, lostDigits == 0, product <= UInt64.max - 9 else {
      // Digits behind the nineteenth tell nothing, if they are decimals.
      lostDigits += 1
      return groups.count == 1
    }
    mantissa = product + UInt64(digit)
    return true
  }

  private mutating func takeUnits(_ rest: inout ArraySlice<UInt8>) {
    func trim() {
      while rest.first == 0x20 { rest.removeFirst() }
      while rest.last == 0x20 { rest.removeLast() }
    }
    trim()
    while rest.last == UInt8(ascii: "%"), !isPercent {
      isPercent = true
      rest.removeLast()
      trim()
    }
    let hasLetters = [rest.first, rest.last].contains { ($0 ?? 0) | 0x20 >= UInt8(ascii: "a") }
    for word in hasLetters ? ["EURO", "EUR"] : [] where !isEuro {
      let count = word.utf8.count
      func isWord(_ part: ArraySlice<UInt8>) -> Bool {
        String(decoding: part, as: UTF8.self).uppercased() == word
      }
      if rest.count > count, isWord(rest.suffix(count)) {
        rest.removeLast(count)
        isEuro = true
      } else if rest.count > count, isWord(rest.prefix(count)) {
        rest.removeFirst(count)
        isEuro = true
      }
    }
    trim()
  }

  /// The number if a mark separates its decimals, shifted by powers of ten; nil if it cannot.
  func value(decimal: DecimalMark, shift: Int = 0) -> Double? {
    guard let decimals = decimals(decimal) else { return nil }
    let exponent = decimals - shift + (isPercent ? 2 : 0)
    let magnitude: Double
    if mantissa < 1 << 53, abs(exponent) <= 22 {
      // Both are exact, so that one operation rounds once.
      let power = Numeral.powers[abs(exponent)]
      magnitude = exponent >= 0 ? Double(mantissa) / power : Double(mantissa) * power
    } else {
      guard let parsed = Double("\(mantissa)e\(-exponent)") else { return nil }
      magnitude = parsed
    }
    return isNegative && magnitude != 0 ? -magnitude : magnitude
  }

  /// How many of the digits are decimals if a mark separates them; nil if it cannot.
  func decimals(_ decimal: DecimalMark) -> Int? {
    var thousands: UInt8?
    for (position, group) in groups.enumerated() {
      if group.mark == decimal.rawValue {
        guard position == groups.count - 1, group.digits > 0 else { return nil }
        return group.digits - lostDigits
      }
      guard group.digits == 3, (1...3).contains(leadingDigits), !beginsWithZero,
        thousands == nil || thousands == group.mark
      else { return nil }
      thousands = group.mark
    }
    return leadingDigits > 0 && lostDigits == 0 ? 0 : nil
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Rewrites typographic spaces, signs and apostrophes as plain ones and € as EUR.
  private static func ascii(_ text: String) -> ArraySlice<UInt8> {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8)[...] }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}": bytes.append(0x20)
      case "\u{2212}", "\u{2013}": bytes.append(UInt8(ascii: "-"))
      case "\u{2019}", "\u{2BC}": bytes.append(UInt8(ascii: "'"))
      case "€": bytes.append(contentsOf: "EUR".utf8)
      default: bytes.append(scalar.isASCII ? UInt8(scalar.value) : 0x3F)
      }
    }
    return bytes[...]
  }
}
