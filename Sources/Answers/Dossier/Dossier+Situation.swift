import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Dossier {
  /// Names that a sentence lists at most.
  static let mostNames = 3

  /// Where the member stands, fact by fact.
  func facts(_ language: Language) -> [DossierSheet.Fact] {
    func fact(_ german: String, _ english: String, _ text: Phrase?) -> DossierSheet.Fact? {
      text.map { .init(label: Phrase(de: german, en: english)(language), text: $0(language)) }
    }
    return [
      fact("Partnerplan", "Partner plan", planned),
      fact("Unternehmen", "Firm", profile),
      fact("Stärken", "Strengths", strengths),
      fact("Beziehungen", "Links", relations),
      fact("Abhängigkeit", "Dependence", dependence),
      fact("Empfehlungen", "Introductions", introductions),
    ].compactMap(\.self)
  }

  /// Whom the association's plan gives the member.
  private var planned: Phrase? {
    published.map { planned, day in
      let shown = Set(partners.map(\.firm))
      let names = planned.map { network.name($0) }
      let missing = planned.filter { !shown.contains($0) }.map { network.shortName($0) }
      let rest =
        missing.isEmpty
        ? Phrase(de: "", en: "")
        : Phrase(
          de: " Unten fehlt \(Language.german.list(missing)): Wie es damit weitergeht, sagt "
            + "Ihnen der Verband.",
          en: " Not listed below: \(Language.english.list(missing)); the association tells you how "
            + "that goes on.")
      return Phrase(
        de: "Der Verband schlägt Ihnen \(Language.german.list(names)) vor (Plan vom "
          + "\(day.spoken(.german))).\(rest.german)",
        en: "The association suggests \(Language.english.list(names)) to you (plan of "
          + "\(day.spoken(.english))).\(rest.english)")
    }
  }

  private var profile: Phrase? {
    let own = network.firm(firm)
    func parts(_ language: Language) -> String {
      [
        own.ownTrade ?? own.industry?.sectionName(language), own.town ?? own.region,
        own.employees.map { language.employees($0) },
        own.revenue.map {
          Phrase(
            de: "\(language.roundedEuros($0.euros)) Umsatz",
            en: "\(language.roundedEuros($0.euros)) revenue")(language)
        },
      ].compactMap(\.self).joined(separator: ", ").capitalizedFirst
    }
    guard !parts(.german).isEmpty else {
      return Phrase(
        de: "Branche, Ort und Größe Ihres Unternehmens kennen wir noch nicht.",
        en: "We do not know your industry, town and size yet.")
    }
    return Phrase(de: parts(.german).sentence, en: parts(.english).sentence)
  }

  private var strengths: Phrase? {
    let offers = network.strengths[firm].sorted {
      ($1.level ?? 0, $0.capability) < ($0.level ?? 0, $1.capability)
    }.map { network.capabilities.names[Int($0.capability)] }
    let markets = network.served[firm].sorted {
      ($1.presence ?? 0, $0.market) < ($0.presence ?? 0, $1.market)
    }.map { network.markets.names[Int($0.market)] }
    let parts = [
      offers.isEmpty
        ? nil
        : Dossier.listed(offers, most: 3, oneMore: "ein weiteres Angebot") {
          Phrase(de: "Sie bieten \($0).", en: "You offer \($1).")
        },
      markets.isEmpty
        ? nil
        : Dossier.listed(markets, most: 2, oneMore: "ein weiterer") {
          Phrase(de: "Ihre Märkte: \($0).", en: "Your markets: \($1).")
        },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return Phrase(
      de: parts.map(\.german).joined(separator: " "),
      en: parts.map(\.english).joined(separator: " "))
  }

  private var relations: Phrase {
    let partners = links.filter { $0.kind != .competitor }.map {
      $0.source == firm ? $0.target : $0.source
    }
    let distinct = Set(partners).sorted()
    guard !distinct.isEmpty else {
      return Phrase(
        de: "Sie haben uns noch keine Ihrer Beziehungen im Verband genannt.",
        en: "You have not told us of any of your links in the association yet.")
    }
    // Those of whom most is known first: larger amounts, then closer trust.
    let weight = Dictionary(
      zip(partners, links.filter { $0.kind != .competitor }).map {
        ($0, ($1.amount?.euros ?? 0) + ($1.trust ?? 0))
      }, uniquingKeysWith: +)
    let names = distinct.sorted { (weight[$1] ?? 0, $0) < (weight[$0] ?? 0, $1) }
      .map { network.shortName($0) }
    return Dossier.listed(names, most: Dossier.mostNames) { german, english in
      Phrase(
        de: names.count == 1 ? "Eine: \(german)." : "\(names.count), zuerst \(german).",
        en: names.count == 1 ? "One: \(english)." : "\(names.count), first \(english).")
    }
  }

  private var dependence: Phrase? {
    let told = [
      (customers, Phrase(de: "Kunde", en: "customer"), Phrase(de: "Umsatzes", en: "revenue")),
      (
        suppliers, Phrase(de: "Lieferant", en: "supplier"),
        Phrase(de: "Einkaufs", en: "purchases")
      ),
    ].compactMap { concentration, side, whole -> Phrase? in
      guard let concentration, let partner = concentration.topPartner else { return nil }
      let name = network.shortName(partner)
      func percent(_ share: Double, _ language: Language) -> String {
        language.percent(share, digits: 0)
      }
      let (top, known) = (concentration.topShare, concentration.knownShare)
      return Phrase(
        de: "Größter \(side.german): \(name), \(percent(top, .german)) des \(whole.german); "
          + "bekannt sind \(known < 0.5 ? "erst " : "")\(percent(known, .german)).",
        en: "Largest \(side.english): \(name), \(percent(top, .english)) of \(whole.english); "
          + "\(known < 0.5 ? "only " : "")\(percent(known, .english)) is known.")
    }
    guard !told.isEmpty else {
      let amounts = links.contains { $0.kind == .supplier && $0.amount != nil }
      if amounts {
        return network.firm(firm).revenue == nil
          ? Phrase(
            de: "Noch nicht zu beurteilen: Uns fehlt Ihr Umsatz.",
            en: "Not to be judged yet: we do not know your revenue.")
          : Phrase(
            de: "Noch nicht zu beurteilen: Uns fehlt die Höhe Ihres Einkaufs.",
            en: "Not to be judged yet: we do not know what you buy in all.")
      }
      return Phrase(
        de: "Noch nicht zu beurteilen: Wir kennen keine Beträge mit Kunden oder Lieferanten.",
        en: "Not to be judged yet: we know no amounts with customers or suppliers.")
    }
    return Phrase(
      de: told.map(\.german).joined(separator: " "), en: told.map(\.english).joined(separator: " "))
  }

  private var introductions: Phrase? {
    let known = Set(
      links.filter { $0.kind != .competitor }.map { $0.source == firm ? $0.target : $0.source }
    ).count
    // Whom the member knows itself is told beside it.
    guard let reach, reach.reach.rounded() > Double(known) else { return nil }
    let count = reach.reach.rounded()
    let (german, english) = (Language.german.number(count), Language.english.number(count))
    return Phrase(
      de: "Über Empfehlungen erreichen Sie etwa \(german) Unternehmen.",
      en: "By introductions you reach about \(english) \(count == 1 ? "firm" : "firms").")
  }

  /// Some names and how many more there are, in a sentence; `oneMore` is how German calls a single one.
  static func listed(
    _ names: [String], most: Int, oneMore: String = "eine weitere",
    _ sentence: (_ german: String, _ english: String) -> Phrase
  ) -> Phrase {
    let shown = Array(names.prefix(most))
    let rest = names.count - shown.count
    guard rest > 0 else {
      return sentence(Language.german.list(shown), Language.english.list(shown))
    }
    return sentence(
      Language.german.list(shown + [rest == 1 ? oneMore : "\(rest) weitere"]),
      Language.english.list(shown + [rest == 1 ? "one more" : "\(rest) more"]))
  }
}
