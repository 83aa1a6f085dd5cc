import Foundation

// Answers: when the means of many quantities in [0, 1], sampled together, are all near the truth.
// Takes: O(nodes met) for a check at worst, O(1) as a rule.
// From: the self-normalised exponential supermartingale of Fan, Grama and Liu (2015) in the form of
// Howard, Ramdas, McAuliffe and Sekhon (2021); chances of failure shared out by a first sample as in
// Borassi and Natale (2016).

/// Sums over samples for each node, and the rule that says when they suffice.
///
/// For a number c and a rate r in (0, 1) fixed before sampling, exp(r Σ(x − μ) − ψ(r) Σ(x − c)²)
/// with ψ(r) = −ln(1 − r) − r is a supermartingale in the number of samples. So by Ville's
/// inequality, at whatever time sampling stops, |mean − μ| ≤ (l + ψ(r) Σ(x − c)²) / (r · samples)
/// except with a chance of 2 exp(−l). A first sample, counted in no mean, chooses c, r and l for each
/// node so that all are likely to get within the error at the same time.
struct DeviationBound: Sendable {
  /// What is known of a node that was met.
  private struct Entry {
    let node: Int32
    var sum = 0.0
    var squares = 0.0
    var centre = 0.0
    var tuning: Tuning
  }

  /// How a node is judged.
  private struct Tuning {
    var rate: Double
    /// ψ(rate).
    var cost: Double
    /// The logarithm of one over the chance of failure on one side.
    var limit: Double

    /// The best rate for a variance; the limit is set later.
    init(variance: Double, error: Double) {
      rate = error / (error + variance)
      cost = -log1p(-rate) - rate
      limit = 0
    }

    /// How fast evidence grows with each sample.
    func gain(variance: Double, error: Double) -> Double { error * rate - cost * variance }
  }

  /// Squares added to those of the first sample, as its variances may be too small. The bound holds
  /// for any; these needed the fewest samples on networks of 10,000 to 1,000,000 nodes.
  private static let (metAllowance, unmetAllowance) = (8.0, 2.0)

  /// Samples since the first sample ended.
  private(set) var samples = 0

  private var error: Double
  private var failure: Double
  private var attempt = 0
  private var firstSamples: Int
  private var lastSamples = Int.max
  private var entries: [Entry] = []
  private var position: [Int32]
  private var unmet: Tuning
  private var violator = 0

  /// - Parameters:
  ///   - nodeCount: number of quantities.
  ///   - error: the greatest deviation allowed; in (0, 1).
  ///   - failure: the chance that some quantity deviates more; in (0, 1).
  ///   - firstSamples: number of samples to judge the variances by.
  init(nodeCount: Int, error: Double, failure: Double, firstSamples: Int) {
    self.error = error
    self.failure = failure
    self.firstSamples = firstSamples
    position = [Int32](repeating: -1, count: nodeCount)
    unmet = Tuning(variance: 0.5, error: error)
  }

  /// For each node its mean over the samples since the first sample ended.
  var means: [Double] {
    var means = [Double](repeating: 0, count: position.count)
    for entry in entries { means[Int(entry.node)] = entry.sum / Double(samples) }
    return means
  }

  /// The greatest deviation that is not ruled out by the samples so far; at most 1.
  var deviation: Double {
    guard attempt > 0, samples > 0 else { return 1 }
    let count = Double(samples)
    let most = entries.reduce(unmet.limit / (unmet.rate * count)) { most, entry in
      let evidence = entry.tuning.limit + entry.tuning.cost * spread(of: entry)
      return max(most, evidence / (entry.tuning.rate * count))
    }
    return min(1, most)
  }

  /// The sum of the squared distances from the centre.
  private func spread(of entry: Entry) -> Double {
    let centre = entry.centre
    return entry.squares - 2 * centre * entry.sum + Double(samples) * centre * centre
  }

  /// Adds samples that are 0 for all nodes but those listed; a node may be listed many times.
  /// Where the samples that can follow, about `remaining`, would not suffice, a greater error is
  /// aimed at.
  ///
  /// - Returns: whether all means are now within the error.
  mutating func add(
    samples count: Int, nodes: [Int32], values: [Double], remaining: Double
  ) -> Bool {
    samples += count
    // A first sample takes no more than a quarter of all there are.
    let isLate = 3 * Double(samples) > remaining
    for (node, value) in zip(nodes, values) {
      var index = Int(position[Int(node)])
      if index < 0 {
        index = entries.count
        position[Int(node)] = Int32(index)
        entries.append(Entry(node: node, tuning: unmet))
      }
      entries[index].sum += value
      entries[index].squares += value * value
    }
    if attempt == 0 {
      if samples >= firstSamples || isLate { tune(remaining: remaining) }
      return false
    }
    if suffices { return true }
    // The first sample misjudged a variance: what has been sampled since is a better one.
    if samples > lastSamples && !isLate { tune(remaining: remaining) }
    return false
  }

  private var suffices: Bool {
    mutating get {
      let count = Double(samples)
      guard unmet.limit <= unmet.rate * error * count else { return false }
      for step in entries.indices {
        var index = violator + step
        if index >= entries.count { index -= entries.count }
        let (entry, tuning) = (entries[index], entries[index].tuning)
        if tuning.limit + tuning.cost * spread(of: entry) > tuning.rate * error * count {
          violator = index
          return false
        }
      }
      return true
    }
  }

  /// Takes the samples so far as the first sample and starts over.
  private mutating func tune(remaining: Double) {
    let count = Double(samples)
    // Shares of the chance of failure that add up to less than one over all attempts.
    let allowed = failure * (attempt == 0 ? 0.9 : 0.1 * exp2(-Double(attempt)))
    var variances: [Double] = []
    variances.reserveCapacity(entries.count + 1)
    for index in entries.indices {
      let entry = entries[index]
      let centre = min(1, entry.sum / count)
      variances.append(
        max(0, entry.squares / count - centre * centre) + Self.metAllowance / count)
      entries[index].centre = centre
      entries[index].sum = 0
      entries[index].squares = 0
    }
    variances.append(Self.unmetAllowance / count)
    var (needed, gains) = plan(variances, allowed: allowed)
    while needed > remaining, error < 1 {
      error = min(1, error * max(1.1, (needed / max(1, remaining)).squareRoot()))
      (needed, gains) = plan(variances, allowed: allowed)
    }
    for index in entries.indices {
      entries[index].tuning = Tuning(variance: variances[index], error: error)
      entries[index].tuning.limit = needed * gains[index]
    }
    unmet = Tuning(variance: variances[entries.count], error: error)
    unmet.limit = needed * gains[entries.count]
    lastSamples = Int(2 * needed) + samples
    attempt += 1
    samples = 0
    violator = 0
  }

  /// The number of samples that brings all within the error, as far as variances foretell it, and
  /// for each how fast its evidence grows.
  private func plan(
    _ variances: [Double], allowed: Double
  ) -> (needed: Double, gains: [Double]) {
    let gains = variances.map {
      Tuning(variance: $0, error: error).gain(variance: $0, error: error)
    }
    let unmetCount = Double(position.count - entries.count)
    return (Self.samples(gains: gains, lastCount: unmetCount, allowed: allowed), gains)
  }

  /// The least N for which Σ 2 exp(−N · gain) is at most what is allowed; the last gain counts
  /// many times.
  private static func samples(gains: [Double], lastCount: Double, allowed: Double) -> Double {
    func chance(_ count: Double) -> Double {
      var sum = 0.0
      for gain in gains.dropLast() { sum += exp(-count * gain) }
      return 2 * (sum + lastCount * exp(-count * (gains.last ?? 1)))
    }
    var (low, high) = (0.0, 1.0)
    while chance(high) > allowed { (low, high) = (high, 2 * high) }
    while high - low > high / 1000 {
      let middle = (low + high) / 2
      if chance(middle) > allowed { low = middle } else { high = middle }
    }
    return high
  }
}
