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
    var room = PairingRoom(problem, groups: groups, limits: limits)
    for e in kept.sorted() { room.take(e) }
    let open = weights.indices.lazy.filter {
      !kept.contains($0) && weights[$0] > 0 && room.fits($0)
    }
    return (kept + room.fill(Array(open), by: weights)).sorted()
  }
}
