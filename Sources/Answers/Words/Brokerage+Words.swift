public import PartnernetzPartnerships
public import PartnernetzWording

extension Brokerage {
  /// What a firm's place between others means for it; nil for a firm without partners.
  ///
  /// - SeeAlso: F21.
  public func sentence(for firm: Int32) -> Phrase? {
    let place = Int(firm)
    guard let constraint = constraint[place] else { return nil }
    func text(_ language: Language) -> [String] {
      [
        language.number(partners[place]), language.fixed(effectiveSize[place], digits: 1),
        language.fixed(constraint, digits: 2), share(language),
        language.number(partnersOutside[place]),
      ]
    }
    // A share from a sample is no more exact than its error.
    func share(_ language: Language) -> String {
      guard betweennessError > 0 else { return language.percent(betweenness[place]) }
      let isSmall = betweenness[place] < betweennessError
      let told = betweenness[place] + (isSmall ? betweennessError : 0)
      let text = language.percent((told * 1000).rounded() / 1000)
      return isSmall
        ? Phrase(de: "weniger als \(text)", en: "less than \(text)")(language)
        : Phrase(de: "etwa \(text)", en: "about \(text)")(language)
    }
    let (de, en) = (text(.german), text(.english))
    return Phrase(
      de:
        "Vermittlung: \(de[0]) Partner, so viel wie \(de[1]), die sich nicht kennen (Bindung nach "
        + "Burt \(de[2])); davon in anderen Kreisen \(de[4]); \(de[3]) der kürzesten Wege anderer "
        + "führen hierüber.",
      en: "Brokerage: partners \(en[0]), as good as \(en[1]) who do not know each other (Burt's "
        + "constraint \(en[2])); in other circles \(en[4]); \(en[3]) of the shortest paths of "
        + "others lead over it.")
  }
}
