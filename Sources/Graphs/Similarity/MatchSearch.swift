/// What one thread needs to match row after row.
///
/// A row among the best of another shares at least two wishes with it, or one that is as heavy
/// as the worst of the best, and of those who share no more than that the first few by number are
/// enough. So no scores are kept: each row that is met leaves a mark, and only those that are met
/// again, or have one of the frequent features besides, are scored, by what each of them has.
struct MatchSearch: ~Copyable {
  private let matcher: FeatureMatcher
  /// For each row whether it was met for the row at hand, and scored.
  private let marks: FlatBuffer<UInt8>
  /// The mark of those that were met; one more is the mark of those that were scored.
  private var met: UInt8 = 1
  /// Those to be scored, some of them several times, and one place more.
  private let inQuestion: FlatBuffer<Int32>
  /// For each feature its weight where the row at hand wishes it, else 0.
  private let sought: FlatBuffer<Double>
  /// The best matches of the row matched last.
  var best: BestFew

  /// Sums of the same weights in another order differ by less.
  private static let rounding = 1 + 1e-9

  init(_ matcher: FeatureMatcher, count: Int) {
    self.matcher = matcher
    marks = FlatBuffer(repeating: 0, count: matcher.wishes.rowCount)
    inQuestion = FlatBuffer(unwritten: matcher.holders.features.count + 1)
    sought = FlatBuffer(repeating: 0, count: matcher.weights.count)
    best = BestFew(capacity: count)
  }

  /// Leaves the matches of a row in `best`.
  mutating func match(_ row: Int) {
    let wishes = matcher.wishes.range(Int32(row))
    begin(wishes)
    // What the last of the best scores at least: the heaviest wish that more rows have than are
    // wanted.
    var floor = 0.0
    var shared: UInt64 = 0
    for position in wishes {
      let feature = matcher.wishes.features[position]
      shared |= matcher.frequent.bit[Int(feature)]
      if floor == 0, matcher.holders.range(feature).count > best.capacity {
        floor = matcher.weights[Int(feature)]
      }
    }
    var count = 0
    for position in wishes {
      let feature = matcher.wishes.features[position]
      guard matcher.frequent.bit[Int(feature)] == 0 else { continue }
      let range = matcher.holders.range(feature)
      let alone = matcher.weights[Int(feature)] >= floor ? best.capacity + 1 : 0
      goThrough(range, alone: min(alone, range.count), shared: shared, &count)
    }
    score(count, except: row, from: floor)
    addFrequent(wishes, shared: shared, except: row, from: floor)
    for position in wishes { sought.base[Int(matcher.wishes.features[position])] = 0 }
  }

  /// Forgets the marks and notes what is sought.
  private mutating func begin(_ wishes: Range<Int>) {
    best.removeAll()
    if met > UInt8.max - 3 {
      marks.base.update(repeating: 0)
      met = 1
    } else {
      met += 2
    }
    for position in wishes {
      let feature = Int(matcher.wishes.features[position])
      sought.base[feature] = matcher.weights[feature]
    }
  }

  /// Marks all in a list, and puts those in question who can be among the best.
  ///
  /// - Parameters:
  ///   - range: the list.
  ///   - alone: how many of its first are in question even if they share nothing else.
  ///   - shared: the frequent features that are wished.
  ///   - count: the number of those in question.
  private func goThrough(
    _ range: Range<Int>, alone: Int, shared: UInt64, _ count: inout Int
  ) {
    let (marks, inQuestion, met) = (marks.base, inQuestion.base, met)
    var next = count
    matcher.holders.features.withUnsafeBufferPointer { rows in
      matcher.frequent.signatures.withUnsafeBufferPointer { signatures in
        let rest = range.lowerBound + alone
        for position in range.lowerBound..<rest {
          inQuestion[next] = rows[position]
          next &+= 1
          marks[Int(rows[position])] = met
        }
        for position in rest..<range.upperBound {
          let row = rows[position]
          // Written in any case and kept where the row counts: a branch would be guessed wrong.
          inQuestion[next] = row
          let isAgain = marks[Int(row)] == met
          marks[Int(row)] = met
          next &+= isAgain || signatures[position] & shared != 0 ? 1 : 0
        }
      }
    }
    count = next
  }

  /// Scores those in question by what each of them has.
  private mutating func score(_ count: Int, except own: Int, from floor: Double) {
    let (marks, sought) = (marks.base, sought.base)
    for place in 0..<count {
      let row = inQuestion.base[place]
      guard marks[Int(row)] == met, Int(row) != own else { continue }
      marks[Int(row)] = met + 1
      var score = 0.0
      for position in matcher.holdings.range(row) {
        score += sought[Int(matcher.holdings.features[position])]
      }
      if score >= floor { best.offer(row, score: score) }
    }
  }

  /// Adds those who share nothing but frequent features, if these can be enough.
  private mutating func addFrequent(
    _ wishes: Range<Int>, shared: UInt64, except own: Int, from floor: Double
  ) {
    guard shared != 0 else { return }
    var rest = sum(shared)
    for position in wishes {
      let feature = matcher.wishes.features[position]
      let bit = matcher.frequent.bit[Int(feature)]
      guard bit != 0 else { continue }
      // No row with only this one and lighter ones reaches more.
      guard rest * Self.rounding >= max(floor, best.threshold) else { return }
      let weight = matcher.weights[Int(feature)]
      rest -= weight
      let range = matcher.holders.range(feature)
      let alone =
        weight >= max(floor, best.threshold) ? min(best.capacity + 1, range.count) : 0
      for position in range {
        let common = matcher.frequent.signatures[position] & shared
        guard common != bit || position - range.lowerBound < alone else { continue }
        let row = matcher.holders.features[position]
        guard marks.base[Int(row)] != met + 1, Int(row) != own else { continue }
        marks.base[Int(row)] = met + 1
        let score = sum(common)
        if score >= floor { best.offer(row, score: score) }
      }
    }
  }

  /// What frequent features weigh together, summed up as `score` does it.
  private func sum(_ bits: UInt64) -> Double {
    var (sum, bits) = (0.0, bits)
    while bits != 0 {
      let place = bits.trailingZeroBitCount
      sum += matcher.weights[Int(matcher.frequent.features[place])]
      bits &= bits &- 1
    }
    return sum
  }
}
