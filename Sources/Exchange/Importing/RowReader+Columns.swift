import PartnernetzRecords

/// The columns of a table as rows are read by them.
struct ReadColumns<Row: Sendable>: Sendable {
  /// A column, where its cells are found, and the words that they may hold.
  struct Place: Sendable {
    let column: Catalogue.Column<Row>
    let field: Field
    let words: Vocabulary<Catalogue.Value>?

    init(_ column: Catalogue.Column<Row>) {
      self.column = column
      field = Field(column.name)
      if case .choice(let set) = column.entry.content { words = set.words } else { words = nil }
    }
  }

  /// A row of which nothing is known yet.
  let blank: Row
  /// The columns without which a row makes no sense.
  let needed: [Place]
  /// The others, but for lists, whose words only whoever knows the whole table can part.
  let others: [Place]

  init(_ table: Catalogue.Table<Row>) {
    blank = table.blank
    let places = table.kept.filter { $0.entry.content != .tags }.map { Place($0) }
    needed = places.filter(\.column.entry.isNeeded)
    others = places.filter { !$0.column.entry.isNeeded }
  }
}

/// The tables as rows are read.
enum ReadTables {
  static let firms = ReadColumns(Catalogue.firms)
  static let links = ReadColumns(Catalogue.links)
  static let offers = ReadColumns(Catalogue.offers)
  static let needs = ReadColumns(Catalogue.needs)
  static let markets = ReadColumns(Catalogue.markets)
  static let capital = ReadColumns(Catalogue.capital)
  static let goals = ReadColumns(Catalogue.goals)
}

extension RowReader {
  /// The row at hand as one of a table; nil where something that it needs is missing or wrong.
  mutating func row<Row>(of table: ReadColumns<Row>) -> Row? {
    guard var row = begunRow(of: table) else { return nil }
    read(table.others, into: &row)
    return row
  }

  /// The row with what it needs, and nothing else; nil where some of that is missing or wrong.
  mutating func begunRow<Row>(of table: ReadColumns<Row>) -> Row? {
    var row = table.blank
    var isWhole = true
    for place in table.needed {
      guard neededText(place.field) != nil,
        let value = value(
          place.field, place.column.entry.content, place.words, isNeeded: true)
      else {
        isWhole = false
        continue
      }
      isWhole = place.column.put(&row, value) && isWhole
    }
    return isWhole ? row : nil
  }

  /// Reads columns into a row.
  mutating func read<Row>(_ places: [ReadColumns<Row>.Place], into row: inout Row) {
    for place in places where layout.says(place.field) {
      if let value = value(place.field, place.column.entry.content, place.words) {
        _ = place.column.put(&row, value)
      }
    }
  }

  private mutating func value(
    _ field: Field, _ content: Content, _ words: Vocabulary<Catalogue.Value>?,
    isNeeded: Bool = false
  ) -> Catalogue.Value? {
    switch content {
    case .text:
      (isNeeded ? text(field).flatMap { fitting($0, field) } : word(field)).map { .text($0) }
    case .industry: industry(field).map { .industry($0) }
    case .firm: firm(field).map { .text($0) }
    case .money: money(field).map { .money($0) }
    case .number, .share: number(field).map { .number($0) }
    case .integer: integer(field).map { .integer($0) }
    case .trust: trust().map { .number($0) }
    case .day: day(field).map { .day($0) }
    case .choice: words.flatMap { choice(field, $0) }
    case .tags: nil
    }
  }

  /// A code of the classification of industries.
  private mutating func industry(_ field: Field) -> Industry? {
    guard let text = text(field), !isUnknown(text, field) else { return nil }
    let industry = Industry(text)
    if Industry.mayLackZero(text) { remark(.shortIndustry, field, text) }
    if industry == nil { note(.notAnIndustry(text), field) }
    return industry
  }
}
