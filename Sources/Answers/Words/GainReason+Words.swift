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
    let (own, other) = (network.shortName(firm), network.shortName(partner))
    func money(_ value: Double, _ language: Language) -> String { language.roundedEuros(value) }
    func target(_ value: Double?, _ language: Language, _ german: String, _ english: String)
      -> String
    {
      value.map {
        Phrase(
          de: "\(german)\(language.euros($0))", en: "\(english)\(language.euros($0))")(language)
      } ?? ""
    }
    let (german, english) = (money(worth, .german), money(worth, .english))
    switch fact {
    case .market(let market, let aim, let isCut):
      let name = network.markets.names[Int(market)]
      let limit =
        isCut
        ? Phrase(
          de: " (begrenzt durch das Geschäft, das \(other) dort hat)",
          en: " (limited by the business that \(other) has there)") : Phrase(de: "", en: "")
      return Phrase(
        de: "\(own) sucht Kunden: \(name)\(target(aim, .german, ", Ziel ", "")); "
          + "\(other) ist dort: \(german)\(limit.german)",
        en: "\(own) seeks customers: \(name)\(target(aim, .english, "", ", target ")); "
          + "\(other) is there: \(english)\(limit.english)")
    case .need(let capability, let value, let isCut):
      let name = network.capabilities.names[Int(capability)]
      let limit =
        isCut
        ? Phrase(
          de: " (begrenzt auf das, was \(other) leisten kann)",
          en: " (limited to what \(other) can spare)") : Phrase(de: "", en: "")
      return Phrase(
        de: "\(own) braucht \(name)\(target(value, .german, " für ", "")), \(other) bietet das: "
          + "\(german)\(limit.german)",
        en: "\(own) needs \(name)\(target(value, .english, "", " worth ")); \(other) offers it: "
          + "\(english)\(limit.english)")
    case .savedAdvertising(let customers):
      return Phrase(
        de: "Empfehlungen von \(other) ersparen \(own) Werbung "
          + "(\(count(customers, .german)) im Jahr): \(german)",
        en: "Referrals by \(other) save \(own) advertising "
          + "(\(count(customers, .english)) a year): \(english)")
    case .referredCustomers(let customers):
      return Phrase(
        de: "Zusätzliche Kunden für \(own) durch Empfehlungen von \(other) "
          + "(\(count(customers, .german)) im Jahr): \(german) Deckungsbeitrag",
        en: "More customers for \(own) through referrals by \(other) "
          + "(\(count(customers, .english)) a year): \(english) margin")
    case .sale(let capability, let amount):
      let name = network.capabilities.names[Int(capability)]
      return Phrase(
        de: "\(other) kauft bei \(own) zusätzlich \(name) für \(money(amount, .german)): "
          + "\(german) Deckungsbeitrag",
        en: "\(other) buys more \(name) from \(own), \(money(amount, .english)): \(english) margin")
    case .purchase(let capability, let amount):
      let name = network.capabilities.names[Int(capability)]
      return Phrase(
        de: "\(own) kauft \(name) für \(money(amount, .german)) bei \(other) günstiger ein: "
          + "\(german)",
        en: "\(own) buys \(name) for \(money(amount, .english)) at \(other) at a better price: "
          + "\(english)")
    case .capital(let kind, let amount, let isTaken):
      let (giver, taker) = isTaken ? (other, own) : (own, other)
      return Phrase(
        de: "\(giver) gibt \(taker) Kapital (\(kind.phrase.german), "
          + "\(money(amount, .german))); das bringt \(own) \(german)",
        en: "\(giver) gives \(taker) capital (\(kind.phrase.english), "
          + "\(money(amount, .english))), which brings \(own) \(english)")
    }
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
    guard !told.isEmpty, abs(rest) >= 1 else { return phrases }
    let name = network.shortName(firm)
    let (german, english) = (
      Language.german.roundedEuros(rest), Language.english.roundedEuros(rest)
    )
    return phrases + [
      told.count == reasons.count
        ? Phrase(
          de: "Aufbau, Pflege und Risiken für \(name): \(german)",
          en: "Set-up, upkeep and risks for \(name): \(english)")
        : Phrase(
          de: "Alles Übrige für \(name), Aufbau, Pflege und Risiken abgezogen: \(german)",
          en: "All else for \(name), less set-up, upkeep and risks: \(english)")
    ]
  }
}
