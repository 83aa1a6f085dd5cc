import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

// Answers: whether the numbers by which a table calls its firms count its rows, and belong to other
// firms in the register, in an earlier table, or further up.
// Takes: O(known firms + rows), the first rows only.

/// Numbers of a table under which other firms are known.
struct RunningNumbers {
  /// The first clashes; empty where the numbers are the register's own.
  let clashes: [NumberClash]

  /// Rows that are looked at.
  private static let sample = 10_000
  /// So many firms at least, and half of those that both know, have to differ: a few are renamed.
  /// Where no firm is the same and the numbers count from 1, one is enough.
  private static let least = 2
  /// In so many names of the register a word may stand that tells one firm from others.
  private static let mostNames = 2

  /// Compares a table of firms with the register, or with the tables before it.
  init(
    _ table: any Sheet, _ layout: ColumnRecognition, known: [Firm],
    in place: NumberClash.Place = .register
  ) {
    var clashes: [NumberClash] = []
    let (pairs, areCounted) = RunningNumbers.pairs(table, layout, known)
    let frequent = Once { RunningNumbers.frequentWords(known) }
    for (firm, row) in pairs {
      if let found = row.name, RunningNumbers.isAnother(found, row, firm, frequent) {
        clashes.append(NumberClash(id: firm.id, known: firm.name, found: found, place: place))
      }
    }
    let isMany =
      clashes.count >= RunningNumbers.least && 2 * clashes.count >= pairs.count
      || areCounted && clashes.count == pairs.count
    self.clashes = isMany ? Array(clashes.prefix(2)) : []
  }

  /// Compares the rows of a table that counts from 1 more than once, as lists put together do.
  init(restartingIn table: any Sheet, _ layout: ColumnRecognition) {
    // Most tables do not count from 1, or only once: no row of them has to be read.
    guard let id = layout.index(.id), layout.index(.name) != nil, table.rowCount > 1,
      table.text(row: 0, column: id).flatMap({ Int($0) }) == 1,
      (1..<min(table.rowCount, RunningNumbers.sample)).contains(where: {
        table.text(row: $0, column: id).flatMap { Int($0) } == 1
      })
    else {
      clashes = []
      return
    }
    let rows = RunningNumbers.rows(table, layout)
    var first: [Firm.ID: Firm] = [:]
    var (clashes, repeated): ([NumberClash], Int) = ([], 0)
    let frequent = Once { RunningNumbers.frequentWords(rows.map { $0.row.firm(id: $0.id) }) }
    for (id, row) in rows {
      guard let former = first[id] else {
        first[id] = row.firm(id: id)
        continue
      }
      repeated += 1
      if let found = row.name, RunningNumbers.isAnother(found, row, former, frequent) {
        clashes.append(NumberClash(id: id, known: former.name, found: found, place: .above))
      }
    }
    self.clashes = clashes.count == repeated ? Array(clashes.prefix(2)) : []
  }

  /// What a row says of its firm.
  private struct Row {
    var name: String?
    var town: String?
    var postalCode: String?
    var attributes: [String: String]

    /// What tells the row's firm from others besides its name.
    var evidence: FirmEvidence { FirmEvidence(firm(id: "")) }

    /// The firm as far as the row tells it from others.
    func firm(id: Firm.ID) -> Firm {
      var firm = Firm(id: id, name: name ?? "")
      (firm.town, firm.postalCode, firm.attributes) = (town, postalCode, attributes)
      return firm
    }
  }

  /// Known firms and the rows with their numbers, in the order of rows; and whether the table counts
  /// its rows from 1.
  private static func pairs(
    _ table: any Sheet, _ layout: ColumnRecognition, _ known: [Firm]
  ) -> (pairs: [(firm: Firm, row: Row)], areCounted: Bool) {
    guard !known.isEmpty, layout.index(.id) != nil, layout.index(.name) != nil else {
      return ([], false)
    }
    let rows = rows(table, layout)
    let wanted = Set(rows.map(\.id))
    let firms = Dictionary(
      known.lazy.filter { wanted.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let areCounted = zip(rows, 1...).allSatisfy { Int($0.id) == $1 }
    return (rows.compactMap { row in firms[row.id].map { ($0, row.row) } }, areCounted)
  }

  /// The table's first rows that have plain numbers.
  private static func rows(
    _ table: any Sheet, _ layout: ColumnRecognition
  ) -> [(id: Firm.ID, row: Row)] {
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
            postalCode: reader.text(.postalCode), attributes: reader.attributes)
        ))
    }
    return rows
  }

  /// Whether a row speaks of another firm than the known one: its name shares no word of its own with
  /// any name of that one, and no number and no address says that it is the same.
  ///
  /// Lists of one association are full of the same towns and trades.
  private static func isAnother(
    _ name: String, _ row: Row, _ firm: Firm, _ frequent: Once<Set<String>>
  ) -> Bool {
    let found = FirmName(name)
    let names = [firm.name] + firm.formerNames + firm.aliases
    let isAlike = names.map { FirmName($0) }.contains { known in
      if known.key == found.key { return true }
      return words(known).intersection(words(found)).contains { word in
        !frequent.value.contains(word) && !IndustryWords.isTrade(word)
          && ![row.town, firm.town].contains { $0.map(HeaderText.key) == HeaderText.key(word) }
      }
    }
    guard !isAlike else { return false }
    let (one, other) = (row.evidence, FirmEvidence(firm))
    guard Set(one.identifiers).isDisjoint(with: other.identifiers) else { return false }
    let isHouse =
      one.street != nil && one.street == other.street
      && (one.postalCode == other.postalCode || one.town == other.town)
    return !isHouse
  }

  /// Words that stand in several names of the register, and so tell no firm from others.
  /// - Complexity: O(known firms), the first ones only.
  private static func frequentWords(_ known: [Firm]) -> Set<String> {
    var counts: [String: Int] = [:]
    for firm in known.prefix(sample) {
      for word in words(FirmName(firm.name)) { counts[word, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > mostNames }.keys)
  }

  /// The words that tell a name from others.
  private static func words(_ name: FirmName) -> Set<String> {
    Set(name.tokens).subtracting([
      "und", "der", "die", "das", "the", "of", "fuer", "im", "am", "in", "co", "gruppe", "group",
      "holding", "service", "services", "technik", "systeme", "deutschland", "international",
    ])
  }
}

extension RunningNumbers {
  /// Compares a table with the firms that were read before it.
  init(_ table: any Sheet, _ layout: ColumnRecognition, after firms: ImportedFirms) {
    let shared = RunningNumbers.rows(table, layout).compactMap { row in
      firms.index[row.id].map { (id: row.id, position: Int($0)) }
    }
    guard let first = shared.first else {
      self.init(table, layout, known: [])
      return
    }
    // A few more names tell which words stand in many.
    let positions = Set(shared.map(\.position)).union(0..<min(firms.count, 1_000)).sorted()
    let former = firms.place(first.position).part.table
    self.init(
      table, layout, known: positions.map { firms.firm($0) },
      in: .table(former.sheet ?? former.file))
  }
}

extension ImportBuilder {
  /// Refuses a table of firms whose numbers count its rows: taken for ids, they would give firms of
  /// the register, or of a table before it, the names of others.
  func refusal(
    _ table: any Sheet, _ layout: ColumnRecognition, after firms: ImportedFirms? = nil
  ) -> Diagnostic? {
    guard !trustsIDs, layout.kind == .firms, let column = layout.index(.id),
      // Whoever says that the numbers are ids knows that firms are renamed.
      mapping?.meaning(ofColumn: table.headers[column], in: table) == nil
    else { return nil }
    let clashes: [NumberClash]
    if let firms {
      clashes = RunningNumbers(table, layout, after: firms).clashes
    } else {
      let known = RunningNumbers(table, layout, known: knownFirms).clashes
      clashes =
        known.isEmpty ? RunningNumbers(restartingIn: table, layout).clashes : known
    }
    guard let first = clashes.first, let last = clashes.last else { return nil }
    return table.problem(
      .runningNumbers(first, last, header: table.headers[column]), column: column)
  }
}
