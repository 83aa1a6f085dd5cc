import PartnernetzRecords

/// The words that a cell of choices may hold; the first one is what we write.
struct Vocabulary<Value: Sendable & Hashable>: Sendable {
  /// Values in the contract's order with their words: the contract's own, German, others.
  let entries: [(value: Value, words: [String])]
  private let values: [String: Value]
  /// Our own words, which most files of ours hold, found without folding.
  private let exact: [String: Value]

  init(_ entries: [(Value, [String])]) {
    self.entries = entries.map { (value: $0.0, words: $0.1) }
    let pairs = entries.flatMap { entry in
      entry.1.map { (Vocabulary.key($0), entry.0) }
    }
    let words = entries.flatMap { entry in entry.1.map { ($0, entry.0) } }
    exact = Dictionary(words) { first, _ in first }
    values = Dictionary(pairs) { first, _ in first }
  }

  /// The value that a text names; one with a question mark names none.
  func value(_ text: String) -> Value? {
    if let value = exact[text] { return value }
    return text.utf8.last == UInt8(ascii: "?") ? nil : values[Vocabulary.key(text)]
  }

  /// The value that a text names with a question mark behind it: `Wettbewerber?`.
  func doubtful(_ text: String) -> Value? {
    text.utf8.last == UInt8(ascii: "?") ? values[Vocabulary.key(text)] : nil
  }

  /// The word that we write for a value.
  func word(_ value: Value) -> String { entries.first { $0.value == value }?.words.first ?? "" }

  /// The German word for a value.
  func german(_ value: Value) -> String {
    entries.first { $0.value == value }?.words.dropFirst().first ?? word(value)
  }

  /// What is offered when a text names nothing: our word and the German one.
  var choices: [String] { entries.flatMap { $0.words.prefix(2) } }

  private static func key(_ text: String) -> String { HeaderText.key(text) }
}

/// The words of the contract's choices.
enum Words {
  static let yesNo = Vocabulary<Bool>([
    (true, ["yes", "ja", "true", "wahr", "1", "x", "y", "j"]),
    (false, ["no", "nein", "false", "falsch", "0", "n"]),
  ])
  static let linkKind = Vocabulary<LinkKind>([
    (
      .supplier,
      [
        "supplier", "Lieferant", "Zulieferer", "supplies", "liefert", "beliefert", "Vorlieferant",
        "Dienstleister", "Auftragnehmer", "Lieferbeziehung", "service provider", "vendor",
        "liefert an",
        "Lieferant von", "ist Lieferant von", "Zulieferer von", "Auftragnehmer von", "verkauft an",
        "supplies to", "delivers to", "supplier of", "sells to",
      ]
    ),
    (
      .customer,
      [
        "customer", "Kunde", "Abnehmer", "Käufer", "buyer", "client", "buys from", "Auftraggeber",
        "Kundin", "kauft bei", "kauft von", "bezieht von", "Kunde von", "ist Kunde von",
        "Abnehmer von", "Auftraggeber von", "wird beliefert von", "customer of", "purchases from",
        "is supplied by", "supplied by",
      ]
    ),
    (
      .capital,
      [
        "capital", "Kapitalgeber", "Finanzier", "Geldgeber", "Investor", "Kapital", "finances",
        "Gesellschafter", "Anteilseigner", "Beteiligung", "Bank", "Hausbank", "house bank",
        "shareholder",
        "owner", "lender", "finanziert", "Investor von", "Kapitalgeber von", "Gesellschafter von",
        "beteiligt an", "ist beteiligt an", "Kreditgeber", "Darlehensgeber", "investor in",
        "shareholder of",
      ]
    ),
    (
      .partner,
      [
        "partner", "Kooperation", "Partnerschaft", "Kooperationspartner", "cooperation",
        "Geschäftspartner", "Kooperationen", "business partner", "Partner von", "kooperiert mit",
        "Kooperation mit", "cooperates with", "partner of",
      ]
    ),
    (
      .acquaintance,
      [
        "acquaintance", "Bekannter", "Bekanntschaft", "Bekannte", "bekannt", "kennt", "knows",
        "kennen sich", "kennt sich", "man kennt sich", "kennen einander", "sind bekannt",
        "persönlich bekannt", "lose bekannt", "gut bekannt", "Kontakt", "contact", "bekannt mit",
        "know each other", "know one another", "acquainted", "acquainted with",
      ]
    ),
    (
      .competitor,
      ["competitor", "Wettbewerber", "Konkurrent", "Konkurrenz", "Wettbewerb", "rival"]
    ),
  ])
  /// Words for suppliers and capital providers that leave it to the reader which of two firms is one.
  static let openKinds = Set(
    ["Dienstleister", "Auftragnehmer", "Bank", "Hausbank", "service provider", "house bank"]
      .map(HeaderText.key))
  static let needMode = Vocabulary<Need.Mode>([
    (.bridge, ["bridge", "überbrücken", "Brücke", "Überbrückung", "ausgleichen"]),
    (.buy, ["buy", "kaufen", "Zukauf", "Kauf", "Einkauf", "zukaufen"]),
  ])
  static let marketRole = Vocabulary<MarketEntry.Role>([
    (.served, ["served", "bedient", "bestehend", "serves"]),
    (.sought, ["sought", "gesucht", "angestrebt", "Ziel", "seeks", "wanted"]),
  ])
  static let capitalRole = Vocabulary<CapitalEntry.Role>([
    (.sought, ["sought", "gesucht", "sucht", "seeks", "Bedarf"]),
    (.offered, ["offered", "angeboten", "bietet", "offers", "Angebot"]),
  ])
  static let capitalKind = Vocabulary<CapitalEntry.Kind>([
    (.equity, ["equity", "Beteiligung", "Eigenkapital", "stake"]),
    (.loan, ["loan", "Darlehen", "Kredit", "credit"]),
    (.grant, ["grant", "Zuschuss", "Fördermittel", "Förderung", "subsidy"]),
    (.guarantee, ["guarantee", "Bürgschaft", "Garantie"]),
  ])
  static let visibility = Vocabulary<Visibility>([
    (.everyone, ["everyone", "öffentlich", "alle", "public", "0"]),
    (.members, ["members", "Mitglieder", "1"]),
    (.association, ["association", "Verband", "Geschäftsstelle", "2"]),
    (
      .ownFirm,
      [
        "own_firm", "eigene", "eigenes Unternehmen", "selbst", "nur selbst", "self", "private", "3",
      ]
    ),
  ])
  static let contactState = Vocabulary<ContactState>([
    (.suggested, ["suggested", "vorgeschlagen"]),
    (.shortlisted, ["shortlisted", "vorgemerkt"]),
    (.cleared, ["cleared", "freigegeben"]),
    (.introRequested, ["intro_requested", "Vermittlung angefragt", "introduction requested"]),
    (.introduced, ["introduced", "vermittelt"]),
    (.inTalks, ["in_talks", "im Gespräch"]),
    (.pilot, ["pilot", "Probelauf"]),
    (.agreed, ["agreed", "vereinbart"]),
    (.active, ["active", "läuft"]),
    (.reviewed, ["reviewed", "ausgewertet"]),
    (.rejected, ["rejected", "abgelehnt", "declined"]),
    (.blocked, ["blocked", "gesperrt"]),
    (.expired, ["expired", "verfallen"]),
    (.terminated, ["terminated", "beendet", "ended"]),
  ])
  static let contactReason = Vocabulary<ContactReason>([
    (.noNeed, ["no_need", "kein Bedarf"]),
    (.hasPartner, ["has_partner", "schon versorgt", "has a partner"]),
    (.gainTooSmall, ["gain_too_small", "Nutzen zu gering"]),
    (.noTime, ["no_time", "keine Zeit"]),
    (.notNow, ["not_now", "jetzt nicht"]),
    (.trustMissing, ["trust_missing", "Vertrauen fehlt"]),
    (.noReply, ["no_reply", "keine Antwort"]),
    (.wrongData, ["wrong_data", "Angaben falsch"]),
    (.goalReached, ["goal_reached", "Ziel erreicht"]),
    (.noGain, ["no_gain", "Nutzen blieb aus", "no gain came"]),
    (.noAgreement, ["no_agreement", "keine Einigung"]),
    (.firmChanged, ["firm_changed", "Unternehmen verändert"]),
    (.antitrust, ["antitrust", "Kartellrecht", "competition law"]),
    (.consent, ["consent", "Zustimmung"]),
    (.capacity, ["capacity", "Plätze", "places"]),
  ])
  /// Whether an amount includes value-added tax.
  static let isGross = Vocabulary<Bool>([
    (false, ["net", "netto", "ohne MwSt", "n"]),
    (true, ["gross", "brutto", "inkl. MwSt", "g", "b"]),
  ])
  /// Whether trust is told in marks from 1 to 5.
  static let isFiveSteps = Vocabulary<Bool>([
    (true, ["1-5", "1 bis 5", "5", "Noten"]), (false, ["0-1", "0 bis 1", "1", "Anteil"]),
  ])
}
