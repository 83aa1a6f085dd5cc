public import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzWording

extension MissingInput {
  /// The figure as a question that takes a minute, with the market or capability that it is about.
  public func question(in network: Network) -> Phrase {
    let market = isAboutMarket ? network.markets.names[Int(code)] : ""
    let skill = isAboutCapability ? network.capabilities.names[Int(code)] : ""
    return switch kind {
    case .revenue:
      Phrase(de: "Wie hoch war der letzte Jahresumsatz?", en: "What was the last year's revenue?")
    case .margin:
      Phrase(
        de: "Wie viel Prozent des Umsatzes bleiben als Deckungsbeitrag?",
        en: "What percentage of revenue is left as margin?")
    case .purchases:
      Phrase(
        de: "Wie viel Prozent des Umsatzes gehen in den Einkauf?",
        en: "What percentage of revenue goes into purchases?")
    case .acquisitionCost:
      Phrase(
        de: "Was kostet es, einen Kunden zu gewinnen?", en: "What does it cost to win a customer?")
    case .plannedCustomers:
      Phrase(
        de: "Wie viele Kunden gewinnen Sie im Jahr durch Werbung?",
        en: "How many customers a year does advertising win?")
    case .roomCustomers:
      Phrase(
        de: "Wie viele weitere Kunden im Jahr könnten Sie bedienen?",
        en: "How many more customers a year could you serve?")
    case .customerValue:
      Phrase(
        de: "Was bringt ein neuer Kunde im Jahr?", en: "What does a new customer bring a year?")
    case .knowledge:
      Phrase(
        de: "Wie sehr lebt das Geschäft von eigenem Wissen (0 bis 100 %)?",
        en: "How much does the business live on its own knowledge (0 to 100%)?")
    case .presence:
      Phrase(
        de: "Wie stark sind Sie im Markt „\(market)“ (0 bis 100 %)?",
        en: "How strong are you in the market “\(market)” (0 to 100%)?")
    case .contacts:
      Phrase(
        de: "Wie viele Kontakte haben Sie im Markt „\(market)“?",
        en: "How many contacts do you have in the market “\(market)”?")
    case .target:
      Phrase(
        de: "Was soll der Markt „\(market)“ im Jahr bringen?",
        en: "What is the market “\(market)” to bring a year?")
    case .level:
      Phrase(
        de: "Wie gut sind Sie in „\(skill)“ (0 bis 100 %)?",
        en: "How good are you at “\(skill)” (0 to 100%)?")
    case .spareCapacity:
      Phrase(
        de: "Für wie viel Euro im Jahr könnten Sie „\(skill)“ zusätzlich liefern?",
        en: "“\(skill)” worth how many euros a year could you deliver in addition?")
    case .needValue:
      Phrase(
        de: "Wie viel Euro im Jahr ist es Ihnen wert, dass Ihr Bedarf „\(skill)“ gedeckt ist?",
        en: "How many euros a year is it worth to you that your need “\(skill)” is met?")
    case .needVolume:
      Phrase(
        de: "Für wie viel Euro im Jahr kaufen Sie „\(skill)“?",
        en: "For how many euros a year do you buy “\(skill)”?")
    }
  }

  private var isAboutMarket: Bool {
    switch kind {
    case .presence, .contacts, .target: true
    default: false
    }
  }

  private var isAboutCapability: Bool {
    switch kind {
    case .level, .spareCapacity, .needValue, .needVolume: true
    default: false
    }
  }

  /// What the figure is about: a market's or capability's name; nil where it is about the firm.
  public func subject(in network: Network) -> String? {
    isAboutMarket
      ? network.markets.names[Int(code)]
      : isAboutCapability ? network.capabilities.names[Int(code)] : nil
  }
}
