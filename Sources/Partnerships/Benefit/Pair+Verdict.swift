import PartnernetzNetworks
import PartnernetzRecords

extension Pair {
  /// Whether the pair could be worth it though the known amounts do not show it, since most of what
  /// its gains rest on is assumed.
  public var couldPayOff: Bool {
    tier == .none && restsOnGuesses
  }

  /// Whether most of what a side's gain rests on is assumed.
  package var restsOnGuesses: Bool { min(first.gain.coverage, second.gain.coverage) < 0.5 }
}

extension Benefit {
  /// The share of members, 0–1, of whom an amount is known that a partner could bring: what a need is
  /// worth, what is aimed at in a market sought, capital sought or offered.
  public var shareWithAmounts: Double { network.shareWithAmounts }

  /// Whether an amount is known of a firm that a partner could bring.
  package func knowsAmounts(of firm: Int32) -> Bool { network.knowsAmounts(of: firm) }
}

extension Network {
  /// The share of members, 0–1, of whom an amount is known that a partner could bring.
  ///
  /// - Complexity: O(members + details).
  package var shareWithAmounts: Double {
    guard !members.isEmpty else { return 0 }
    return Double(members.count { knowsAmounts(of: $0) }) / Double(members.count)
  }

  /// Whether an amount is known of a firm that a partner could bring.
  fileprivate func knowsAmounts(of firm: Int32) -> Bool {
    columns.weaknesses[firm].contains { $0.value != nil || $0.volume != nil }
      || columns.sought[firm].contains { $0.target != nil }
      || columns.capitalSought[firm].contains { $0.amount != nil }
      || columns.capitalOffered[firm].contains { $0.amount != nil }
  }
}
