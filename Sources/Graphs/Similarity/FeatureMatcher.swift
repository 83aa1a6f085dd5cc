import PartnernetzParallel

// Answers: for each row the k rows that have most of what it wishes, by weight of the features.
// Takes: O(Σ over a row's wishes of the rows that have them) at worst; the 64 features that most rows
// have are compared as bits instead, and their lists gone through only where bounds ask for it.
// From: Turtle, Flood, Query evaluation: strategies and optimizations, IPM 1995 (MaxScore: the
// lightest lists last, and only if they are enough); Faloutsos, Christodoulakis, Signature files,
// TOIS 1984 (bits beside the lists).

/// Finds for each row the rows that match its wishes best.
///
/// The score of row j for row i is the sum of the weights of the features that i wishes and j has.
/// Where only the best few are wanted this is the product of two sparse matrices of which each row
/// is cut to its largest entries.
public struct FeatureMatcher: Sendable {
  /// Wishes of each row; features are numbered by falling weight, so that rows are, too.
  let wishes: FeatureRows
  /// What each row has.
  let holdings: FeatureRows
  /// For each feature the rows that have it.
  let holders: FeatureRows
  /// The features that most rows have.
  let frequent: FrequentFeatures
  /// For each feature its weight.
  let weights: [Double]

  /// Prepares the lists.
  ///
  /// - Parameters:
  ///   - wishes: for each row the features that it wishes.
  ///   - holdings: for each of the same rows the features that it has.
  ///   - weights: for each feature what it counts, finite; a feature that counts nothing or less is
  ///     left out.
  /// - Precondition: both are of the same rows, and each feature has a finite weight; else the program
  ///   stops with a sentence.
  /// - Complexity: O(entries · log of the longest row + features · log features).
  public init(wishes: FeatureRows, holdings: FeatureRows, weights: [Double]) {
    require(
      wishes.rowCount == holdings.rowCount,
      "Wishes and holdings are those of the same rows, but there are \(wishes.rowCount) and "
        + "\(holdings.rowCount).")
    require(
      wishes.featureCount == weights.count && holdings.featureCount == weights.count,
      "Each of \(wishes.featureCount) wished and \(holdings.featureCount) held features needs a "
        + "weight, but there are \(weights.count).")
    if let feature = weights.firstIndex(where: { !$0.isFinite }) {
      fatalError("The weight of feature \(feature) is \(weights[feature]); it must be finite.")
    }
    let order = weights.indices.filter { weights[$0] > 0 }
      .sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    var numbers = [Int32](repeating: -1, count: weights.count)
    for (number, feature) in order.enumerated() { numbers[feature] = Int32(number) }
    self.weights = order.map { weights[$0] }
    self.wishes = wishes.renumbered(numbers)
    self.holdings = holdings.renumbered(numbers)
    holders = self.holdings.transposed
    frequent = FrequentFeatures(holders: holders)
  }

  /// The best matches of each row; a row does not match itself.
  ///
  /// - Parameters:
  ///   - count: how many at most for each row.
  ///   - threads: the most threads to use; nil leaves it to the machine. The result is the same.
  /// - Returns: for each row the matches with positive scores, best first, equal ones by number.
  /// - Complexity: see the head of this file; a byte for each row and thread, and four for each
  ///   of them that is in question, beside the result.
  public func bestMatches(_ count: Int, threads: Int? = nil) -> BestMatches {
    guard count > 0 else {
      return BestMatches(offsets: [Int](repeating: 0, count: wishes.rowCount + 1))
    }
    let pieces = evenRanges(of: wishes.rowCount, pieces: 64)
    let found = parallelMap(count: pieces.count, threads: threads) { piece in
      var search = MatchSearch(self, count: count)
      var matches = BestMatches()
      for row in pieces[piece] {
        search.match(row)
        search.best.drain(into: &matches)
      }
      return matches
    }
    var all = BestMatches()
    all.offsets.reserveCapacity(wishes.rowCount + 1)
    let total = found.reduce(0) { $0 + $1.rows.count }
    all.rows.reserveCapacity(total)
    all.scores.reserveCapacity(total)
    for piece in found {
      let start = all.rows.count
      all.rows += piece.rows
      all.scores += piece.scores
      for end in piece.offsets.dropFirst() { all.offsets.append(start + end) }
    }
    return all
  }
}
