import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzWording

extension Lesson.Assumption: Worded {
  /// What comes about or not.
  public var phrase: Phrase {
    switch self {
    case .agreement:
      Phrase(
        de: "Aus einem vorgemerkten Partner wird eine Partnerschaft",
        en: "a shortlisted partner becomes a partnership")
    case .marketAccess:
      Phrase(
        de: "Ein gesuchter Markt wird mit dem Partner erschlossen",
        en: "a market sought is entered with the partner")
    case .complementShare:
      Phrase(
        de: "Anteil eines Bedarfs, den der Partner deckt",
        en: "share of a need that the partner meets")
    case .tradeShare:
      Phrase(
        de: "Anteil eines offenen Einkaufs, den der Partner gewinnt",
        en: "share of an open purchase that the partner wins")
    case .conversion:
      Phrase(
        de: "Aus einer Vermittlung wird ein Geschäft", en: "an introduction becomes business")
    case .introductionsPerContact:
      Phrase(
        de: "Anfragen um Vermittlung je Kontakt und Jahr",
        en: "requests for an introduction, a contact and year")
    case .survival:
      Phrase(
        de: "Eine Partnerschaft besteht ein weiteres Jahr",
        en: "a partnership lasts a further year")
    case .introducePartner: introduction(de: "Ein Partner vermittelt", en: "a partner introduces")
    case .introduceCustomerToSupplier:
      introduction(
        de: "Ein Kunde vermittelt an seinen Lieferanten",
        en: "a customer introduces to its supplier")
    case .introduceSupplierToCustomer:
      introduction(
        de: "Ein Lieferant vermittelt an seinen Kunden",
        en: "a supplier introduces to its customer")
    case .introduceCapital:
      introduction(
        de: "Kapitalgeber und Finanzierter vermitteln einander",
        en: "financier and financed introduce each other")
    case .introduceAcquaintance:
      introduction(de: "Ein Bekannter vermittelt", en: "an acquaintance introduces")
    }
  }

  private func introduction(de: String, en: String) -> Phrase {
    Phrase(de: de + ", bei mittlerem Vertrauen", en: en + ", at medium trust")
  }

  /// Whether it is the chance of something that comes about or not, rather than a share or a rate.
  var isChance: Bool {
    switch self {
    case .complementShare, .tradeShare, .introductionsPerContact: false
    default: true
    }
  }
}

extension Lesson {
  /// A chance in a word.
  enum Chance: String {
    case likely, possible, unlikely

    var phrase: Phrase {
      switch self {
      case .likely: Phrase(de: "wahrscheinlich", en: "likely")
      case .possible: Phrase(de: "möglich", en: "possible")
      case .unlikely: Phrase(de: "unwahrscheinlich", en: "unlikely")
      }
    }
  }

  /// The chance in a word: likely from one half, unlikely below one fifth.
  var chance: Chance {
    let mean = posterior.mean
    return mean >= 0.5 ? .likely : mean >= 0.2 ? .possible : .unlikely
  }

  /// What is believed now: of few outcomes a word with its range, of enough a figure.
  func after(_ language: Language) -> String {
    guard isGuess, assumption.isChance else { return figure(posterior, language) }
    return "\(chance.phrase(language)) (\(range(posterior, language)))"
  }

  /// A mean with its range.
  func figure(_ belief: Belief, _ language: Language) -> String {
    "\(value(belief.mean, language)) (\(range(belief, language)))"
  }

  private func range(_ belief: Belief, _ language: Language) -> String {
    let likely = belief.likely
    return "\(value(likely.lowerBound, language))–\(value(likely.upperBound, language))"
  }

  private func value(_ value: Double, _ language: Language) -> String {
    assumption == .introductionsPerContact
      ? language.number(value, digits: 3) : language.percent(value, digits: 0)
  }

  /// How many outcomes there are, and how many of them came about.
  func told(_ language: Language) -> String {
    guard tally.cases > 0 else { return Phrase(de: "keine", en: "none")(language) }
    let (yes, tried) = (
      language.number(tally.yes, digits: 1), language.number(tally.tried, digits: 1)
    )
    if assumption == .introductionsPerContact {
      return Phrase(
        de: "\(yes) in \(tried) Kontaktjahren", en: "\(yes) in \(tried) contact-years")(language)
    }
    return Phrase(de: "\(yes) von \(tried)", en: "\(yes) of \(tried)")(language)
  }

  /// Whether figures rest on it.
  func isUsed(in parameters: Parameters) -> Bool {
    tally.cases > 0 && parameters.isLearned(assumption.rawValue)
  }

  /// What figures rest on; nil for what no figure rests on.
  func used(in parameters: Parameters, _ language: Language) -> String? {
    guard let entry = Parameters.catalogue.first(where: { $0.name == assumption.rawValue }) else {
      return nil
    }
    if parameters.setByHand.contains(entry.name) {
      return Phrase(de: "von Hand", en: "set by hand")(language)
    }
    guard isUsed(in: parameters) else {
      return Phrase(de: "wie vorgegeben", en: "as assumed")(language)
    }
    return value(posterior.mean, language)
  }
}

extension Learning {
  /// Whether figures rest on outcomes.
  func headline(_ language: Language) -> String {
    let known = Phrase(
      de: outcomes == 1
        ? "ein Ergebnis Ihrer Anbahnungen" : "\(outcomes) Ergebnisse Ihrer Anbahnungen",
      en: outcomes == 1 ? "one outcome of your contacts" : "\(outcomes) outcomes of your contacts")
    if outcomes == 0 {
      return Phrase(
        de: "Noch lehrt kein Ergebnis etwas: Gerechnet wird mit den vorgegebenen Annahmen",
        en: "No outcome teaches anything yet: figures rest on what is assumed")(language)
    }
    if parameters.lessons.outcomes == 0 {
      return Phrase(
        de: "Gerechnet wird mit den vorgegebenen Annahmen, obwohl es \(known.german) gibt",
        en:
          "Figures rest on what is assumed, although \(known.english) \(outcomes == 1 ? "is" : "are") known"
      )(language)
    }
    return Phrase(
      de: "Gerechnet wird mit dem, was \(known.german) gelehrt \(outcomes == 1 ? "hat" : "haben")",
      en: "Figures rest on what \(known.english) \(outcomes == 1 ? "has" : "have") taught")(
        language)
  }

  /// How to read the table, and what was left out.
  var notes: [Phrase] {
    var notes = [
      Phrase(
        de: "In Klammern: zwischen diesen Enden liegt der Wert in 8 von 10 Fällen. Unter "
          + "\(Parameters.outcomesForFigure) Ergebnissen ist eine Aussicht nur ein Wort. Es zählt, "
          + "was versucht wurde; wo 90 Tage lang nichts geschah, kam nichts zustande.",
        en: "In brackets: the value lies between these ends in 8 of 10 cases. Under "
          + "\(Parameters.outcomesForFigure) outcomes a chance is no more than a word. What was "
          + "tried counts; where nothing happened for 90 days, nothing came about.")
    ]
    if mixedResults > 0 {
      notes.append(
        Phrase(
          de: "\(mixedResults) \(mixedResults == 1 ? "Ergebnis" : "Ergebnisse") in Euro "
            + "\(mixedResults == 1 ? "hat" : "haben") mehrere Quellen und "
            + "\(mixedResults == 1 ? "lehrt" : "lehren") deshalb keine einzelne Annahme.",
          en: "\(mixedResults) \(mixedResults == 1 ? "result" : "results") in euros "
            + "\(mixedResults == 1 ? "has" : "have") several sources and so "
            + "\(mixedResults == 1 ? "teaches" : "teach") no single assumption."))
    }
    return notes
  }
}

extension Parameters {
  /// That figures rest on outcomes, where they do.
  var lessonPhrase: Phrase? {
    let count = lessons.outcomes
    guard count > 0 else { return nil }
    return Phrase(
      de:
        "Gerechnet ist mit dem, was \(count) \(count == 1 ? "Ergebnis" : "Ergebnisse") bisheriger "
        + "Anbahnungen gelehrt \(count == 1 ? "hat" : "haben").",
      en: "Figures rest on what \(count) \(count == 1 ? "outcome" : "outcomes") of contacts so far "
        + "\(count == 1 ? "has" : "have") taught.")
  }
}
