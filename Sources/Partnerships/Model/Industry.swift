/// What a firm does, as a code of the statistical classification (NACE, in Germany WZ).
public struct Industry: Sendable, Hashable, Codable {
  /// The edition of the classification.
  public enum Scheme: String, Sendable, Codable {
    /// NACE Rev. 2 and its German edition WZ 2008.
    case nace2
    /// NACE Rev. 2.1 and its German edition WZ 2025.
    case nace21
  }

  /// The edition that the code belongs to.
  public let scheme: Scheme
  /// The code as it was given, without the scheme.
  public let code: String
  /// The digits that count: at most four (division, group, class).
  private let digits: String

  /// Reads `25.62`, `C25.6`, `WZ2008:25.62.0` or `nace2.1:62`; nil when there is no division in it.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let prefix = parts.count == 2 ? parts[0].lowercased().filter { $0 != " " } : ""
    switch prefix {
    case "", "wz2008", "wz", "nace2", "nace", "nacerev.2": scheme = .nace2
    case "wz2025", "nace2.1", "nacerev.2.1": scheme = .nace21
    default: return nil
    }
    guard let last = parts.last else { return nil }
    var rest = Substring(last.trimmingPrefix { $0 == " " })
    if let first = rest.first, first.isLetter, first.isASCII { rest = rest.dropFirst() }
    let digits = rest.filter { $0 != "." && $0 != " " }
    guard (2...5).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    code = String(last).trimmingPrefix { $0 == " " }.description
    self.digits = String(digits.prefix(4))
  }

  /// The code with its edition where that is not the usual one; reads back as the same industry.
  public var notation: String { scheme == .nace2 ? code : "nace2.1:\(code)" }

  /// The division, 1–99.
  public var division: Int { Int(digits.prefix(2)) ?? 0 }

  /// The group's digits (at most three), with the edition.
  public var group: String { "\(scheme.rawValue):\(digits.prefix(3))" }

  /// The section's letter in the code's own edition.
  public var section: Character {
    let starts = scheme == .nace2 ? Industry.sections2 : Industry.sections21
    return starts.last { $0.0 <= division }?.1 ?? "?"
  }

  /// How far two industries are apart: 0 same class, ¼ group, ½ division, ¾ section, 1 none.
  ///
  /// A code that stops at a coarser level agrees only as far as it goes.
  /// - SeeAlso: F2.
  public func distance(to other: Industry) -> Double {
    let shared = zip(digits, other.digits).prefix { $0 == $1 }.count
    guard scheme == other.scheme else { return shared >= 2 ? 0.5 : 1 }
    switch shared {
    case 4: return 0
    case 3: return 0.25
    case 2: return 0.5
    default: return section == other.section ? 0.75 : 1
    }
  }

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
