/// The best few so far, best first; of equal scores the firm with the smaller number.
struct FitBest {
  private(set) var found: [FitScan.Found] = []
  private let count: Int

  init(_ count: Int) { self.count = count }

  /// Whether a firm with a score is among the best.
  func wants(_ firm: Int32, _ score: Double) -> Bool {
    guard let last = found.last, found.count >= count else { return count > 0 }
    return (-score, firm) < (-last.score, last.firm)
  }

  /// Takes a firm in that is wanted.
  mutating func insert(_ firm: Int32, _ score: Double) {
    if found.count >= count { found.removeLast() }
    var place = found.count
    while place > 0, (-score, firm) < (-found[place - 1].score, found[place - 1].firm) {
      place -= 1
    }
    found.insert(.init(firm: firm, score: score), at: place)
  }
}
