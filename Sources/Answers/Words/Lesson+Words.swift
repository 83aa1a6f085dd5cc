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

  /// Whether it is the chance of an introduction.
  var isIntroduction: Bool { Parameters.introductions.contains { $0.base == rawValue } }

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

    /// Likely from one half, unlikely below one fifth.
    init(_ share: Double) {
      self = share >= 0.5 ? .likely : share >= 0.2 ? .possible : .unlikely
    }

    var phrase: Phrase {
      switch self {
      case .likely: Phrase(de: "wahrscheinlich", en: "likely")
      case .possible: Phrase(de: "möglich", en: "possible")
      case .unlikely: Phrase(de: "unwahrscheinlich", en: "unlikely")
      }
    }
  }

  /// The chance in a word.
  var chance: Chance { Chance(posterior.estimate) }

  /// What is believed now: of few outcomes a word with its range, of enough a figure.
  func after(_ language: Language) -> String {
    guard isGuess, assumption.isChance else { return figure(posterior, language) }
    return chance.phrase(language) + range(posterior, language)
  }

  /// What figures rest on, with its range.
  func figure(_ belief: Belief, _ language: Language) -> String {
    value(belief.estimate, language) + range(belief, language)
  }

  /// The range in brackets; nothing where both ends are told alike, as of what was set by hand.
  private func range(_ belief: Belief, _ language: Language) -> String {
    let likely = belief.likely
    let (low, high) = (value(likely.lowerBound, language), value(likely.upperBound, language))
    return low == high ? "" : " (\(low)–\(high))"
  }

  private func value(_ value: Double, _ language: Language) -> String {
    assumption == .introductionsPerContact
      ? language.number(value, digits: 3) : language.percent(value, digits: 0)
  }

  /// How much was tried; of a share no less than came about, for a partner that is half present is half a
  /// trial, and may bring all.
  var tried: Double {
    assumption == .introductionsPerContact ? tally.tried : max(tally.tried, tally.yes)
  }

  /// How many outcomes there are, and how many of them came about.
  func told(_ language: Language) -> String {
    guard tally.cases > 0 else { return Phrase(de: "keine", en: "none")(language) }
    let (yes, tried) = (language.number(tally.yes, digits: 1), language.number(tried, digits: 1))
    if assumption == .introductionsPerContact {
      return Phrase(
        de: "\(yes) in \(tried) Kontaktjahren", en: "\(yes) in \(tried) contact-years")(language)
    }
    return Phrase(de: "\(yes) von \(tried)", en: "\(yes) of \(tried)")(language)
  }

  /// Whether figures rest on it; introductions of one kind teach of the others, too.
  func isUsed(in parameters: Parameters) -> Bool { parameters.isLearned(assumption.rawValue) }

  /// What figures rest on, of introductions at medium trust; nil for what no figure rests on.
  func used(in parameters: Parameters, _ language: Language) -> String? {
    guard let entry = Parameters.catalogue.first(where: { $0.name == assumption.rawValue }) else {
      return nil
    }
    if parameters.isByHand(entry.name) {
      return Phrase(de: "von Hand", en: "set by hand")(language)
    }
    guard isUsed(in: parameters) else {
      return Phrase(de: "wie vorgegeben", en: "as assumed")(language)
    }
    return value(
      assumption.isIntroduction ? posterior.estimate : entry.value(parameters), language)
  }
}
