/// Lines for links: gently bent, apart from their twins, around foreign nodes where that is cheap.
///
/// Each link tries a few bends and takes the one that runs under the fewest unrelated nodes, then
/// the flattest. About O(m · bends · samples).
struct LinkRouting {
  var outlines: [NodeOutline]
  var plan: DrawingPlan.Lines
  /// Boxes that lines had better not run under either, such as names with places of their own.
  var names: [Box] = []
  /// Above so many links lines are straight: bends cannot be followed by eye any more.
  static let bentLinksLimit = 3_000

  private struct Twins: Hashable {
    var low: Int
    var high: Int
  }

  /// For each link a line from centre to centre.
  func lines(_ links: [(Int, Int)], given: [[Bezier]]) -> [[Bezier]] {
    guard plan == .curved, links.count <= LinkRouting.bentLinksLimit else {
      return fanned(links, bends: [0])
    }
    var twins: [Twins: Int] = [:]
    for (a, b) in links { twins[Twins(low: min(a, b), high: max(a, b)), default: 0] += 1 }
    let obstacles = BoxIndex(outlines.map { $0.box.grown(by: 2) } + names)
    var nth: [Twins: Int] = [:]
    return links.enumerated().map { number, link in
      if !given[number].isEmpty { return given[number] }
      let key = Twins(low: min(link.0, link.1), high: max(link.0, link.1))
      let count = twins[key] ?? 1
      let place = nth[key, default: 0]
      nth[key] = place + 1
      return [
        names.isEmpty || count > 1
          ? best(link, bends(link, twin: place, of: count), obstacles)
          : clearest(link, obstacles)
      ]
    }
  }

  /// The bends that a link tries, the first one first.
  private func bends(_ link: (Int, Int), twin: Int, of count: Int) -> [Double] {
    // Few and wide lines are led around everything: under a disc they would seem to come from there.
    let isSparse = outlines.count <= LinkRouting.sparse
    guard count > 1 else {
      let wide = !isSparse ? [] : [0.38, -0.38, 0.55, -0.55, 0.75, -0.75]
      return [0.07, -0.07, 0.16, -0.16, 0.26, -0.26] + wide
    }
    let bend = (Double(twin) - Double(count - 1) / 2) * min(0.22, 0.6 / Double(count))
    // Twins keep their sides, so that they do not meet.
    let factors = isSparse && bend != 0 ? [1, 2, 3, 4.5, 6, 7.5] : [1]
    return factors.map { link.0 < link.1 ? $0 * bend : -$0 * bend }
  }

  /// So few nodes leave room for wide bends.
  private static let sparse = 40

  private func fanned(_ links: [(Int, Int)], bends: [Double]) -> [[Bezier]] {
    links.map { [Bezier(from: outlines[$0.0].centre, to: outlines[$0.1].centre)] }
  }

  /// The line that runs the least way under nodes and names: it may leave and meet its own nodes off
  /// their middles, for a wide band through a name hides the one and cuts the other.
  private func clearest(_ link: (Int, Int), _ obstacles: BoxIndex) -> Bezier {
    let (from, to) = (outlines[link.0], outlines[link.1])
    let across = (to.centre - from.centre).direction.normal
    var best: (cost: Double, curve: Bezier)?
    for bend in [0.07, -0.07, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38, 0.55, -0.55, 0.75, -0.75] {
      for start in [0, 0.5, -0.5] {
        for end in [0, 0.5, -0.5] {
          let curve = Bezier(
            from: from.centre + across * (start * from.size.width / 2),
            to: to.centre + across * (end * to.size.width / 2), bend: bend)
          let dear = hidden(curve, link, obstacles) * 6
          let cost = dear + abs(bend) + 0.15 * (abs(start) + abs(end))
          if best.map({ cost < $0.cost }) ?? true { best = (cost, curve) }
        }
      }
    }
    return best?.curve ?? Bezier(from: from.centre, to: to.centre)
  }

  /// What part of a line runs under names or foreign nodes, those threefold.
  private func hidden(_ curve: Bezier, _ link: (Int, Int), _ obstacles: BoxIndex) -> Double {
    let samples = min(max(Int((curve.d - curve.a).length / 8), 12), 80)
    var sum = 0.0
    for step in 1..<samples {
      let p = curve.point(at: Double(step) / Double(samples))
      let isOwn = [link.0, link.1].contains { outlines[$0].contains(p, margin: 0) }
      guard !isOwn else { continue }
      obstacles.forEach(near: Box(centre: p, Size(width: 6, height: 6))) { box in
        if box >= outlines.count {
          sum += 1
        } else if box != link.0, box != link.1, outlines[box].contains(p, margin: 4) {
          sum += 3
        }
      }
    }
    return sum / Double(samples)
  }

  private func best(_ link: (Int, Int), _ bends: [Double], _ obstacles: BoxIndex) -> Bezier {
    let (a, b) = (outlines[link.0].centre, outlines[link.1].centre)
    var found = Bezier(from: a, to: b, bend: bends[0])
    guard bends.count > 1 else { return found }
    let clearance = outlines.count <= LinkRouting.sparse ? 4.0 : 2
    var fewest = Int.max
    for bend in bends {
      let curve = Bezier(from: a, to: b, bend: bend)
      var hit: [Int] = []
      let samples = min(max(Int((b - a).length / 8), 6), 60)
      for step in 1..<samples {
        let p = curve.point(at: Double(step) / Double(samples))
        obstacles.forEach(near: Box(centre: p, Size(width: 0.5, height: 0.5))) { node in
          let isInWay =
            node >= outlines.count
            || node != link.0 && node != link.1 && outlines[node].contains(p, margin: clearance)
          if isInWay, !hit.contains(node) { hit.append(node) }
        }
      }
      // Behind a node a line seems to end there; under a name it is only interrupted.
      let cost = hit.reduce(0) { $0 + ($1 < outlines.count ? 3 : 1) }
      if cost < fewest {
        fewest = cost
        found = curve
        if fewest == 0 { break }
      }
    }
    return found
  }
}
