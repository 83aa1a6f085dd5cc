package import PartnernetzNetworks
package import PartnernetzPartnerships
import PartnernetzRecords
package import PartnernetzWording

extension GainReason {
  /// The fact as a sentence without a stop: who needs what, who has it, and what that brings a year.
  ///
  /// - Parameters:
  ///   - firm: who gains.
  ///   - partner: from whom.
  ///   - network: where both stand.
  /// - Returns: for instance “Hartwieser needs Digitalisierung for €127,000, Orlmann offers it:
  ///   €21,000”.
  package func phrase(of firm: Int32, from partner: Int32, in network: Network) -> Phrase {
    let telling = Telling(
      own: network.shortName(firm), other: network.shortName(partner), network: network,
      german: Language.german.roundedEuros(worth), english: Language.english.roundedEuros(worth))
    return switch fact {
    case .market(let market, let target, let isCut): telling.market(market, target, isCut)
    case .need(let capability, let value, let isCut): telling.need(capability, value, isCut)
    case .savedAdvertising(let customers): telling.savedAdvertising(customers)
    case .referredCustomers(let customers): telling.referredCustomers(customers)
    case .sale(let capability, let amount): telling.sale(capability, amount)
    case .purchase(let capability, let amount): telling.purchase(capability, amount)
    case .capital(let kind, let amount, let isTaken): telling.capital(kind, amount, isTaken)
    }
  }
}

/// Who gains, from whom and how much, as each sentence about it names them.
private struct Telling {
  let own: String
  let other: String
  let network: Network
  /// What the fact brings, written in German and in English.
  let german: String
  let english: String

  func market(_ market: Int32, _ target: EuroPerYear?, _ isCut: Bool) -> Phrase {
    let name = network.markets.names[Int(market)]
    let limit =
      isCut
      ? Phrase(
        de: " (begrenzt durch das Geschäft, das \(other) dort hat)",
        en: " (limited by the business that \(other) has there)") : Phrase(de: "", en: "")
    let aim = amount(target, de: ", Ziel ", en: ", target ")
    return Phrase(
      de: "\(own) sucht Kunden: \(name)\(aim.german); "
        + "\(other) ist dort: \(german)\(limit.german)",
      en: "\(own) seeks customers: \(name)\(aim.english); "
        + "\(other) is there: \(english)\(limit.english)")
  }

  func need(_ capability: Int32, _ value: EuroPerYear?, _ isCut: Bool) -> Phrase {
    let name = network.capabilities.names[Int(capability)]
    let limit =
      isCut
      ? Phrase(
        de: " (begrenzt auf das, was \(other) leisten kann)",
        en: " (limited to what \(other) can spare)") : Phrase(de: "", en: "")
    let worth = amount(value, de: " für ", en: " worth ")
    return Phrase(
      de: "\(own) braucht \(name)\(worth.german), \(other) bietet das: "
        + "\(german)\(limit.german)",
      en: "\(own) needs \(name)\(worth.english); \(other) offers it: "
        + "\(english)\(limit.english)")
  }

  func savedAdvertising(_ customers: Double) -> Phrase {
    Phrase(
      de: "Empfehlungen von \(other) ersparen \(own) Werbung "
        + "(\(count(customers, .german)) im Jahr): \(german)",
      en: "Referrals by \(other) save \(own) advertising "
        + "(\(count(customers, .english)) a year): \(english)")
  }

  func referredCustomers(_ customers: Double) -> Phrase {
    Phrase(
      de: "Zusätzliche Kunden für \(own) durch Empfehlungen von \(other) "
        + "(\(count(customers, .german)) im Jahr): \(german) Deckungsbeitrag",
      en: "More customers for \(own) through referrals by \(other) "
        + "(\(count(customers, .english)) a year): \(english) margin")
  }

  func sale(_ capability: Int32, _ amount: EuroPerYear) -> Phrase {
    let name = network.capabilities.names[Int(capability)]
    return Phrase(
      de: "\(other) kauft bei \(own) zusätzlich \(name) für "
        + "\(Language.german.roundedEuros(amount)): \(german) Deckungsbeitrag",
      en: "\(other) buys more \(name) from \(own), "
        + "\(Language.english.roundedEuros(amount)): \(english) margin")
  }

  func purchase(_ capability: Int32, _ amount: EuroPerYear) -> Phrase {
    let name = network.capabilities.names[Int(capability)]
    return Phrase(
      de: "\(own) kauft \(name) für \(Language.german.roundedEuros(amount)) bei \(other) "
        + "günstiger ein: \(german)",
      en: "\(own) buys \(name) for \(Language.english.roundedEuros(amount)) at \(other) "
        + "at a better price: \(english)")
  }

  func capital(_ kind: CapitalEntry.Kind, _ amount: Double, _ isTaken: Bool) -> Phrase {
    let (giver, taker) = isTaken ? (other, own) : (own, other)
    return Phrase(
      de: "\(giver) gibt \(taker) Kapital (\(kind.phrase.german), "
        + "\(Language.german.roundedEuros(amount))); das bringt \(own) \(german)",
      en: "\(giver) gives \(taker) capital (\(kind.phrase.english), "
        + "\(Language.english.roundedEuros(amount))), which brings \(own) \(english)")
  }

  /// An amount behind its word; nothing where it is unknown.
  private func amount(_ value: EuroPerYear?, de: String, en: String) -> Phrase {
    guard let value else { return Phrase(de: "", en: "") }
    return Phrase(
      de: de + Language.german.euros(value), en: en + Language.english.euros(value))
  }

  /// How many customers, not more exactly than an estimate is.
  private func count(_ customers: Double, _ language: Language) -> String {
    if customers < 0.95 {
      return Phrase(de: "weniger als ein Kunde", en: "fewer than one customer")(language)
    }
    let number = language.number(customers.rounded())
    let isOne = customers.rounded() == 1
    return Phrase(
      de: "etwa \(number) \(isOne ? "Kunde" : "Kunden")",
      en: "about \(number) \(isOne ? "customer" : "customers")")(language)
  }
}

extension GainModel {
  /// Why a firm gains from a partner, the largest euro first; what is less than a hundredth of it all
  /// stands in one line with what the partnership costs, so that the lines add up to the gain.
  package func reasonPhrases(of firm: Int32, from partner: Int32, atMost most: Int = .max)
    -> [Phrase]
  {
    let reasons = reasons(of: firm, from: partner)
    let all = reasons.reduce(0) { $0 + $1.worth }
    let told = reasons.filter { $0.worth >= 0.01 * all }.prefix(most)
    let rest = gain(of: firm, from: partner).net - told.reduce(0) { $0 + $1.worth }
    let phrases = told.map { $0.phrase(of: firm, from: partner, in: network) }
    guard !told.isEmpty, rest.magnitude >= 1 else { return phrases }
    let name = network.shortName(firm)
    let (german, english) = (
      Language.german.roundedEuros(rest), Language.english.roundedEuros(rest)
    )
    return phrases + [
      told.count == reasons.count
        ? Phrase(
          de: "Aufbau, Pflege und Risiken für \(name): \(german)",
          en: "Set-up, upkeep and risks for \(name): \(english)")
        : rest < 0
          ? Phrase(
            de:
              "Aufbau, Pflege und Risiken für \(name), kleinere Vorteile gegengerechnet: \(german)",
            en: "Set-up, upkeep and risks for \(name), net of smaller gains: \(english)")
          : Phrase(
            de: "Weiterer Nutzen für \(name) nach Aufbau, Pflege und Risiken: \(german)",
            en: "Further gain for \(name) after set-up, upkeep and risks: \(english)")
    ]
  }
}
