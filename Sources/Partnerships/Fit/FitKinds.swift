import Foundation
import PartnernetzNetworks
import PartnernetzRecords

/// Firms sorted into kinds (trades, or places), each firm into one or none.
struct FitKinds: Sendable {
  /// For each firm its kind; −1 for none.
  let kinds: [Int32]
  /// For each kind the firms in it, ascending.
  let members: Postings
  /// For each kind one firm that stands for it.
  let examples: [Int32]

  /// How many kinds there are.
  var count: Int { examples.count }

  /// How many firms a kind has.
  func size(_ kind: Int) -> Int { members.range(of: kind).count }

  /// Most different kinds that are told apart; beyond, what only few firms have is none.
  ///
  /// Kinds are compared with each other, so there must not be as many as firms.
  private static let mostKinds = 4_000

  /// Sorts firms by a key; kinds are numbered by their keys.
  ///
  /// - Complexity: O(n log n).
  init(_ keys: [String?]) {
    var sizes: [String: Int] = [:]
    for key in keys { if let key { sizes[key, default: 0] += 1 } }
    var known = sizes.keys.sorted()
    if known.count > FitKinds.mostKinds {
      known.sort { (-(sizes[$0] ?? 0), $0) < (-(sizes[$1] ?? 0), $1) }
      known = known.prefix(FitKinds.mostKinds).sorted()
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(known, 0..<Int32(known.count)))
    kinds = keys.map { key in key.flatMap { numbers[$0] } ?? -1 }
    members = Postings(
      kinds.enumerated().lazy.filter { $1 >= 0 }.map { (code: $1, firm: Int32($0)) },
      codeCount: known.count)
    let members = members
    examples = known.indices.map { members.firms[members.range(of: $0).lowerBound] }
  }

  /// Firms by trade: the group of the classification, else the association's own word for it.
  static func trades(of firms: [FirmTraits]) -> FitKinds {
    // A name is made once for all firms of one place in the classification.
    var names: [Industry.Place: String] = [:]
    return FitKinds(
      firms.map { firm in
        guard let industry = firm.industry else { return firm.ownTrade.map(word) }
        if let known = names[industry.place] { return known }
        names[industry.place] = industry.group
        return industry.group
      })
  }

  /// Firms by trade as people are told it: the division, else the association's own word for it.
  static func divisions(of firms: [FirmTraits]) -> FitKinds {
    FitKinds(firms.map { $0.industry.map { "\($0.division)" } ?? $0.ownTrade.map(word) })
  }

  private static func word(_ trade: String) -> String { "word:" + folded(trade) }

  /// Firms by place: the column that most firms fill in of region, town and postal code.
  static func places(of firms: [FirmTraits]) -> FitKinds {
    var known: [String: String] = [:]
    return FitKinds(
      placeNames(of: firms).map { name in
        guard let name else { return nil }
        if let known = known[name] { return known }
        let place = folded(name)
        known[name] = place
        return place
      })
  }

  /// The place of each firm as it was written.
  static func placeNames(of firms: [FirmTraits]) -> [String?] {
    let columns: [(FirmTraits) -> String?] = [\.region, \.town, \.postalCode]
    let filled = columns.map { column in firms.map(column) }
    let counts = filled.map { $0.count { $0 != nil } }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }
    return best.map { filled[$0] } ?? []
  }

  private static func folded(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
  }
}

/// What of a firm tells its kinds.
struct FirmTraits: Sendable {
  let industry: Industry?
  let ownTrade: String?
  let region: String?
  let town: String?
  let postalCode: String?

  init(_ firm: Firm) {
    (industry, ownTrade) = (firm.industry, firm.industry == nil ? firm.ownTrade : nil)
    (region, town, postalCode) = (firm.region, firm.town, firm.postalCode)
  }
}

extension Firm {
  /// The association's own word for the firm's trade, where no code is known.
  package var ownTrade: String? {
    attribute(["category", "kategorie", "branche", "industry", "sector", "gewerbe", "sparte"])
  }

  /// What stands in the first of some columns that the contract does not know.
  private func attribute(_ names: [String]) -> String? {
    guard !attributes.isEmpty else { return nil }
    for name in names {
      if let value = attributes[name] ?? attributes[name.capitalized], !value.isEmpty {
        return value
      }
    }
    let folded = attributes.keys.sorted().map { ($0, $0.lowercased()) }
    for name in names {
      guard let key = folded.first(where: { $0.1 == name })?.0, let value = attributes[key],
        !value.isEmpty
      else { continue }
      return value
    }
    return nil
  }
}
