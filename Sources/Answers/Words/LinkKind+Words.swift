public import PartnernetzNetworks
public import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension LinkKind: Worded {
  /// What the kind is called, e.g. for a legend.
  public var phrase: Phrase {
    switch self {
    case .supplier: Phrase(de: "Lieferant", en: "supplier")
    case .customer: Phrase(de: "Kunde", en: "customer")
    case .capital: Phrase(de: "Kapitalgeber", en: "capital provider")
    case .partner: Phrase(de: "Partner", en: "partner")
    case .acquaintance: Phrase(de: "bekannt", en: "acquaintance")
    case .competitor: Phrase(de: "Wettbewerber", en: "competitor")
    }
  }
}

extension Reconciliation.Outcome: Worded {
  /// How the two sides' figures agree.
  public var phrase: Phrase {
    switch self {
    case .oneSided: Phrase(de: "Angabe nur von einer Seite", en: "stated by one side only")
    case .consistent: Phrase(de: "beide Seiten stimmen überein", en: "both sides agree")
    case .deviating: Phrase(de: "die Angaben weichen ab", en: "the figures deviate")
    case .conflict:
      Phrase(de: "die Angaben widersprechen sich", en: "the figures contradict each other")
    case .vatMismatch:
      Phrase(
        de: "eine Seite nennt brutto, die andere netto", en: "one side says gross, the other net")
    }
  }
}

extension Concentration.Level: Worded {
  /// How serious a dependence is.
  public var phrase: Phrase {
    switch self {
    case .low: Phrase(de: "gering", en: "low")
    case .notable: Phrase(de: "erhöht", en: "raised")
    case .high: Phrase(de: "hoch", en: "high")
    case .critical: Phrase(de: "kritisch", en: "critical")
    }
  }
}
