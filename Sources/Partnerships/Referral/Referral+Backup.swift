import PartnernetzGraphs

// Answers: paths that share no broker, to be asked one after another.
// Takes: a search of the router for each; where nothing avoids the best path, a search for the best
// pair more, from any of several firms at most two.
// From: F17; the pair after Suurballe 1974, see `Router.disjointPair`.

extension Referral {
  /// The most probable path, then each time the most probable one over other brokers.
  ///
  /// Where no other path avoids the best one's brokers, two others may still avoid each other: these
  /// are told if one of them succeeds more often than the best path alone.
  func backup(_ ends: ReferralEnds, hops: Int, closed: [Int32]) -> [ProbablePath] {
    if ends.starts.count == 1, ends.goals.count == 1 {
      return router.disjointPaths(
        query(from: ends.starts[0], ends, hops: hops, closed: closed), limit: Referral.mostBackups)
    }
    let found = greedyBackup(ends, hops: hops, closed: closed)
    guard found.count == 1, !found[0].intermediates.isEmpty,
      let pair = pair(ends, hops: hops, closed: closed),
      pair.successProbability > found[0].probability
    else { return found }
    return pair
  }

  /// A direct relation counts once.
  private func greedyBackup(_ ends: ReferralEnds, hops: Int, closed: [Int32]) -> [ProbablePath] {
    var found: [ProbablePath] = []
    var closed = closed
    var direct: Set<[Int32]> = []
    while found.count < Referral.mostBackups {
      let next = routes(ends, hops: hops, count: direct.count + 1, closed: closed)
        .first { !direct.contains($0.nodes) }
      guard let next else { break }
      found.append(next)
      closed += next.intermediates
      if next.intermediates.isEmpty { direct.insert(next.nodes) }
    }
    return found
  }

  /// The two paths over different brokers that are most probable together.
  ///
  /// From any of several firms competitors differ from one to the next, which the search cannot
  /// heed. If the best pair passes over a competitor of the firm where it begins, nobody is asked
  /// who competes with any of them: what is found then may not be the best.
  private func pair(_ ends: ReferralEnds, hops: Int, closed: [Int32]) -> [ProbablePath]? {
    if ends.starts.count == 1 {
      return router.disjointPair(query(from: ends.starts[0], ends, hops: hops, closed: closed))
    }
    func best(to goals: [Int32], closed: [Int32]) -> [ProbablePath]? {
      router.disjointPair(
        RouteQuery(from: ends.starts, to: goals, maximumHops: hops, excluding: mask(closed)))
    }
    let closed = closed + ends.starts
    guard let relaxed = best(to: ends.goals, closed: closed) else { return nil }
    if relaxed.allSatisfy({ competitors.allow($0) }) { return relaxed }
    let rivals = Set(ends.starts.flatMap { competitors.of($0) })
    return best(
      to: ends.goals.filter { !rivals.contains($0) }, closed: closed + rivals.sorted())
  }

  private func query(
    from start: Int32, _ ends: ReferralEnds, hops: Int, closed: [Int32]
  ) -> RouteQuery {
    RouteQuery(
      from: [start], to: ends.goals(for: start, competitors), maximumHops: hops,
      excluding: mask(closed + competitors.of(start)))
  }
}
