import PartnernetzRecords

/// A column of a table of firms that names partners of each of them.
struct PartnerColumn {
  /// What the partners are to the firms.
  struct Role {
    fileprivate var words: Set<String>
    var kind: LinkKind
    /// Whether the row's firm is the source.
    var isSource: Bool
    /// Whether such a column may hold something else, so that its cells have to name firms.
    var isVague = false
    /// Whether nothing is known unless a column beside says what the partners are.
    var needsKind = false
    /// Whether only cells that name firms of the table make links: a bank that is no member stays a
    /// firm's attribute.
    var needsMembers = false
    /// Whether that column says what the row's firm is, and not the partner: `ist | von Firma`.
    var isOfFirm = false

    fileprivate init(_ words: [String], _ kind: LinkKind, isSource: Bool = false) {
      self.words = Set(words.map(HeaderText.key))
      (self.kind, self.isSource) = (kind, isSource)
    }

    fileprivate func vague(needsKind: Bool = false, isOfFirm: Bool = false) -> Role {
      var role = self
      (role.isVague, role.needsKind, role.isOfFirm) = (!needsKind, needsKind, isOfFirm)
      return role
    }

    fileprivate func ofMembers() -> Role {
      var role = self
      (role.isVague, role.needsMembers) = (true, true)
      return role
    }
  }

  var column: Int
  var header: String
  /// What the partners are to the firms.
  var role: Role
  /// The number in its header, `Kunde 2`.
  var number: Int?

  private static let roles = [
    Role(
      [
        "Lieferanten", "Lieferant", "Zulieferer", "Hauptlieferanten", "Hauptlieferant",
        "wichtige Lieferanten", "wichtigste Lieferanten", "wichtigster Lieferant", "suppliers",
        "supplier", "key suppliers", "key supplier", "vendors", "main suppliers", "main supplier",
      ] + LinkSide.seller.told, .supplier),
    Role(
      [
        "Kunden", "Hauptkunden", "Hauptkunde", "Abnehmer", "wichtige Kunden", "wichtigste Kunden",
        "wichtigster Kunde", "Referenzkunde", "Referenzkunden", "customers", "key customers",
        "key customer", "clients",
        "key clients", "main customers", "main customer",
      ] + LinkSide.buyer.told, .supplier, isSource: true),
    Role(["Kunde", "customer", "client"], .supplier, isSource: true).vague(),
    Role(["vendor"], .supplier).vague(),
    Role(
      [
        "Partner", "Kooperationspartner", "Geschäftspartner", "Partnerfirmen", "Partnerfirma",
        "kooperiert mit", "Kooperation mit", "Kooperationen", "Projektpartner",
        "Partnerunternehmen", "Partnerschaften", "Partnername",
        "Name des Partners", "partners", "cooperates with", "partner name", "partner company",
        "business partner",
      ], .partner),
    Role(
      [
        "zweites Unternehmen", "zweite Firma", "anderes Unternehmen", "andere Firma",
        "weiteres Unternehmen", "Gegenpartei", "Gegenseite", "Vertragspartner",
        "Beziehungspartner", "zu Unternehmen", "zu Firma", "mit Unternehmen", "mit Firma",
        "counterparty", "other company", "second company", "other firm", "second firm",
      ], .partner
    ).vague(needsKind: true),
    Role(
      [
        "von Firma", "von Unternehmen", "von wem", "des Unternehmens", "der Firma", "of company",
        "of firm",
      ], .partner
    ).vague(needsKind: true, isOfFirm: true),
    Role(
      ["kennt", "kennen", "Bekannte", "Bekanntschaften", "bekannt mit", "knows", "acquaintances"],
      .acquaintance),
    Role(
      [
        "Gesellschafter", "Anteilseigner", "Eigentümer", "Muttergesellschaft", "Mutterunternehmen",
        "Mutterfirma", "Konzernmutter", "shareholders", "owners", "parent company",
        "immediate parent", "ultimate parent", "parent account",
      ] + LinkSide.owner.told, .capital),
    Role(
      [
        "Hausbank", "Hausbanken", "Bank", "Banken", "Kreditinstitut", "finanzierende Bank",
        "Leasinggesellschaft", "Leasinggeber", "Leasingpartner", "Leasingfirma",
        "Factoringgesellschaft", "Factoringpartner", "house bank", "bank", "leasing company",
        "lessor",
      ], .capital
    ).ofMembers(),
    Role(
      [
        "Steuerberater", "Steuerberatung", "Steuerkanzlei", "Wirtschaftsprüfer",
        "Wirtschaftsprüfung", "Rechtsanwalt", "Rechtsanwälte", "Kanzlei", "Notar", "Versicherung",
        "Versicherer", "Versicherungsmakler", "IT-Dienstleister", "IT-Partner", "Systemhaus",
        "Werbeagentur", "Agentur", "Spediteur", "Spedition", "Logistikpartner",
        "Logistikdienstleister", "Energieversorger", "Stromversorger", "Stromanbieter",
        "Personaldienstleister", "Unternehmensberater", "Unternehmensberatung", "tax adviser",
        "tax advisor", "accountant", "auditor", "law firm", "insurer", "insurance company",
        "IT provider", "agency", "freight forwarder",
      ], .supplier
    ).ofMembers(),
    Role(["Konzern", "shareholder", "owner"], .capital).vague(),
    Role(
      [
        "Beteiligung an", "hält", "Beteiligungen", "Tochter", "Töchter", "Tochterunternehmen",
        "Tochterfirma", "Tochterfirmen", "Tochtergesellschaft", "Tochtergesellschaften",
        "subsidiary", "subsidiaries", "child company", "child companies", "child account",
      ] + LinkSide.owned.told, .capital, isSource: true),
  ]

  /// Whether a header heads such a column, whatever its cells hold.
  static func isKnown(_ header: String) -> Bool {
    let key = HeaderText.key(header)
    return roles.contains { !$0.isVague && !$0.needsKind && $0.words.contains(key) }
  }

  /// The column of partners that a header heads; nil where it heads none.
  init?(_ header: String, column: Int) {
    let (base, number) = PartnerColumn.numbered(header)
    let keys = [HeaderText.key(header), HeaderText.key(base)]
    // `Kunde 1` counts them; what stands in brackets may make it something else.
    let role = PartnerColumn.roles.first { role in
      (number == nil ? keys.prefix(1) : keys[...]).contains(where: role.words.contains)
    }
    guard let role else { return nil }
    (self.column, self.header, self.role, self.number) = (column, header, role, number)
  }

  /// A header without the number at its end, and that number: `Kunde 2`, `Anteil 1 (%)`.
  static func numbered(_ header: String) -> (base: String, number: Int?) {
    let name = HeaderText.split(header).name
    guard let match = name.wholeMatch(of: /(.*\p{L})[\s._-]*(?:Nr\.?\s*)?(\d{1,2})/),
      let number = Int(match.2)
    else { return (name, nil) }
    return (String(match.1), number)
  }
}
