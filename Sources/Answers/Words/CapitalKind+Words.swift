public import PartnernetzRecords
public import PartnernetzWording

extension CapitalEntry.Kind: Worded {
  /// What the form of capital is called.
  public var phrase: Phrase {
    switch self {
    case .equity: Phrase(de: "Beteiligung", en: "equity")
    case .loan: Phrase(de: "Darlehen", en: "loan")
    case .grant: Phrase(de: "Zuschuss", en: "grant")
    case .guarantee: Phrase(de: "Bürgschaft", en: "guarantee")
    }
  }

  /// The form that a capital link says it consists in; nil where it says something else.
  init?(what text: String) { self.init(rawValue: text.lowercased()) }
}
