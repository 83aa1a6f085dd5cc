public import PartnernetzGraphs
public import PartnernetzWording

extension ProbablePath {
  /// The chance that the introductions come about, as word and number: good from 30 %, low below 10 %.
  public var chancePhrase: Phrase { Chance.phrase(probability) }
}

/// A chance of an introduction in words.
package enum Chance {
  /// How good it is, in a word.
  static func word(_ probability: Double) -> Phrase {
    probability >= 0.3
      ? Phrase(de: "gut", en: "good")
      : probability >= 0.1 ? Phrase(de: "mittel", en: "fair") : Phrase(de: "gering", en: "low")
  }

  /// The chance as a table has it, e.g. `fair (15%)`.
  static func short(_ probability: Double, _ language: Language) -> String {
    "\(word(probability)(language)) (\(language.percent(probability, digits: 0)))"
  }

  /// The same as a sentence has it.
  package static func phrase(_ probability: Double) -> Phrase {
    let (german, english) = (word(probability).german, word(probability).english)
    // A tenth of a percent would claim more than is known.
    func percent(_ language: Language) -> String { language.percent(probability, digits: 0) }
    return Phrase(
      de: "\(german) (etwa \(percent(.german)), geschätzt)",
      en: "\(english) (about \(percent(.english)), estimate)")
  }
}
