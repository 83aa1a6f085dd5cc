import PartnernetzRecords

/// The columns of a table as rows are read by them.
struct ReadColumns<Row: Sendable>: Sendable {
  /// A column, where its cells are found, and the words that they may hold.
  ///
  /// An object, since handing around what it holds would cost more than reading a cell.
  final class Place: Sendable {
    let field: Field
    let content: Content
    let isNeeded: Bool
    let words: Vocabulary<Catalogue.Value>?
    /// Puts a value into a row; false where it is of another kind.
    let put: @Sendable (inout Row, Catalogue.Value) -> Bool

    init(_ column: Catalogue.Column<Row>) {
      field = Field(column.name)
      content = column.entry.content
      isNeeded = column.entry.isNeeded
      put = column.put
      if case .choice(let set) = content { words = set.words } else { words = nil }
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
    needed = places.filter(\.isNeeded)
    others = places.filter { !$0.isNeeded }
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
  static let contacts = ReadColumns(Catalogue.contacts)
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
      guard let text = neededText(place.field), let value = value(place, of: text) else {
        isWhole = false
        continue
      }
      isWhole = place.put(&row, value) && isWhole
    }
    return isWhole ? row : nil
  }

  /// Reads columns into a row.
  mutating func read<Row>(_ places: [ReadColumns<Row>.Place], into row: inout Row) {
    for place in places where layout.says(place.field) {
      if let text = text(place.field), let value = value(place, of: text) {
        _ = place.put(&row, value)
      }
    }
  }

  /// What a cell's text says; what is needed is never unknown.
  private mutating func value<Row>(
    _ place: ReadColumns<Row>.Place, of text: String
  ) -> Catalogue.Value? {
    let field = place.field
    switch place.content {
    case .text:
      guard place.isNeeded || !isUnknown(text, field) else { return nil }
      if field == .region, PostalCode.isOne(inPlaceOfRegion: text, own: self.text(.postalCode)) {
        remark(.postalRegion, field, text)
        return nil
      }
      return fitting(text, field).map { .text($0) }
    case .industry: return industry(text, field).map { .industry($0) }
    case .firm: return firm(named: text, field).map { .text($0) }
    case .money: return money(field).map { .money($0) }
    case .number, .share: return number(field).map { .number($0) }
    case .integer: return integer(field).map { .integer($0) }
    case .trust: return trust().map { .number($0) }
    case .day: return day(text, field).map { .day($0) }
    case .choice: return place.words.flatMap { choice(text, field, $0) }
    case .tags: return nil
    }
  }

  /// A code of the classification of industries.
  private mutating func industry(_ text: String, _ field: Field) -> Industry? {
    guard !isUnknown(text, field) else { return nil }
    // A cell may name its own edition.
    let isNew = layout.hasNewIndustries && !text.contains(":") && !isReworded(field)
    let industry = Industry(isNew ? "nace2.1:" + text : text)
    if Industry.mayLackZero(text) { remark(.shortIndustry, field, text) }
    if let industry {
      if !IndustryWords.isKnown(industry) { tell(.noSuchIndustry(text), field) }
      return industry
    }
    let dated = DatedCode.industry(text)
    if dated == nil { industryWords = text }
    if let named = dated ?? IndustryWords.industry(text) {
      tell(
        .namedIndustry(text, code: named.code, title: IndustryWords.title(of: named)), field)
      return named
    }
    tell(.notAnIndustry(text), field)
    return nil
  }
}
