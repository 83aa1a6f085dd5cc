// Answers: a choice of elements that meets many sets, and how many any choice of that size can meet.
// Takes: O(members + elements · bounds looked at).
// From: greedy maximum coverage with lazy updates, Nemhauser, Wolsey and Fisher (1978); the bound from the gains that are left,
// Tang, Tang, Xiao and Yuan (2018).

/// Elements chosen one by one, each for the most sets not yet met; ties by number.
struct GreedyCover {
  /// The elements, in the order chosen.
  let chosen: [Int32]
  /// No choice of as many elements meets more.
  let bound: Int

  /// After how many choices at most the bound is looked at.
  private static let looks = 16

  init(_ sets: ReverseSets, elementCount: Int, size: Int) {
    var gains = [Int](repeating: 0, count: elementCount)
    for member in sets.members { gains[Int(member)] += 1 }
    let index = SetIndex(sets, gains: gains)
    var heap = KeyedHeap()
    for (element, gain) in gains.enumerated() where gain > 0 {
      heap.insert(Int32(element), key: -Double(gain))
    }
    var covered = [Bool](repeating: false, count: sets.count)
    var chosen: [Int32] = []
    var met = 0
    var bound = GreedyCover.largest(gains, count: size)
    while chosen.count < size, let top = heap.popLeast() {
      let gain = gains[Int(top.value)]
      if gain == 0 { continue }
      if -top.key != Double(gain) {
        // The gain has shrunk since; gains never grow, so the first that is up to date is best.
        heap.insert(top.value, key: -Double(gain))
        continue
      }
      chosen.append(top.value)
      met += gain
      for set in index.sets(of: Int(top.value)) where !covered[Int(set)] {
        covered[Int(set)] = true
        for member in sets.members(of: Int(set)) { gains[Int(member)] -= 1 }
      }
      if chosen.count.isMultiple(of: max(1, size / GreedyCover.looks)) || chosen.count == size {
        bound = min(bound, met + GreedyCover.largest(gains, count: size))
      }
    }
    self.chosen = chosen
    self.bound = min(bound, sets.count)
  }

  /// The sum of the largest numbers.
  private static func largest(_ gains: [Int], count: Int) -> Int {
    var often = [Int](repeating: 0, count: (gains.max() ?? 0) + 1)
    for gain in gains { often[gain] += 1 }
    var (left, sum) = (count, 0)
    for gain in often.indices.reversed() where left > 0 && gain > 0 {
      sum += min(left, often[gain]) * gain
      left -= min(left, often[gain])
    }
    return sum
  }
}

/// For each element the sets that hold it.
private struct SetIndex {
  private var offsets: [Int] = [0]
  private var holders: [Int32]

  init(_ sets: ReverseSets, gains: [Int]) {
    for gain in gains { offsets.append((offsets.last ?? 0) + gain) }
    var next = offsets
    holders = [Int32](repeating: 0, count: sets.members.count)
    for set in 0..<sets.count {
      for member in sets.members(of: set) {
        holders[next[Int(member)]] = Int32(set)
        next[Int(member)] += 1
      }
    }
  }

  func sets(of element: Int) -> ArraySlice<Int32> {
    holders[offsets[element]..<offsets[element + 1]]
  }
}
