/// What one thread needs to match row after row.
struct MatchSearch: ~Copyable {
  private let matcher: FeatureMatcher
  /// For each row what it has scored so far; 0 where it has not been met.
  private let scores: FlatBuffer<Double>
  /// The rows that were met, and one place more.
  private let met: FlatBuffer<Int32>
  private var metCount = 0
  /// For each feature its weight where it is being looked up, else 0.
  private let sought: FlatBuffer<Double>
  /// For each wish of the row at hand what it and the lighter ones can add at most.
  private var rest: [Double] = []
  /// For each wish how many rows have it or a lighter one.
  private var work: [Int] = []
  /// The best matches of the row matched last.
  var best: BestFew

  /// What it costs to look up what a row has, in steps along a list.
  private static let lookUpCost = 6
  /// Sums of the same weights in another order differ by less.
  private static let rounding = 1 + 1e-9

  init(_ matcher: FeatureMatcher, count: Int) {
    self.matcher = matcher
    scores = FlatBuffer(repeating: 0, count: matcher.wishes.rowCount)
    met = FlatBuffer(unwritten: matcher.wishes.rowCount + 1)
    sought = FlatBuffer(repeating: 0, count: matcher.weights.count)
    best = BestFew(capacity: count)
  }

  /// Leaves the matches of a row in `best`.
  mutating func match(_ row: Int) {
    let wishes = matcher.wishes.offsets[row]..<matcher.wishes.offsets[row + 1]
    weigh(wishes)
    metCount = 0
    // What the last of the best scores at least.
    var floor = 0.0
    var isDone = false
    for (k, position) in wishes.enumerated() {
      let feature = matcher.wishes.features[position]
      goThrough(feature)
      if k == 0, metCount > best.capacity { floor = matcher.weights[Int(feature)] }
      // The heavier wishes are done. Perhaps nobody who has lighter ones only can come among the
      // best: then the long lists of what many have need not be gone through.
      let lighter = rest[k + 1] * Self.rounding
      guard rest[0] - rest[k + 1] > lighter, work[k + 1] > metCount else { continue }
      collect(except: row, from: floor)
      floor = max(floor, best.threshold)
      guard floor > lighter else { continue }
      isDone = lookUp(
        (position + 1)..<wishes.upperBound, from: floor, rest: lighter, work: work[k + 1], row)
      if isDone { break }
    }
    if !isDone { collect(except: row, from: floor) }
    for position in 0..<metCount { scores.base[Int(met.base[position])] = 0 }
  }

  /// Sums up, from the last wish back, what wishes can add and how many rows have them.
  private mutating func weigh(_ wishes: Range<Int>) {
    rest.removeAll(keepingCapacity: true)
    work.removeAll(keepingCapacity: true)
    rest.append(contentsOf: repeatElement(0, count: wishes.count + 1))
    work.append(contentsOf: repeatElement(0, count: wishes.count + 1))
    for k in wishes.indices.reversed().map({ $0 - wishes.lowerBound }) {
      let feature = Int(matcher.wishes.features[wishes.lowerBound + k])
      rest[k] = rest[k + 1] + matcher.weights[feature]
      work[k] = work[k + 1] + holders(of: feature).count
    }
  }

  private func holders(of feature: Int) -> Range<Int> {
    matcher.holders.offsets[feature]..<matcher.holders.offsets[feature + 1]
  }

  /// Adds a feature's weight to all who have it.
  private mutating func goThrough(_ feature: Int32) {
    let weight = matcher.weights[Int(feature)]
    let positions = holders(of: Int(feature))
    let (scores, met) = (scores.base, met.base)
    var count = metCount
    matcher.holders.features.withUnsafeBufferPointer { rows in
      for position in positions {
        let row = rows[position]
        let score = scores[Int(row)]
        scores[Int(row)] = score + weight
        // Written in any case and kept where the row is new: a branch here would be guessed wrong.
        met[count] = row
        count += score == 0 ? 1 : 0
      }
    }
    metCount = count
  }

  /// Finds the best of those met so far that score enough.
  private mutating func collect(except own: Int, from floor: Double) {
    best.removeAll()
    var threshold = floor
    for position in 0..<metCount {
      let row = met.base[position]
      let score = scores.base[Int(row)]
      if score >= threshold, Int(row) != own {
        best.offer(row, score: score)
        threshold = max(floor, best.threshold)
      }
    }
  }

  /// Completes the scores of those who can still be among the best, by what each of them has.
  ///
  /// - Returns: false where so many are in question that going through the lists is cheaper.
  private mutating func lookUp(
    _ wishes: Range<Int>, from floor: Double, rest: Double, work: Int, _ own: Int
  ) -> Bool {
    // Those in question come to the front; the order of the met does not matter.
    let met = met.base
    let needed = floor - rest
    var inQuestion = 0
    for position in 0..<metCount {
      let row = met[position]
      met[position] = met[inQuestion]
      met[inQuestion] = row
      inQuestion += scores.base[Int(row)] >= needed ? 1 : 0
    }
    guard inQuestion * Self.lookUpCost < work else { return false }
    for position in wishes {
      let feature = Int(matcher.wishes.features[position])
      sought.base[feature] = matcher.weights[feature]
    }
    best.removeAll()
    for row in met[..<inQuestion] where Int(row) != own {
      var score = scores.base[Int(row)]
      for held in matcher.holdings.offsets[Int(row)]..<matcher.holdings.offsets[Int(row) + 1] {
        score += sought.base[Int(matcher.holdings.features[held])]
      }
      if score >= floor { best.offer(row, score: score) }
    }
    for position in wishes { sought.base[Int(matcher.wishes.features[position])] = 0 }
    return true
  }
}
