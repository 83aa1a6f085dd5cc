import Foundation
import PartnernetzGraphs

/// The best partners by tags that the one needs and the other offers.
let tagTasks = [
  BenchmarkTask(name: "benefit") { input in
    let matcher = try tagMatcher(input)
    return {
      let best = matcher.bestMatches(10)
      return Outcome {
        let sums = (0..<input.nodeCount).map { firm in
          best.scores[best.offsets[firm]..<best.offsets[firm + 1]].reduce(0, +)
        }
        return Findings(value: sums.reduce(0, +), vector: sums)
      }
    }
  }
]

/// What a firm needs is sought among offers, what it offers among needs.
private func tagMatcher(_ input: PreparedNetwork) throws -> FeatureMatcher {
  let offers = try entries("offers.i32", in: input.folder)
  let needs = try entries("needs.i32", in: input.folder)
  let tagCount = 1 + (offers.tags + needs.tags).reduce(-1) { max($0, Int($1)) }
  var offering = [Int](repeating: 0, count: tagCount)
  for tag in offers.tags { offering[Int(tag)] += 1 }
  let weights = offering.map { log(Double(input.nodeCount) / Double(1 + $0)) }

  func rows(_ first: Entries, _ second: Entries) -> FeatureRows {
    FeatureRows(
      rowCount: input.nodeCount, featureCount: 2 * tagCount, rows: first.firms + second.firms,
      features: first.tags + second.tags.map { $0 + Int32(tagCount) })
  }
  return FeatureMatcher(
    wishes: rows(needs, offers), holdings: rows(offers, needs), weights: weights + weights)
}

private typealias Entries = (firms: [Int32], tags: [Int32])

private func entries(_ name: String, in folder: URL) throws -> Entries {
  let both = try preparedValues(name, in: folder, of: Int32.self)
  return (Array(both[..<(both.count / 2)]), Array(both[(both.count / 2)...]))
}
