import PartnernetzNetworks
import PartnernetzRecords

extension Firm {
  /// Whether the firm is insolvent or being wound up, as its name, its legal form or an own column
  /// for its state says.
  package var isClosing: Bool {
    func saysSo(_ text: String) -> Bool {
      let words = text.suffix(24).lowercased()
      return ["i. i.", "i.i.", "i. l.", "i.l."].contains { words.hasSuffix(" " + $0) }
        || [
          "in insolvenz", "in liquidation", "in abwicklung", "insolvent", "in administration",
        ].contains { words.hasSuffix($0) }
    }
    if saysSo(name) || legalForm.map(saysSo) == true { return true }
    guard !attributes.isEmpty else { return false }
    return attributes.contains { header, text in
      ["status", "zustand", "rechtsstatus", "state"].contains(header.lowercased())
        && Firm.wordsOfClosing.contains(text.lowercased())
    }
  }

  private static let wordsOfClosing: Set<String> = [
    "insolvent", "insolvenz", "in insolvenz", "insolvenzverfahren", "in liquidation",
    "liquidation", "in abwicklung", "aufgelöst", "erloschen", "gelöscht", "geschlossen",
    "geschäftsbetrieb eingestellt", "bankrupt", "insolvency", "dissolved", "closed",
    "in administration",
  ]

  /// How many new partnerships the firm can start at once; none where it is closing.
  ///
  /// As stated; else by size, and never more than its days for strategy allow, but at least one.
  func partneringCapacity(_ parameters: Parameters) -> Int {
    if isClosing { return 0 }
    if let capacity { return capacity }
    let bySize =
      switch employees {
      case .some(..<10): parameters.missingCapacity[0]
      case .some(50...): parameters.missingCapacity[2]
      default: parameters.missingCapacity[1]
      }
    guard let strategyDays else { return Int(bySize) }
    let days = parameters.setupDays / Double(parameters.horizon) + parameters.careDays
    let byTime = days > 0 ? max(1, (strategyDays / days).rounded(.down)) : bySize
    return Int(min(bySize, byTime))
  }
}
