extension LimitedSearch {
  /// Drops what breaks limits, least weight for the load first, and fills up what room is left.
  func mended(_ chosen: [Int]) -> [Int]? {
    var kept = Set(chosen)
    for limit in limits {
      var load = limit.load(of: chosen.filter(kept.contains))
      let order = chosen.filter { kept.contains($0) && limit.loads[$0] > 0 }
        .sorted {
          (weights[$0] / limit.loads[$0], $0) < (weights[$1] / limit.loads[$1], $1)
        }
      for e in order where load > limit.most + limit.tolerance {
        kept.remove(e)
        load -= limit.loads[e]
      }
      if load > limit.most + limit.tolerance { return nil }
    }
    return filled(kept)
  }

  private func filled(_ chosen: Set<Int>) -> [Int] {
    var kept = chosen
    var left = problem.capacities
    var taken = Set<UInt64>()
    func keys(_ e: Int) -> [UInt64] { groups?.keys(of: problem.candidates[e]) ?? [] }
    func take(_ e: Int) {
      left[Int(problem.candidates[e].first)] -= 1
      left[Int(problem.candidates[e].second)] -= 1
      taken.formUnion(keys(e))
    }
    for e in kept { take(e) }
    var loads = limits.map { $0.load(of: kept.sorted()) }
    let open = weights.indices.filter { e in
      let candidate = problem.candidates[e]
      return !kept.contains(e) && weights[e] > 0 && left[Int(candidate.first)] > 0
        && left[Int(candidate.second)] > 0
    }.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    for e in open {
      let candidate = problem.candidates[e]
      guard left[Int(candidate.first)] > 0, left[Int(candidate.second)] > 0,
        taken.isDisjoint(with: keys(e)),
        limits.indices.allSatisfy({
          loads[$0] + limits[$0].loads[e] <= limits[$0].most + limits[$0].tolerance
        })
      else { continue }
      take(e)
      kept.insert(e)
      for k in limits.indices { loads[k] += limits[k].loads[e] }
    }
    return kept.sorted()
  }
}
