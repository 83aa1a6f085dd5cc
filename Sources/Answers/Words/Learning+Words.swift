import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension Learning {
  /// Whether figures rest on outcomes.
  func headline(_ language: Language) -> String {
    if let lessons = parameters.lessons.phrase { return lessons(language) }
    if contacts == 0 {
      return Phrase(
        de: "Noch lehrt kein Ergebnis etwas: Gerechnet wird mit den vorgegebenen Annahmen",
        en: "No outcome teaches anything yet: figures rest on what is assumed")(language)
    }
    return Phrase(
      de: "Gerechnet wird mit den vorgegebenen Annahmen, obwohl "
        + (contacts == 1
          ? "eine Ihrer Anbahnungen etwas lehrt" : "\(contacts) Ihrer Anbahnungen etwas lehren"),
      en: "Figures rest on what is assumed, although "
        + (contacts == 1
          ? "one of your contacts teaches something"
          : "\(contacts) of your contacts teach something"))(language)
  }

  /// How to read the table, and what was left out.
  var notes: [Phrase] {
    [
      Phrase(
        de: "In Klammern: zwischen diesen Enden liegt der Wert in 8 von 10 Fällen. Unter "
          + "\(Parameters.outcomesForFigure) Ergebnissen ist eine Aussicht nur ein Wort. Es zählt, "
          + "was versucht wurde; wo 90 Tage lang nichts geschah, kam nichts zustande.",
        en: "In brackets: the value lies between these ends in 8 of 10 cases. Under "
          + "\(Parameters.outcomesForFigure) outcomes a chance is no more than a word. What was "
          + "tried counts; where nothing happened for 90 days, nothing came about.")
    ]
      + SilentResult.allCases.compactMap { why in
        silentResults[why].map { why.note($0) }
      }
  }
}

extension SilentResult {
  /// That so many results in euros teach nothing, and why.
  fileprivate func note(_ count: Int) -> Phrase {
    let isOne = count == 1
    let results = Phrase(
      de: isOne ? "Ein Ergebnis in Euro" : "\(count) Ergebnisse in Euro",
      en: isOne ? "One result in euros" : "\(count) results in euros")
    let why =
      switch self {
      case .mixed:
        Phrase(
          de: isOne
            ? "hat mehrere Quellen und lehrt deshalb keine einzelne Annahme."
            : "haben mehrere Quellen und lehren deshalb keine einzelne Annahme.",
          en: isOne
            ? "has several sources and so teaches no single assumption."
            : "have several sources and so teach no single assumption.")
      case .untested:
        Phrase(
          de: (isOne ? "stammt" : "stammen")
            + " vor allem aus Empfehlungsgeschäft, Kapital oder günstigerem Einkauf: Daran lässt sich "
            + "keine Annahme prüfen.",
          en: (isOne ? "comes" : "come")
            + " mainly from referral business, capital or cheaper purchases: no assumption can be "
            + "tested by that.")
      case .unexpected:
        Phrase(
          de: (isOne ? "betrifft ein Paar, von dem" : "betreffen Paare, von denen")
            + " nach den Angaben kein Nutzen zu erwarten war. Fragen Sie die Unternehmen, wie es dazu "
            + "kam, und ergänzen Sie ihre Angaben.",
          en: (isOne ? "is about a pair" : "are about pairs")
            + " for which no gain was to be expected from the data. Ask the firms how it came about, "
            + "and complete their data.")
      }
    return Phrase(
      de: results.german + " " + why.german, en: results.english + " " + why.english)
  }
}

extension Lessons {
  /// That figures rest on outcomes, where they do, as a heading.
  fileprivate var phrase: Phrase? {
    guard contacts > 0 else { return nil }
    return Phrase(
      de: "Gerechnet wird mit dem, was "
        + (contacts == 1
          ? "eine Ihrer Anbahnungen gelehrt hat" : "\(contacts) Ihrer Anbahnungen gelehrt haben"),
      en: "Figures rest on what "
        + (contacts == 1
          ? "one of your contacts has taught" : "\(contacts) of your contacts have taught"))
  }
}

extension Parameters {
  /// That figures rest on outcomes, where they do, as a sentence.
  var lessonPhrase: Phrase? {
    lessons.phrase.map { Phrase(de: $0.german + ".", en: $0.english + ".") }
  }
}
