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

  /// Whether it bears a minus sign.
  private(set) var isNegative = false
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
  /// The power of ten that a word behind it says: `Mio.`, `TEUR`.
  private var scale: Int?

  /// The power of ten by which its own unit shifts it; nil where it bears none.
  var unit: Int? { scale ?? (isEuro ? 0 : nil) }

  /// Reads the digits and marks; nil when something else is in it.
  init?(_ text: String) {
    var rest = Numeral.ascii(text)
    // Spreadsheets mark text with an apostrophe before it; a star behind it points to a note.
    if rest.first == UInt8(ascii: "'") { rest.removeFirst() }
    while rest.last == UInt8(ascii: "*") { rest.removeLast() }
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

  /// The number of a text that is nothing but digits, as many as a Double holds exactly; nil for all
  /// others.
  static func whole(_ text: String) -> Double? {
    let bytes = text.utf8
    guard (1...15).contains(bytes.count) else { return nil }
    var value: UInt64 = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
    }
    return Double(value)
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

  /// Reads the lower end of an interval, which has the units of the upper one.
  init?(_ text: String, unitsOf other: Numeral) {
    self.init(text)
    isPercent = isPercent || other.isPercent
    isEuro = isEuro || other.isEuro
    scale = scale ?? other.scale
  }

  /// The number with the unit of another one.
  func bearing(_ other: Numeral) -> Numeral {
    var result = self
    result.isEuro = isEuro || other.isEuro
    result.scale = scale ?? other.scale
    return result
  }

  /// Words of units, longer ones before those that they end in.
  private static let units: [(word: [UInt8], scale: Int?, isEuro: Bool)] = [
    ("teur", 3, true), ("keur", 3, true), ("meur", 6, true), ("euro", nil, true),
    ("eur", nil, true), ("millionen", 6, false), ("million", 6, false), ("mio.", 6, false),
    ("mio", 6, false), ("mill.", 6, false), ("milliarden", 9, false), ("mrd.", 9, false),
    ("mrd", 9, false), ("tausend", 3, false), ("thousand", 3, false), ("tsd.", 3, false),
    ("tsd", 3, false), ("k", 3, false),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }

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
    var areDashed = takeDashes(&rest)
    while takeWord(&rest) { trim() }
    areDashed = takeDashes(&rest) || areDashed
    isEuro = isEuro || areDashed
    trim()
  }

  /// A dash that stands for no cents: `500,-`.
  private func takeDashes(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.last == UInt8(ascii: "-") else { return false }
    let digits = rest.reversed().drop { $0 == UInt8(ascii: "-") }
    let dashes = rest.count - digits.count
    let mark = digits.first
    guard dashes <= 2, mark == UInt8(ascii: ",") || mark == UInt8(ascii: "."),
      let digit = digits.dropFirst().first, (48...57).contains(digit)
    else { return false }
    rest.removeLast(dashes + 1)
    return true
  }

  /// Takes a word of a unit off either end.
  private mutating func takeWord(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let hasWord = [rest.first, rest.last].contains { ($0 ?? 0) | 0x20 >= UInt8(ascii: "a") }
    guard hasWord || rest.last == UInt8(ascii: ".") else { return false }
    func isWord(_ part: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
      part.count == word.count && zip(part, word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
    for (word, scale, isEuro) in Numeral.units where rest.count > word.count {
      guard !(isEuro && self.isEuro), scale == nil || self.scale == nil else { continue }
      if isWord(rest.suffix(word.count), word) {
        rest.removeLast(word.count)
      } else if isEuro, isWord(rest.prefix(word.count), word) {
        rest.removeFirst(word.count)
      } else {
        continue
      }
      self.isEuro = self.isEuro || isEuro
      self.scale = self.scale ?? scale
      return true
    }
    // `800 T` is thousands; `800 t` may be tonnes, and `800T` a type of something.
    if scale == nil, rest.count > 2, rest.last == UInt8(ascii: "T"),
      rest[rest.endIndex - 2] == 0x20
    {
      rest.removeLast()
      scale = 3
      return true
    }
    return false
  }

  /// The number if a mark separates its decimals, shifted by powers of ten, by its own unit where it
  /// bears one; nil if it cannot.
  func value(decimal: DecimalMark, shift: Int = 0) -> Double? {
    guard let decimals = decimals(decimal) else { return nil }
    let exponent = decimals - (unit ?? shift) + (isPercent ? 2 : 0)
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

  /// The mark before groups of three digits each, of which there is at least one: `10,001`; nil where
  /// the digits stand otherwise.
  var markOfThousands: DecimalMark? {
    guard let mark = groups.first.flatMap({ DecimalMark(rawValue: $0.mark) }),
      (1...3).contains(leadingDigits), !beginsWithZero, lostDigits == 0,
      groups.allSatisfy({ $0.mark == mark.rawValue && $0.digits == 3 })
    else { return nil }
    return mark
  }

  /// Whether its last digit is a zero, which programs leave out behind a mark of decimals.
  var endsWithZero: Bool { mantissa.isMultiple(of: 10) }

  /// Whether it is nothing but digits, without a mark among them.
  var isBare: Bool { groups.isEmpty }

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
