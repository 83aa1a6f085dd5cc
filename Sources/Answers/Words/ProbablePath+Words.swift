public import PartnernetzGraphs
public import PartnernetzWording

extension ProbablePath {
  /// The chance that the introductions come about, as word and number: good from 30 %, low below 10 %.
  public var chancePhrase: Phrase { Chance.phrase(probability) }
}

/// A chance of an introduction in words.
package enum Chance {
  /// The chance as word and number: good from 30 %, low below 10 %.
  package static func phrase(_ probability: Double) -> Phrase {
    let (german, english) =
      probability >= 0.3
      ? ("gut", "good") : probability >= 0.1 ? ("mittel", "fair") : ("gering", "low")
    // A tenth of a percent would claim more than is known.
    func percent(_ language: Language) -> String { language.percent(probability, digits: 0) }
    return Phrase(
      de: "\(german) (etwa \(percent(.german)), geschätzt)",
      en: "\(english) (about \(percent(.english)), estimate)")
  }
}
