import PartnernetzRecords

/// A column beside a list of partners that says what each of them is to the firm: `beliefert`,
/// `kauft bei`, `Kunde`.
struct PartnerKinds {
  /// What a row's firm is to the partner that it names.
  struct Kind {
    var kind: LinkKind
    /// Whether the row's firm is the source.
    var isSource: Bool
    /// What capital consists in.
    var what: String?

    /// What the partner is to the row's firm, where the word was said of the firm.
    fileprivate var turned: Kind {
      Kind(kind: kind, isSource: !isSource, what: what)
    }
  }

  let column: Int
  /// That words for a side are taken as what the partner is, with the first of them; nil where none
  /// is written.
  private(set) var guess: ShapeMessage?
  /// What the rows say; nil where they say nothing.
  private let kinds: [Int: Kind]
  /// The rows of which nothing can be believed, with what is said about them.
  private let refused: [Int: Diagnostic]

  /// Words for what the row's firm does or is.
  private static let words: [(words: [String], kind: Kind)] = [
    (
      LinkSide.buyer.told + ["liefert", "Auftragnehmer von"],
      Kind(kind: .supplier, isSource: true)
    ),
    (
      LinkSide.seller.told + ["wird beliefert", "Auftraggeber von"],
      Kind(kind: .customer, isSource: true)
    ),
    (
      [
        "Partner", "Partner von", "Partnerschaft", "Kooperation", "Kooperationspartner",
        "Kooperation mit", "kooperiert mit", "Geschäftspartner", "Entwicklungspartner",
        "Vertriebspartner", "Netzwerkpartner", "Projektpartner", "cooperation",
        "cooperates with", "cooperation partner", "partnership", "business partner", "alliance",
      ], Kind(kind: .partner, isSource: true)
    ),
    (
      [
        "kennt", "kennen sich", "kennt sich", "man kennt sich", "kennen einander", "bekannt",
        "bekannt mit", "sind bekannt", "persönlich bekannt", "lose bekannt", "gut bekannt",
        "Bekannte", "Bekannter", "Bekanntschaft", "Kontakt", "Netzwerkkontakt",
        "Geschäftskontakt", "knows", "know each other", "know one another", "acquainted",
        "acquainted with", "acquaintance", "contact",
      ], Kind(kind: .acquaintance, isSource: true)
    ),
    (LinkSide.owner.told, Kind(kind: .capital, isSource: false)),
    (LinkSide.owned.told, Kind(kind: .capital, isSource: true)),
  ]

  /// What the row's firm is where its partner is on a side.
  private static let bySide: [(side: LinkSide, kind: Kind)] = [
    (.buyer, Kind(kind: .supplier, isSource: true)),
    (.seller, Kind(kind: .customer, isSource: true)),
    (.lender, Kind(kind: .capital, isSource: false, what: CapitalEntry.Kind.loan.code)),
    (.borrower, Kind(kind: .capital, isSource: true, what: CapitalEntry.Kind.loan.code)),
    (.owner, Kind(kind: .capital, isSource: false)),
    (.owned, Kind(kind: .capital, isSource: true)),
  ]
  /// Who gives money and may hold shares for it.
  private static let investors = Set(["Investor", "Kapitalgeber", "Geldgeber"].map(HeaderText.key))
  private static let parents = Set(["Mutter", "Konzern", "Konzernmutter"].map(HeaderText.key))

  private static let byWord: [String: Kind] = Dictionary(
    words.flatMap { entry in entry.words.map { (HeaderText.key($0), entry.kind) } }
  ) { first, _ in first }

  /// What may stand before a word and changes nothing: `Großkunde`, `strategischer Partner`.
  private static let qualifiers = [
    "Groß", "Haupt", "Haus", "Stamm", "Schlüssel", "Bestands", "Direkt", "wichtiger", "wichtigster",
    "strategischer", "fester", "langjähriger", "neuer", "unser", "key", "main", "major",
    "strategic", "long-term",
  ].map(HeaderText.key)

  /// Headers of such columns beside those that links have.
  private static let headers = Set(
    [
      "Rolle", "Partnerrolle", "Rolle des Partners", "Partnerart", "Partnertyp", "Art des Partners",
      "Geschäftsbeziehung", "ist", "Rolle der Firma", "role", "partner role", "partner type",
      "is",
    ].map(HeaderText.key))
  private static let vague = headers.union(["Art", "Typ", "type"].map(HeaderText.key))

  /// What is offered where a word is none of them.
  private static let choices = [
    "supplies", "liefert an", "buys from", "kauft bei", "partner", "Partner", "knows", "kennt",
  ]

  /// The column beside a list of partners that tells what they are; nil where there is none.
  ///
  /// `Art` and `Rolle` may speak of the firms as well: there, some word has to be one of ours.
  init?(_ sheet: any Sheet, _ grid: CellGrid, besides list: PartnerColumn, firm: Int) {
    let columns = sheet.headers.indices.filter { column in
      guard column != list.column, !sheet.headers[column].isEmpty else { return false }
      return PartnerKinds.headers.contains(HeaderText.key(sheet.headers[column]))
        || PartnerLists.fieldOfLinks(column, in: sheet) == .kind
    }
    let telling = columns.filter { column in
      grid.texts(ofColumn: column).contains { PartnerKinds.kind($0) != nil }
    }
    guard let column = telling.count == 1 ? telling[0] : columns.count == 1 ? columns[0] : nil
    else { return nil }
    self.column = column
    var (kinds, refused): ([Int: Kind], [Int: Diagnostic]) = ([:], [:])
    for (place, row) in grid.rows.enumerated() {
      let text = trimmed(row.text(column))
      guard !text.isEmpty, !UnknownWord.isOne(text), !row.text(list.column).isEmpty else {
        continue
      }
      guard let (kind, isSide) = PartnerKinds.kind(text) else {
        refused[place] = sheet.problem(
          .notAChoice(text, choices: PartnerKinds.choices), row: place, column: column)
        continue
      }
      let isTurned = isSide && list.role.isOfFirm
      kinds[place] = isTurned ? kind.turned : kind
      if isSide, guess == nil {
        let (firm, partner) = (row.text(firm), row.text(list.column))
        guess = .partnerRoles(
          text, in: sheet.headers[column], isTurned ? firm : partner, of: isTurned ? partner : firm)
      }
    }
    let isVague = PartnerKinds.vague.contains(HeaderText.key(sheet.headers[column]))
    guard !kinds.isEmpty || !isVague && !refused.isEmpty else { return nil }
    (self.kinds, self.refused) = (kinds, refused)
  }

  /// What the firm of a row is by a word, and whether it names the partner's side alone, which nothing
  /// else tells from the firm's.
  private static func kind(_ text: String) -> (kind: Kind, isSide: Bool)? {
    var key = HeaderText.key(text)
    while true {
      if let kind = byWord[key] { return (kind, false) }
      if investors.contains(key) { return (Kind(kind: .capital, isSource: false, what: ""), true) }
      if let side = bySide.first(where: { $0.side.isNamed(by: key) }) { return (side.kind, true) }
      if parents.contains(key) { return (Kind(kind: .capital, isSource: false), true) }
      guard let start = qualifiers.first(where: { key.hasPrefix($0) && key != $0 }) else {
        return nil
      }
      key.removeFirst(start.count)
    }
  }

  /// What the firm of a row is to its partners; nil where the row does not say it.
  func kind(ofRow row: Int) -> Kind? { kinds[row] }

  /// Whether a row says it in words that nobody knows.
  func isRefused(_ row: Int) -> Bool { refused[row] != nil }

  /// What is said about words that nobody knows, row by row.
  var problems: [Diagnostic] { refused.sorted { $0.key < $1.key }.map(\.value) }
}
