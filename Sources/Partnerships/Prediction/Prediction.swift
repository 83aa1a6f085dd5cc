// Answers: whether partnerships that were hidden would have been suggested, and by whom best.
// Takes: for each firm asked, what the predictors take.

import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

/// How well each predictor finds hidden partnerships.
///
/// A hidden link that was formed is no proof that both gained, and one that was not formed no proof of
/// the contrary: this measures what firms did, not what would have been good.
/// - SeeAlso: F24.
public struct Prediction: Sendable {
  /// Which hidden links are looked at.
  public enum Part: String, Sendable, CaseIterable, Codable {
    /// All of them.
    case all
    /// Those between firms that both have other links.
    case warm
    /// Those in which one side has none: newcomers.
    case cold
    /// Those of a newcomer's own list.
    case newcomerAsks = "newcomer_asks"
    /// Those in which a newcomer stands in another's list.
    case newcomerFound = "newcomer_found"
  }

  /// What one predictor reaches on one part.
  public struct Row: Sendable {
    /// Which links.
    public var part: Part
    /// Whose ranking.
    public var predictor: Predictor
    /// Each measure's mean over the firms.
    public var measures: [RankingMeasure: MeanInterval]
  }

  /// Number of hidden links.
  public let hiddenCount: Int
  /// Number of links that stayed.
  public let knownCount: Int
  /// The last day that was not hidden; nil where pairs were drawn by lot.
  public let cutoff: Day?
  /// Whether the tables say what firms offer, need or seek, on which the index rests.
  public let hasDetails: Bool
  /// For each part the number of firms asked.
  public let firmCounts: [Part: Int]
  /// Parts one after the other, each with all predictors.
  ///
  /// - Complexity: O(parts · predictors · measures · firms), some thousand times for the intervals.
  public var rows: [Row] { Prediction.rows(found, predictors, seed: seed) }
  /// How often pairs came about, by how likely the fit called them.
  public let reliability: Reliability
  /// What each predictor reaches for each firm.
  let found: [Part: [Predictor: [RankingMeasure: [Int32: Double]]]]
  private let predictors: [Predictor]
  private let seed: UInt64

  /// Hides links, ranks, and compares.
  ///
  /// - Parameters:
  ///   - tables: all that is known.
  ///   - parameters: the assumptions.
  ///   - asOf: the day that ages count from; with dated links the last day that is not hidden.
  ///   - share: the share of links to hide, 0–1; beyond, the program stops with a sentence.
  ///   - byLot: whether they are drawn by lot although days are known.
  ///   - seed: chooses what is chosen by lot.
  ///   - mostFirms: how many firms are asked at most; below 0 none.
  ///   - predictors: whose rankings are compared; by default all.
  public init(
    of tables: MemberTables, parameters: Parameters = .init(), asOf: Day, share: Double = 0.2,
    byLot: Bool = false, seed: UInt64 = 1, mostFirms: Int = 300,
    predictors: [Predictor] = Predictor.allCases
  ) {
    let hidden = HiddenLinks(share, of: tables, byLot: byLot, seed: seed)
    let network = Network(hidden.tables, parameters: parameters, asOf: hidden.cutoff ?? asOf)
    let scores = PartnerScores(network, seed: seed)
    var partners: [Int32: [Int32]] = [:]
    for pair in hidden.pairs {
      partners[pair.first, default: []].append(pair.second)
      partners[pair.second, default: []].append(pair.first)
    }
    var generator = SplitMix64(seed: seed)
    let asked = partners.keys.sorted().shuffled(using: &generator).prefix(max(0, mostFirms))
      .sorted()
    var found: [Part: [Predictor: [RankingMeasure: [Int32: Double]]]] = [:]
    var counts: [Part: Int] = [:]
    var reliability = Reliability()
    let known = network.relations.arcCount / 2
    let hiddenShare = Double(hidden.pairs.count) / Double(max(1, hidden.pairs.count + known))
    for firm in asked {
      let question = Question(firm, partners[firm] ?? [], network)
      if predictors.contains(.affinity) {
        question.count(scores, hidden: hiddenShare, in: &reliability)
      }
      for part in Part.allCases where !question.hidden(part).isEmpty {
        counts[part, default: 0] += 1
      }
      for predictor in predictors {
        for (part, values) in question.measures(predictor, scores) {
          for (measure, value) in values {
            found[part, default: [:]][predictor, default: [:]][measure, default: [:]][firm] = value
          }
        }
      }
    }
    hiddenCount = hidden.pairs.count
    knownCount = known
    cutoff = hidden.cutoff
    hasDetails =
      !tables.offers.isEmpty || !tables.needs.isEmpty || !tables.markets.isEmpty
      || !tables.capital.isEmpty
    firmCounts = counts
    self.reliability = reliability
    self.found = found
    self.predictors = predictors
    self.seed = seed
  }

  /// The means over firms, part by part.
  static func rows(
    _ found: [Part: [Predictor: [RankingMeasure: [Int32: Double]]]], _ predictors: [Predictor],
    seed: UInt64
  ) -> [Row] {
    Part.allCases.flatMap { part in
      predictors.compactMap { predictor in
        guard let values = found[part]?[predictor] else { return nil }
        return Row(
          part: part, predictor: predictor,
          measures: values.compactMapValues { values in
            meanInterval(values.keys.sorted().compactMap { values[$0] }, seed: seed)
          })
      }
    }
  }
}

/// One firm, whom it could meet, and whom it did.
private struct Question {
  private let firm: Int32
  private let partners: [Int32]
  private let others: [Int32]
  private let strangers: [Int32]
  private let isCold: [Int32: Bool]
  private let isNewcomer: Bool
  /// The others that have no links at all.
  private let newcomers: Set<Int32>

  init(_ firm: Int32, _ partners: [Int32], _ network: Network) {
    self.firm = firm
    self.partners = partners
    let known = Set(network.relations.successors(of: firm))
    others = network.numbersOfFirms.filter { $0 != firm && !known.contains($0) }
    let relations = network.relations
    newcomers = Set(others.filter { relations.outDegree($0) == 0 })
    let own = relations.outDegree(firm) == 0
    isNewcomer = own
    isCold = Dictionary(
      uniqueKeysWithValues: partners.map { ($0, own || network.relations.outDegree($0) == 0) })
    let isPartner = Set(partners)
    strangers = others.filter { !isPartner.contains($0) }
  }

  func hidden(_ part: Prediction.Part) -> [Int32] {
    switch part {
    case .all: partners
    case .warm: partners.filter { isCold[$0] == false }
    case .cold: partners.filter { isCold[$0] == true }
    case .newcomerAsks: isNewcomer ? partners : []
    case .newcomerFound: isNewcomer ? [] : partners.filter { isCold[$0] == true }
    }
  }

  /// Counts how likely each other was called, and whether it came about.
  func count(_ scores: PartnerScores, hidden share: Double, in reliability: inout Reliability) {
    let isPartner = Set(partners)
    let chances = scores.chances(for: firm, among: others, hidden: share)
    for (other, chance) in zip(others, chances) {
      reliability.add(chance, isFound: isPartner.contains(other))
    }
  }

  /// The order in which a list by fit names firms: some of its first ten places are newcomers', who are
  /// chosen among themselves.
  ///
  /// By their scores alone newcomers stand behind whoever has links, so that nobody would ever be led to
  /// them: most links come to firms that have some.
  private func asListed(_ ranking: [Int32]) -> [Int32] {
    let length = 10
    let new = ranking.filter(newcomers.contains)
    let places = min(Fit.newcomerPlaces(of: length), new.count)
    let established = ranking.lazy.filter { !newcomers.contains($0) }.prefix(length - places)
    let first = Set(established).union(new.prefix(length - established.count))
    return ranking.filter(first.contains) + ranking.filter { !first.contains($0) }
  }

  func measures(
    _ predictor: Predictor, _ scores: PartnerScores
  ) -> [Prediction.Part: [RankingMeasure: Double]] {
    let values = Dictionary(
      uniqueKeysWithValues: zip(others, scores.scores(predictor, for: firm, among: others)))
    func score(_ other: Int32) -> Double { values[other] ?? 0 }
    let ranking = others.map { (score($0), scores.lot(firm, $0), $0) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    let sorted = strangers.map(score).sorted()
    var measures: [Prediction.Part: [RankingMeasure: Double]] = [:]
    for part in Prediction.Part.allCases {
      let wanted = Set(hidden(part))
      if wanted.isEmpty { continue }
      // Partners of the other part are neither hits nor misses.
      let skipped = Set(partners).subtracting(wanted)
      let rest = ranking.filter { !skipped.contains($0) }
      let isHidden = (predictor == .listed ? asListed(rest) : rest).map(wanted.contains)
      for measure in RankingMeasure.allCases {
        measures[part, default: [:]][measure] =
          measure == .auc
          ? areaUnderCurve(hidden: wanted.sorted().map(score), sorted: sorted)
          : measure.value(isHidden)
      }
    }
    return measures
  }
}
