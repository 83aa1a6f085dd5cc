import PartnernetzParallel

// Answers: the PageRank of an undirected graph.
// Takes: 10 to 40 passes over the arcs at damping 0.85, whatever the graph.
// From: conjugate gradients (Hestenes and Stiefel 1952), preconditioned by the strengths. With
// strengths S, weights W and damping d, the scores x = S z solve (S - d W) z = 1, and S - d W is
// symmetric and positive definite for d < 1. The eigenvalues of S⁻¹(S - d W) lie within
// [1 - d, 1 + d], which bounds the number of passes.

/// Solves for the random walk on an undirected graph.
struct SymmetricWalk {
  let graph: Graph
  let weighted: Bool
  let strengths: WalkStrengths
  let damping: Double
  let pieces: [Range<Int>]
  let threads: Int?

  /// The vectors of conjugate gradients.
  private struct Vectors: ~Copyable {
    let solution: FlatBuffer<Double>
    let residual: FlatBuffer<Double>
    let direction: FlatBuffer<Double>
    let image: FlatBuffer<Double>

    init(count: Int, start: Double) {
      solution = FlatBuffer(repeating: start, count: count)
      residual = FlatBuffer(repeating: 0, count: count)
      direction = FlatBuffer(repeating: 0, count: count)
      image = FlatBuffer(repeating: 0, count: count)
    }
  }

  /// - Complexity: O(rounds · (n + m)).
  func solved(tolerance: Double) -> PageRank {
    let count = graph.nodeCount
    let (joined, total) = strengths.values.reduce(into: (0, 0.0)) {
      if $1 > 0 { $0 = ($0.0 + 1, $0.1 + $1) }
    }
    let mass = Double(joined) / (1 - damping) + Double(count - joined)
    // Scores in proportion to the strengths are exact except for what the jumps change: this start
    // takes the slowest part of the error away.
    let start = joined == 0 ? 0 : Double(joined) / (1 - damping) / total
    let vectors = Vectors(count: count, start: start)
    var (energy, error) = begin(vectors, at: start)
    // The scores are divided by their sum at the end, which may double the relative error.
    let scale = 2 / ((1 - damping) * mass)
    var rounds = 0
    while error * scale > tolerance, rounds < Self.mostRounds {
      let curvature = multiply(vectors.direction.base, into: vectors.image.base)
      guard curvature > 0 else { break }
      let before = energy
      (energy, error) = advance(vectors, by: energy / curvature)
      rounds += 1
      turn(vectors, by: energy / before)
    }
    return PageRank(
      scores: scores(vectors.solution.base), errorBound: error * scale, rounds: rounds)
  }

  /// Sets residual and direction; returns the residual's energy and the sum of its amounts.
  private func begin(_ vectors: borrowing Vectors, at start: Double) -> (Double, Double) {
    nonisolated(unsafe) let (r, p) = (vectors.residual.base, vectors.direction.base)
    return sums { piece, strength in
      var energy = 0.0
      var error = 0.0
      for v in piece where strength[v] > 0 {
        r[v] = 1 - (1 - damping) * start * strength[v]
        p[v] = r[v] / strength[v]
        energy += r[v] * p[v]
        error += abs(r[v])
      }
      return (energy, error)
    }
  }

  /// Goes a step along the direction; returns what `begin` does.
  private func advance(_ vectors: borrowing Vectors, by step: Double) -> (Double, Double) {
    nonisolated(unsafe) let (z, r) = (vectors.solution.base, vectors.residual.base)
    nonisolated(unsafe) let (p, q) = (vectors.direction.base, vectors.image.base)
    return sums { piece, strength in
      var energy = 0.0
      var error = 0.0
      for v in piece where strength[v] > 0 {
        z[v] += step * p[v]
        let rest = r[v] - step * q[v]
        r[v] = rest
        energy += rest * rest / strength[v]
        error += abs(rest)
      }
      return (energy, error)
    }
  }

  /// Turns the direction towards the residual.
  private func turn(_ vectors: borrowing Vectors, by factor: Double) {
    nonisolated(unsafe) let (r, p) = (vectors.residual.base, vectors.direction.base)
    _ = sums { piece, strength in
      for v in piece where strength[v] > 0 { p[v] = r[v] / strength[v] + factor * p[v] }
      return (0, 0)
    }
  }

  /// The solution as scores that add up to 1.
  private func scores(_ z: UnsafeMutableBufferPointer<Double>) -> [Double] {
    var scores = strengths.values
    var sum = 0.0
    for v in scores.indices {
      scores[v] = scores[v] > 0 ? scores[v] * z[v] : 1
      sum += scores[v]
    }
    for v in scores.indices { scores[v] /= sum }
    return scores
  }

  /// More than any damping up to 0.9999 needs.
  private static let mostRounds = 2_000

  /// Adds up two sums over the pieces, in their order.
  private func sums(
    _ part: @Sendable (Range<Int>, UnsafeBufferPointer<Double>) -> (Double, Double)
  ) -> (Double, Double) {
    let parts = parallelMap(count: pieces.count, threads: threads) { piece in
      strengths.values.withUnsafeBufferPointer { part(pieces[piece], $0) }
    }
    return parts.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
  }

  /// Sets q to (S - d W) p.
  ///
  /// - Returns: the scalar product of p and q.
  private func multiply(
    _ p: UnsafeMutableBufferPointer<Double>, into q: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    nonisolated(unsafe) let (p, q) = (p, q)
    return sums { piece, strength in
      var product = 0.0
      graph.offsets.withUnsafeBufferPointer { offsets in
        graph.targets.withUnsafeBufferPointer { targets in
          for v in piece {
            let row = Int(offsets[v])..<Int(offsets[v + 1])
            var sum = 0.0
            if weighted {
              for a in row { sum += max(0, graph.weights[a]) * p[Int(targets[a])] }
            } else {
              for a in row { sum += p[Int(targets[a])] }
            }
            let value = strength[v] * p[v] - damping * sum
            q[v] = value
            product += p[v] * value
          }
        }
      }
      return (product, 0)
    }.0
  }
}
