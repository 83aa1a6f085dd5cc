import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords

extension HangingPairs {
  /// Beyond so many members a plan takes too long to be made for a look at one firm.
  private static let mostMembers = 2_000

  /// Makes the plan with the firm and without it; nil where the firm is no member, where a member asks,
  /// who sees no plan of all, and in associations too large for it.
  ///
  /// - Throws: ``PairingError``, where a plan cannot be made.
  init?(on firm: Int32, in network: Network, for reader: Reader) throws {
    guard case .association = network.viewer, !network.isOutsider(firm),
      network.members.count <= HangingPairs.mostMembers
    else { return nil }
    let objective = try PairingQuestion(fallsBackToFit: true)
      .objectiveInUse(in: network, for: reader)
    let problem = try PairingQuestion(objective: objective).problem(in: network, for: reader)
    var rules = PairingRules()
    rules.without = [firm]
    let change = try PairingDifference(
      from: problem, to: try problem.applying(rules), objective: objective)
    let model = problem.benefit.base
    own = change.before.pairs.filter { $0.first == firm || $0.second == firm }
      .map { pair in
        let partner = pair.firms.partner(of: firm)
        return Own(
          partner: partner,
          gain: objective == .fit ? nil : model.gain(of: partner, from: firm).net)
      }
      .sorted { ($1.gain ?? 0, $0.partner) < ($0.gain ?? 0, $1.partner) }
    left = change.losing.filter { $0 != firm }
    isPublished = false
    introduced = HangingPairs.introduced(
      by: firm, of: change.before.pairs.map(\.firms), model, network)
  }

  /// Looks at the published plan; nil where a member asks, who sees no plan of all.
  ///
  /// Its pairs fall away as they are: nobody makes another plan because of it.
  init?(on firm: Int32, in plan: PublishedPlan, _ network: Network) {
    guard case .association = network.viewer else { return nil }
    let pairs = plan.firms(in: network)
    let model = Benefit(network).base
    let partners = pairs.compactMap { pair in
      pair.first == firm ? pair.second : pair.second == firm ? pair.first : nil
    }
    own = partners.map { Own(partner: $0, gain: model.gain(of: $0, from: firm).net) }
      .sorted { ($1.gain ?? 0, $0.partner) < ($0.gain ?? 0, $1.partner) }
    left = partners.filter { partner in
      pairs.count { $0.first == partner || $0.second == partner } == 1
    }.sorted()
    isPublished = true
    introduced = HangingPairs.introduced(by: firm, of: pairs, model, network).sorted()
  }

  /// Those of a plan's new pairs between others that only the firm can introduce.
  private static func introduced(
    by firm: Int32, of pairs: [FirmPair], _ model: GainModel, _ network: Network
  ) -> [FirmPair] {
    let others = pairs.filter { pair in
      pair.first != firm && pair.second != firm && !model.hasTie(pair.first, pair.second)
    }
    return others.isEmpty ? [] : Referral(network).pairs(others, introducedOnlyBy: firm)
  }
}
