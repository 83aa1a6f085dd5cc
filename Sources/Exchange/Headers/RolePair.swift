import PartnernetzRecords

/// Two headers that name both sides of a link and so say what the link is.
struct RolePair: Sendable {
  /// Keys of headers for the source, which is the target's kind.
  let sources: Set<String>
  /// Keys of headers for the target.
  let targets: Set<String>
  /// The contract's word for the links.
  let kind: String
  /// What capital links consist in, where the headers say it.
  let what: String?

  private init(_ sources: [String], _ targets: [String], kind: String, what: String? = nil) {
    self.what = what
    self.sources = Set(sources.map(HeaderText.key))
    self.targets = Set(targets.map(HeaderText.key))
    self.kind = kind
  }

  static let all: [RolePair] = [
    RolePair(
      [
        "Lieferant", "Zulieferer", "Lieferfirma", "Verkäufer", "Auftragnehmer", "supplier",
        "vendor", "seller", "Wer", "Wer liefert", "liefert", "who",
      ],
      [
        "Abnehmer", "Kunde", "Käufer", "Auftraggeber", "Besteller", "customer", "buyer", "client",
        "purchaser", "Wem", "liefert wem", "an wen", "liefert an", "whom", "to whom",
      ], kind: "supplier"),
    RolePair(
      [
        "Kapitalgeber", "Investor", "Geldgeber", "Darlehensgeber", "Fördergeber", "Förderer",
        "Zuwendungsgeber", "Geber", "Zuwendender", "lender", "funder", "grantor", "donor",
      ],
      [
        "Kapitalnehmer", "Darlehensnehmer", "Kreditnehmer", "Unternehmen", "Firma", "Empfänger",
        "Zuwendungsempfänger", "Begünstigter", "Mitglied", "Mitgliedsunternehmen", "borrower",
        "investee", "company", "recipient", "Nehmer", "grantee",
      ], kind: "capital"),
    RolePair(
      [
        "Gesellschafter", "Anteilseigner", "Eigentümer", "Mutter", "Muttergesellschaft",
        "Mutterunternehmen", "Obergesellschaft", "shareholder", "owner", "parent", "parent company",
      ],
      [
        "Gesellschaft", "Beteiligung", "Beteiligungsunternehmen", "Beteiligungsgesellschaft",
        "Tochter", "Tochtergesellschaft", "Tochterunternehmen", "Untergesellschaft", "subsidiary",
        "company", "Beteiligung an", "Beteiligt an",
      ], kind: "capital", what: "equity"),
    RolePair(
      // `firm A` is `Firma` without its blank.
      ["Firma A", "Unternehmen A", "Wer", "company A"],
      ["kennt", "kennt wen", "knows"], kind: "acquaintance"),
    RolePair(
      ["Firma A", "Unternehmen A", "Firma", "Unternehmen", "Mitglied", "company A"],
      ["kennt Firma", "kennt Firma B", "kennt Unternehmen", "kennt Unternehmen B", "knows firm"],
      kind: "acquaintance"),
  ]

  private static let firmHeaders = Set(
    [
      "Firma", "Firmenname", "Unternehmen", "Unternehmensname", "Mitgliedsunternehmen",
      "company name",
    ]
    .map(HeaderText.key))

  /// The pair that some headers hold, with the columns of both sides.
  static func find(in headers: [String]) -> (pair: RolePair, source: Int, target: Int)? {
    let keys = headers.map(HeaderText.key)
    // Beside the firm itself, its mother and its daughter are two partners of it, and so are its
    // supplier and its customer.
    let isOfFirm = keys.contains(where: firmHeaders.contains)
    for pair in all where !isOfFirm || pair.what == nil && pair.kind != LinkKind.supplier.code {
      let sources = keys.indices.filter { pair.sources.contains(keys[$0]) }
      let targets = keys.indices.filter { pair.targets.contains(keys[$0]) }
      if sources.count == 1, targets.count == 1 { return (pair, sources[0], targets[0]) }
    }
    return nil
  }
}
