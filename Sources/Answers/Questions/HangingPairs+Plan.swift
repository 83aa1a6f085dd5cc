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
    guard case .association = network.viewer, network.firm(firm).isMember != false,
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
    let referral = Referral(network)
    introduced = change.before.pairs.map(\.firms).filter { pair in
      pair.first != firm && pair.second != firm && !model.hasTie(pair.first, pair.second)
        && HangingPairs.only(firm, introduces: pair, referral)
    }
  }

  /// Whether every route between two firms leads over one firm.
  private static func only(
    _ firm: Int32, introduces pair: FirmPair, _ referral: Referral
  ) -> Bool {
    var isNeeded = false
    for (from, to) in [(pair.first, pair.second), (pair.second, pair.first)] {
      let best = referral.paths(from: from, to: to, alternatives: 0).routes.first
      guard let best else { continue }
      guard best.intermediates.contains(firm) else { return false }
      let around = referral.answer(
        ReferralQuestion(from: .firm(from), to: .firm(to), alternatives: 0, avoiding: [firm]))
      guard around.routes.isEmpty else { return false }
      isNeeded = true
    }
    return isNeeded
  }
}
