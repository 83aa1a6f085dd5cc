/// The best few so far, best first; of equal scores the firm with the smaller number.
struct FitBest {
  private(set) var found: [FitScan.Found] = []
  /// What a score must reach to be among the best.
  private(set) var floor: Double
  private let count: Int

  init(_ count: Int) {
    self.count = count
    floor = count > 0 ? -.infinity : .infinity
    found.reserveCapacity(count)
  }

  /// Whether a firm with a score is among the best.
  func wants(_ firm: Int32, _ score: Double) -> Bool {
    guard score >= floor else { return false }
    guard score == floor, let last = found.last else { return true }
    return firm < last.firm
  }

  /// Takes a firm in that is wanted.
  mutating func insert(_ firm: Int32, _ score: Double) {
    if found.count >= count { found.removeLast() }
    var place = found.count
    while place > 0, (-score, firm) < (-found[place - 1].score, found[place - 1].firm) {
      place -= 1
    }
    found.insert(.init(firm: firm, score: score), at: place)
    if found.count >= count { floor = found[count - 1].score }
  }
}
