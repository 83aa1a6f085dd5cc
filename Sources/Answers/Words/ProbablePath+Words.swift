public import PartnernetzGraphs
public import PartnernetzWording

extension ProbablePath {
  /// The chance that the introductions come about, as word and number: good from 30 %, low below 10 %.
  public var chancePhrase: Phrase { Chance.phrase(probability) }

  /// Whether anybody should be asked: a direct link needs nobody.
  package var isWorthAsking: Bool {
    intermediates.isEmpty || Chance.isWorthAsking(probability)
  }
}

/// A chance of an introduction in words.
package enum Chance {
  /// The chance below which nobody walks a route.
  private static let least = 0.01

  /// Whether a route with such a chance is worth a request.
  package static func isWorthAsking(_ probability: Double) -> Bool { probability >= least }

  /// Whether it is more than low: what is printed for others to act on.
  package static func isFair(_ probability: Double) -> Bool { probability >= 0.1 }

  /// How good it is, in a word.
  static func word(_ probability: Double) -> Phrase {
    probability >= 0.3
      ? Phrase(de: "gut", en: "good")
      : isFair(probability) ? Phrase(de: "mittel", en: "fair") : Phrase(de: "gering", en: "low")
  }

  /// The chance as a table has it, e.g. `fair (15%)`.
  static func short(_ probability: Double, _ language: Language) -> String {
    let percent =
      isWorthAsking(probability)
      ? language.percent(probability, digits: 0) : almostNothing(language)
    return "\(word(probability)(language)) (\(percent))"
  }

  /// Digits of less would claim more than is known.
  private static let almostNothing = Phrase(
    de: "unter \(Language.german.percent(least, digits: 0))",
    en: "under \(Language.english.percent(least, digits: 0))")

  /// The same as a sentence has it.
  package static func phrase(_ probability: Double) -> Phrase {
    let (german, english) = (word(probability).german, word(probability).english)
    guard isWorthAsking(probability) else {
      return Phrase(
        de: "\(german) (\(almostNothing.german), geschätzt)",
        en: "\(english) (\(almostNothing.english), estimate)")
    }
    // A tenth of a percent would claim more than is known.
    func percent(_ language: Language) -> String { language.percent(probability, digits: 0) }
    return Phrase(
      de: "\(german) (etwa \(percent(.german)), geschätzt)",
      en: "\(english) (about \(percent(.english)), estimate)")
  }
}
