/// What a firm does, as a code of the statistical classification (NACE, in Germany WZ).
public struct Industry: Sendable, Hashable, Codable {
  /// The edition of the classification.
  public enum Scheme: String, Sendable, Codable {
    /// NACE Rev. 2 and its German edition WZ 2008.
    case nace2
    /// NACE Rev. 2.1 and its German edition WZ 2025.
    case nace21
  }

  /// The code as it was given, without the scheme.
  public let code: String
  /// Its place in the classification.
  package let place: Place

  /// Where a code stands in the classification: all that distances rest on, without its text, which
  /// costs time to hand around.
  package struct Place: Sendable, Hashable, Codable {
    /// The edition that the code belongs to.
    fileprivate let scheme: Scheme
    /// The digits that count, division, group and class, filled up with zeros to four.
    fileprivate let number: UInt16
    /// How many of them were given.
    fileprivate let depth: UInt8
    /// The section's letter.
    fileprivate let sectionLetter: UInt8
  }

  /// Reads `25.62`, `C25.6`, `WZ2008:25.62.0` or `nace2.1:62`; nil when there is no division in it.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let scheme: Scheme
    let prefix = parts.count == 2 ? parts[0].lowercased().filter { $0 != " " } : ""
    switch prefix {
    case "", "wz2008", "wz", "nace2", "nace", "nacerev.2": scheme = .nace2
    case "wz2025", "nace2.1", "nacerev.2.1": scheme = .nace21
    default: return nil
    }
    guard let last = parts.last else { return nil }
    var rest = Substring(last.trimmingPrefix { $0 == " " })
    if let first = rest.first, first.isLetter, first.isASCII { rest = rest.dropFirst() }
    let isShort = Industry.lacksZero(rest)
    if isShort { rest = "0" + rest }
    let digits = rest.filter { $0 != "." && $0 != " " }
    guard (2...5).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let given = last.trimmingPrefix { $0 == " " }
    code = isShort ? given.prefix { $0.isLetter } + String(rest) : String(given)
    let counted = digits.prefix(4)
    let filled = counted + String(repeating: "0", count: 4 - counted.count)
    let number = UInt16(filled) ?? 0
    let division = Int(number / 100)
    let starts = scheme == .nace2 ? Industry.sections2 : Industry.sections21
    let letter = starts.last { $0.0 <= division }?.1 ?? "?"
    place = Place(
      scheme: scheme, number: number, depth: UInt8(counted.count),
      sectionLetter: letter.asciiValue ?? 63)
  }

  /// Whether a division of one digit stands before the point, as in `8.11`: a spreadsheet took the zero
  /// of `08.11`.
  private static func lacksZero(_ digits: Substring) -> Bool {
    let division = digits.prefix { $0 != "." }
    return division.count == 1 && division.count < digits.count
      && division.allSatisfy { ("1"..."9").contains($0) }
  }

  /// Whether a code of three digits without a point may have lost a zero: `811` is 81.1 or 08.11.
  package static func mayLackZero(_ text: String) -> Bool {
    let digits = text.utf8.filter { $0 != 0x20 }
    guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }), let first = digits.first
    else { return false }
    // There are no divisions 00 and 04.
    return first != UInt8(ascii: "0") && first != UInt8(ascii: "4")
  }

  /// The edition that the code belongs to.
  public var scheme: Scheme { place.scheme }

  /// The code with its edition where that is not the usual one; reads back as the same industry.
  public var notation: String { scheme == .nace2 ? code : "nace2.1:\(code)" }

  /// The division, 1–99.
  public var division: Int { place.division }

  /// The group's digits (at most three), with the edition.
  public var group: String {
    "\(scheme.rawValue):\(place.number / 10):\(min(place.depth, 3))"
  }

  /// The section's letter in the code's own edition.
  public var section: Character { Character(UnicodeScalar(place.sectionLetter)) }

  /// How far two industries are apart: 0 same class, ¼ group, ½ division, ¾ section, 1 none.
  ///
  /// A code that stops at a coarser level agrees only as far as it goes.
  /// - SeeAlso: F2.
  public func distance(to other: Industry) -> Double { place.distance(to: other.place) }

  private static let sections2: [(Int, Character)] = [
    (1, "A"), (5, "B"), (10, "C"), (35, "D"), (36, "E"), (41, "F"), (45, "G"), (49, "H"),
    (55, "I"), (58, "J"), (64, "K"), (68, "L"), (69, "M"), (77, "N"), (84, "O"), (85, "P"),
    (86, "Q"), (90, "R"), (94, "S"), (97, "T"), (99, "U"),
  ]
  private static let sections21: [(Int, Character)] = [
    (1, "A"), (5, "B"), (10, "C"), (35, "D"), (36, "E"), (41, "F"), (46, "G"), (49, "H"),
    (55, "I"), (58, "J"), (61, "K"), (64, "L"), (68, "M"), (69, "N"), (77, "O"), (84, "P"),
    (85, "Q"), (86, "R"), (90, "S"), (94, "T"), (97, "U"), (99, "V"),
  ]
}

extension Industry.Place {
  /// The division, 1–99.
  fileprivate var division: Int { Int(number / 100) }

  /// A number that the places of one group have in common, and no others.
  package var group: UInt32 {
    let edition: UInt32 = scheme == .nace2 ? 0 : 1
    return edition << 24 | UInt32(number / 10) << 4 | UInt32(min(depth, 3))
  }

  /// How far two places are apart; see ``Industry/distance(to:)``.
  package func distance(to other: Self) -> Double {
    let depth = min(depth, other.depth)
    guard scheme == other.scheme else { return division == other.division ? 0.5 : 1 }
    if depth >= 4, number == other.number { return 0 }
    if depth >= 3, number / 10 == other.number / 10 { return 0.25 }
    if division == other.division { return 0.5 }
    return sectionLetter == other.sectionLetter ? 0.75 : 1
  }

  /// Whether two codes say the same as far as both are known: one class, or one group where one of them
  /// tells no class; divisions are too wide.
  package func isSameTrade(as other: Self) -> Bool {
    guard scheme == other.scheme else { return false }
    let depth = min(depth, other.depth)
    return depth >= 4
      ? number == other.number : depth == 3 && number / 10 == other.number / 10
  }
}
