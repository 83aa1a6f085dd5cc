import PartnernetzRecords

// Answers: whether the numbers by which a table calls its firms count its rows, and belong to other
// firms in the register.
// Takes: O(known firms + rows), the first rows only.

/// Numbers of a table under which the register knows other firms.
struct RunningNumbers {
  /// A number that the table and the register share, with what each of them calls its firm.
  struct Clash: Sendable, Hashable {
    var id: Firm.ID
    var known: String
    var found: String
  }

  /// The first clashes; empty where the numbers are the register's own.
  let clashes: [Clash]

  /// Rows that are looked at.
  private static let sample = 10_000
  /// So many firms at least, and half of those that both know, have to differ: a few are renamed.
  private static let least = 2

  /// Compares a table of firms with the register.
  init(_ table: any Sheet, _ layout: ColumnRecognition, known: [Firm]) {
    var clashes: [Clash] = []
    var shared = 0
    for (firm, row) in RunningNumbers.pairs(table, layout, known) {
      shared += 1
      if let found = row.name, RunningNumbers.isAnother(found, row, firm) {
        clashes.append(Clash(id: firm.id, known: firm.name, found: found))
      }
    }
    let isMany = clashes.count >= RunningNumbers.least && 2 * clashes.count >= shared
    self.clashes = isMany ? Array(clashes.prefix(2)) : []
  }

  /// What a row says of its firm.
  private struct Row {
    var name: String?
    var town: String?
    var postalCode: String?
  }

  /// Known firms and the rows with their numbers, in the order of rows.
  private static func pairs(
    _ table: any Sheet, _ layout: ColumnRecognition, _ known: [Firm]
  ) -> [(firm: Firm, row: Row)] {
    guard !known.isEmpty, layout.index(.id) != nil, layout.index(.name) != nil else { return [] }
    var rows: [(id: Firm.ID, row: Row)] = []
    var reader = RowReader(table, layout, .empty)
    for number in 0..<min(table.rowCount, sample) {
      reader.go(to: number)
      // Only plain numbers count rows.
      guard let id = reader.text(.id), id.allSatisfy(\.isASCIIDigit) else {
        continue
      }
      rows.append(
        (
          id,
          Row(
            name: reader.text(.name), town: reader.text(.town),
            postalCode: reader.text(.postalCode))
        ))
    }
    let wanted = Set(rows.map(\.id))
    let firms = Dictionary(
      known.lazy.filter { wanted.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return rows.compactMap { row in firms[row.id].map { ($0, row.row) } }
  }

  /// Whether a row speaks of another firm than the known one: its name shares no word with any name
  /// of that one, and it stands elsewhere, where that can be told.
  private static func isAnother(_ name: String, _ row: Row, _ firm: Firm) -> Bool {
    let found = FirmName(name)
    let names = [firm.name] + firm.formerNames + firm.aliases
    let isAlike = names.map { FirmName($0) }.contains { known in
      known.key == found.key || !words(known).isDisjoint(with: words(found))
    }
    guard !isAlike else { return false }
    let towns = differs(row.town, firm.town)
    let codes = differs(row.postalCode, firm.postalCode)
    // Whoever stays in the town or under the code is renamed.
    return ![towns, codes].contains(false)
  }

  /// Whether two texts differ; nil where one of them is not known.
  private static func differs(_ one: String?, _ other: String?) -> Bool? {
    guard let one, let other, !UnknownWord.isOne(one), !UnknownWord.isOne(other) else { return nil }
    let keys = (HeaderText.key(one), HeaderText.key(other))
    // `Ulm` and `Ulm (Donau)` are one town.
    return !keys.0.hasPrefix(keys.1) && !keys.1.hasPrefix(keys.0)
  }

  /// The words that tell a name from others.
  private static func words(_ name: FirmName) -> Set<String> {
    Set(name.tokens).subtracting([
      "und", "der", "die", "das", "the", "of", "fuer", "im", "am", "in",
    ])
  }
}

extension ImportBuilder {
  /// Refuses a table of firms whose numbers count its rows: taken for ids, they would give firms of
  /// the register the names of others.
  func refusal(_ table: any Sheet, _ layout: ColumnRecognition) -> Diagnostic? {
    guard layout.kind == .firms, let column = layout.index(.id) else { return nil }
    let clashes = RunningNumbers(table, layout, known: knownFirms).clashes
    guard let first = clashes.first, let last = clashes.last else { return nil }
    return table.problem(
      .runningNumbers(first, last, header: table.headers[column]), column: column)
  }
}
