/// What the firms in a column are to those in another, as the column's header says it.
enum LinkSide: Sendable, CaseIterable {
  /// Those who sell, and those who buy.
  case seller, buyer
  /// Those who lend or invest, and those who take it.
  case lender, borrower
  /// Those who hold shares, and those whose shares they hold.
  case owner, owned

  /// What the firms of the other column then are.
  var opposite: LinkSide {
    switch self {
    case .seller: .buyer
    case .buyer: .seller
    case .lender: .borrower
    case .borrower: .lender
    case .owner: .owned
    case .owned: .owner
    }
  }

  /// The header by which such a column is known beside that of its opposite.
  var header: String {
    switch self {
    case .seller: "Lieferant"
    case .buyer: "Abnehmer"
    case .lender: "Kapitalgeber"
    case .borrower: "Kapitalnehmer"
    case .owner: "Gesellschafter"
    case .owned: "Gesellschaft"
    }
  }

  /// Whether a header names firms by what they are: `Lieferant`, `Name des Lieferanten`.
  func isNamed(by header: String) -> Bool { nouns.contains(HeaderText.key(header)) }

  /// Whether a header says it of the firms before it: those whom somebody `bezieht von` are sellers.
  func isTold(by header: String) -> Bool { verbs.contains(HeaderText.key(header)) }

  private var nouns: Set<String> { LinkSide.nouns[self] ?? [] }
  private var verbs: Set<String> { LinkSide.verbs[self] ?? [] }

  /// German words with the beginning of their compounds: `Lieferant`, `Lieferanten-name`.
  private var german: [(word: String, stem: String)] {
    switch self {
    case .seller:
      [
        ("Lieferant", "Lieferanten"), ("Zulieferer", "Zulieferer"),
        ("Vorlieferant", "Vorlieferanten"),
        ("Verkäufer", "Verkäufer"), ("Auftragnehmer", "Auftragnehmer"),
        ("Dienstleister", "Dienstleister"), ("Hersteller", "Hersteller"),
        ("Produzent", "Produzenten"), ("Anbieter", "Anbieter"), ("Kreditor", "Kreditoren"),
      ]
    case .buyer:
      [
        ("Kunde", "Kunden"), ("Abnehmer", "Abnehmer"),
        ("Käufer", "Käufer"), ("Auftraggeber", "Auftraggeber"), ("Besteller", "Besteller"),
        ("Endkunde", "Endkunden"), ("Händler", "Händler"), ("Debitor", "Debitoren"),
        ("Leistungsempfänger", "Leistungsempfänger"),
      ]
    case .lender:
      [
        ("Bank", "Bank"), ("Kreditgeber", "Kreditgeber"), ("Darlehensgeber", "Darlehensgeber"),
        ("Kreditinstitut", "Kreditinstituts"), ("Investor", "Investoren"),
        ("Kapitalgeber", "Kapitalgeber"), ("Geldgeber", "Geldgeber"),
      ]
    case .borrower:
      [
        ("Kreditnehmer", "Kreditnehmer"), ("Darlehensnehmer", "Darlehensnehmer"),
        ("Schuldner", "Schuldner"), ("Kapitalnehmer", "Kapitalnehmer"),
        ("Portfoliounternehmen", "Portfoliounternehmens"),
        ("Portfoliofirma", "Portfoliofirmen"),
        ("Portfoliogesellschaft", "Portfoliogesellschafts"),
        ("Zielunternehmen", "Zielunternehmens"),
        ("Zielgesellschaft", "Zielgesellschafts"),
      ]
    case .owner:
      [
        ("Gesellschafter", "Gesellschafter"), ("Anteilseigner", "Anteilseigner"),
        ("Eigentümer", "Eigentümer"), ("Konzernmutter", "Konzernmutter"),
        ("Muttergesellschaft", "Muttergesellschafts"), ("Mutterunternehmen", "Mutterunternehmens"),
        ("Mutterfirma", "Mutterfirmen"), ("Holding", "Holding"),
      ]
    case .owned:
      [
        ("Tochter", "Tochter"), ("Tochtergesellschaft", "Tochtergesellschafts"),
        ("Tochterunternehmen", "Tochterunternehmens"), ("Tochterfirma", "Tochterfirmen"),
        ("Beteiligungsgesellschaft", "Beteiligungsgesellschafts"),
        ("Untergesellschaft", "Untergesellschafts"),
      ]
    }
  }

  private var english: [String] {
    switch self {
    case .seller:
      [
        "supplier", "vendor", "seller", "contractor", "manufacturer", "producer", "provider",
        "service provider", "creditor",
      ]
    case .buyer:
      ["customer", "client", "buyer", "purchaser", "dealer", "distributor", "reseller", "debtor"]
    case .lender: ["bank", "lender", "investor"]
    case .borrower: ["borrower", "investee", "portfolio company", "target company"]
    case .owner: ["shareholder", "owner", "parent", "parent company", "holding company"]
    case .owned: ["subsidiary", "child company", "daughter company"]
    }
  }

  /// What stands before a word for firms: `liefernde Firma`, `selling company`.
  private var participles: (german: [String], english: [String]) {
    switch self {
    case .seller:
      (
        ["liefernde", "verkaufende", "anbietende", "leistende", "beliefernde"],
        ["selling", "supplying", "delivering"]
      )
    case .buyer:
      (
        ["kaufende", "beziehende", "abnehmende", "einkaufende", "belieferte", "bestellende"],
        ["buying", "purchasing", "receiving"]
      )
    case .lender: (["finanzierende", "kreditgebende"], ["lending", "investing"])
    case .borrower: (["finanzierte", "kreditnehmende"], ["borrowing", "financed"])
    case .owner: (["beteiligte", "haltende"], ["owning"])
    case .owned: (["gehaltene"], ["owned"])
    }
  }

  /// What a firm does with those of the column.
  var told: [String] {
    switch self {
    case .seller:
      [
        "bezieht von", "bezieht bei", "kauft bei", "kauft von", "kauft ein bei", "Kunde von",
        "ist Kunde von", "Abnehmer von", "wird beliefert von", "beliefert von", "bestellt bei",
        "buys from", "purchases from", "sources from", "customer of", "supplied by",
        "is supplied by",
      ]
    case .buyer:
      [
        "liefert an", "beliefert", "verkauft an", "Lieferant von", "ist Lieferant von",
        "Zulieferer von", "Dienstleister von", "supplies to", "supplies", "delivers to",
        "sells to", "supplier of", "vendor of",
      ]
    case .lender, .borrower: []
    case .owner: ["Tochter von", "ist Tochter von", "owned by", "subsidiary of"]
    case .owned: ["Beteiligt an", "ist beteiligt an", "hält Anteile an", "owns", "holds"]
    }
  }

  private static let verbs: [LinkSide: Set<String>] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Set($0.told.map(HeaderText.key))) })

  private static let nouns: [LinkSide: Set<String>] = {
    var nouns: [LinkSide: Set<String>] = [:]
    for side in allCases { nouns[side] = Set(side.headers.map(HeaderText.key)) }
    return nouns
  }()

  /// All headers that name firms by what they are.
  private var headers: [String] {
    var headers: [String] = []
    for (word, stem) in german {
      headers += [word, "\(word) Name", "\(stem)name", "Name \(word)", "Name des \(stem)"]
      headers += ["Name des \(word)s", "Name der \(word)", "Firma \(word)", "\(word) Firma"]
      headers += ["\(stem)firma", "\(word) Unternehmen"]
    }
    for word in english {
      headers += [word, "\(word) name", "name of \(word)", "name of the \(word)"]
      headers.append("\(word) company")
    }
    for word in participles.german {
      headers += ["\(word) Firma", "\(word)s Unternehmen", "\(word) Gesellschaft"]
      headers.append("\(word)r Betrieb")
    }
    for word in participles.english { headers += ["\(word) company", "\(word) firm"] }
    return headers
  }
}
