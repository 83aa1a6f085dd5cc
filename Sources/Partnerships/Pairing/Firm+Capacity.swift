import PartnernetzNetworks
import PartnernetzRecords

extension Firm {
  /// How many new partnerships the firm can start at once.
  ///
  /// As stated; else by size, and never more than its days for strategy allow, but at least one.
  func partneringCapacity(_ parameters: Parameters) -> Int {
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
