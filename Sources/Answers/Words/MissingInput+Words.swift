public import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzWording

extension MissingInput {
  /// The figure as a question that takes a minute, with the market or capability that it is about.
  public func question(in network: Network) -> Phrase {
    kind.question(about: subject(in: network) ?? "")
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

extension MissingInput.Kind {
  /// The question, with the name of the market or capability that it is about.
  fileprivate func question(about name: String) -> Phrase {
    switch self {
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
        de: "Wie stark sind Sie im Markt „\(name)“ (0 bis 100 %)?",
        en: "How strong are you in the market “\(name)” (0 to 100%)?")
    case .contacts:
      Phrase(
        de: "Wie viele Kontakte haben Sie im Markt „\(name)“?",
        en: "How many contacts do you have in the market “\(name)”?")
    case .target:
      Phrase(
        de: "Was soll der Markt „\(name)“ im Jahr bringen?",
        en: "What is the market “\(name)” to bring a year?")
    case .level:
      Phrase(
        de: "Wie gut sind Sie in „\(name)“ (0 bis 100 %)?",
        en: "How good are you at “\(name)” (0 to 100%)?")
    case .spareCapacity:
      Phrase(
        de: "Für wie viel Euro im Jahr könnten Sie „\(name)“ zusätzlich liefern?",
        en: "“\(name)” worth how many euros a year could you deliver in addition?")
    case .needValue:
      Phrase(
        de: "Wie viel Euro im Jahr ist es Ihnen wert, dass Ihr Bedarf „\(name)“ gedeckt ist?",
        en: "How many euros a year is it worth to you that your need “\(name)” is met?")
    case .needVolume:
      Phrase(
        de: "Für wie viel Euro im Jahr kaufen Sie „\(name)“?",
        en: "For how many euros a year do you buy “\(name)”?")
    }
  }
}
