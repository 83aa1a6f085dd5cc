package import PartnernetzRecords
import PartnernetzWording

/// A sheet of a workbook that is to be written.
package struct WorkbookPage: Sendable {
  /// A cell.
  package enum Cell: Sendable, Hashable {
    /// Nothing is known.
    case empty
    /// Text, never a formula.
    case text(String)
    /// A number.
    case number(Double)
    /// Euros.
    case euros(Double)
    /// A share of one, shown in hundredths.
    case percent(Double)
    /// A day.
    case day(Day)
  }

  /// A column.
  package struct Column: Sendable, Hashable {
    /// Its header.
    package var title: String
    /// What its cells may be chosen from; empty where they may hold anything.
    package var choices: [String] = []
    /// Whether people do not see it.
    package var isHidden = false
    /// Letters that fit beside each other; nil for as many as its cells need.
    package var width: Double?

    /// A column that may hold anything.
    package init(_ title: String, choices: [String] = []) {
      self.title = title
      self.choices = choices
    }
  }

  /// The sheet's name, at most 31 letters.
  package var name: String
  /// Its columns.
  package var columns: [Column]
  /// Its rows, each with a cell for every column.
  package var rows: [[Cell]]
  /// Single cells that are chosen from a list: row and column, from 0.
  package var choices: [(row: Int, column: Int, words: [String])] = []
  /// Cells that something is said about: row from 0, -1 for the headers, and column.
  package var remarks: [(row: Int, column: Int, text: String)] = []
  /// Whether its rows can be filtered.
  package var isFiltered = true

  /// Makes a page.
  package init(_ name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension WorkbookPage {
  /// One of the contract's tables, headers and words in a language.
  init<Row>(_ kind: TableKind, _ rows: [Row], _ table: Catalogue.Table<Row>, _ language: Language) {
    let own = rows.map { row in table.attributes.map { row[keyPath: $0] } ?? [:] }
    let keys = own.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.sorted()
    self.init(
      kind.title(language),
      columns: table.kept.map { column in
        // An own column may be called like one of the contract's in this language.
        let header = column.entry.header(language)
        let isTaken = keys.contains { HeaderText.key($0) == HeaderText.key(header) }
        return Column(
          isTaken ? column.name : header, choices: column.entry.content.choices(language))
      } + keys.map { Column($0) },
      rows: zip(rows, own).map { row, own in
        table.kept.map { Cell($0.value(row), $0.entry.content, language) }
          + keys.map { own[$0].map { .text($0) } ?? .empty }
      })
  }
}

extension WorkbookPage.Cell {
  /// The cell of a value that may be unknown.
  init(_ value: Catalogue.Value?, _ content: Catalogue.Content, _ language: Language) {
    self =
      switch value {
      case nil: .empty
      case .text(let text): .text(text)
      case .code(let code): .text(content.word(for: code, language))
      case .number(let number): .number(number)
      case .integer(let integer): .number(Double(integer))
      case .money(let money): .euros(money.euros)
      case .day(let day): .day(day)
      case .industry(let industry): .text(industry.notation)
      case .list(let list): .text(TagList.joined(list))
      case .truth(let truth):
        if case .choice(let set) = content {
          .text(content.word(for: set.codes[truth ? 1 : 0], language))
        } else {
          .empty
        }
      }
  }
}

extension Catalogue.Entry {
  /// The header of its column in a language; the reader knows both.
  func header(_ language: Language) -> String {
    language == .german ? german.first ?? name : name
  }
}

extension Catalogue.Content {
  /// The words that a cell may hold; none where it may hold anything.
  func choices(_ language: Language) -> [String] {
    guard case .choice(let set) = self else { return [] }
    return set.codes.map { word(for: $0, language) }
  }

  /// The word for a code in a language; the reader knows both.
  func word(for code: String, _ language: Language) -> String {
    guard language == .german, case .choice(let set) = self else { return code }
    if let word = Catalogue.Content.german[set]?[code] { return word }
    let worded: Set<Catalogue.CodeSet> = [
      .contactState, .contactReason, .needMode, .capitalKind,
    ]
    guard worded.contains(set) else { return code }
    return set.words.entries.first { $0.value == .code(code) }?.words.dropFirst().first ?? code
  }

  private static let german: [Catalogue.CodeSet: [String: String]] = [
    .yesNo: ["no": "nein", "yes": "ja"],
    .netGross: ["net": "netto", "gross": "brutto"],
    .linkKind: [
      "supplier": "Lieferant", "customer": "Kunde", "capital": "Kapitalgeber",
      "partner": "Partner", "acquaintance": "bekannt", "competitor": "Wettbewerber",
    ],
    .marketRole: ["served": "bedient", "sought": "gesucht"],
    .capitalRole: ["sought": "gesucht", "offered": "angeboten"],
    .visibility: [
      "everyone": "öffentlich", "members": "Mitglieder", "association": "Verband",
      "own_firm": "nur selbst",
    ],
  ]
}

extension TableKind {
  /// The name of its sheet; the reader knows both.
  func title(_ language: Language) -> String {
    guard language == .german else { return rawValue }
    switch self {
    case .firms: return "Unternehmen"
    case .links: return "Beziehungen"
    case .offers: return "Angebote"
    case .needs: return "Bedarfe"
    case .markets: return "Märkte"
    case .capital: return "Kapital"
    case .goals: return "Ziele"
    case .pipeline: return "Anbahnungen"
    }
  }
}
