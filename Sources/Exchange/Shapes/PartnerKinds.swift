import PartnernetzRecords

/// A column beside a list of partners that says what each of them is to the firm: `beliefert`,
/// `kauft bei`.
struct PartnerKinds {
  /// What a row's firm is to the partner that it names.
  struct Kind {
    var kind: LinkKind
    /// Whether the row's firm is the source.
    var isSource: Bool
  }

  let column: Int
  /// What the rows say; nil where they say nothing.
  private let kinds: [Int: Kind]
  /// The rows of which nothing can be believed, with what is said about them.
  private let refused: [Int: Diagnostic]

  /// `Lieferant` alone is left out: nothing tells whether it is the firm or its partner.
  private static let words: [(words: [String], kind: Kind)] = [
    (
      [
        "beliefert", "liefert an", "liefert", "Lieferant von", "Zulieferer von", "verkauft an",
        "ist Lieferant von", "Auftragnehmer von", "supplies", "delivers to", "supplier of",
        "sells to",
      ], Kind(kind: .supplier, isSource: true)
    ),
    (
      [
        "kauft bei", "kauft von", "bezieht von", "wird beliefert von", "wird beliefert",
        "Kunde von",
        "ist Kunde von", "Abnehmer von", "Auftraggeber von", "buys from", "customer of",
        "is supplied by", "supplied by",
      ], Kind(kind: .customer, isSource: true)
    ),
    (
      [
        "Partner", "Partner von", "Partnerschaft", "Kooperation", "Kooperationspartner",
        "kooperiert mit", "Geschäftspartner", "cooperation", "cooperates with", "partnership",
      ], Kind(kind: .partner, isSource: true)
    ),
    (
      [
        "kennt", "kennen sich", "bekannt", "bekannt mit", "Bekannte", "Bekannter",
        "Bekanntschaft", "Kontakt", "knows", "acquaintance", "contact",
      ], Kind(kind: .acquaintance, isSource: true)
    ),
  ]

  private static let byWord: [String: Kind] = Dictionary(
    words.flatMap { entry in entry.words.map { (HeaderText.key($0), entry.kind) } }
  ) { first, _ in first }

  /// What is offered where a word is none of them.
  private static let choices = ["liefert an", "kauft bei", "Partner", "kennt"]

  /// The column beside a list of partners that tells what they are; nil where there is none.
  ///
  /// `Art` and `Typ` may speak of the firms as well: there, some word has to be one of ours.
  init?(_ sheet: any Sheet, _ grid: CellGrid, besides list: Int) {
    let columns = sheet.headers.indices.filter { column in
      column != list && !sheet.headers[column].isEmpty
        && PartnerLists.fieldOfLinks(column, in: sheet) == .kind
    }
    guard columns.count == 1 else { return nil }
    let column = columns[0]
    var (kinds, refused): ([Int: Kind], [Int: Diagnostic]) = ([:], [:])
    for (place, row) in grid.rows.enumerated() {
      let text = trimmed(row.text(column))
      guard !text.isEmpty, !UnknownWord.isOne(text), !row.text(list).isEmpty else { continue }
      if let kind = PartnerKinds.byWord[HeaderText.key(text)] {
        kinds[place] = kind
      } else {
        refused[place] = sheet.problem(
          .notAChoice(text, choices: PartnerKinds.choices), row: place, column: column)
      }
    }
    let isVague = ["art", "typ", "type"].contains(HeaderText.key(sheet.headers[column]))
    guard !kinds.isEmpty || !isVague && !refused.isEmpty else { return nil }
    (self.column, self.kinds, self.refused) = (column, kinds, refused)
  }

  /// What the firm of a row is to its partners; nil where the row does not say it.
  func kind(ofRow row: Int) -> Kind? { kinds[row] }

  /// Whether a row says it in words that nobody knows.
  func isRefused(_ row: Int) -> Bool { refused[row] != nil }

  /// What is said about words that nobody knows, row by row.
  var problems: [Diagnostic] { refused.sorted { $0.key < $1.key }.map(\.value) }
}
