/// The best few so far, best first; of equal scores the firm that comes next after the one that asks,
/// since the first of all would be sent to everybody.
struct FitBest {
  private(set) var found: [FitScan.Found] = []
  /// What a score must reach to be among the best.
  private(set) var floor: Double
  private let count: Int
  private let asker: Int32
  private let firmCount: Int32

  init(_ count: Int, after asker: Int32, of firmCount: Int) {
    self.count = count
    self.asker = asker
    self.firmCount = Int32(firmCount)
    floor = count > 0 ? -.infinity : .infinity
    found.reserveCapacity(count)
  }

  /// A firm's place behind the one that asks.
  private func turn(_ firm: Int32) -> Int32 {
    FitBest.turn(firm, after: asker, of: firmCount)
  }

  /// A firm's place in a round that begins behind another.
  static func turn(_ firm: Int32, after asker: Int32, of firmCount: Int32) -> Int32 {
    firm > asker ? firm - asker : firm - asker + firmCount
  }

  /// Whether a firm with a score is among the best.
  func wants(_ firm: Int32, _ score: Double) -> Bool {
    guard score >= floor else { return false }
    guard score == floor, let last = found.last else { return true }
    return turn(firm) < turn(last.firm)
  }

  /// Takes a firm in that is wanted.
  mutating func insert(_ firm: Int32, _ score: Double) {
    if found.count >= count { found.removeLast() }
    var place = found.count
    while place > 0,
      (-score, turn(firm)) < (-found[place - 1].score, turn(found[place - 1].firm))
    {
      place -= 1
    }
    found.insert(.init(firm: firm, score: score), at: place)
    if found.count >= count { floor = found[count - 1].score }
  }
}
