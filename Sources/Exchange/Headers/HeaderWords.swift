import PartnernetzRecords

/// The words by which columns of the contract are known, over all tables.
enum HeaderWords {
  /// The tables and columns that a word may head, by the word's key.
  private static let columns: [String: [(kind: TableKind, field: Field)]] = {
    var columns: [String: [(kind: TableKind, field: Field)]] = [:]
    for kind in TableKind.allCases {
      for column in kind.columns {
        for word in Set(([column.name] + column.german + column.english).map(HeaderText.key)) {
          columns[word, default: []].append((kind, column.field))
        }
      }
    }
    for pair in RolePair.all {
      for word in pair.sources { columns[word, default: []].append((.links, .source)) }
      for word in pair.targets { columns[word, default: []].append((.links, .target)) }
    }
    return columns
  }()

  /// How many columns of the table that they fit best some texts name.
  static func score(_ texts: [String]) -> Int {
    var fields: [TableKind: Set<Field>] = [:]
    for text in texts where !text.isEmpty && text.utf8.count < 80 {
      var kinds: Set<TableKind> = []
      // A word that may head two columns of a table heads one.
      for match in matches(text) where kinds.insert(match.kind).inserted {
        fields[match.kind, default: []].insert(match.field)
      }
    }
    return fields.values.map(\.count).max() ?? 0
  }

  /// Whether a text heads a column of some table.
  static func isKnown(_ text: String) -> Bool { !matches(text).isEmpty }

  /// Whether the key of a text is a word that heads a column.
  static func isWord(key: String) -> Bool { columns[key] != nil }

  /// Whether a text heads a column of industries.
  static func isIndustry(_ text: String) -> Bool {
    matches(text).contains { $0.field == .industry }
  }

  /// Whether a text heads a column by which firms are grouped: their industry or place.
  static func isGroup(_ text: String) -> Bool {
    let fields: Set<Field> = [.industry, .region, .town]
    return matches(text).contains { $0.kind == .firms && fields.contains($0.field) }
  }

  /// Whether a text heads a column of numbers that name firms or places.
  static func isKey(_ text: String) -> Bool {
    let fields: Set<Field> = [.id, .source, .target, .postalCode]
    return !isName(text) && matches(text).contains { fields.contains($0.field) }
  }

  /// The money columns, whose headers may lack a unit.
  static func isMoney(_ text: String) -> Bool {
    matches(text).contains { match in
      guard let content = match.kind.column(match.field)?.content else { return false }
      return content == .money(isSigned: false) || content == .money(isSigned: true)
    }
  }

  /// Whether a text heads a column of amounts or counts, which are of some year.
  static func isFigure(_ text: String) -> Bool {
    isMoney(text) || matches(text).contains { $0.kind.column($0.field)?.content.isCount ?? false }
  }

  /// Whether a text heads a column of firms' names.
  static func isName(_ text: String) -> Bool {
    matches(text).contains { $0.kind == .firms && $0.field == .name }
  }

  /// Whether a text heads a column that says of firms whether they are members.
  static func isMember(_ text: String) -> Bool {
    matches(text).contains { $0.kind == .firms && $0.field == .isMember }
  }

  /// Whether a text heads a column of what firms offer.
  static func isOffer(_ text: String) -> Bool {
    matches(text).contains { $0.kind == .firms && $0.field == .offers }
  }

  private static func matches(_ text: String) -> [(kind: TableKind, field: Field)] {
    columns[HeaderText.key(text)] ?? columns[HeaderText.key(HeaderText.split(text).name)]
      ?? common(text)
  }

  /// What both words of a header head: `Gewerk / Branche`.
  private static func common(_ text: String) -> [(kind: TableKind, field: Field)] {
    guard let halves = HeaderText.halves(text) else { return [] }
    let found = halves.map { columns[HeaderText.key($0)] ?? [] }
    return found[0].filter { match in
      found[1].contains { $0.kind == match.kind && $0.field == match.field }
    }
  }
}
