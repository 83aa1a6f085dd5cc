import PartnernetzNetworks
public import PartnernetzRecords

/// A member without a partner in a pairing, and why.
public struct Unserved: Sendable, Hashable {
  /// Why there is no partner.
  public enum Reason: Sendable, Hashable {
    /// The firm takes no new partners.
    case noCapacity
    /// Every firm that would fit is taken by others to whom it brings more.
    ///
    /// `loss` is what the pairing would lose in its objective if the pair were forced; it is left
    /// open in large associations, where it takes long to find.
    case partnersTaken(best: Int32, loss: Double?)
    /// No pair is good enough for both; the nearest one and what is missing on each side.
    case belowThreshold(
      nearest: Int32, ownShortfall: EuroPerYear, partnerShortfall: EuroPerYear)
    /// One of the firm and a partner has what the other needs, but what that is worth is mostly assumed:
    /// no amount says that a pair is good for both, and none that it is not.
    case couldPayOff(partner: Int32)
    /// A rule of the association leaves no partner; the best one that it takes away.
    case ruledOut(PairingRules.Rule, best: Int32)
    /// The firm takes no part, as a rule says.
    case optedOut
    /// There is nobody else, or only competitors.
    case nobody
    /// Nothing that is known speaks for a pair with the firm.
    case noFit
  }

  /// The firm's number.
  public var firm: Int32
  /// Why it has no partner.
  public var reason: Reason

  /// The reason as a word for machines.
  public var code: String {
    switch reason {
    case .noCapacity: "no_capacity"
    case .partnersTaken: "partners_taken"
    case .belowThreshold: "below_threshold"
    case .couldPayOff: "could_pay_off"
    case .ruledOut: "ruled_out"
    case .optedOut: "opted_out"
    case .nobody: "nobody"
    case .noFit: "no_fit"
    }
  }
}

extension PairingProblem {
  /// The members that a solution leaves without a partner.
  func unserved(_ solution: Solution, objective: Objective) -> [Unserved] {
    var isServed = [Bool](repeating: false, count: capacities.count)
    // By position, so that nothing is looked for again; empty for those with a partner.
    var byFirm = [[Int]](repeating: [], count: capacities.count)
    var room = capacities
    for position in solution.chosen {
      for firm in [Int(candidates[position].first), Int(candidates[position].second)] {
        isServed[firm] = true
        room[firm] -= 1
      }
    }
    for pair in fixed {
      isServed[Int(pair.first)] = true
      isServed[Int(pair.second)] = true
    }
    for (position, candidate) in candidates.enumerated() {
      for firm in [Int(candidate.first), Int(candidate.second)] where !isServed[firm] {
        byFirm[firm].append(position)
      }
    }
    var barred = [RuledOut?](repeating: nil, count: capacities.count)
    for pair in ruledOut {
      for firm in [Int(pair.candidate.first), Int(pair.candidate.second)] {
        if let known = barred[firm],
          known.candidate.weight(objective) >= pair.candidate.weight(objective)
        {
          continue
        }
        barred[firm] = pair
      }
    }
    let optedOut = Set(rules.without)
    let unserved = benefit.network.members.filter { !isServed[Int($0)] }
    let nearest = nearMisses(
      of: objective == .fit
        ? []
        : unserved.filter {
          capacities[Int($0)] > 0 && byFirm[Int($0)].isEmpty && barred[Int($0)] == nil
            && !optedOut.contains($0)
        })
    return
      unserved
      .map { firm in
        let own = byFirm[Int(firm)]
        let reason: Unserved.Reason =
          if optedOut.contains(firm) {
            .optedOut
          } else if capacities[Int(firm)] <= 0 {
            .noCapacity
          } else if !own.isEmpty {
            taken(firm, own, room, solution, objective)
          } else if let barred = barred[Int(firm)] {
            .ruledOut(barred.rule, best: barred.candidate.firms.partner(of: firm))
          } else {
            nearest[firm]
              ?? (objective == .fit && benefit.network.members.count > 1 ? .noFit : .nobody)
          }
        return Unserved(firm: firm, reason: reason)
      }
  }

  /// The pair that would cost the pairing least if it were forced.
  private func taken(
    _ firm: Int32, _ own: [Int], _ room: [Int], _ solution: Solution, _ objective: Objective
  ) -> Unserved.Reason {
    // Forcing each of many pairs would take long; the best few by weight hold the cheapest.
    let ranked = own.sorted {
      candidates[$0].weight(objective) > candidates[$1].weight(objective)
    }
    func partner(_ position: Int) -> Int32 { candidates[position].firms.partner(of: firm) }
    guard let first = ranked.first else { return .nobody }
    if let (rule, open) = ruleAgainstRoom(for: ranked, room, solution) {
      return .ruledOut(rule, best: partner(open))
    }
    guard candidates.count <= PairingProblem.forcingLimit, limits.isEmpty else {
      return .partnersTaken(best: partner(first), loss: nil)
    }
    var best: (pair: Int, loss: Double)?
    for pair in ranked.prefix(3) {
      guard let loss = loss(forcing: candidates[pair], solution, objective) else { continue }
      if let best, best.loss <= loss { continue }
      best = (pair, loss)
    }
    return .partnersTaken(best: partner(best?.pair ?? first), loss: best?.loss)
  }

  /// The first of some pairs for which both firms have room, and the rule over all pairs together,
  /// or over a firm's partners, that is against it all the same.
  private func ruleAgainstRoom(
    for pairs: [Int], _ room: [Int], _ solution: Solution
  ) -> (rule: PairingRules.Rule, pair: Int)? {
    guard !limits.isEmpty || rules.isOnePerIndustry else { return nil }
    let open = pairs.first {
      room[Int(candidates[$0].first)] > 0 && room[Int(candidates[$0].second)] > 0
    }
    guard let open else { return nil }
    let binding = limits.first { !$0.allows(solution.chosen + [open]) }
    return (binding?.rule ?? .onePerIndustry, open)
  }

  /// The most candidates at which pairs are forced to see what they would cost.
  private static let forcingLimit = 5_000

  /// What the objective loses when a pair is forced upon the best pairing.
  ///
  /// - Returns: the loss; nil where the pair is not good for both, a rule is against it, or it is
  ///   chosen anyway.
  /// - Throws: ``PairingError`` where rules and objective do not go together.
  public func loss(
    forcing first: Int32, _ second: Int32, objective: Objective = .index
  ) throws(PairingError) -> Double? {
    guard let pair = candidate(FirmPair(first, second)) else { return nil }
    let solution = try solve(objective)
    let isChosen = solution.chosen.contains { candidates[$0] == pair }
    return isChosen ? nil : loss(forcing: pair, solution, objective)
  }

  private func loss(
    forcing pair: Candidate, _ solution: Solution, _ objective: Objective
  ) -> Double? {
    guard capacities[Int(pair.first)] > 0, capacities[Int(pair.second)] > 0,
      let rest = try? fixing(pair).solve(objective)
    else { return nil }
    // A pair that nobody wished may be worth more than the wished one in its place.
    return max(0, solution.value - rest.value)
  }

  /// The pairs nearest to being good for both.
  private func nearMisses(of firms: [Int32]) -> [Int32: Unserved.Reason] {
    guard !firms.isEmpty else { return [:] }
    var reasons: [Int32: Unserved.Reason] = [:]
    for (firm, nearest) in zip(firms, benefit.nearestPairs(of: firms)) {
      guard let nearest else { continue }
      let partner = nearest.pair.partner(of: firm)
      reasons[firm] =
        if nearest.couldPayOff {
          .couldPayOff(partner: partner)
        } else if nearest.bringsNothing {
          .noFit
        } else {
          .belowThreshold(
            nearest: partner, ownShortfall: nearest.pair.side(of: firm).shortfall,
            partnerShortfall: nearest.pair.side(of: partner).shortfall)
        }
    }
    return reasons
  }
}
