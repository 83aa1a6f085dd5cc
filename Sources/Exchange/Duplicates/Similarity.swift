// How alike two strings are: Jaro's matching characters within a window, minus transpositions, with
// Winkler's bonus for a common beginning (Winkler 1990). O(n · window).

/// Measures of likeness, 0–1.
enum Similarity {
  /// Jaro–Winkler: 1 for equal strings, 0 where nothing matches.
  static func jaroWinkler(_ first: String, _ second: String) -> Double {
    let (a, b) = (Array(first.unicodeScalars.prefix(200)), Array(second.unicodeScalars.prefix(200)))
    if a.isEmpty || b.isEmpty { return a.count == b.count ? 1 : 0 }
    let window = max(0, max(a.count, b.count) / 2 - 1)
    var isTaken = [Bool](repeating: false, count: b.count)
    var matchesOfA: [Unicode.Scalar] = []
    for i in a.indices {
      // Behind the shorter word's end nothing is near enough.
      let (start, end) = (max(0, i - window), min(b.count, i + window + 1))
      guard start < end, let j = (start..<end).first(where: { !isTaken[$0] && a[i] == b[$0] })
      else { continue }
      isTaken[j] = true
      matchesOfA.append(a[i])
    }
    guard !matchesOfA.isEmpty else { return 0 }
    let matchesOfB = b.indices.filter { isTaken[$0] }.map { b[$0] }
    let swaps = zip(matchesOfA, matchesOfB).count { $0 != $1 }
    let m = Double(matchesOfA.count)
    let jaro =
      (m / Double(a.count) + m / Double(b.count) + (m - Double(swaps / 2)) / m) / 3
    let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }
}
