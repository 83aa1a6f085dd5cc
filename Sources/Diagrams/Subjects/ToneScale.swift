import Foundation
import PartnernetzWording

/// Which counts have which tone: steps of one to three, each about as many times as large as the one
/// before.
struct ToneScale {
  /// The least count of each step, ascending; the first is 1.
  let bounds: [Int]

  /// A scale for counts up to some largest one.
  init(upTo most: Int) {
    let steps = Diagram.Tone.allCases.count
    // Small counts are told apart one by one, large ones in even steps.
    let digits = most < 30 ? [1, 2, 3, 5] : [1, 2, 5]
    let ratio = pow(Double(max(most, 1)), 1 / Double(steps))
    var bounds = [1]
    for step in 1..<steps {
      let bound = ToneScale.round(pow(ratio, Double(step)), digits)
      if bound > bounds[bounds.count - 1], bound <= most { bounds.append(bound) }
    }
    self.bounds = bounds
  }

  /// The nearest number of one such digit and zeros: 1, 2, 5, 10, 20, 50, …
  private static func round(_ value: Double, _ digits: [Int]) -> Int {
    var (best, unit) = (1, 1)
    while Double(unit) <= value * 2, unit < 1_000_000_000 {
      for digit in digits {
        let candidate = digit * unit
        if abs(log(Double(candidate) / value)) < abs(log(Double(best) / value)) {
          best = candidate
        }
      }
      unit *= 10
    }
    return best
  }

  /// The tone of a count; few steps take tones far from one another.
  func tone(of count: Int) -> Diagram.Tone {
    tone(atStep: max((bounds.lastIndex { $0 <= count } ?? 0), 0))
  }

  private func tone(atStep step: Int) -> Diagram.Tone {
    let last = Diagram.Tone.allCases.count - 1
    guard bounds.count > 1 else { return .middle }
    return Diagram.Tone(rawValue: step * last / (bounds.count - 1)) ?? .darkest
  }

  /// The scale as entries of a legend, the first with what is counted.
  ///
  /// - Parameters:
  ///   - most: the largest count.
  ///   - counts: what occurs, where steps that do not are to be left out; nil for all steps.
  ///   - language: the reader's language.
  ///   - unit: makes a phrase of a range, such as "1–2 firms in a cell".
  /// - Returns: an entry for each step.
  func legend(
    upTo most: Int, of counts: [Int]? = nil, _ language: Language, unit: (String) -> String
  ) -> [Diagram.LegendEntry] {
    let used = counts.map { counts in Set(counts.map { tone(of: $0) }) }
    let steps = bounds.indices.filter { used?.contains(tone(atStep: $0)) ?? true }
    return steps.map { step in
      let first = language.number(bounds[step])
      let last = step + 1 < bounds.count ? bounds[step + 1] - 1 : most
      let range = last <= bounds[step] ? first : "\(first)–\(language.number(last))"
      return .init(.tone(tone(atStep: step)), step == steps.first ? unit(range) : range)
    }
  }
}
