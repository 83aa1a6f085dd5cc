// Answers: which missing figures are worth asking for, and in which order.
// Takes: for each firm and each of its missing figures, the gains of its likely pairs at three quantiles
// in each draw.
// From: the expected value of partial perfect information, by two nested means over the same draws
// (Strong and Oakley, Medical Decision Making 2013, estimate the same by regression).

import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// The figures that nobody told, ranked by what knowing them would change.
///
/// - SeeAlso: F28, F32.
public struct OpenQuestions: Sendable {
  /// The figures: those first whose answer decides about a pair by itself, and of these the ones that
  /// are worth most.
  public let questions: [OpenQuestion]
  /// Firms of which it is not known what they offer, need, serve or seek, by number: nothing else can
  /// be asked before that.
  public let silent: [Int32]

  /// Draws of everything that is assumed.
  private static let draws = 16
  /// Likely partners of a firm that are looked at.
  private static let partners = 8
  /// Quantiles of a figure's range at which the pairs are judged.
  private static let quantiles = [0.1, 0.5, 0.9]

  /// Ranks the missing figures of a firm, or of all members.
  ///
  /// - Parameters:
  ///   - firm: the firm's number; nil for all members.
  ///   - network: the network.
  ///   - seed: chooses the draws; the same number gives the same answer.
  ///   - threads: the most threads to use; nil for `Threads.most`. The result is the same.
  ///   - progress: told the share of the work that is done, from any thread.
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Complexity: O(missing figures · draws), besides finding likely partners.
  public init(
    of firm: Int32? = nil, in network: Network, seed: UInt64 = 1, threads: Int? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) {
    if let firm { network.requireFirms([firm]) }
    let hopeful = Benefit(Network(network, assuming: network.parameters.optimistic))
    let firms = firm.map { [$0] } ?? network.members
    let silent = firms.filter { OpenQuestions.isSilent($0, network) }
    let asked = firms.filter {
      network.firm($0).partneringCapacity(network.parameters) > 0 && !silent.contains($0)
    }
    let likely = OpenQuestions.partners(of: asked, in: hopeful, isOne: firm != nil, threads)
    // Of one firm's questions only its partners know.
    let few = firm == nil ? nil : asked + likely.joined()
    let draws = ParameterDraws(network, count: OpenQuestions.draws, seed: seed, of: few)
    let models = parallelMap(count: OpenQuestions.draws, threads: threads) { draws.model($0) }
    let base = GainModel(network, parameters: network.parameters, standIns: nil, of: few)
    var found: [OpenQuestion] = []
    // Bit by bit, for the progress.
    let step = 256
    for start in stride(from: 0, to: asked.count, by: step) {
      let end = min(start + step, asked.count)
      found += parallelMap(count: end - start, threads: threads) { place in
        let firm = asked[start + place]
        return FirmInquiry(
          firm, with: likely[start + place], base: base, models: models
        ).questions(at: OpenQuestions.quantiles)
      }.flatMap { $0 }
      progress?(Double(end) / Double(asked.count))
    }
    let answered = Set(found.map(\.input.firm))
    let unmeasured = asked.filter { !answered.contains($0) }
    if !unmeasured.isEmpty { found += OpenQuestions.amounts(of: unmeasured, base, hopeful) }
    questions = found.sorted { $0.isWorthMore(than: $1) }
    // Whom no figure helps is asked what it wishes for, where it said nothing of that.
    self.silent =
      firm != nil && found.isEmpty && silent.isEmpty
      ? firms.filter { OpenQuestions.hasNoWish($0, network) } : silent
  }

  /// What needs and markets are worth to firms about which draws decide nothing, since too little is
  /// known, where a member could meet them by name.
  private static func amounts(
    of firms: [Int32], _ model: GainModel, _ hopeful: Benefit
  ) -> [OpenQuestion] {
    let details = model.details
    let wished = firms.flatMap { firm in
      model.missingInputs(of: firm).filter {
        $0.kind == .needValue || $0.kind == .needVolume || $0.kind == .target
      }
    }
    guard !wished.isEmpty else { return [] }
    let capabilities = Set(wished.filter { $0.kind != .target }.map(\.code))
    let markets = Set(wished.filter { $0.kind == .target }.map(\.code))
    var (offering, serving): ([Int32: [Int32]], [Int32: [Int32]]) = ([:], [:])
    for member in model.network.members {
      for offer in details.strengths[member] where capabilities.contains(offer.capability) {
        offering[offer.capability, default: []].append(member)
      }
      for market in details.served[member] where markets.contains(market.market) {
        serving[market.market, default: []].append(member)
      }
    }
    return wished.compactMap { input in
      let there = (input.kind == .target ? serving : offering)[input.code] ?? []
      let partners = there.lazy.filter {
        // Where little of a pair is known it may pay off; else the amounts have spoken.
        $0 != input.firm && hopeful.obstacle(input.firm, $0) == nil
          && hopeful.pairWithoutIntervals(input.firm, $0).restsOnGuesses
      }.prefix(OpenQuestions.partners)
      return partners.isEmpty
        ? nil : OpenQuestion(input: input, partners: Array(partners), value: 0)
    }
  }

  /// The likely partners of each of some firms.
  ///
  /// An index of all members' bounds pays where many firms are asked about; for one it is faster to
  /// judge it with everybody.
  private static func partners(
    of firms: [Int32], in hopeful: Benefit, isOne: Bool, _ threads: Int?
  ) -> [[Int32]] {
    let pairs =
      isOne
      ? firms.map { Suggestions.judged(for: $0, in: hopeful, count: partners, threads: threads) }
      : PartnerFinder(hopeful).best(for: firms, count: partners, threads: threads)
    return zip(firms, pairs).map { firm, pairs in pairs.map { $0.partner(of: firm) } }
  }

  /// Whether a firm says neither what it needs nor where it wants to go.
  private static func hasNoWish(_ firm: Int32, _ network: Network) -> Bool {
    network.weaknesses[firm].isEmpty && network.sought[firm].isEmpty
      && network.capitalSought[firm].isEmpty
  }

  /// Whether nothing is known that a partner could be told by.
  private static func isSilent(_ firm: Int32, _ network: Network) -> Bool {
    network.strengths[firm].isEmpty && network.weaknesses[firm].isEmpty
      && network.served[firm].isEmpty && network.sought[firm].isEmpty
      && network.capitalSought[firm].isEmpty && network.capitalOffered[firm].isEmpty
  }
}

extension OpenQuestion {
  fileprivate func isWorthMore(than other: OpenQuestion) -> Bool {
    // An answer about which no pair hangs by itself is asked for after those that decide.
    if partners.isEmpty != other.partners.isEmpty { return !partners.isEmpty }
    if value != other.value { return value > other.value }
    if partners.count != other.partners.count { return partners.count > other.partners.count }
    if input.firm != other.input.firm { return input.firm < other.input.firm }
    return (input.kind.rawValue, input.code) < (other.input.kind.rawValue, other.input.code)
  }
}

/// What could be asked of one firm, judged by its likely pairs.
private struct FirmInquiry {
  private let firm: Int32
  private let partners: [Int32]
  private let base: GainModel
  private let models: [GainModel]

  init(_ firm: Int32, with partners: [Int32], base: GainModel, models: [GainModel]) {
    self.firm = firm
    self.partners = partners
    self.base = base
    self.models = models
  }

  func questions(at quantiles: [Double]) -> [OpenQuestion] {
    guard !partners.isEmpty else { return [] }
    return base.missingInputs(of: firm).filter(matters).compactMap { question($0, quantiles) }
  }

  /// Whether any likely pair depends on the figure at all.
  private func matters(_ input: MissingInput) -> Bool {
    let (low, high) = (
      GainModel(base, supposing: input, at: 0.1), GainModel(base, supposing: input, at: 0.9)
    )
    return partners.contains { partner in
      low.gain(of: firm, from: partner).net != high.gain(of: firm, from: partner).net
        || low.gain(of: partner, from: firm).net != high.gain(of: partner, from: firm).net
        || low.threshold(of: firm) != high.threshold(of: firm)
    }
  }

  /// The figure with what it decides; nil where it decides nothing.
  private func question(_ input: MissingInput, _ quantiles: [Double]) -> OpenQuestion? {
    // For each quantile and partner the mean index over the draws, and how often it is above 0.
    var means: [[Double]] = []
    var counts: [[Int]] = []
    for quantile in quantiles {
      var sums = [Double](repeating: 0, count: partners.count)
      var wins = [Int](repeating: 0, count: partners.count)
      for model in models {
        let supposed = GainModel(model, supposing: input, at: quantile)
        for (place, partner) in partners.enumerated() {
          let index = supposed.winWinIndex(firm, partner)
          sums[place] += index
          if index > 0 { wins[place] += 1 }
        }
      }
      means.append(sums.map { $0 / Double(models.count) })
      counts.append(wins)
    }
    let places = base.network.firm(firm).partneringCapacity(base.parameters)
    func best(_ worths: [Double]) -> Double {
      worths.sorted(by: >).prefix(places).reduce(0, +)
    }
    let knowing = means.reduce(0) { $0 + best($1) } / Double(quantiles.count)
    let mean = partners.indices.map { place in
      means.reduce(0) { $0 + $1[place] } / Double(quantiles.count)
    }
    // An answer is said to decide about a pair where it turns at least an eighth of the draws.
    let turned = partners.indices.map { place in
      let wins = counts.map { $0[place] }
      return (wins.max() ?? 0) - (wins.min() ?? 0)
    }
    let touched = partners.indices.filter { 8 * turned[$0] >= models.count }
      .sorted { (turned[$1], partners[$0]) < (turned[$0], partners[$1]) }
    let value = max(0, knowing - best(mean))
    // Less than a rounding error of sums is nothing.
    guard !touched.isEmpty || value > 1e-9 else { return nil }
    return OpenQuestion(
      input: input, partners: touched.map { partners[$0] }, value: value > 1e-9 ? value : 0)
  }
}
