// Answers: the weights under which the network's own newest links would have been expected.
// Takes: O(n + links + kinds²) for each of at most three rounds, and some 16,000 pairs altogether.
// From: FORMULAS F26.

import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// Learns weights by hiding links.
struct FitTraining {
  /// The fewest links from which anything is learned.
  static let fewestLinks = 30
  /// The share of the links that are hidden to learn from.
  static let hiddenShare = 0.2
  private static let rounds = 3
  private static let mostExamples = 8_000
  /// Statements beyond which days are not looked through: links are then hidden by lot.
  private static let mostDated = 200_000

  let profiles: FitProfiles
  let links: FitLinks

  /// The weights; by rule of thumb where there are too few links.
  ///
  /// - Parameters:
  ///   - network: what says since when links exist.
  ///   - seed: chooses the links and pairs that are drawn by lot.
  /// - Returns: what each feature counts.
  func weights(_ network: Network, seed: UInt64 = 1) -> FitWeights {
    let thumb = FitWeights.ruleOfThumb(firms: links.firmCount, links: links.count)
    guard links.count >= FitTraining.fewestLinks else { return thumb }
    let pairs = links.pairs
    var rounds = [newest(pairs, network)].compactMap(\.self)
    if rounds.isEmpty {
      let wanted = max(1, Int((FitTraining.hiddenShare * Double(pairs.count)).rounded()))
      rounds = (0..<FitTraining.rounds).map { round in
        var generator = SplitMix64(seed: mixed(seed &+ UInt64(round)))
        var isDrawn = [Bool](repeating: false, count: pairs.count)
        for place in pairs.indices.shuffled(using: &generator).prefix(wanted) {
          isDrawn[place] = true
        }
        return zip(pairs, isDrawn).filter(\.1).map(\.0)
      }
    }
    let most = FitTraining.mostExamples / rounds.count
    let examples = parallelMap(count: rounds.count) { [rounds] round in
      var generator = SplitMix64(seed: mixed(~seed &+ UInt64(round)))
      return self.examples(hiding: rounds[round], most: most, &generator)
    }.flatMap { $0 }
    return FitWeights(learnedFrom: examples) ?? thumb
  }

  /// The newest fifth, where at least half of the links say since when they exist and that fifth is
  /// not nearly all.
  private func newest(_ pairs: [FirmPair], _ network: Network) -> [FirmPair]? {
    guard network.statementCount <= FitTraining.mostDated else { return nil }
    var began: [FirmPair: Day] = [:]
    for statement in network.statements where statement.kind != .competitor {
      guard let since = statement.since, let source = network.number(of: statement.source),
        let target = network.number(of: statement.target), source != target
      else { continue }
      let pair = FirmPair(source, target)
      if let known = began[pair], known <= since { continue }
      began[pair] = since
    }
    let dated = pairs.compactMap { pair in began[pair].map { (day: $0, pair: pair) } }
    guard 2 * dated.count >= pairs.count else { return nil }
    let days = dated.map(\.day).sorted()
    let wanted = Int((FitTraining.hiddenShare * Double(pairs.count)).rounded())
    guard let last = days.last, let before = days.last(where: { $0 < last }) else { return nil }
    let limit = min(days[max(0, days.count - 1 - wanted)], before)
    let hidden = dated.filter { $0.day > limit }.map(\.pair)
    return !hidden.isEmpty && 2 * hidden.count <= pairs.count ? hidden : nil
  }

  /// Hidden links, and pairs without one of the firms that they belong to.
  private func examples(
    hiding hidden: [FirmPair], most: Int, _ generator: inout SplitMix64
  ) -> [FitExample] {
    let tables = FitTables(profiles, links.removing(hidden))
    var marks = [Bool](repeating: false, count: links.firmCount)
    let shown =
      hidden.count <= most ? hidden : Array(hidden.shuffled(using: &generator).prefix(most))
    let weight = Double(hidden.count) / Double(max(1, shown.count))
    var examples = shown.map { pair in
      FitExample(
        tables.vector(pair.first, pair.second, marks: &marks), isLinked: true, weight: weight)
    }
    let asked = Set(hidden.flatMap { [$0.first, $0.second] }).sorted()
    let possible = asked.reduce(0) { $0 + links.firmCount - 1 - links.degree($1) }
    var others: [(Int32, Int32)] = []
    func isOther(_ firm: Int32, _ other: Int32) -> Bool {
      firm != other && links.position(of: other, at: firm) == nil
    }
    if possible <= most {
      for firm in asked {
        for other in 0..<Int32(links.firmCount) where isOther(firm, other) {
          others.append((firm, other))
        }
      }
    } else {
      while others.count < most {
        let firm = asked[Int.random(in: asked.indices, using: &generator)]
        let other = Int32.random(in: 0..<Int32(links.firmCount), using: &generator)
        if isOther(firm, other) { others.append((firm, other)) }
      }
    }
    // A hidden link was counted once, though it belongs to two of the firms.
    let share = Double(possible) / Double(max(1, others.count)) / 2
    examples += others.map { firm, other in
      FitExample(
        tables.vector(min(firm, other), max(firm, other), marks: &marks), isLinked: false,
        weight: share)
    }
    return examples
  }
}
