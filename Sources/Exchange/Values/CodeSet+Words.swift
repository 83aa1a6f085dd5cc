import PartnernetzRecords

extension Catalogue.CodeSet {
  /// The words that its cells may hold, with the values that they name.
  var words: Vocabulary<Catalogue.Value> {
    switch self {
    case .yesNo: Vocabulary(Words.yesNo)
    case .netGross: Vocabulary(Words.isGross)
    case .linkKind: Vocabulary(Words.linkKind)
    case .needMode: Vocabulary(Words.needMode)
    case .marketRole: Vocabulary(Words.marketRole)
    case .capitalRole: Vocabulary(Words.capitalRole)
    case .capitalKind: Vocabulary(Words.capitalKind)
    case .visibility: Vocabulary(Words.visibility)
    case .contactState: Vocabulary(Words.contactState)
    case .contactReason: Vocabulary(Words.contactReason)
    case .trustScale: Vocabulary(Words.isFiveSteps)
    }
  }
}

extension Vocabulary where Value == Catalogue.Value {
  /// The same words for values of the catalogue.
  fileprivate init<Typed: CatalogueValue>(_ words: Vocabulary<Typed>) {
    self.init(words.entries.map { ($0.value.catalogued, $0.words) })
  }
}
